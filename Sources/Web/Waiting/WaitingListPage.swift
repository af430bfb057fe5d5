import Care
import Desk
import HTML

/// Everybody who waits for a time, in the order of what they were promised, with what is missing to book each of them.
enum WaitingListPage {
    struct Line: Equatable, Sendable {
        var person: Person.ID
        var request: Request.ID
        var name: String
        var promised: String
        var isLate: Bool
        var asked: String
        var suits: String
        /// The time they have already, and would give for a sooner one.
        var later: String?
        var missing: [String]
        var offered: String?
        var holder: String
    }

    static func answer(_ staff: StaffVisit) async throws -> Reply {
        guard staff.worker.role.may(.book) else { throw Denial.notPermitted }
        let list = try await staff.desk.waitingList(as: staff.identity, after: staff.mark())
        let team = try await staff.desk.team()
        var lines: [Line] = []
        for line in list.lines {
            let canBeSeen = try await staff.desk.canBeSeen(line.wishes, practice: line.practice)
            lines.append(Line(line, canBeSeen: canBeSeen, team, now: staff.now))
        }
        let places = try await placeLines(staff, team)
        return staff.page("Waiting list", back: .staff(.clinics)) {
            view(lines)
            staff.more(list.next)
            if !places.isEmpty { placesView(places) }
            if staff.worker.role.may(.manageTeam) {
                ButtonRow {
                    LinkButton("How long times stood empty", to: StaffPage.emptyTimes.address, style: .secondary)
                }
            }
        }
    }

    static func view(_ lines: [Line]) -> Markup {
        Markup {
            h1 { "Waiting list" }
            p {
                "Whoever was promised to be seen soonest comes first, then whoever asked first. When a time comes free, those "
                "whom it suits are asked; the first to say yes has it, and nobody loses their place."
            }
            Table(
                "In the order of what was promised",
                rows: lines,
                empty: "Nobody waits for a time.",
                columns: [
                    Column("Person", .rowHeading) { line in
                        a(.href(StaffPage.wait(line.person, line.request).address)) { line.name }
                    },
                    Column("Promised by") { line in
                        "\(line.promised) "
                        if line.isLate { StatusWord("Late", .late) }
                    },
                    Column("Asked") { line in line.asked },
                    Column("What suits them") { line in
                        if let later = line.later { "Sooner than \(later), which they keep until then. " }
                        line.suits
                    },
                    Column("What is missing") { line in
                        if line.missing.isEmpty { "Nothing" }
                        ul(.class("steps")) { for sentence in line.missing { li { sentence } } }
                    },
                    Column("Offered now") { line in line.offered ?? "No" },
                    Column("Held by") { line in line.holder },
                ]
            )
        }
    }
}

extension WaitingListPage.Line {
    init(_ line: WaitLine, canBeSeen: Bool, _ team: Team, now: Instant) {
        self.init(
            person: line.person,
            request: line.request,
            name: line.name.disclosed,
            promised: EnglishTime.date(London.day(at: line.promised)),
            isLate: line.promised < now,
            asked: EnglishTime.date(London.day(at: line.asked)),
            suits: line.wishes.words(team),
            later: line.later.map(EnglishTime.dayAndClock),
            missing: line.missing.map(\.sentence) + (canBeSeen ? [] : [WaitMissing.noClinic]),
            offered: line.offered.map(EnglishTime.dayAndClock),
            holder: line.holder.map(team.name) ?? "nobody"
        )
    }
}
