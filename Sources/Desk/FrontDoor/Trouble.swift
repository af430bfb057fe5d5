import Journal

/// What went wrong below the Desk, as far as whoever asked needs to know it.
package enum Trouble: Sendable, Equatable {
    /// The database cannot be reached or is too busy: trying again soon will help.
    case unavailable
    /// A fault; its name holds no value of a row.
    case fault(String)

    package init(_ error: any Error) {
        switch error {
        case let error as JournalError where error.code == .unavailable: self = .unavailable
        case let error as JournalError: self = .fault("journal: \(error.code.name)")
        // The type alone: what an error says of itself may hold what somebody typed.
        default: self = .fault(String(reflecting: type(of: error)))
        }
    }
}

extension FrontDesk {
    /// Asks the store one small question; throws when it does not answer.
    package func checkStore() async throws {
        _ = try await store.rows(Statement("SELECT count(*) FROM account WHERE place = ?", [.text(place.code)]))
    }
}
