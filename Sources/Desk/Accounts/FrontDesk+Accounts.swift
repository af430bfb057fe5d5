package import Care
import Journal

extension FrontDesk {
    /// Makes an account for a worker of the team.
    @discardableResult
    package func addAccount(
        _ username: String,
        for worker: Worker.ID,
        password: String,
        as identity: Identity,
        once: Once? = nil
    ) async throws -> Acted {
        try permit(.administer, to: identity)
        let name = username.lowercased()
        guard (2...64).contains(name.count), name.allSatisfy({ $0.isLetter || $0.isNumber || $0 == "." || $0 == "-" })
        else { throw Denial.refused(AccountRefusal.nameNotAllowed) }
        guard password.count >= 12 else { throw Denial.refused(AccountRefusal.passwordTooShort) }
        guard try await team().workers[worker] != nil else { throw Denial.refused(AccountRefusal.noSuchWorker) }
        if try await wasDone(once, by: identity) { return .doneBefore }
        guard try await !hasAccount(name) else { throw Denial.refused(AccountRefusal.nameTaken) }
        let kept = try await Password.make(password, salt: surroundings.bytes(16), cost: passwordCost)
        return try await write(
            [
                Statement(
                    """
                    INSERT INTO account (place, username, worker, password, disabled, failures, locked_until)
                    VALUES (?, ?, ?, ?, 0, 0, 0)
                    """,
                    [.text(place.code), .text(name), .text(worker.description), .text(kept.kept)]
                )
            ],
            once: once,
            by: identity,
            orElse: AccountRefusal.nameTaken
        )
    }

    private func hasAccount(_ name: String) async throws -> Bool {
        let rows = try await store.rows(
            Statement(
                "SELECT count(*) FROM account WHERE place = ? AND username = ?",
                [.text(place.code), .text(name)]
            )
        )
        return rows.first?.flag(0) ?? false
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
    @discardableResult
    package func disableAccount(
        _ username: String,
        as identity: Identity,
        once: Once? = nil
    ) async throws -> Acted {
        try permit(.administer, to: identity)
        let name = username.lowercased()
        guard try await hasAccount(name) else { throw Denial.refused(AccountRefusal.noSuchAccount) }
        return try await write(
            [
                Statement(
                    "UPDATE account SET disabled = 1 WHERE place = ? AND username = ?",
                    [.text(place.code), .text(name)]
                ),
                endingSessions(of: name),
            ],
            once: once,
            by: identity
        )
    }

    /// Gives an account a new password, lets it in again, and ends its sessions.
    @discardableResult
    package func resetAccount(
        _ username: String,
        password: String,
        as identity: Identity,
        once: Once? = nil
    ) async throws -> Acted {
        try permit(.administer, to: identity)
        guard password.count >= 12 else { throw Denial.refused(AccountRefusal.passwordTooShort) }
        let name = username.lowercased()
        guard try await hasAccount(name) else { throw Denial.refused(AccountRefusal.noSuchAccount) }
        let kept = try await Password.make(password, salt: surroundings.bytes(16), cost: passwordCost)
        return try await write(
            [
                Statement(
                    """
                    UPDATE account SET password = ?, disabled = 0, failures = 0, locked_until = 0
                    WHERE place = ? AND username = ?
                    """,
                    [.text(kept.kept), .text(place.code), .text(name)]
                ),
                endingSessions(of: name),
            ],
            once: once,
            by: identity
        )
    }

    private func endingSessions(of name: String) -> Statement {
        Statement("DELETE FROM session WHERE place = ? AND username = ?", [.text(place.code), .text(name)])
    }
}
