import Care
import Desk
import HTML

/// The page a team lives in: every open request that a worker may see, a line each.
enum CaseloadPage {
    struct Model: Equatable, Sendable {
        var query: CaseloadQuery
        var lines: [CaseloadLine]
        var next: ListMark?
        var isFirst: Bool
        var face: CaseloadFace
        var views: [CaseloadView]
        var worker: Worker.ID

        /// A team of more is not one that anybody chooses from by looking through all names.
        private static let mostChoices = 100

        /// Who may be chosen as holder, by name; of a very large team those in sight, and whoever is chosen.
        var holders: [Choice] {
            let others = face.team.holders.lazy.filter { $0.worker != worker }
            guard isTeamLarge else { return others.map { Choice($0.name, value: $0.text) } }
            let near = Set(lines.map(\.holder) + [query.wish.holder].compactMap(\.self))
            return others.filter { near.contains($0.worker) }.map { Choice($0.name, value: $0.text) }
        }

        var isTeamLarge: Bool { face.team.holders.count > Self.mostChoices }
    }

    static func answer(_ staff: StaffVisit) async throws -> Reply {
        let query = CaseloadQuery(staff.visit.query, for: staff.worker)
        let list = try await staff.desk.caseload(query.wish, as: staff.identity, after: staff.mark())
        let model = Model(
            query: query,
            lines: list.lines,
            next: list.next,
            isFirst: staff.visit.query[StaffVisit.afterField] == nil,
            face: try await face(staff, query.columns),
            views: try await staff.desk.caseloadViews(as: staff.identity),
            worker: staff.worker.id
        )
        return staff.page("Caseload") {
            view(model)
            save(model, staff)
        }
    }

    static func face(_ staff: StaffVisit, _ columns: [CaseloadColumn]) async throws -> CaseloadFace {
        let practices = columns.contains(.practice) ? try await staff.desk.practices() : []
        return CaseloadFace(
            team: try await staff.desk.team(),
            now: staff.now,
            practices: Dictionary(practices.map { ($0.code, $0.name) }, uniquingKeysWith: { $1 })
        )
    }

    static func view(_ model: Model) -> Markup {
        Markup {
            h1 { "Caseload" }
            if !model.views.isEmpty {
                ul(.class("views", "screen-only"), .aria("label", "Views you saved")) {
                    for view in model.views {
                        li { a(.href(WebAddress(StaffPage.caseload.path.text + "?" + view.query))) { view.name } }
                    }
                }
            }
            p(.class("skip-choices", "screen-only")) { a(.href("#the-caseload")) { "Past the choices, to the list" } }
            CaseloadChoosing(model: model)
            // With every column chosen it is wider than a screen: then it scrolls by itself, with the keyboard too.
            div(.class("caseload"), .id("the-caseload"), .role("region"), .aria("label", "Caseload"), .tabindex(0)) {
                for (title, lines) in groups(model) { table(title, lines, model) }
            }
            ListPages(
                next: model.next.map { model.query.address(of: .caseload, after: $0) },
                first: model.isFirst ? nil : model.query.address(of: .caseload)
            )
            p(.class("steps", "screen-only")) {
                a(.href(model.query.address(of: .caseloadFile))) { "As a file, up to \(CaseloadSize.file) lines" }
                a(.href(StaffPage.delivery.address)) { "What is delivered" }
            }
        }
    }

    /// The lines under the headings that were asked for, in the order in which they came.
    private static func groups(_ model: Model) -> [(String, [CaseloadLine])] {
        let title = model.query.wish.order.word + (model.query.wish.isFalling ? ", turned round" : "")
        guard let group = model.query.wish.group, !model.lines.isEmpty else { return [(title, model.lines)] }
        var groups: [(String, [CaseloadLine])] = []
        for line in model.lines {
            let name = group == .holder ? model.face.words(.holder, line) : line.state.word
            if groups.last?.0 == name { groups[groups.count - 1].1.append(line) } else { groups.append((name, [line])) }
        }
        return groups
    }

    private static func table(_ title: String, _ lines: [CaseloadLine], _ model: Model) -> Table {
        let person = Column<CaseloadLine>("Person", .rowHeading) { line in
            a(.href(StaffPage.person(line.person).address)) { line.name.disclosed }
        }
        return Table(
            title,
            rows: lines,
            empty: "There is no open request like that among those that you may see.",
            columns: [person] + model.query.columns.map { column(named: $0, model.face) }
        )
    }

    private static func column(named column: CaseloadColumn, _ face: CaseloadFace) -> Column<CaseloadLine> {
        Column(column.title, column.isFigures ? .figures : .text) { line in
            switch column {
            case .measures:
                scores(line.measures, face)
            case .flags:
                div { for flag in face.flags(line) { StatusWord(flag, flag == "New" ? .plain : .waiting); " " } }
            case .due: if let due = line.due { owed(due, face.now) }
            default: face.words(column, line)
            }
        }
    }

    /// How many measures of somebody are in sight; the rest is folded.
    private static let mostScores = 3

    @MarkupBuilder
    private static func scores(_ measures: [CaseloadMeasure], _ face: CaseloadFace) -> Markup {
        for measure in measures.prefix(mostScores) { ScoreLine(measure: measure, sentence: face.sentence(measure)) }
        if measures.count > mostScores {
            Details("\(measures.count - mostScores) more") {
                for measure in measures.dropFirst(mostScores) {
                    ScoreLine(measure: measure, sentence: face.sentence(measure))
                }
            }
        }
    }

    private static func owed(_ due: CaseloadLine.Due, _ now: Instant) -> Markup {
        div {
            NextDue(at: due.at, now: now)
            p { due.why }
            p(.class("aside")) { due.source }
        }
    }

    /// The form that saves what is shown under a name.
    private static func save(_ model: Model, _ staff: StaffVisit) -> Markup {
        div(.class("screen-only")) {
            h2 { "Save this view" }
            staff.form(to: .staff(.caseloadViews)) {
                HiddenField(name: "query", value: model.query.text)
                TextField(
                    "What is it called?",
                    name: "name",
                    hint: "A name for you, such as: For Mondays. Nobody else sees it."
                )
                .width(.half).autofill(.off)
                ButtonRow { SubmitButton("Save the view", style: .secondary) }
            }
            for view in model.views {
                staff.button(
                    "Forget “\(view.name)”",
                    to: .staff(.caseloadViews),
                    style: .quiet,
                    fields: [HiddenField(name: "forget", value: view.name)]
                )
            }
        }
    }
}
