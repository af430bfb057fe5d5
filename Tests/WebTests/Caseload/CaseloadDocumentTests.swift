import Desk
import Foundation
import Testing
import Web

/// The table in docs/caseload.md: what registries have, and what stands for it here.
struct `The table of registries` {
    /// Columns, flags and states of the registries, as found in public material and code.
    private static let theirs = [
        "needs discussion", "safety risk", "question 9", "Treatment status", "Name", "Clinic", "Site",
        "Enrolment date", "Initial session", "Last session", "Follow-up due", "Last case review", "Total sessions",
        "Weeks in treatment", "change of PHQ-9", "change of GAD-7", "coloured by severity", "Case review overdue",
        "Follow-up overdue", "nine months", "since marked as read", "Relapse prevention", "Reminders",
        "Caseload statistics", "Export to a file",
    ]

    /// What may not be here: a flag that ranks people, a number that colours them.
    private static let forbidden = ["safety risk", "question 9", "coloured by severity"]

    private func rows() throws -> [[Substring]] {
        let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../..")
        let text = try String(contentsOf: root.appending(path: "docs/caseload.md"), encoding: .utf8)
        let lines = text.split(separator: "\n").drop { !$0.hasPrefix("| there |") }.dropFirst(2)
        return lines.prefix { $0.hasPrefix("|") }.map { $0.split(separator: "|", omittingEmptySubsequences: false) }
    }

    @Test func `has all that registries have, but for what is forbidden, and the page has what it says`()
        throws
    {
        let rows = try rows()
        let onThePage = Set(
            CaseloadColumn.allCases.map(\.title) + CaseloadWish.Flag.allCases.map(\.word)
                + CaseloadWish.Order.allCases.map(\.word) + CaseloadState.allCases.map(\.word) + ["Person", "New"]
        )
        for name in Self.theirs {
            let row = try #require(rows.first { $0[1].contains(name) }, "\(name) has no row")
            let isHere = !row[2].contains("not here")
            #expect(isHere == !Self.forbidden.contains(name), "\(name)")
        }
        for row in rows {
            #expect(row.count == 5, "\(row)")
            for (index, words) in row.joined(separator: "|").split(separator: "**", omittingEmptySubsequences: false)
                .enumerated() where !index.isMultiple(of: 2)
            {
                #expect(onThePage.contains(String(words)), "\(words) is not on the page")
            }
        }
    }
}
