import GRDB
import Journal
import Synchronization

/// The one writing connection: work that waits for it at the same time shares a transaction and its wait for the disk.
///
/// Each piece of work has a savepoint of its own, so one that is refused takes nothing with it; nobody is answered before
/// the transaction is on the disk.
final class SQLiteWriter: Sendable {
    private let database: any DatabaseWriter
    private let line = Mutex(Line())

    private struct Line {
        var waiting: [Work] = []
        var isDraining = false
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

    init(_ database: any DatabaseWriter) { self.database = database }

    /// Carries out work in a durable transaction.
    func perform<Value: Sendable>(
        _ body: @escaping @Sendable (SQLiteSession) throws -> Value
    ) async throws -> Value {
        try Task.checkCancellation()
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
            defer { line.isDraining = true }
            return !line.isDraining
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
            let goesOn = line.withLock { line in
                line.isDraining = !line.waiting.isEmpty
                return line.isDraining
            }
            if goesOn { drain() }
        }
    }

    private func carryOut(_ group: [Work], in session: SQLiteSession) {
        do {
            try session.run("BEGIN IMMEDIATE")
        } catch {
            for work in group { work.fail(error) }
            return
        }
        let done = group.compactMap { carryOut($0, alone: group.count == 1, in: session) }
        var failure: (any Error)?
        do {
            try session.run(done.contains(where: \.isGood) ? "COMMIT" : "ROLLBACK")
        } catch {
            failure = error
            if session.database.isInsideTransaction { _ = try? session.run("ROLLBACK") }
        }
        for work in done { work.report(work.isGood ? failure : nil) }
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
