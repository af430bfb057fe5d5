import Care
import Desk
import Foundation
import Journal

/// A small team, and people who ask for help: each asking is one act with its projections and dues.
struct ActingPlace: Sendable {
    let desk: FrontDesk
    private let other: Worker

    init(_ store: any Store, seed: UInt64) async throws {
        let world = MadeUpWorld(from: Instant(microseconds: 1_795_000_000_000_000), seed: seed)
        desk = FrontDesk(
            place: Place(code: "acting-\(seed)", name: "Benches"),
            store: store,
            surroundings: world.surroundings
        )
        try await desk.migrate()
        let duty = Worker(
            id: desk.surroundings.newID(),
            name: "Alex Wren",
            role: .mentalHealthPractitioner,
            practice: nil,
            services: [desk.place.home]
        )
        other = Worker(
            id: desk.surroundings.newID(),
            name: "Robin Vale",
            role: .mentalHealthPractitioner,
            practice: nil,
            services: [desk.place.home]
        )
        for worker in [duty, other] { try await desk.act(.add(worker), as: .bench) }
        try await desk.act(.setRota(Rota(cover: [duty.id])), as: .bench)
    }

    func register(_ count: Int) async throws -> [Person.ID] {
        let newcomers = (0..<count).map { number in
            Newcomer(
                id: desk.surroundings.newID(),
                details: Person.Details(name: Personal("Ada Quill"), birthDate: Personal(Day(number: number % 9000)))
            )
        }
        try await desk.register(newcomers, origin: "bench", as: .bench)
        return newcomers.map(\.id)
    }

    /// A person with an open request, and the hand-over that is offered and taken back again and again.
    struct Thread: Sendable {
        let person: Person.ID
        let request: Request.ID
        let handOver: Holding.HandOver.ID
    }

    func threads(_ count: Int) async throws -> [Thread] {
        var threads: [Thread] = []
        for person in try await register(count) {
            let request: Request.ID = desk.surroundings.newID()
            try await desk.act(asking(request), on: person, as: .system("front-door"))
            threads.append(Thread(person: person, request: request, handOver: desk.surroundings.newID()))
        }
        return threads
    }

    /// One event, which changes the request's row and writes or deletes a due.
    func handOver(_ thread: Thread, isOffered: Bool, once: Once) async throws {
        let done: Acted
        if isOffered {
            let offer = OfferHandOver(handOver: thread.handOver, request: thread.request, to: other.id, why: why)
            done = try await desk.act(offer, on: thread.person, as: .bench, once: once)
        } else {
            let back = WithdrawHandOver(handOver: thread.handOver, request: thread.request)
            done = try await desk.act(back, on: thread.person, as: .bench, once: once)
        }
        guard case .done = done else { throw BareFailure() }
    }

    private let why = "Lives near her practice; met her last year."

    func ask(_ person: Person.ID) async throws {
        let request: Request.ID = desk.surroundings.newID()
        try await desk.act(
            asking(request),
            on: person,
            as: .system("front-door"),
            once: Once(key: request.description, of: "asking")
        )
    }

    private func asking(_ request: Request.ID) -> Ask {
        let asking = Request.Asking(words: Personal("I can't sleep and I worry all day."))
        return Ask(request: request, route: .myself, kind: .help, asking: asking)
    }
}
