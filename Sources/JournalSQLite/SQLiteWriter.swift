import GRDB
import GRDBSQLite
import Journal
import Synchronization

/// The one writing connection: work that waits for it at the same time shares a transaction and its wait for the disk.
///
/// Each piece of work has a savepoint of its own, so one that is refused takes nothing with it; nobody is answered before
/// the transaction is on the disk. Short work that finds nobody writing is done on the thread that brings it.
final class SQLiteWriter: Sendable {
    private let database: any DatabaseWriter
    private let line = Mutex(Line())

    private struct Line {
        var waiting: [Work] = []
        /// Somebody has the connection and looks after who waits before letting go.
        var isTaken = false
        var lastCommit: Duration = .zero
    }

    /// Something to do in a transaction, and how to say that there was none.
    private struct Work: Sendable {
        let run: @Sendable (SQLiteSession) -> Done
        let fail: @Sendable (any Error) -> Void
    }

    /// Work that is done, and how to say so once it is known whether the transaction stands.
    private struct Done {
        let isGood: Bool
        let report: (_ failure: (any Error)?) -> Void
    }

    /// How long a commit may last for its work to be done on the thread that brings it.
    ///
    /// To another thread and back costs about as much as a commit on a fast disk; a slow one must not hold up a thread
    /// on which pages are made, and there nobody notices the way.
    private static let brief = Duration.microseconds(500)

    /// How many pages the log may have before a commit copies them back: 16 MB.
    ///
    /// A commit that finds room in the log writes over what is there; one that makes the log longer waits half as long
    /// again, because the file system has to note the length too. So the log is used over and over. A booking changes some
    /// thirty pages, and a longer log is copied back less often; what that gains was not measured by itself. Up to here one
    /// part of SQLite's index of the log holds all of it.
    static let log: Int32 = 4000

    /// The same for an import, which changes so many pages that most of them are worth waiting for: 64 MB.
    static let longLog: Int32 = 16_384

    /// How long a commit waits for another process that writes, in milliseconds.
    static let patience: Int32 = 10_000

    init(_ database: any DatabaseWriter) { self.database = database }

    /// Carries out work in a durable transaction; `isShort` says that it is a few statements.
    func perform<Value: Sendable>(
        isShort: Bool = false,
        _ body: @escaping @Sendable (SQLiteSession) throws -> Value
    ) async throws -> Value {
        try Task.checkCancellation()
        if isShort, let result = performHere(body) { return try result.get() }
        return try await withCheckedThrowingContinuation { continuation in
            add(
                Work { session in
                    let result = Result { try body(session) }
                    let isGood = if case .success = result { true } else { false }
                    return Done(isGood: isGood) { failure in
                        continuation.resume(with: failure.map { .failure($0) } ?? result)
                    }
                } fail: {
                    continuation.resume(throwing: $0)
                }
            )
        }
    }

    private func add(_ work: Work) {
        let isFirst = line.withLock { line in
            line.waiting.append(work)
            defer { line.isTaken = true }
            return !line.isTaken
        }
        if isFirst { drain() }
    }

    private func drain() {
        database.asyncWriteWithoutTransaction { [self] database in
            let group = line.withLock { line in
                let group = Array(line.waiting.prefix(64))
                line.waiting.removeFirst(group.count)
                return group
            }
            carryOut(group, in: SQLiteSession(database: database))
            letGo()
        }
    }

    /// Gives the connection up, to those who wait if there are any.
    private func letGo() {
        let goesOn = line.withLock { line in
            line.isTaken = !line.waiting.isEmpty
            return line.isTaken
        }
        if goesOn { drain() }
    }

    private func carryOut(_ group: [Work], in session: SQLiteSession) {
        do {
            try session.run("BEGIN IMMEDIATE")
        } catch {
            for work in group { work.fail(error) }
            return
        }
        let done = group.compactMap { carryOut($0, alone: group.count == 1, in: session) }
        let failure = end(in: session, isGood: done.contains(where: \.isGood))
        for work in done { work.report(work.isGood ? failure : nil) }
    }

    /// Commits, or takes everything back; answers why nothing stands that was good.
    private func end(in session: SQLiteSession, isGood: Bool) -> (any Error)? {
        let began = ContinuousClock.now
        do {
            try session.run(isGood ? "COMMIT" : "ROLLBACK")
        } catch {
            if session.database.isInsideTransaction { _ = try? session.run("ROLLBACK") }
            return error
        }
        session.copyBack(after: SQLiteWriter.log)
        let took = ContinuousClock.now - began
        if isGood { line.withLock { $0.lastCommit = took } }
        return nil
    }

    /// Does one piece of work; among others, what it did is undone if it failed.
    private func carryOut(_ work: Work, alone: Bool, in session: SQLiteSession) -> Done? {
        if alone { return work.run(session) }
        do {
            guard session.database.isInsideTransaction else {
                throw JournalError(.unavailable, "the transaction this was part of failed; try again")
            }
            try session.run("SAVEPOINT work")
        } catch {
            work.fail(error)
            return nil
        }
        let done = work.run(session)
        // Should these fail, the transaction is gone, and COMMIT says so to all.
        if !done.isGood { _ = try? session.run("ROLLBACK TO work") }
        _ = try? session.run("RELEASE work")
        return done
    }
}

extension SQLiteWriter {
    /// Does short work on this thread, if nobody is writing here or in another process and the disk is fast.
    private func performHere<Value>(_ body: (SQLiteSession) throws -> Value) -> Result<Value, any Error>? {
        let isFree = line.withLock { line in
            guard !line.isTaken, line.lastCommit < SQLiteWriter.brief else { return false }
            line.isTaken = true
            return true
        }
        guard isFree else { return nil }
        defer { letGo() }
        return database.writeWithoutTransaction { database in
            let session = SQLiteSession(database: database)
            guard beginAtOnce(session) else { return nil }
            let result = Result { try body(session) }
            guard case .success = result else {
                _ = end(in: session, isGood: false)
                return result
            }
            return end(in: session, isGood: true).map { .failure($0) } ?? result
        }
    }

    /// Begins a transaction unless another process is writing; who has to wait for one waits elsewhere.
    private func beginAtOnce(_ session: SQLiteSession) -> Bool {
        sqlite3_busy_timeout(session.database.sqliteConnection, 0)
        defer { sqlite3_busy_timeout(session.database.sqliteConnection, SQLiteWriter.patience) }
        return (try? session.run("BEGIN IMMEDIATE")) != nil
    }
}
