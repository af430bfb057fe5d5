import Care

extension RandomCare {
    mutating func groups(_ record: Record, _ now: Instant) -> any Action {
        if let step = placeUnderWay(record, now) { return step }
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

    /// Goes on with a waiting for a place now and then: chance alone would hardly ever come to its end.
    private mutating func placeUnderWay(_ record: Record, _ now: Instant) -> (any Action)? {
        guard let (id, wait) = record.enrolments.waits.min(by: { $0.key < $1.key }), chance.oneIn(2) else { return nil }
        if wait.isOffered { return flag() ? DeclinePlace(group: id) : EndPlaceOffer(group: id) }
        if chance.oneIn(4) { return StopWaitingForPlace(group: id) }
        return OfferPlace(group: group(now, id), keptUntil: now + .hours(chance.number(below: 30)))
    }

    /// One of three groups, which meet on the same weekday for ever, but for a session now and then that is cancelled.
    private mutating func group(_ now: Instant, _ wanted: Group.ID? = nil) -> Group {
        let numbers = Array(930..<930 + Group.Kind.allCases.count).filter { wanted == nil || wanted == .number($0) }
        let number = chance.pick(numbers) ?? 930
        let kind = Group.Kind.allCases[number - 930]
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
