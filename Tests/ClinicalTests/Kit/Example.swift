import Clinical
import Testing

/// One scored example, worked out by hand from the publication: the answers, and what they come to.
///
/// Answers stand in the order of the questions, one character each: the number on the form, `A` for 10, `-` for none.
/// What is expected is written "9 mild": the points, and the word of the band where there is one.
struct Example: Sendable, CustomTestStringConvertible {
    let answers: String
    let expected: [Scale.ID: String]
    let absent: [Scale.ID]
    let isCase: Bool?
    /// How many reasons to ask further there are.
    let asks: Int?

    init(_ answers: String, _ total: String, isCase: Bool? = nil, asks: Int? = nil) {
        self.init(answers, ["total": total], isCase: isCase, asks: asks)
    }

    init(
        _ answers: String,
        _ expected: [Scale.ID: String],
        absent: [Scale.ID] = [],
        isCase: Bool? = nil,
        asks: Int? = nil
    ) {
        self.answers = answers
        self.expected = expected
        self.absent = absent
        self.isCase = isCase
        self.asks = asks
    }

    static func refused(_ answers: String) -> Example { Example(answers, [:]) }

    var isRefused: Bool { expected.isEmpty }
    var testDescription: String { "\(answers) → \(expected.values.sorted())" }

    /// The answers by the number of the question; a character that is no digit is an answer off every scale.
    func given(_ instrument: Instrument) -> [Int: Int] {
        var given: [Int: Int] = [:]
        for (item, character) in zip(instrument.items, answers) where character != "-" {
            given[item.number] = character == "A" ? 10 : character.wholeNumberValue ?? 99
        }
        return given
    }

    func check(_ instrument: Instrument) throws {
        guard !isRefused else {
            let refusal = #expect(throws: AnswerRefusal.self) { try instrument.scores(given(instrument)) }
            #expect(refusal?.sentence.isEmpty == false)
            return
        }
        let scores = try instrument.scores(given(instrument))
        for (id, words) in expected {
            let scale = try #require(instrument.scale(id))
            let score = try #require(scores.first { $0.scale == id }, "no score of \(scale.name)")
            let band = words.contains(" ") ? scale.band(of: score.points).map { " \($0.words)" } ?? "" : ""
            #expect("\(score.points)\(band)" == words)
            #expect(scale.holds(score.points))
        }
        for id in absent { #expect(!scores.contains { $0.scale == id }, "\(id.rawValue)") }
        guard isCase != nil || asks != nil else { return }
        let scale = try #require(instrument.scale(.total))
        let points = try #require(scores.first { $0.scale == .total }).points
        if let isCase { #expect(scale.isCase(points) == isCase) }
        if let asks {
            #expect(scale.cuts.count { $0.use == .askFurther && $0.threshold.isMet(by: points) } == asks)
        }
    }
}

/// The scored examples of one instrument.
struct Table: Sendable, CustomTestStringConvertible {
    let instrument: Instrument
    let examples: [Example]

    init(_ instrument: Instrument, _ examples: [Example]) {
        self.instrument = instrument
        self.examples = examples
    }

    var testDescription: String { instrument.name }
}

/// Scores that another worked out, and what they are counted as; `nil` for a score that is refused.
struct EnteredTable: Sendable, CustomTestStringConvertible {
    let instrument: Instrument
    let scale: Scale.ID
    let cases: [(Points, isCase: Bool?)]
    let refused: [Points]

    var testDescription: String { "\(instrument.name), \(scale.rawValue)" }
}
