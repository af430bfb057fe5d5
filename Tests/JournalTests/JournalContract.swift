import Journal
import JournalTesting
import Testing

/// What every journal does, whatever it is kept in: one case for each sentence, run on each engine.
struct JournalContract: Sendable, CustomStringConvertible {
    let description: String
    let check: @Sendable (any Archive) async throws -> Void

    init(_ sentence: String, _ check: @escaping @Sendable (any Archive) async throws -> Void) {
        description = sentence
        self.check = check
    }

    static let all = appending + keys + concurrency + texts + keeping
}

struct `The journal contract in memory` {
    @Test(arguments: JournalContract.all)
    func `holds`(_ contract: JournalContract) async throws {
        try await JournalEngine.memory.withJournal(contract.check)
    }
}

struct `The journal contract on SQLite` {
    @Test(arguments: JournalContract.all)
    func `holds`(_ contract: JournalContract) async throws {
        try await JournalEngine.sqlite.withJournal(contract.check)
    }
}

struct `The journal contract on PostgreSQL` {
    @Test(arguments: JournalContract.all)
    func `holds`(_ contract: JournalContract) async throws {
        try await JournalEngine.postgres.withJournal(contract.check)
    }
}

/// The code of the error that a piece of work ends with; nil if it ends well.
func code(_ body: () async throws -> Void) async -> JournalError.Code? {
    do {
        try await body()
        return nil
    } catch let error as JournalError {
        return error.code
    } catch {
        return JournalError.Code(name: "\(error)")
    }
}

extension Archive {
    /// All events, read page by page as a follower does.
    func everything(page: Int = 100) async throws -> [RecordedEvent] {
        try await settle()
        var events: [RecordedEvent] = []
        while true {
            let next = try await follow(after: events.last?.position ?? 0, limit: page)
            guard !next.isEmpty else { return events }
            events += next
        }
    }

    /// Appends a few events to a stream, one append for each.
    @discardableResult
    func fill(_ stream: String, _ texts: [String], from head: StreamHead = .empty) async throws -> StreamHead {
        var head = head
        for text in texts { head = try await append(.sample(to: stream, at: head, text)).heads[0] }
        return head
    }
}
