import Care
import Desk
import HTML

/// What was measured of somebody and what was asked for, in words and numbers; nothing is coloured and nobody is ranked.
struct PersonMeasures: Component {
    let person: Person.ID
    let lines: [MeasureLine]
    let asked: [Asked]
    /// What the schedules ask for, in words.
    let planned: [String]
    let goals: [Asked]

    struct Asked: Equatable, Sendable {
        var sentence: String
        var steps: [PersonStep]
    }

    init(_ model: PersonPage.Model) {
        person = model.person
        lines = model.record.measures.lines + model.record.questions.lines
        planned = model.record.requests.open.flatMap { PersonMeasures.planned($0, model.record) }
        goals = PersonMeasures.goals(model)
        let mayMeet = model.worker.role.may(.meet)
        asked = model.record.measures.asked.values.filter { model.record.requests.isOpen($0.request) }
            .sorted { ($0.by, $0.id) < ($1.by, $1.id) }
            .map { asked in
                let name = Questionnaire.edition(asked.instrument)?.name ?? asked.instrument.code
                return Asked(
                    sentence: "Asked for: \(name), by \(EnglishTime.dayAndClock(asked.by)).",
                    steps: mayMeet ? MeasureWord.allCases.map { .measure(asked.id, $0) } : []
                )
            }
    }

    private static func planned(_ request: Request, _ record: Record) -> [String] {
        (record.questions.schedules[request.id]?.measures ?? []).map { measure in
            let name = Questionnaire.edition(measure.instrument)?.name ?? measure.instrument.code
            return "\(name) is asked \(measure.rhythm.words)."
        }
    }

    private static func goals(_ model: PersonPage.Model) -> [Asked] {
        model.record.requests.open.flatMap { model.record.questions.goals(in: $0.id) }.map { goal in
            Asked(
                sentence: "Goal: \(goal.words.disclosed)",
                steps: model.worker.role.may(.meet) ? [.goal(goal.id, .letGo)] : []
            )
        }
    }

    var markup: Markup {
        Markup {
            if !lines.isEmpty || !asked.isEmpty || !planned.isEmpty || !goals.isEmpty { h2 { "What was measured" } }
            for goal in goals {
                p { goal.sentence }
                StepLinks(goal.steps, of: person)
            }
            for sentence in planned { p { sentence } }
            for item in asked {
                p { item.sentence }
                StepLinks(item.steps, of: person)
            }
            if !lines.isEmpty { PersonMeasures.table(of: lines) }
        }
    }

    static func table(of lines: [MeasureLine]) -> Table {
        Table(
            "What was measured",
            rows: lines,
            empty: "Nothing was measured.",
            columns: [
                Column("Measure", .rowHeading) { line in PersonMeasures.name(line) },
                Column("First") { line in PersonMeasures.shown(line.points.first) },
                Column("Last") { line in PersonMeasures.shown(line.points.last, line.band) },
                Column("Since the first") { line in line.change ?? "" },
                Column("Where it is written") { line in
                    span(.class("aside")) { line.sources.joined(separator: "; ") }
                },
            ],
            hidesCaption: true
        )
    }

    private static func name(_ line: MeasureLine) -> String {
        line.scale.hasPrefix(line.instrument) ? line.scale : "\(line.instrument), \(line.scale)"
    }

    private static func shown(_ point: MeasureLine.Point?, _ band: String? = nil) -> String {
        guard let point else { return "" }
        return "\(point.points)\(band.map { ", \($0)" } ?? "") (\(EnglishTime.date(point.day)))"
    }
}
