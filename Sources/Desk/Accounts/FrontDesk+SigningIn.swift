import Care
import Journal

extension FrontDesk {
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
            _ = try await Password.make(password, salt: surroundings.bytes(16), cost: passwordCost)
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

    func countFailure(of name: String) async throws {
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
