package import Care
import Journal

/// What somebody sent through the front door.
package struct Knock: Sendable {
    package let details: Person.Details
    package let route: Request.Route
    package let asking: Request.Asking
    /// Whether an answer was given that opens a safety conversation at once, with an owner and a time.
    package let isWorrying: Bool

    package init(
        details: Person.Details,
        route: Request.Route,
        asking: Request.Asking,
        isWorrying: Bool = false
    ) {
        self.details = details
        self.route = route
        self.asking = asking
        self.isWorrying = isWorrying
    }
}

/// What they are told at once: who holds them, what happens next and by when, and how to look it up again.
package struct Welcome: Sendable {
    package let reference: Reference
    package let reader: ReferenceReader
    package let person: Person.ID
    package let request: Request.ID
    package let holder: Worker
    package let received: Instant
    /// By when somebody reads it.
    package let lookedAtBy: Instant
    /// Whether the door is staffed now; if not, the person is told plainly who looks when.
    package let isOpenNow: Bool
}

extension FrontDesk {
    /// Takes a request from the front door: from this moment the duty worker holds it.
    ///
    /// The person gets a new record; whether they are somebody already known is for a worker to say. `once` makes a
    /// form sent twice count once.
    ///
    /// - Throws: `Denial.alreadySent` when the same form comes twice: the first one counted.
    package func welcome(_ knock: Knock, once: Once) async throws -> Welcome {
        let identity = Identity.visitor
        let person: Person.ID = surroundings.newID()
        let request: Request.ID = surroundings.newID()
        let reference = Reference(from: surroundings)
        let reader: ReferenceReader = knock.asking.asker == nil ? .person : .asker
        let moment = try await moment(for: identity)
        let outcome = try await act(
            Register(details: knock.details, origin: "front-door"),
            Ask(request: request, route: knock.route, kind: .help, asking: knock.asking),
            on: person,
            as: identity,
            once: once,
            alongside: [
                ReferenceTable.insert(reference, person: person, request: request, reader: reader, in: place.code)
            ]
        )
        guard case .done = outcome, let holder = try await team().workers[moment.duty] else {
            throw Denial.alreadySent
        }
        return Welcome(
            reference: reference,
            reader: reader,
            person: person,
            request: request,
            holder: holder,
            received: moment.now,
            lookedAtBy: place.promises.end(of: place.promises.firstLook, from: moment.now),
            isOpenNow: place.promises.working.isOpen(at: moment.now)
        )
    }
}
