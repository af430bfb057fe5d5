package import Care
import Foundation
import Journal

/// A plan that somebody made to try a service out: what was changed of which scenario, and what came of it.
///
/// It is of nobody: no record of a person is read for it, and none is written. It therefore lives beside the journal, in a
/// table of its own as saved views do, and is not made again from events.
package struct KeptPlan: Sendable, Equatable {
    package typealias ID = Care.ID<KeptPlan>

    package let id: ID
    package var name: String
    /// The scenario it began with.
    package let scenario: String
    /// What was changed, by the names of levers.
    package let changes: [String: Int]
    package let maker: Worker.ID
    package let made: Instant
    /// Whether everybody may see it who may make one.
    package var isShared: Bool
    /// What came of it; `nil` until it has been lived.
    package var answer: Answer?

    package init(id: ID, name: String, scenario: String, changes: [String: Int], maker: Worker.ID, made: Instant) {
        self.id = id
        self.name = name
        self.scenario = scenario
        self.changes = changes
        self.maker = maker
        self.made = made
        isShared = false
    }

    /// What was measured, a row for each replication; `nil` where one saw nothing of a measure.
    package struct Answer: Sendable, Equatable, Codable {
        package let measures: [String]
        package let rows: [[Double?]]

        package init(measures: [String], rows: [[Double?]]) {
            self.measures = measures
            self.rows = rows
        }
    }
}

/// Where plans are kept.
enum PlanTable {
    static let migration = Migration(
        part: "plans",
        number: 1,
        name: "plans that were kept",
        statements: [
            """
            CREATE TABLE kept_plan (
                place TEXT NOT NULL, id TEXT NOT NULL, name TEXT NOT NULL, scenario TEXT NOT NULL,
                changes TEXT NOT NULL, maker TEXT NOT NULL, made BIGINT NOT NULL, shared BIGINT NOT NULL,
                answer TEXT, PRIMARY KEY (place, id))
            """,
            "CREATE INDEX kept_plan_made ON kept_plan (place, made, id)",
        ]
    )

    static let columns = "id, name, scenario, changes, maker, made, shared, answer"
}

extension KeptPlan {
    init?(_ row: Row) {
        guard let id = ID(row.text(0)), let maker = Worker.ID(row.text(4)) else { return nil }
        self.init(
            id: id,
            name: row.text(1),
            scenario: row.text(2),
            changes: (try? JSONDecoder().decode([String: Int].self, from: Data(row.text(3).utf8))) ?? [:],
            maker: maker,
            made: Instant(microseconds: row.integer(5))
        )
        isShared = row.integer(6) != 0
        answer = row.optionalText(7).flatMap { try? JSONDecoder().decode(Answer.self, from: Data($0.utf8)) }
    }

    /// As JSON with its keys in order, so that the same is always written alike.
    static func json(_ value: some Encodable) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        return String(decoding: try encoder.encode(value), as: UTF8.self)
    }
}
