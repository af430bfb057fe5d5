import Care
import Desk
import HTML
import Services

/// Inside one cell of the chasm: who the people are, who declines them, and by which rule.
enum ChasmCellPage {
    static func answer(_ staff: StaffVisit, _ name: ChasmCellName) async throws -> Reply {
        let scene = try await ChasmScene(staff, name.place)
        let study = scene.study
        guard let inside = study.chasm.inside(need: name.need.text, complexity: name.complexity.text) else {
            throw Mishap.unknownAddress
        }
        let title = title(of: inside, in: study.picture)
        return staff.page(title, back: .staff(scene.map)) { view(title, inside) }
    }

    private static func title(of inside: Chasm.Inside, in picture: Chasm.Picture) -> String {
        "\(picture.words(ofNeed: inside.cell.need).capitalizedFirst): \(picture.words(ofComplexity: inside.cell.complexity))"
    }

    static func view(_ title: String, _ inside: Chasm.Inside) -> Markup {
        let tally = inside.cell.tally
        var notes = SourceNotes()
        let declines = refusals("Who declines them, and by which rule", inside.refusals, &notes)
        let openings = refusals("What has to be asked first", inside.openings, &notes)
        return Markup {
            h1 { title }
            SummaryList([
                SummaryList.Row("People") { "\(tally.people.aboutPeople) a year" },
                SummaryList.Row("A service would take") { ChasmPage.share(tally.taken, tally) },
                SummaryList.Row("Somebody has to ask first") { ChasmPage.share(tally.askedFirst, tally) },
                SummaryList.Row("Nobody here would take") { strong { ChasmPage.share(tally.nobody, tally) } },
            ])
            if let example = inside.example {
                h2 { "For example" }
                p { "Somebody with this: \(example.words.joined(separator: "; "))." }
            }
            if tally.nobody >= 1 { who(inside.who) }
            declines
            openings
            h2 { "Where this is written" }
            notes.list
        }
    }

    private static func who(_ dimensions: [Chasm.Who]) -> Markup {
        Markup {
            h2 { "Who they are" }
            SummaryList(
                dimensions.map { dimension in
                    SummaryList.Row(dimension.words) {
                        ul {
                            for part in dimension.parts {
                                li { "\(part.words): \(part.people.aboutPeople)" }
                            }
                        }
                    }
                }
            )
        }
    }

    private static func refusals(_ title: String, _ refusals: [Chasm.Refusal], _ notes: inout SourceNotes) -> Markup {
        guard !refusals.isEmpty else { return Markup() }
        // Each service once, the one that declines most first; within it each rule.
        let services = Dictionary(grouping: refusals, by: \.pack).values
            .map { $0.sorted { ($1.people, $0.pack) < ($0.people, $1.pack) } }
            .sorted { ($1[0].people, $0[0].pack) < ($0[0].people, $1[0].pack) }
        let marked = services.map { service in
            service.map { refusal in (refusal, refusal.reasons.map { ($0, notes.marks($0.sources)) }) }
        }
        return Markup {
            h2 { title }
            for service in marked {
                h3 { service[0].0.name }
                for (refusal, reasons) in service { rules(refusal, reasons) }
            }
        }
    }

    private static func rules(_ refusal: Chasm.Refusal, _ reasons: [(Outcome.Reason, Markup)]) -> Markup {
        Markup {
            p(.class("aside")) {
                refusal.people.aboutPeople.capitalizedFirst + " people. "
                refusal.turnsAway ? "" : "These are the rules by which it takes people:"
            }
            ul {
                for (reason, marks) in reasons {
                    li {
                        reason.worker
                        marks
                        if let note = reason.basis.note { p(.class("aside")) { note } }
                    }
                }
            }
        }
    }
}
