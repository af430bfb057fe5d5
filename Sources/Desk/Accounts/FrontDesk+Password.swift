import Care
import Journal

extension FrontDesk {
    /// Changes the password of whoever is signed in, and ends every session of theirs but this one.
    ///
    /// A wrong old password counts like one typed to sign in: a session left open must not be a way to try passwords.
    package func changePassword(of session: Session, from old: String, to new: String) async throws {
        guard new.count >= 12 else { throw Denial.refused(AccountRefusal.passwordTooShort) }
        let account: [SQLValue] = [.text(place.code), .text(session.username)]
        let rows = try await store.rows(
            Statement(
                "SELECT password, locked_until FROM account WHERE place = ? AND username = ? AND disabled = 0",
                account
            )
        )
        guard let row = rows.first else { throw Denial.refused(AccountRefusal.noSuchAccount) }
        guard row.integer(1) <= now.microseconds else { throw Denial.refused(AccountRefusal.locked) }
        guard try await Password(kept: row.text(0)).matches(old) else {
            try await countFailure(of: session.username)
            throw Denial.refused(AccountRefusal.oldPasswordWrong)
        }
        guard new != old else { throw Denial.refused(AccountRefusal.passwordNotNew) }
        let kept = try await Password.make(new, salt: surroundings.bytes(16), cost: passwordCost)
        try await store.write([
            Statement(
                "UPDATE account SET password = ?, failures = 0, locked_until = 0 WHERE place = ? AND username = ?",
                [.text(kept.kept)] + account
            ),
            Statement(
                "DELETE FROM session WHERE place = ? AND username = ? AND digest <> ?",
                account + [.text(session.digest)]
            ),
        ])
    }
}
