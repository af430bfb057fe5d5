import Care
import Desk
import HTML

extension WaitingListPage {
    /// Somebody who waits for a place in a group that is full.
    struct PlaceLine: Equatable, Sendable {
        var person: Person.ID
        var request: Request.ID
        var name: String
        var group: String
        var promised: String
        var isLate: Bool
        var asked: String
        var isOffered: Bool
        var holder: String
    }

    static func placeLines(_ staff: StaffVisit, _ team: Team) async throws -> [PlaceLine] {
        let lines = try await staff.desk.placeWaitingList(as: staff.identity)
        guard !lines.isEmpty else { return [] }
        let names = Dictionary(try await staff.desk.groups().map { ($0.id, $0.plan.name) }, uniquingKeysWith: { $1 })
        return lines.map { line in
            PlaceLine(
                person: line.person,
                request: line.request,
                name: line.name.disclosed,
                group: names[line.group] ?? "a group of before",
                promised: EnglishTime.date(London.day(at: line.promised)),
                isLate: line.promised < staff.now,
                asked: EnglishTime.date(London.day(at: line.asked)),
                isOffered: line.isOffered,
                holder: line.holder.map(team.name) ?? "nobody"
            )
        }
    }

    static func placesView(_ lines: [PlaceLine]) -> Markup {
        Markup {
            h2 { "For a place in a group" }
            Table(
                "Places in groups, in the order of what was promised",
                rows: lines,
                columns: [
                    Column("Person", .rowHeading) { line in
                        a(.href(StaffPage.groupsFor(line.person, line.request).address)) { line.name }
                    },
                    Column("Group") { line in line.group },
                    Column("Promised by") { line in
                        "\(line.promised) "
                        if line.isLate { StatusWord("Late", .late) }
                    },
                    Column("Asked") { line in line.asked },
                    Column("Offered now") { line in line.isOffered ? "Yes: ask them" : "No" },
                    Column("Held by") { line in line.holder },
                ]
            )
        }
    }
}
