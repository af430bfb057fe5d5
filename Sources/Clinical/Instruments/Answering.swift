/// Why answers cannot be taken as they are, for whoever gave or entered them.
package enum AnswerRefusal: Error, Hashable, Sendable {
    case nothingAnswered
    case noSuchQuestion(Int)
    case notAnAnswer(question: Int, choices: [Int])
    case tooManyMissing(questions: [Int], allowed: Int)
    case onlyScores
    case noSuchScore(String)
    case scoreOffTheScale(String, from: String, to: String)

    package var sentence: String {
        switch self {
        case .nothingAnswered: "Nothing has been answered yet."
        case .noSuchQuestion(let number):
            "There is no question \(number) here. Look whether this is the right questionnaire."
        case .notAnAnswer(let number, let choices):
            "Choose one of the answers to question \(number): \(AnswerRefusal.listed(choices, "or"))."
        case .tooManyMissing(let numbers, let allowed):
            AnswerRefusal.missing(numbers, allowed: allowed)
        case .onlyScores: "The questions of this one are answered elsewhere. Enter the score that stands on the form."
        case .noSuchScore(let name): "There is no score called \(name) here."
        case .scoreOffTheScale(let name, let lowest, let highest):
            "\(name) is between \(lowest) and \(highest). Look at the form again."
        }
    }

    private static func missing(_ numbers: [Int], allowed: Int) -> String {
        let questions = numbers.count == 1 ? "Question" : "Questions"
        let have = numbers.count == 1 ? "has" : "have"
        let rule =
            allowed == 0
            ? "Every question is needed for a score." : "At most \(allowed) may be left out for a score."
        return "\(questions) \(listed(numbers, "and")) \(have) no answer yet. \(rule)"
    }

    private static func listed(_ numbers: [Int], _ last: String) -> String {
        guard let end = numbers.last, numbers.count > 1 else { return numbers.map(String.init).joined() }
        let isRun = numbers.count > 4 && numbers == Array(numbers[0]...(numbers[0] + numbers.count - 1))
        if isRun { return "\(numbers[0]) to \(end)" }
        return numbers.dropLast().map(String.init).joined(separator: ", ") + " \(last) \(end)"
    }
}

/// Answers that can be, to one version of one instrument.
package struct Reply: Hashable, Sendable {
    package let edition: Instrument.Edition
    /// The number that stands beside the answer, by the number of the question.
    package let answers: [Int: Int]

    fileprivate init(_ edition: Instrument.Edition, _ answers: [Int: Int]) {
        self.edition = edition
        self.answers = answers
    }
}

/// What one scale says about a reply.
package struct Score: Hashable, Sendable {
    package let scale: Scale.ID
    package let points: Points
    /// The questions that were not answered and taken to be the mean of the others.
    package let filledIn: [Int]

    package init(scale: Scale.ID, points: Points, filledIn: [Int] = []) {
        self.scale = scale
        self.points = points
        self.filledIn = filledIn
    }
}

extension Instrument {
    /// Takes answers that can be, whole or not; refuses what is no answer to a question of this version.
    package func reply(_ answers: [Int: Int]) throws(AnswerRefusal) -> Reply {
        guard !items.isEmpty else { throw .onlyScores }
        for (number, value) in answers.sorted(by: { $0.key < $1.key }) {
            guard let item = item(number) else { throw .noSuchQuestion(number) }
            guard item.choice(value) != nil else {
                throw .notAnAnswer(question: number, choices: item.choices.map(\.value).sorted())
            }
        }
        guard !answers.isEmpty else { throw .nothingAnswered }
        return Reply(edition, answers)
    }

    /// Every score that the answers allow; refuses when they allow none.
    package func scores(_ answers: [Int: Int]) throws(AnswerRefusal) -> [Score] {
        let reply = try reply(answers)
        let scores = scales.compactMap { score(of: reply, on: $0) }
        let open = scales.filter { !missing(in: reply, $0).isEmpty }
        guard scores.isEmpty,
            let nearest = open.min(by: { missing(in: reply, $0).count < missing(in: reply, $1).count })
        else { return scores }
        throw .tooManyMissing(questions: missing(in: reply, nearest), allowed: nearest.missing.value.allowed)
    }

    /// Takes scores that were worked out elsewhere; refuses what is off the scale.
    package func entered(_ scores: [Scale.ID: Points]) throws(AnswerRefusal) -> [Score] {
        guard !scores.isEmpty else { throw .nothingAnswered }
        var taken: [Score] = []
        for (id, points) in scores.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
            guard let scale = scale(id), scale.method == .entered else { throw .noSuchScore(id.rawValue) }
            guard scale.holds(points) else {
                throw .scoreOffTheScale(scale.name, from: "\(scale.lowest)", to: "\(scale.highest)")
            }
            taken.append(Score(scale: id, points: points))
        }
        return taken
    }

    /// The findings that the answers fit, or may fit; `nil` beside one says that what is missing decides it.
    package func findings(in reply: Reply) -> [(finding: Finding, isMet: Bool?)] {
        let points = points(of: reply)
        return findings.map { ($0, $0.isMet(by: points)) }
    }

    /// The questions of a scale that were not answered, without those that did not apply.
    private func missing(in reply: Reply, _ scale: Scale) -> [Int] {
        scale.items.filter { reply.answers[$0] == nil && item($0)?.mayNotApply != true }
    }

    private func points(of reply: Reply) -> [Int: Int] {
        var points: [Int: Int] = [:]
        for (number, value) in reply.answers { points[number] = item(number)?.choice(value)?.points }
        return points
    }

    private func score(of reply: Reply, on scale: Scale) -> Score? {
        let missing = missing(in: reply, scale)
        guard missing.count <= scale.missing.value.allowed else { return nil }
        let points = points(of: reply)
        let answered = scale.items.compactMap { points[$0] }
        guard !answered.isEmpty else { return nil }
        let sum = answered.reduce(0, +)
        let expected = answered.count + missing.count
        switch scale.method {
        case .sum:
            return Score(scale: scale.id, points: Points(sum * expected, over: answered.count), filledIn: missing)
        case .mean: return Score(scale: scale.id, points: Points(sum, over: answered.count), filledIn: missing)
        case .converted(let table):
            let lowest = scale.items.compactMap { item($0)?.choices.map(\.points).min() }.reduce(0, +)
            guard table.value.indices.contains(sum - lowest) else { return nil }
            return Score(scale: scale.id, points: table.value[sum - lowest])
        case .entered: return nil
        }
    }
}
