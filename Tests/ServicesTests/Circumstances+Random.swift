import Care
import CareTesting
import Services

extension Circumstances {
    static let practices: [PracticeCode?] = [nil, PracticeCode(rawValue: "A82001"), PracticeCode(rawValue: "A82002")]
    static let spoken: [Language] = ["english", "bengali", "sylheti", "urdu", "punjabi"]

    /// Random circumstances, with some facts unknown, over the questions of the given packs.
    static func random(asking questions: [Question.ID], using chance: inout SeededGenerator) -> Circumstances {
        var person = Circumstances()
        if Bool.random(using: &chance) { person.age = Int.random(in: 0...105, using: &chance) }
        person.registeredHere = Truth.allCases.randomElement(using: &chance) ?? .unknown
        if person.registeredHere == .yes { person.practice = practices.randomElement(using: &chance) ?? nil }
        if Bool.random(using: &chance) { person.route = Route.allCases.randomElement(using: &chance) }
        for _ in 0..<Int.random(in: 0...5, using: &chance) {
            Need.allCases.randomElement(using: &chance).map { _ = person.needs.insert($0) }
        }
        person.needsAreWhole = Bool.random(using: &chance)
        if Bool.random(using: &chance) { person.languages = Set(spoken.filter { _ in Bool.random(using: &chance) }) }
        for kind in ServiceKind.allCases where Int.random(in: 0..<5, using: &chance) == 0 {
            person.declinedBy.insert(kind)
        }
        for question in questions where Int.random(in: 0..<3, using: &chance) > 0 {
            person.answers[question] = Bool.random(using: &chance)
        }
        return person
    }

    /// The same person with one more fact known; `nil` when nothing is left to learn.
    func learningOneThing(of questions: [Question.ID], using chance: inout SeededGenerator) -> Circumstances? {
        var known: [Circumstances] = []
        func with(_ change: (inout Circumstances) -> Void) {
            var copy = self
            change(&copy)
            known.append(copy)
        }
        if age == nil { with { $0.age = Int.random(in: 0...105, using: &chance) } }
        if registeredHere == .unknown { with { $0.registeredHere = Bool.random(using: &chance) ? .yes : .no } }
        if registeredHere == .yes, practice == nil { with { $0.practice = Self.practices.last ?? nil } }
        if languages == nil { with { $0.languages = Self.spoken.randomElement(using: &chance).map { [$0] } } }
        if route == nil { with { $0.route = Route.allCases.randomElement(using: &chance) } }
        if !needsAreWhole {
            with { $0.needsAreWhole = true }
            with { person in Need.allCases.randomElement(using: &chance).map { _ = person.needs.insert($0) } }
        }
        for question in questions where answers[question] == nil {
            with { $0.answers[question] = Bool.random(using: &chance) }
        }
        return known.randomElement(using: &chance)
    }

    /// Learns one fact that was asked for, by chance.
    mutating func learn(_ fact: Services.Fact, using chance: inout SeededGenerator) {
        switch fact {
        case .age: age = Int.random(in: 0...105, using: &chance)
        case .registration: registeredHere = Bool.random(using: &chance) ? .yes : .no
        case .practice:
            registeredHere = .yes
            practice = Self.practices.last ?? nil
        case .language: languages = Self.spoken.randomElement(using: &chance).map { [$0] }
        case .route: route = Route.allCases.randomElement(using: &chance)
        case .needs: needsAreWhole = true
        case .answer(let question): answers[question] = Bool.random(using: &chance)
        }
    }
}
