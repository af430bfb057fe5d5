import Journal

/// What the server refused: its state, the names involved, and nothing of what was being written.
struct PostgresFault: Error {
    let state: String
    /// The constraint and table that refused; empty if none did.
    let constraint: String
    let table: String
    /// The server's first line, kept only where it cannot hold a value: about the schema, or raised by our triggers.
    let message: String
    /// Which statement of the run it was.
    let index: Int

    /// A unique index refused a row.
    var isUnique: Bool { state == "23505" }

    /// The server is going away, not there yet, or has too many guests.
    var isGone: Bool {
        // 08P01 is no lost connection but a statement with too many or too few arguments.
        (state.hasPrefix("08") && state != "08P01") || state.hasPrefix("57P") || state == "53300"
    }

    /// Whether a rollback is enough; otherwise the lock over positions may still be held, and only closing frees it.
    var leavesConnectionClean: Bool {
        state.hasPrefix("23") || state.hasPrefix("40") || ["P0001", PostgresAppend.movedOn].contains(state)
    }

    var error: JournalError {
        switch state {
        case "23505": JournalError(.taken, "the unique index \(constraint) refused a row of \(table)")
        case PostgresAppend.movedOn: .movedOn
        case "40001", "40P01": JournalError(.conflict, "another writer was in the way; read again and decide again")
        case "57014": JournalError(.unavailable, "the database took too long; try again")
        case "55P03": JournalError(.unavailable, "another writer kept a row for too long; try again")
        case _ where isGone || state.hasPrefix("53"):
            JournalError(.unavailable, "the database is not there or is full (\(state)); try again")
        case "42501": JournalError(.refused, "the database role may not do this (\(message)); see `footbridge check`")
        case _ where state.hasPrefix("23"):
            JournalError(.refused, "the constraint \(constraint) of \(table) refused a row (\(state))")
        default:
            JournalError(
                .refused,
                "the database refused a statement (\(state)\(message.isEmpty ? "" : ": ")\(message))"
            )
        }
    }
}

/// The connection ended while something was under way.
struct LinkLost: Error {
    /// The statement at which the server said so; nil if it said nothing, so that nobody knows how far it came.
    let index: Int?
}

extension JournalError {
    /// The connection ended during COMMIT and nothing can be asked that would tell.
    static let unknownOutcome = JournalError(
        .unavailable,
        "the connection ended during the commit; whether it was carried out is not known: look, then repeat"
    )
    /// The server stayed away.
    static let noServer = JournalError(
        .unavailable,
        "the database server cannot be reached; check that it runs and that the URL is right"
    )
    /// The store was closed.
    static let closed = JournalError(.unavailable, "this store is closed")
}
