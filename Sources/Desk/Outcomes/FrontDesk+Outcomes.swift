import Care
import Clinical
import Journal

/// What a place came to in one quarter, each figure as it may be shown to whoever asks.
package struct Outcomes: Sendable, Equatable {
    /// One figure: so many of so many, with where it is written; nothing where the number is too small to show.
    package struct Figure: Sendable, Equatable {
        package let name: String
        package let count: Int?
        package let of: Int?
        /// `47.5%`, from exact numbers; nothing where one of the two may not be shown.
        package let rate: String?
        package let source: String
    }

    /// Figures that belong together, under one heading.
    package struct Part: Sendable, Equatable {
        package let name: String
        /// What they leave out, or how they are counted here.
        package let note: String
        package let figures: [Figure]
    }

    package let quarter: Quarter
    /// In the order in which they are shown: no part is an appendix of another.
    package let parts: [Part]
    /// Whether small numbers are held back and the others rounded.
    package let isHeldBack: Bool
}

extension FrontDesk {
    /// The outcome figures of a quarter: exact for who manages the team, held back where small for a commissioner.
    ///
    /// A commissioner is shown quarters that are over and nothing between, so that no two tables differ by a few people.
    package func outcomes(of quarter: Quarter, as identity: Identity) async throws -> Outcomes {
        let seesPeople: Bool
        switch identity.actor {
        case .worker:
            guard let role = identity.worker?.role, role == .commissioner || role == .teamManager else {
                throw Denial.notPermitted
            }
            seesPeople = role == .teamManager
        case .system: seesPeople = false
        case .person, .visitor: throw Denial.notPermitted
        }
        let isOver = quarter <= Quarter.over(on: London.day(at: now))
        guard isOver || seesPeople else { throw Denial.notFound }
        let ended = try await counts(quarter, by: "ended_on")
        let received = try await counts(quarter, by: "received_on")
        return OutcomeReport(ended: ended, received: received, isHeldBack: !seesPeople).outcomes(of: quarter)
    }

    private func counts(_ quarter: Quarter, by day: String) async throws -> [OutcomeCount: Int] {
        let sums = OutcomeCount.allCases.map { "CAST(COALESCE(sum(\($0.column)), 0) AS BIGINT)" }
        let rows = try await store.rows(
            Statement(
                "SELECT count(*), \(sums.joined(separator: ", ")) FROM outcome WHERE place = ? "
                    + "AND \(day) >= ? AND \(day) <= ?",
                [.text(place.code), SQLValue(quarter.first.number), SQLValue(quarter.last.number)]
            )
        )
        guard let row = rows.first else { return [:] }
        return Dictionary(
            uniqueKeysWithValues: OutcomeCount.allCases.enumerated().map { ($1, Int(row.integer($0 + 1))) }
        )
    }
}
