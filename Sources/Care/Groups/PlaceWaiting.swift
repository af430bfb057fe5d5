extension Enrolments {
    /// Somebody's wait for a place in a group that is full.
    package struct Wait: Hashable, Sendable {
        package let group: Group.ID
        package let request: Request.ID
        /// What the group was called when they began to wait.
        package let title: String
        package let by: Joiner
        package let since: Instant
        /// Until when a place is kept for those who are asked; afterwards it can be had while there is one.
        package internal(set) var keptUntil: Instant?
        /// When they were asked last.
        package internal(set) var asked: Instant?
        /// When they last said no: they are asked again about what comes free after that.
        package internal(set) var declined: Instant?

        /// Whether they are asked about a place and have not answered.
        package var isOffered: Bool { keptUntil != nil }
    }

    /// How soon after a place came free whoever waits for it is asked in person.
    private static let askingTime = Span.hours(4)

    /// Why somebody waits no more without having a place; neither is a judgement on anybody.
    package enum WaitEnd: String, CaseIterable, Hashable, Sendable, Codable {
        case theySaidSo
        /// The group does not meet any more.
        case ended
    }

    mutating func applyWaiting(_ fact: EnrolmentFact, _ occurrence: Occurrence) {
        switch fact {
        case .waits(let group, let request, let title, let by, _):
            waits[group] = Wait(group: group, request: request, title: title, by: by, since: occurrence.recorded)
        case .placeOffered(let group, let keptUntil):
            waits[group]?.keptUntil = keptUntil
            waits[group]?.asked = occurrence.recorded
        case .placeDeclined(let group):
            waits[group]?.keptUntil = nil
            waits[group]?.declined = occurrence.recorded
        case .placeGone(let group): waits[group]?.keptUntil = nil
        case .waitsNoMore(let group, _), .joined(let group, _, _, _, _, _, _): waits[group] = nil
        case .session, .left: return
        }
    }

    /// What is owed while a place is on offer: that the holder asks whether they want it, while there is time to answer.
    func waitDues(for request: Request.ID, holder: Worker.ID, _ promises: Promises) -> [Due] {
        guard let filling = promises.filling else { return [] }
        return waits.values.filter { $0.request == request }.sorted { $0.group < $1.group }.compactMap { wait in
            guard let until = wait.keptUntil, let asked = wait.asked else { return nil }
            return Due(
                .offeredPlace,
                request: request,
                subject: wait.group.description,
                owner: holder,
                at: min(until, asked + Enrolments.askingTime),
                sentence: "A place in a group has come free: ask whether they want it",
                source: filling.source
            )
        }
    }
}

/// Puts somebody on the waiting list of a group that is full; by whom the rules are passed is as when joining.
package struct WaitForPlace: Action {
    package static let permission = Permission.book
    package let joining: JoinGroup

    /// What would be the joining, were there a place.
    package init(_ joining: JoinGroup) { self.joining = joining }

    package func decide(on record: Record, at moment: Moment) throws(GroupRefusal) -> [Fact] {
        let (group, request) = (joining.group, joining.request)
        if record.enrolments.waits[group.id] != nil { return [] }
        guard try joining.checked(on: record, at: moment) else { return [] }
        guard group.plan.kind != .dropIn, joining.seat == nil else { throw .notFull }
        let why = joining.why.flatMap { $0.isBlank ? nil : Personal($0) }
        return [.groups(.waits(group.id, request, title: group.plan.name, by: joining.by, why: why))]
    }
}

/// Takes somebody off a group's waiting list, on their word or because the group does not meet any more.
package struct StopWaitingForPlace: Action {
    package static let permission = Permission.book
    package let group: Group.ID
    package let why: Enrolments.WaitEnd

    package init(group: Group.ID, why: Enrolments.WaitEnd = .theySaidSo) {
        self.group = group
        self.why = why
    }

    package func decide(on record: Record, at moment: Moment) throws(GroupRefusal) -> [Fact] {
        record.enrolments.waits[group] == nil ? [] : [.groups(.waitsNoMore(group, why: why))]
    }
}

/// Asks somebody who waits whether they want a place that came free, and tells them, if a message is safe.
///
/// It is no fact where they do not wait, are asked already, or could not join any more.
package struct OfferPlace: Action {
    package static let permission = Permission.send
    package let group: Group
    package let keptUntil: Instant

    package init(group: Group, keptUntil: Instant) {
        self.group = group
        self.keptUntil = keptUntil
    }

    package func decide(on record: Record, at moment: Moment) throws(GroupRefusal) -> [Fact] {
        guard let wait = record.enrolments.waits[group.id], !wait.isOffered, keptUntil > moment.now,
            let request = record.requests.all[wait.request], request.asking.asker?.personKnows != false,
            group.coming(after: moment.now, closed: moment.closed).first != nil,
            !group.hasBegun(at: moment.now, closed: moment.closed)
        else { return [] }
        return [.groups(.placeOffered(group.id, keptUntil: keptUntil))]
            + record.tellingPlace(.placeOffered, in: group.id, of: wait.request, at: moment)
    }
}

/// Says no to a place; that costs nobody their place on the list.
package struct DeclinePlace: Action {
    package static let permission = Permission.book
    package let group: Group.ID

    package init(group: Group.ID) { self.group = group }

    package func decide(on record: Record, at moment: Moment) throws(GroupRefusal) -> [Fact] {
        guard let wait = record.enrolments.waits[group] else { throw .notWaiting }
        if wait.isOffered { return [.groups(.placeDeclined(group))] }
        // A form that comes twice, or one about what has gone meanwhile: there is nothing to say no to.
        return []
    }
}

/// Ends an offer of a place that somebody else has now, and tells whoever was told of it.
package struct EndPlaceOffer: Action {
    package static let permission = Permission.send
    package let group: Group.ID

    package init(group: Group.ID) { self.group = group }

    package func decide(on record: Record, at moment: Moment) throws(GroupRefusal) -> [Fact] {
        guard let wait = record.enrolments.waits[group], wait.isOffered else { return [] }
        let told = record.messages.inOrder.last { $0.kind == .placeOffered && $0.request == wait.request }
        guard case .sent = told?.state else { return [.groups(.placeGone(group))] }
        return [.groups(.placeGone(group))]
            + record.tellingPlace(.placeGone, in: group, of: wait.request, at: moment)
    }
}

extension Record {
    fileprivate func tellingPlace(
        _ kind: Message.Kind,
        in group: Group.ID,
        of request: Request.ID,
        at moment: Moment
    ) -> [Fact] {
        guard canBeTold(of: request, moment) else { return [] }
        return [.messages(.queued(nextMessage(kind, about: group), kind: kind, request: request, contact: nil))]
    }

    /// Whether a place in any group is on offer to somebody.
    func isAskedAboutPlace(for request: Request.ID) -> Bool {
        enrolments.waits.values.contains { $0.request == request && $0.isOffered }
    }

    /// Whether they wait for a place in any group.
    func waitsForPlace(for request: Request.ID) -> Bool {
        enrolments.waits.values.contains { $0.request == request }
    }
}
