import Care
import Journal

extension FrontDesk {
    /// Takes what a visitor's form says, once, however often it is sent: from this moment the duty worker holds it.
    ///
    /// The person gets a new record; whether they are somebody already known is for a worker to say.
    /// A form that comes again with the same answers (a double click, a page loaded again) is told what the first one
    /// was told, with the same reference: a browser shows only the last answer it gets.
    ///
    /// - Throws: `Denial.alreadySent` when the form comes again with other answers.
    package func welcome(_ knock: Knock, with token: DoorKey.Token, under key: DoorKey) async throws -> Welcome {
        let reference = key.reference(for: token)
        let reader: ReferenceReader = knock.asking.asker == nil ? .person : .asker
        let moment = try await moment(for: .visitor)
        let person: Person.ID = surroundings.newID()
        let request: Request.ID = surroundings.newID()
        let outcome = try await act(
            actions(of: knock, request),
            on: person,
            as: .visitor,
            once: Once(key: "door/\(token.number)", of: try knock.digestible),
            alongside: [
                ReferenceTable.insert(reference, person: person, request: request, reader: reader, in: place.code)
            ]
        )
        switch outcome {
        case .done:
            guard let holder = try await team().workers[moment.duty] else { throw Denial.busy }
            let safeBy =
                knock.isWorrying
                ? place.promises.end(ofUnread: place.promises.safetyConversation, from: moment.now) : nil
            return welcome(reference, reader, person, request, holder, safeBy, received: moment.now, seen: moment.now)
        case .doneBefore, .nothingToDo: return try await welcomeAgain(reference, seen: moment.now)
        }
    }

    private func actions(of knock: Knock, _ request: Request.ID) -> [any Action] {
        let asking: [any Action] = [
            Register(details: knock.details, origin: "front-door"),
            Ask(request: request, route: knock.route, kind: .help, asking: knock.asking),
        ]
        guard knock.isWorrying else { return asking }
        return asking + [OpenForAnAnswer(conversation: surroundings.newID(), request: request)]
    }

    private func welcomeAgain(_ reference: Reference, seen now: Instant) async throws -> Welcome {
        guard let found = try await whose(reference) else { throw Denial.alreadySent }
        let record = try await chart(of: found.person).record
        guard let request = record.requests.all[found.request],
            let holder = record.holding.holder(of: found.request),
            let worker = try await team().workers[holder]
        else { throw Denial.alreadySent }
        return welcome(
            reference,
            found.reader,
            found.person,
            found.request,
            worker,
            record.safety.open.first { $0.request == found.request }?.by,
            received: request.received,
            seen: now
        )
    }

    private func welcome(
        _ reference: Reference,
        _ reader: ReferenceReader,
        _ person: Person.ID,
        _ request: Request.ID,
        _ holder: Worker,
        _ safeBy: Instant?,
        received: Instant,
        seen now: Instant
    ) -> Welcome {
        let firstLook = place.promises.end(of: place.promises.firstLook, from: received)
        return Welcome(
            reference: reference,
            reader: reader,
            person: person,
            request: request,
            holder: holder,
            received: received,
            lookedAtBy: min(firstLook, safeBy ?? firstLook),
            safeBy: safeBy,
            isOpenNow: place.promises.working.isOpen(at: now)
        )
    }

    /// Whose request a reference is for.
    func whose(
        _ reference: Reference
    ) async throws -> (person: Person.ID, request: Request.ID, reader: ReferenceReader)? {
        let rows = try await store.rows(
            Statement(
                "SELECT person, request, reader FROM request_reference WHERE place = ? AND digest = ?",
                [.text(place.code), .text(reference.digest(in: place.code))]
            )
        )
        guard let row = rows.first, let person = Person.ID(row.text(0)), let request = Request.ID(row.text(1)),
            let reader = ReferenceReader(rawValue: row.text(2))
        else { return nil }
        return (person, request, reader)
    }
}
