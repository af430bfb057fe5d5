package import Care
import Foundation
import Journal

/// The tables of accounts and sessions: not history, so not in the journal.
enum AccountTables {
    static let migration = Migration(
        part: "desk",
        number: 4,
        name: "accounts and sessions",
        statements: [
            """
            CREATE TABLE account (
                place TEXT NOT NULL, username TEXT NOT NULL, worker TEXT NOT NULL, password TEXT NOT NULL,
                disabled BIGINT NOT NULL, failures BIGINT NOT NULL, locked_until BIGINT NOT NULL,
                PRIMARY KEY (place, username))
            """,
            """
            CREATE TABLE session (
                place TEXT NOT NULL, digest TEXT NOT NULL, username TEXT NOT NULL, worker TEXT NOT NULL,
                form_token TEXT NOT NULL, began BIGINT NOT NULL, seen BIGINT NOT NULL, PRIMARY KEY (place, digest))
            """,
            "CREATE INDEX session_of_account ON session (place, username)",
        ]
    )
}

/// An account as an administrator sees it.
package struct Account: Sendable, Equatable {
    package let username: String
    package let worker: Worker.ID
    package let isDisabled: Bool
}

/// Somebody who is signed in, and the token that their forms must carry.
package struct Session: Sendable {
    package let worker: Worker
    package let username: String
    package let formToken: String
    package let digest: String
}

/// Why somebody could not be signed in, or an account not be made.
package enum AccountRefusal: Refusal {
    /// One sentence for a wrong name, a wrong password and a disabled account alike.
    case wrong
    case locked
    case nameTaken
    case nameNotAllowed
    case passwordTooShort
    case noSuchAccount
    case noSuchWorker

    package var sentence: String {
        switch self {
        case .wrong: "The name or the password is not right. Check both and try again."
        case .locked: "There were too many tries. Wait 15 minutes, or ask your administrator."
        case .nameTaken: "There is an account of that name. Choose another."
        case .nameNotAllowed: "A name has 2 to 64 letters, digits, dots or hyphens."
        case .passwordTooShort: "A password has at least 12 characters. Three words together make a good one."
        case .noSuchAccount: "There is no account of that name."
        case .noSuchWorker: "Add the worker to the team first."
        }
    }
}

/// How long sessions last and how often a password may be tried.
package enum SignInLimits {
    /// A session nobody uses ends after this long.
    package static let idle = Span.minutes(30)
    /// A session ends after this long whatever happens.
    package static let whole = Span.hours(12)
    /// Wrong passwords in a row after which an account waits.
    package static let failures = 8
    package static let wait = Span.minutes(15)
}

extension FrontDesk {
    /// Makes an account for a worker of the team.
    package func addAccount(
        _ username: String,
        for worker: Worker.ID,
        password: String,
        as identity: Identity,
        cost: Password.Cost = Password.cost
    ) async throws {
        try permit(.administer, to: identity)
        let name = username.lowercased()
        guard (2...64).contains(name.count), name.allSatisfy({ $0.isLetter || $0.isNumber || $0 == "." || $0 == "-" })
        else { throw Denial.refused(AccountRefusal.nameNotAllowed) }
        guard password.count >= 12 else { throw Denial.refused(AccountRefusal.passwordTooShort) }
        guard try await team().workers[worker] != nil else { throw Denial.refused(AccountRefusal.noSuchWorker) }
        let kept = try await Password.make(password, salt: surroundings.bytes(16), cost: cost)
        let added = try await store.write([
            Statement(
                """
                INSERT INTO account (place, username, worker, password, disabled, failures, locked_until)
                VALUES (?, ?, ?, ?, 0, 0, 0) ON CONFLICT (place, username) DO NOTHING
                """,
                [.text(place.code), .text(name), .text(worker.description), .text(kept.kept)]
            )
        ])
        guard added.first == 1 else { throw Denial.refused(AccountRefusal.nameTaken) }
    }

    package func accounts(as identity: Identity) async throws -> [Account] {
        try permit(.administer, to: identity)
        let rows = try await store.rows(
            Statement(
                "SELECT username, worker, disabled FROM account WHERE place = ? ORDER BY username",
                [.text(place.code)]
            )
        )
        return rows.compactMap { row in
            Worker.ID(row.text(1)).map { Account(username: row.text(0), worker: $0, isDisabled: row.flag(2)) }
        }
    }

    /// Ends all of an account's sessions and lets nobody in with it.
    package func disableAccount(_ username: String, as identity: Identity) async throws {
        try permit(.administer, to: identity)
        let name = username.lowercased()
        let changed = try await store.write([
            Statement(
                "UPDATE account SET disabled = 1 WHERE place = ? AND username = ?",
                [.text(place.code), .text(name)]
            ),
            Statement("DELETE FROM session WHERE place = ? AND username = ?", [.text(place.code), .text(name)]),
        ])
        guard changed.first == 1 else { throw Denial.refused(AccountRefusal.noSuchAccount) }
    }

    /// Gives an account a new password, lets it in again, and ends its sessions.
    package func resetAccount(_ username: String, password: String, as identity: Identity) async throws {
        try permit(.administer, to: identity)
        guard password.count >= 12 else { throw Denial.refused(AccountRefusal.passwordTooShort) }
        let name = username.lowercased()
        let kept = try await Password.make(password, salt: surroundings.bytes(16))
        let changed = try await store.write([
            Statement(
                """
                UPDATE account SET password = ?, disabled = 0, failures = 0, locked_until = 0
                WHERE place = ? AND username = ?
                """,
                [.text(kept.kept), .text(place.code), .text(name)]
            ),
            Statement("DELETE FROM session WHERE place = ? AND username = ?", [.text(place.code), .text(name)]),
        ])
        guard changed.first == 1 else { throw Denial.refused(AccountRefusal.noSuchAccount) }
    }

    /// Signs somebody in; the token goes into their cookie and is kept here only as a digest.
    ///
    /// A wrong name costs the same work as a wrong password, so that the time does not tell which names exist.
    package func signIn(_ username: String, password: String) async throws -> (token: String, session: Session) {
        let name = username.lowercased()
        let rows = try await store.rows(
            Statement(
                "SELECT worker, password, disabled, locked_until FROM account WHERE place = ? AND username = ?",
                [.text(place.code), .text(name)]
            )
        )
        guard let row = rows.first else {
            _ = try await Password.make(password, salt: surroundings.bytes(16))
            throw Denial.refused(AccountRefusal.wrong)
        }
        guard row.integer(3) <= now.microseconds else { throw Denial.refused(AccountRefusal.locked) }
        guard try await Password(kept: row.text(1)).matches(password), !row.flag(2) else {
            try await countFailure(of: name)
            throw Denial.refused(AccountRefusal.wrong)
        }
        guard let id = Worker.ID(row.text(0)), let worker = try await team().workers[id],
            worker.left == nil
        else { throw Denial.refused(AccountRefusal.wrong) }
        return try await beginSession(of: name, worker)
    }

    private func beginSession(of name: String, _ worker: Worker) async throws -> (token: String, session: Session) {
        let token = Digest.hexadecimal(surroundings.bytes(32))
        let session = Session(
            worker: worker,
            username: name,
            formToken: Digest.hexadecimal(surroundings.bytes(16)),
            digest: sessionDigest(token)
        )
        try await store.write([
            Statement(
                "UPDATE account SET failures = 0, locked_until = 0 WHERE place = ? AND username = ?",
                [.text(place.code), .text(name)]
            ),
            Statement(
                """
                INSERT INTO session (place, digest, username, worker, form_token, began, seen)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                """,
                [
                    .text(place.code), .text(session.digest), .text(name), .text(worker.id.description),
                    .text(session.formToken), .integer(now.microseconds), .integer(now.microseconds),
                ]
            ),
            Statement(
                "DELETE FROM session WHERE place = ? AND began < ?",
                [.text(place.code), .integer((now - SignInLimits.whole).microseconds)]
            ),
        ])
        return (token, session)
    }

    private func countFailure(of name: String) async throws {
        try await store.write([
            Statement(
                "UPDATE account SET failures = failures + 1 WHERE place = ? AND username = ?",
                [.text(place.code), .text(name)]
            ),
            Statement(
                """
                UPDATE account SET failures = 0, locked_until = ?
                WHERE place = ? AND username = ? AND failures >= \(SignInLimits.failures)
                """,
                [.integer((now + SignInLimits.wait).microseconds), .text(place.code), .text(name)]
            ),
        ])
    }

    private func sessionDigest(_ token: String) -> String { Digest.hex(of: "\(place.code)/session/\(token)") }

    /// The session a cookie's token belongs to; `nil` if it has ended or never was.
    package func session(_ token: String) async throws -> Session? {
        guard token.utf8.count == 64 else { return nil }
        let digest = sessionDigest(token)
        let now = now
        let rows = try await store.rows(
            Statement(
                "SELECT username, worker, form_token, seen FROM session "
                    + "WHERE place = ? AND digest = ? AND seen > ? AND began > ?",
                [
                    .text(place.code), .text(digest), .integer((now - SignInLimits.idle).microseconds),
                    .integer((now - SignInLimits.whole).microseconds),
                ]
            )
        )
        guard let row = rows.first, let id = Worker.ID(row.text(1)), let worker = try await team().workers[id],
            worker.left.map({ $0 > London.day(at: now) }) ?? true
        else { return nil }
        if row.integer(3) < (now - .minutes(1)).microseconds {
            try await store.write([
                Statement(
                    "UPDATE session SET seen = ? WHERE place = ? AND digest = ?",
                    [.integer(now.microseconds), .text(place.code), .text(digest)]
                )
            ])
        }
        return Session(worker: worker, username: row.text(0), formToken: row.text(2), digest: digest)
    }

    package func signOut(_ session: Session) async throws {
        try await store.write([
            Statement(
                "DELETE FROM session WHERE place = ? AND digest = ?",
                [.text(place.code), .text(session.digest)]
            )
        ])
    }
}
