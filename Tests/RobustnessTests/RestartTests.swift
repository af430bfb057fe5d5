import Care
import CareTesting
import CrowdTesting
import Desk
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Journal
import JournalPostgres
import Logging
import Synchronization
import Testing
import Web

/// PostgreSQL goes away while people work: they wait, or are told so plainly, and nothing they were told of is lost.
struct `Slow: a PostgreSQL that goes away` {
    static let people: [Person.ID] = (1...6).map { .number(3_000_000 + $0) }
    static let restarts = 3

    // A crowd that fails would leave this waiting for its progress.
    @Test(.timeLimit(.minutes(5)))
    func `PostgreSQL restarted under load: acts wait or are told so, and none is lost`() async throws {
        let seed = UInt64.random(in: 0...UInt64.max)
        print("restarting PostgreSQL under load, seed \(seed)")
        try await PrivatePostgres.with { server in
            let (place, crowd) = try await Self.crowd(on: server, seed: seed)
            let office = try await Office(on: place.database)
            let over = Flag()
            let pages = try await withThrowingTaskGroup(of: [Int: Int].self) { group in
                group.addTask {
                    var round = 0
                    while !over.isRaised {
                        try await crowd.act(5, on: Self.people, round: round)
                        round += 1
                    }
                    return [:]
                }
                group.addTask { try await office.statuses(until: over) }
                for _ in 0..<Self.restarts {
                    try await Self.progress(of: crowd)
                    try await server.restart()
                }
                try await Self.progress(of: crowd)
                over.raise()
                return try await group.reduce(into: [:]) { $0.merge($1, uniquingKeysWith: +) }
            }
            print("restarted \(Self.restarts) times: \(crowd.ledger.tally), pages \(pages)")
            #expect(Set(pages.keys).isSubset(of: [200, 503]))
            #expect(pages[200, default: 0] > 0)
            let complaints = try await Aftermath(in: place, of: Self.people).complaints(after: crowd.ledger)
            #expect(complaints == [])
        }
    }

    @Test func `PostgreSQL gone for good: acts are told so, and a page is a 503 that says when to try again`()
        async throws
    {
        try await PrivatePostgres.with { server in
            let (place, _) = try await Self.crowd(on: server, seed: 1)
            let office = try await Office(on: place.database)
            #expect(try await office.today().status == .ok)
            await server.end()
            async let failure = #expect(throws: JournalError.self) {
                try await place.desk.act(
                    WriteNote(note: .number(1), request: nil, words: "words"),
                    on: Self.people[0],
                    as: CrowdPlace.system
                )
            }
            let page = try await office.today()
            #expect(page.status == .serviceUnavailable)
            #expect(page.headers[.retryAfter] != nil)
            #expect(page.text.contains("Our records cannot be reached at the moment."))
            #expect(await failure?.code == .unavailable)
        }
    }

    /// Waits until some more acts were acknowledged.
    private static func progress(of crowd: Crowd) async throws {
        let goal = crowd.ledger.tally.done + 15
        while crowd.ledger.tally.done < goal { try await Task.sleep(for: .milliseconds(10)) }
    }

    private static func crowd(on server: PrivatePostgres, seed: UInt64) async throws -> (CrowdPlace, Crowd) {
        let place = CrowdPlace(on: try await PostgresStore.open(url: server.url, poolSize: 8), seed: seed)
        try await place.staff()
        for person in people { try await place.somebodyAsks(person) }
        return (place, Crowd(in: place, seed: seed))
    }
}

/// A worker who has signed in and looks at their Today, by a clock that nobody moves.
private struct Office {
    private let application: Application<Responder>
    private let token: String

    struct Page {
        let status: HTTPResponse.Status
        let headers: HTTPFields
        let text: String
    }

    init(on database: any CrowdPlace.Database) async throws {
        let desk = CrowdPlace(on: database, seed: 99).desk
        let password = "three words together"
        try await desk.addAccount("ama", for: .ama, password: password, as: CrowdPlace.system)
        token = try await desk.signIn("ama", password: password).token
        var logger = Logger(label: "test")
        logger.logLevel = .critical
        application = buildApplication(desk: desk, logger: logger)
    }

    func today() async throws -> Page {
        try await application.test(.router) { client in
            let headers: HTTPFields = [.cookie: "footbridge=\(token)"]
            let page = try await client.executeRequest(uri: "/today", method: .get, headers: headers, body: nil)
            return Page(status: page.status, headers: page.headers, text: String(buffer: page.body))
        }
    }

    /// Looks again and again; answers how often each status came.
    func statuses(until over: Flag) async throws -> [Int: Int] {
        var statuses: [Int: Int] = [:]
        while !over.isRaised {
            statuses[try await today().status.code, default: 0] += 1
            try await Task.sleep(for: .milliseconds(20))
        }
        return statuses
    }
}

/// Says once that something is over.
private final class Flag: Sendable {
    private let state = Mutex(false)

    var isRaised: Bool { state.withLock { $0 } }

    func raise() { state.withLock { $0 = true } }
}
