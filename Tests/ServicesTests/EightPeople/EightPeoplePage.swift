import Foundation
import Packs
import Services

/// The page `docs/eight-people.md`: what each reference place says to each of the eight people of the report.
struct EightPeoplePage {
    static let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appending(path: "docs/eight-people.md")

    /// The packs that every reference place has.
    let surroundings: PlaceServices
    let areas: [PlaceServices]

    init() throws {
        let places = try Library.places()
        surroundings = places.first { $0.id == "surroundings-only" } ?? places[0]
        areas = places.filter { ReferencePlaces.areas.contains($0.id) }
    }

    var text: String {
        let head = """
            # The eight people in nine places

            <!-- A test writes this page: FOOTBRIDGE_WRITE_PAGES=1 swift test --filter 'the page of the eight people' -->

            *Mental health and primary care networks* (2020), section 2, tells of eight people. It says of two of them who
            declined them: the man of 35 and the boy of 11. **All else here is our own reading**: what the rules of our packs
            come to on what the report tells, and nothing more. What it leaves open is open here too, and is then asked: a
            service that *asks first* might take the person or not. An age it does not give is not guessed.

            The first row of each table has the surroundings: general practice, talking therapies, community team, CAMHS and
            crisis team, as their packs have them. Each further row has what the area adds. In brackets stands the rule that
            leads there; `footbridge services show ID` gives its words and its source.

            """
        return head + EightPeople.all.map { "\n" + section($0.name, $0.circumstances) }.joined()
    }

    private func section(_ name: String, _ person: Circumstances) -> String {
        let rows =
            [row(surroundings, person, leavingOut: [])]
            + areas.map { row($0, person, leavingOut: surroundings.entries.map(\.pack.id)) }
        return """
            ## The \(name)

            \(known(person))

            | place | would take them | asks first | would not take them |
            |---|---|---|---|
            \(rows.joined(separator: "\n"))

            """
    }

    private func row(_ place: PlaceServices, _ person: Circumstances, leavingOut known: [ServicePack.ID]) -> String {
        let services = place.services.filter { !known.contains($0.id) }
        let outcomes = Matching.outcomes(for: person, against: services)
        let asked = outcomes.asksFirst.map {
            "\($0.pack.name) (\($0.asks.map(\.fact).map(words).joined(separator: ", ")))"
        }
        let cells = [outcomes.offers.map(rule), asked, outcomes.declines.map(rule)]
        return "| \(place.name) | "
            + cells.map { $0.isEmpty ? "" : $0.joined(separator: "; ") }.joined(separator: " | ") + " |"
    }

    private func rule(_ outcome: Outcome) -> String {
        let rules = outcome.kind == .offers ? Array(outcome.reasons.prefix(1)) : outcome.reasons
        return "\(outcome.pack.name) (`\(rules.map(\.rule).joined(separator: "`, `"))`)"
    }

    private func words(_ fact: Fact) -> String {
        switch fact {
        case .needs: "the needs"
        case .age: "the age"
        case .registration, .practice: "the practice"
        case .route: "who asks"
        case .language: "the language"
        case .answer(let question): "`\(question.name)`"
        }
    }

    /// What the report tells of somebody, in one sentence.
    private func known(_ person: Circumstances) -> String {
        let age = person.age.map { "Aged \($0)" } ?? "Of an age that is not given"
        let needs = person.needs.sorted().map(\.words).joined(separator: "; ")
        let answers = person.answers.sorted { $0.key < $1.key }.map { "`\($0.key.name)`: \($0.value ? "yes" : "no")" }
        return "\(age); asked by \(person.route?.words ?? "somebody"). Needs: \(needs)."
            + (answers.isEmpty ? "" : " Told by the report: \(answers.joined(separator: ", ")).")
    }
}
