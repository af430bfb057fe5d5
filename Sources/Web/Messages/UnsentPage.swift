import Care
import Desk
import HTML

/// Every message that could not be sent, and who must tell the person, or their practice, another way; for the manager.
enum UnsentPage {
    struct Line: Equatable, Sendable {
        var person: Person.ID
        var name: String
        var what: String
        var since: String
        var owner: String
        var steps: [PersonStep]
    }

    static func answer(_ staff: StaffVisit) async throws -> Reply {
        let list = try await staff.desk.unsentMessages(as: staff.identity, after: staff.mark())
        let team = try await staff.desk.team()
        let lines = list.lines.map { line in
            Line(
                person: line.person,
                name: line.name.disclosed,
                what: line.kind.staffWords,
                since: History.date(line.since),
                owner: line.owner.map(team.name) ?? "nobody",
                steps: [.message(line.message, .told)]
            )
        }
        let unknown = try await practicesOnPaper(staff.desk)
        return staff.page("E-mails that could not be sent", back: .staff(.team)) {
            view(lines)
            staff.more(list.next)
            onPaper(unknown)
        }
    }

    /// The practices that are told on paper because the place has no address of theirs; none where it sends no e-mail.
    private static func practicesOnPaper(_ desk: FrontDesk) async throws -> [String] {
        guard let telling = desk.place.promises.telling else { return [] }
        return try await desk.practices().filter { telling.practices[$0.code] == nil }.map(\.name)
    }

    @MarkupBuilder private static func onPaper(_ practices: [String]) -> Markup {
        if !practices.isEmpty {
            h2 { "Practices without an address here" }
            p { "What a case review came to, and what was agreed at a close, has to be printed for them." }
            ul { for practice in practices { li { practice } } }
        }
    }

    static func view(_ lines: [Line]) -> Markup {
        Markup {
            h1 { "E-mails that could not be sent" }
            p { "Each one is owed by whoever holds the person: tell them, or their practice, another way." }
            Table(
                "The longest known first",
                rows: lines,
                empty: "Every e-mail was sent, or they were told another way.",
                columns: [
                    Column("Person", .rowHeading) { line in
                        a(.href(StaffPage.person(line.person).address)) { line.name }
                    },
                    Column("E-mail") { line in line.what },
                    Column("Since") { line in line.since },
                    Column("Who tells them") { line in line.owner },
                    Column("Next") { line in StepLinks(line.steps, of: line.person, for: line.name) },
                ]
            )
        }
    }
}
