import Care
import Services
import Yams

extension PopulationReader {
    /// Reads `sets:`, what a value says of a person; each thing is said by one dimension only, but needs add up.
    mutating func readTraits(_ node: Node, _ dimension: String) -> Population.Traits {
        var traits = Population.Traits()
        let keys = ["age", "registered", "practice", "route", "needs", "languages", "answers"]
        guard let fields = page.fields(node, of: "“sets”", keys: keys) else { return traits }
        for key in keys where key != "needs" && key != "answers" && fields[key] != nil {
            speak(key, of: "“\(key)”", dimension, fields[key])
        }
        traits.ages = fields["age"].flatMap { readAges($0) }
        if fields["registered"] != nil { traits.registered = page.flag(fields, "registered") }
        traits.practice = fields["practice"].flatMap { node in page.words(node).map { PracticeCode(rawValue: $0) } }
        traits.route = fields["route"].flatMap { page.choice($0, "route") }
        traits.needs = NeedSet(page.items(fields, "needs").compactMap { page.choice($0, "needs") as Need? })
        if fields["languages"] != nil {
            traits.languages = Set(page.items(fields, "languages").compactMap(page.words).map { Language($0) })
        }
        traits.answers = fields["answers"].map { readAnswers($0, dimension) } ?? [:]
        return traits
    }

    private mutating func readAges(_ node: Node) -> ClosedRange<Int>? {
        guard let fields = page.fields(node, of: "an age", keys: ["from", "through"]) else { return nil }
        let from = page.required(fields, "from").flatMap { page.integer($0, "from", in: 0...130) }
        let through = page.required(fields, "through").flatMap { page.integer($0, "through", in: 0...130) }
        guard let from, let through else { return nil }
        guard from <= through else {
            page.report(node, "No age is from \(from) through \(through).", "Swap the two ends.")
            return nil
        }
        return from...through
    }

    private mutating func readAnswers(_ node: Node, _ dimension: String) -> [Question.ID: Bool] {
        var answers: [Question.ID: Bool] = [:]
        for (key, value) in page.pairs(node, of: "“answers”") {
            let id = Question.ID(key)
            if let asked, !asked.contains(id) {
                let near = nearest(to: key, in: asked.map(\.name).sorted()).map { "Did you mean “\($0)”?" }
                page.report(value, "No pack asks “\(key)”.", near ?? "Take it out, or name a question of a pack.")
            }
            switch page.words(value) {
            case "yes", "true": answers[id] = true
            case "no", "false": answers[id] = false
            default: page.report(value, "“\(key)” is \(page.quoted(value)).", "Write yes or no.")
            }
            speak("answer \(key)", of: "“\(key)”", dimension, value)
        }
        return answers
    }

    /// Refuses a second dimension that says the same thing of a person.
    private mutating func speak(_ what: String, of words: String, _ dimension: String, _ node: Node?) {
        if let other = spoken[what], other != dimension {
            page.report(node, "The dimension “\(other)” sets \(words) too.", "Let one dimension set it.")
        }
        spoken[what] = dimension
    }
}
