import Care
import Desk
import HTML

/// The form that chooses lines, order, groups and columns; it is an address like any other, and works without script.
struct CaseloadChoosing: Component {
    let model: CaseloadPage.Model

    private var wish: CaseloadWish { model.query.wish }

    var markup: Markup {
        div(.class("screen-only")) {
            Details("Choose, sort and group", isOpen: false) {
                form(.method(.get), .action(StaffPage.caseload.address), .novalidate) {
                    div(.class("choose")) {
                        lines
                        order
                    }
                    Checkboxes(
                        "Only those where",
                        name: "flag",
                        choices: flags,
                        chosen: Set(wish.flags.map(\.rawValue))
                    )
                    Checkboxes(
                        "Columns",
                        name: "show",
                        choices: columns,
                        chosen: Set(model.query.columns.map(\.rawValue))
                    )
                    ButtonRow {
                        SubmitButton("Show")
                        a(.href(StaffPage.caseload.address)) { "Everything again" }
                    }
                }
            }
        }
    }

    @MarkupBuilder private var lines: Markup {
        SelectField(
            "Held by",
            name: "holder",
            choices: [Choice("Anybody", value: ""), Choice("Me", value: "me")] + model.holders,
            chosen: wish.holder.map { $0 == model.worker ? "me" : $0.description } ?? "",
            hint: model.isTeamLarge ? "Those on this page. In My team each name leads to whom they hold." : nil
        )
        SelectField(
            "State",
            name: "state",
            choices: [Choice("Any", value: "")]
                + CaseloadState.allCases.map { Choice($0.word, value: $0.rawValue) },
            chosen: wish.state?.rawValue ?? ""
        )
        SelectField(
            "Asked for",
            name: "kind",
            choices: [Choice("Anything", value: "")] + Request.Kind.choices,
            chosen: wish.kind?.rawValue ?? ""
        )
    }

    @MarkupBuilder private var order: Markup {
        SelectField(
            "In the order of",
            name: "sort",
            choices: CaseloadWish.Order.allCases.map { Choice($0.word, value: $0.rawValue) },
            chosen: wish.order.rawValue
        )
        SelectField(
            "Which end first?",
            name: "falling",
            choices: [Choice("As it says", value: "no"), Choice("Turned round", value: "yes")],
            chosen: wish.isFalling ? "yes" : "no"
        )
        SelectField(
            "Under headings of",
            name: "group",
            choices: [
                Choice("No headings", value: ""), Choice("Who holds", value: "holder"), Choice("State", value: "state"),
            ],
            chosen: wish.group?.rawValue ?? ""
        )
    }

    private var flags: [Choice] { CaseloadWish.Flag.allCases.map { Choice($0.word, value: $0.rawValue) } }
    private var columns: [Choice] { CaseloadColumn.allCases.map { Choice($0.title, value: $0.rawValue) } }
}
