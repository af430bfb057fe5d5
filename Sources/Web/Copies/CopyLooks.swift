import Care
import Desk
import HTML

/// Who looked at what is written about the person, hour by hour, for the person to read.
struct CopyLooks: Component {
    struct Line: Equatable, Sendable {
        var who: String
        var when: String
        var why: String
        var count: Int
    }

    let lines: [Line]
    let hasMore: Bool

    init(_ model: CopyView.Model) {
        lines = model.opened.looks.map { look in
            Line(
                who: LooksPage.who(look.actor, model.team),
                when: LooksPage.when(from: look.first, to: look.last),
                why: CopyWords.why(look),
                count: look.count
            )
        }
        hasMore = model.opened.hasMoreLooks
    }

    var markup: Markup {
        Markup {
            h2 { "Who looked at it" }
            p { "Each time someone opens what is written about you, that is written down too." }
            Table(
                "Who looked, the last one first",
                rows: lines,
                empty: "Nobody has looked.",
                columns: [
                    Column("Who", .rowHeading) { line in line.who },
                    Column("When") { line in line.when },
                    Column("Why they could") { line in line.why },
                    Column("How often", .figures) { line in line.count },
                ],
                hidesCaption: true
            )
            if hasMore { p { "People looked before that too. Ask us, and we show you all of it." } }
        }
    }
}
