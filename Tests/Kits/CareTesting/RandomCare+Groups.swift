import Care

extension RandomCare {
    mutating func groups(_ record: Record, _ now: Instant) -> any Action {
        let group = group(now)
        let sessions = record.sessions(of: group.id)
        let days = sessions.compactMap { record.enrolments.sessions[$0.id]?.day }
        let today = London.day(at: now)
        let past = days.filter { $0 <= today && !chance.oneIn(12) }
        switch chance.number(below: 12) {
        case 10, 11: return placeWaiting(group, record, now)
        case 0...2:
            return JoinGroup(
                group: group,
                request: request(record),
                seat: chance.oneIn(12) ? nil : 1 + chance.number(below: 12),
                contact: new(beside: record.contacts.all.keys),
                by: chance.pick(Enrolments.Joiner.allCases) ?? .person,
                opening: chance.oneIn(3) ? chance.pick(Group.Opening.allCases) ?? .open : .open,
                why: flag() ? words() : nil
            )
        case 3:
            return LeaveGroup(group: group.id, by: chance.pick(Contact.Party.allCases) ?? .person, why: words())
        case 4...7:
            return RecordSession(
                group: group,
                day: past.last ?? today - chance.number(below: 9),
                mark: chance.pick(SessionMark.allCases) ?? .attended,
                words: flag() ? words() : nil,
                made: new(beside: record.contacts.all.keys),
                next: fresh()
            )
        case 8:
            return ExcuseSession(
                group: group,
                contact: one(of: sessions.map(\.id)),
                by: chance.pick(Contact.Party.allCases) ?? .person,
                next: new(beside: record.contacts.all.keys)
            )
        default: return FollowGroup(group: group, next: fresh())
        }
    }

    private mutating func placeWaiting(_ group: Group, _ record: Record, _ now: Instant) -> any Action {
        switch chance.number(below: 8) {
        case 0...2:
            return WaitForPlace(
                JoinGroup(
                    group: group,
                    request: request(record),
                    seat: chance.oneIn(6) ? 1 : nil,
                    contact: new(beside: record.contacts.all.keys),
                    by: chance.pick(Enrolments.Joiner.allCases) ?? .person,
                    why: flag() ? words() : nil
                )
            )
        case 3: return StopWaitingForPlace(group: group.id)
        case 4, 5: return OfferPlace(group: group, keptUntil: now + .hours(chance.number(below: 30)))
        case 6: return DeclinePlace(group: group.id)
        default: return EndPlaceOffer(group: group.id)
        }
    }

    /// One of three groups, which meet on the same weekday for ever, but for a session now and then that is cancelled.
    private mutating func group(_ now: Instant) -> Group {
        let kind = chance.pick(Group.Kind.allCases) ?? .rolling
        let number = 930 + (Group.Kind.allCases.firstIndex(of: kind) ?? 0)
        var group = Group.madeUp(kind, number: number) { plan in
            if kind == .fixed { plan.times.sessions = 40 }
        }
        if chance.oneIn(4), let next = group.coming(after: now, closed: []).first {
            group.apply(.sessionCancelled(next.day, why: "the hall is closed"))
        }
        if chance.oneIn(30) { group.apply(.ended(London.day(at: now))) }
        return group
    }
}
