import Care
import Desk
import HTML

/// Two records side by side, and the question whether they are one person's.
enum PairPage {
    /// One thing that is known, in each of the two records.
    struct Row: Equatable, Sendable {
        var what: String
        var first: String
        var second: String
        /// Whether it says something of who somebody is.
        var identifies = true

        /// Whether both records say something, and not the same.
        var differs: Bool { identifies && !first.isEmpty && !second.isEmpty && first != second }
    }

    static func answer(_ staff: StaffVisit, _ pair: DoubtfulPair.ID) async throws -> Reply {
        let view = try await staff.desk.open(pair, page: "Comparing two records", as: staff.identity)
        let practices = try await staff.desk.practices()
        guard staff.isSending else { return show(staff, view, practices, Asked(form: Form())) }
        var form = FormReader(staff.form)
        let answer: DoubtfulPair.Answer? = form.choice("answer", orElse: "Choose whether they are one person.")
        let why = form.words("why", orElse: "Say why, so that somebody who reads this later understands.")
        guard let answer, let why else {
            return show(staff, view, practices, Asked(form: staff.form, errors: form.errors))
        }
        do {
            let once = try staff.once()
            let acted = try await staff.desk.decide(pair, answer, why: why, as: staff.identity, once: once)
            return staff.goOn(to: .staff(.pairs), after: acted, saying: .pairDecided)
        } catch Denial.refused(let refusal) {
            form.errors.add(refusal.sentence)
            return show(staff, view, practices, Asked(form: staff.form, errors: form.errors))
        }
    }

    private static func show(_ staff: StaffVisit, _ view: PairView, _ practices: [Practice], _ asked: Asked) -> Reply {
        let name = { (code: PracticeCode) in practices.first { $0.code == code }?.name ?? code.rawValue }
        let page = Page.staff(.pair(view.id.one, view.id.other))
        return staff.page("One person?", back: .staff(.pairs), errors: asked.errors) {
            h1 { "Are these two records one person’s?" }
            p { view.reason.sentence }
            if let answer = view.answer { Notice(.information, said(answer)) }
            table(rows(view, practice: name))
            div(.class("asking")) {
                staff.form(to: page) {
                    asked.radios("Are they one person?", "answer", choices)
                    asked.area("Why?", "why", hint: "Whoever reads either record later sees this.", rows: 2)
                    ButtonRow { SubmitButton("Save what you decided") }
                }
            }
            undo
        }
    }

    private static let choices = [
        Choice(
            "They are the same person",
            value: DoubtfulPair.Answer.same.rawValue,
            hint: "The records are linked. Each keeps what is its own, and shows the other."
        ),
        Choice(
            "They are different people",
            value: DoubtfulPair.Answer.different.rawValue,
            hint: "Nothing changes. The two are not asked about again."
        ),
    ]

    private static func said(_ answer: DoubtfulPair.Answer) -> String {
        switch answer {
        case .same: "Somebody has said that they are the same person. You can say otherwise: it undoes the link."
        case .different: "Somebody has said that they are different people. You can say otherwise."
        }
    }

    private static var undo: Markup {
        InsetText {
            p { strong { "If it turns out to be wrong" } }
            p {
                "Nothing is moved or lost either way. “\(PersonWord.unlink.title)” on either person’s page parts linked "
                "records again; “\(PersonWord.link.title)” there joins two that were kept apart. Both say who did it and why."
            }
            p {
                "If one of the two has died and you say that they are the same person, the death is recorded on both, "
                "so that nothing is sent to somebody who is dead. It can be taken back."
            }
        }
        .markup
    }

    static func rows(_ view: PairView, practice: (PracticeCode) -> String) -> [Row] {
        func row(_ what: String, identifies: Bool = true, _ value: (PairView.Side) -> String?) -> Row {
            Row(what: what, first: value(view.one) ?? "", second: value(view.other) ?? "", identifies: identifies)
        }
        return [
            row("Name") { $0.details.name.disclosed },
            row("Likes to be called") { $0.details.calledName?.disclosed },
            row("Born") { $0.details.birthDate.map { EnglishTime.date($0.disclosed) } },
            row("NHS number") { $0.details.nhsNumber?.disclosed.grouped },
            row("Number verified", identifies: false) { side in
                side.details.nhsNumber == nil ? nil : side.details.nhsNumberVerified ? "yes" : "no"
            },
            row("Practice") { $0.details.practice.map(practice) },
            row("Address") { $0.details.address?.disclosed },
            row("Postcode") { $0.details.postcode?.disclosed },
            row("Phone") { $0.details.phone?.disclosed },
            row("E-mail") { $0.details.email?.disclosed },
            row("Has died") { $0.hasDied ? "yes" : "no" },
            row("Open requests", identifies: false) { "\($0.openRequests)" },
        ]
        .filter { !$0.first.isEmpty || !$0.second.isEmpty }
    }

    static func table(_ rows: [Row]) -> Table {
        Table(
            "What each record says",
            rows: rows,
            columns: [
                Column("What", .rowHeading) { row in
                    span {
                        row.what
                        if row.differs {
                            " "
                            StatusWord("Differs", .waiting)
                        }
                    }
                },
                Column("First record") { row in row.first.isEmpty ? "not known" : row.first },
                Column("Second record") { row in row.second.isEmpty ? "not known" : row.second },
            ]
        )
    }
}
