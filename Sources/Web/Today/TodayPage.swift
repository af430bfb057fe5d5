import Care
import Desk
import HTML

/// Where a worker starts: what they owe to whom, soonest first.
enum TodayPage {
    struct Model: Equatable, Sendable {
        var name: String
        var dues: [DueLine]
    }

    static func answer(_ staff: StaffVisit) async throws -> Reply {
        let model = Model(
            name: staff.worker.name,
            dues: try await staff.desk.dues(of: staff.worker.id, until: staff.now + .days(1))
        )
        return staff.page("Today") { view(model) }
    }

    static func view(_ model: Model) -> Markup {
        Markup {
            h1 { "Today" }
            Table(
                "What is due until this time tomorrow",
                rows: model.dues,
                empty: "Nothing is due until this time tomorrow.",
                columns: [
                    Column("By", .rowHeading) { row in EnglishTime.dayAndClock(row.at) },
                    Column("Person") { row in row.name.disclosed },
                    Column("What") { row in row.sentence },
                ]
            )
        }
    }
}
