import Care
import Desk
import HTML
import Services

/// One service, as its pack says it: every statement with the place where it is written.
enum ServicePage {
    static func answer(_ staff: StaffVisit, _ slug: Slug<ServicePack>) async throws -> Reply {
        let today = London.day(at: staff.now)
        let id = ServicePack.ID(slug.text)
        guard let pack = staff.desk.place.services.pack(id, on: today) else { throw Mishap.unknownAddress }
        let doing = try await staff.desk.servicesDoing(since: London.instant(today - 365), as: staff.identity)
            .first { $0.service.rawValue == id.name }
        return staff.page(pack.name, back: .staff(.services)) { view(pack, doing) }
    }

    static func view(_ pack: ServicePack, _ doing: ServiceDoing?) -> Markup {
        var notes = SourceNotes()
        let parts = parts(of: pack, &notes)
        return Markup {
            h1 { pack.name }
            p(.class("lead")) { pack.about }
            SummaryList([
                SummaryList.Row("Kind") { pack.kind.words.capitalizedFirst },
                SummaryList.Row("Described in") { pack.place },
                SummaryList.Row("How it is doing here") {
                    doing.map(ServicesPage.sentence) ?? "Nobody from here was sent there in the last 12 months."
                },
                SummaryList.Row("These rules") { edition(pack.edition) },
            ])
            parts
            h2 { "Where this is written" }
            notes.list
        }
    }

    private static func edition(_ edition: ServicePack.Edition) -> String {
        "Version \(edition.version), from \(EnglishTime.date(edition.holdsFrom)), written by \(edition.author); "
            + (edition.approvedBy.map { "approved by \($0)." } ?? "not approved by anybody yet.")
    }

    private static func parts(of pack: ServicePack, _ notes: inout SourceNotes) -> Markup {
        Markup {
            decided(pack.decided, &notes)
            rules("Asks for", pack.requires, &notes)
            rules("Takes", pack.serves, &notes)
            rules("Does not take", pack.declines, &notes)
            statements("Before it begins", pack.before.map { ($0.worker, $0.basis.note, $0.sources) }, &notes)
            statements("Offers", pack.offers.map { ($0.line, nil, $0.sources) }, &notes)
            statements("Promises", pack.promises.map { ($0.person, $0.clock, $0.sources) }, &notes)
            statements("After a missed contact", pack.ladder.map { ($0.line, $0.basis.note, $0.sources) }, &notes)
            statements("Reach", pack.footprint.map { [($0.line, nil, $0.sources)] } ?? [], &notes)
            statements(
                "What it has people answer",
                pack.asks.map { ($0.line.capitalizedFirst, $0.basis.note, $0.sources) },
                &notes
            )
            statements("Who works there", pack.workforce.map { ($0.line, nil, $0.sources) }, &notes)
            statements("Works with", pack.worksWith.map { ($0.says, nil, $0.sources) }, &notes)
            statements("What it costs", pack.costs.map { ($0.line, nil, $0.sources) }, &notes)
            statements("What it saves", pack.savings.map { ($0.line, nil, $0.sources) }, &notes)
            statements("Figures", pack.figures.map { ($0.line.capitalizedFirst, nil, $0.sources) }, &notes)
            statements("Also said of it", pack.facts.map { ($0.says, nil, $0.sources) }, &notes)
            conflicts(pack.conflicts, &notes)
            silences(pack.silences)
        }
    }

    /// What a source leaves open: what the place has set, and what nobody has looked at since it started.
    private static func decided(_ decided: [Services.Setting.Decided], _ notes: inout SourceNotes) -> Markup {
        statements(
            "Set for this place",
            decided.map { decided in
                let note = decided.setting.basis.note.map { " \($0)" } ?? ""
                let start = "It started as \(decided.setting.value.words)."
                return (
                    "\(decided.setting.what): \(decided.value.words).",
                    decided.isSetHere
                        ? "Set by this place. \(start)\(note)" : "As it started, not set by this place.\(note)",
                    decided.setting.sources
                )
            },
            &notes
        )
    }

    private static func rules(
        _ title: String,
        _ rules: [ServicePack.Criterion],
        _ notes: inout SourceNotes
    ) -> Markup {
        statements(
            title,
            rules.map { rule in
                let instead = rule.instead.map(\.words).joined(separator: ", ")
                let beside = [rule.basis.note, instead.isEmpty ? nil : "Instead: \(instead)."].compactMap(\.self)
                return (rule.worker, beside.isEmpty ? nil : beside.joined(separator: " "), rule.sources)
            },
            &notes
        )
    }

    /// Sentences under a heading, each with a remark where there is one; nothing at all where there are none.
    private static func statements(
        _ title: String,
        _ statements: [(says: String, remark: String?, sources: [Citation])],
        _ notes: inout SourceNotes
    ) -> Markup {
        guard !statements.isEmpty else { return Markup() }
        let items = statements.map { ($0.says, $0.remark, notes.marks($0.sources)) }
        return Markup {
            h2 { title }
            ul {
                for (says, remark, marks) in items {
                    li {
                        says
                        marks
                        if let remark { p(.class("aside")) { remark } }
                    }
                }
            }
        }
    }

    private static func conflicts(_ conflicts: [ServicePack.Conflict], _ notes: inout SourceNotes) -> Markup {
        guard !conflicts.isEmpty else { return Markup() }
        let items = conflicts.map { conflict in
            (conflict, conflict.statements.map { ($0.says, notes.marks($0.sources)) })
        }
        return Markup {
            h2 { "Where the sources disagree" }
            for (conflict, statements) in items {
                h3 { conflict.about }
                ul {
                    for (says, marks) in statements {
                        li {
                            says
                            marks
                        }
                    }
                }
                p { "Taken here: \(conflict.taken)" }
            }
        }
    }

    private static func silences(_ silences: [ServicePack.Silence]) -> Markup {
        guard !silences.isEmpty else { return Markup() }
        return Markup {
            h2 { "What the sources do not say" }
            SummaryList(silences.map { silence in SummaryList.Row(silence.about.capitalizedFirst) { silence.note } })
        }
    }
}
