import Care

/// Whether there can be a person of whom a rule holds.
///
/// Decided exactly, by walking what the rule mentions and nothing else: the stretches between its ages, the practices,
/// routes, needs, languages and kinds that it tells apart, each question and each switch answered both ways. A branch
/// that the facts chosen so far decide is not walked further.
package enum Possibility: Equatable, Sendable {
    /// Somebody of whom it holds, as an example.
    case somebody(Circumstances)
    case nobody
    /// The walk was given up at `bound`.
    case undecided

    /// How many partly known people are looked at before the walk is given up.
    package static let bound = 50_000

    package init(_ rule: Rule) {
        var walk = Walk(rule)
        self = walk.somebody() ? .somebody(walk.example) : walk.looked > Self.bound ? .undecided : .nobody
    }

    /// Whether the rules can hold of nobody together.
    package static func isNobody(_ rules: Rule...) -> Bool { Possibility(.all(rules)) == .nobody }
}

/// A walk through the people whom a rule can tell apart, one fact after the other.
private struct Walk {
    /// A fact that the rule turns on; needs, languages and kinds by the class in which the rule cannot tell them apart.
    enum Variable: Hashable {
        case age, registration, route
        case need(Int), language(Int), kind(Int)
        case question(Question.ID), setting(Setting.ID)
    }

    let rule: Rule
    /// The first year of each stretch of ages.
    let ages: [Int]
    let practices: [PracticeCode]
    let needs: [[Need]]
    let languages: [[Language]]
    let kinds: [[ServiceKind]]
    var chosen: [Variable: Int] = [:]
    var looked = 0

    init(_ rule: Rule) {
        self.rule = rule
        let leaves = rule.leaves
        ages = Walk.ages(leaves)
        practices = Walk.practices(leaves)
        needs = Walk.classes(leaves.compactMap { if case .needs(let set) = $0 { Set(set) } else { nil } })
        languages = Walk.classes(leaves.compactMap { if case .language(let set) = $0 { set } else { nil } })
        kinds = Walk.classes(leaves.compactMap { if case .declined(let set) = $0 { set } else { nil } })
    }

    /// Whether somebody can be found with what is chosen so far; `chosen` is then that person.
    mutating func somebody() -> Bool {
        looked += 1
        guard looked <= Possibility.bound else { return false }
        switch truth(rule) {
        case .yes: return true
        case .no: return false
        case .unknown:
            guard let variable = open(rule) else { return false }
            for choice in 0..<choices(variable) {
                chosen[variable] = choice
                if somebody() { return true }
            }
            chosen[variable] = nil
            return false
        }
    }

    private func choices(_ variable: Variable) -> Int {
        switch variable {
        case .age: ages.count
        // Elsewhere, here with a practice that no rule names, or with one that a rule does.
        case .registration: practices.count + 2
        case .route: Circumstances.Route.allCases.count
        case .need, .language, .kind, .question, .setting: 2
        }
    }
}

extension Walk {
    private func truth(_ rule: Rule) -> Truth {
        switch rule {
        case .anyone: .yes
        case .age(let from, let through):
            Truth(chosen[.age].map { ages[$0] >= from?.value ?? 0 && ages[$0] <= through?.value ?? .max })
        case .registeredHere: Truth(chosen[.registration].map { $0 > 0 })
        case .practiceServed(let served):
            Truth(
                chosen[.registration].map { $0 > 0 && (served.isEmpty || $0 > 1 && served.contains(practices[$0 - 2])) }
            )
        case .route(let routes): Truth(chosen[.route].map { routes.contains(Circumstances.Route.allCases[$0]) })
        case .needs(let set): one(of: needs, in: Set(set)) { .need($0) }
        case .language(let set): one(of: languages, in: set) { .language($0) }
        case .declined(let set): one(of: kinds, in: set) { .kind($0) }
        case .answer(let id): Truth(chosen[.question(id)].map { $0 == 1 })
        case .setting(let id, _): Truth(chosen[.setting(id)].map { $0 == 1 })
        case .all(let rules): Truth.all(rules.lazy.map { truth($0) })
        case .any(let rules): Truth.any(rules.lazy.map { truth($0) })
        case .not(let rule): !truth(rule)
        }
    }

    /// Whether one of the classes within a set is chosen; a class lies within a set or outside it, never across.
    private func one<Word: Hashable>(
        of classes: [[Word]],
        in set: Set<Word>,
        _ variable: (Int) -> Variable
    ) -> Truth {
        Truth.any(
            classes.indices.filter { set.contains(classes[$0][0]) }.map { Truth(chosen[variable($0)].map { $0 == 1 }) }
        )
    }

    /// A fact that is not chosen yet and on which the rule turns.
    private func open(_ rule: Rule) -> Variable? {
        guard truth(rule) == .unknown else { return nil }
        func first<Word: Hashable>(_ classes: [[Word]], _ set: Set<Word>, _ variable: (Int) -> Variable) -> Variable? {
            classes.indices.first { set.contains(classes[$0][0]) && chosen[variable($0)] == nil }.map(variable)
        }
        switch rule {
        case .anyone: return nil
        case .age: return .age
        case .registeredHere, .practiceServed: return .registration
        case .route: return .route
        case .needs(let set): return first(needs, Set(set)) { .need($0) }
        case .language(let set): return first(languages, set) { .language($0) }
        case .declined(let set): return first(kinds, set) { .kind($0) }
        case .answer(let id): return .question(id)
        case .setting(let id, _): return .setting(id)
        case .all(let rules), .any(let rules): return rules.lazy.compactMap { open($0) }.first
        case .not(let rule): return open(rule)
        }
    }
}

extension Walk {
    private static func ages(_ leaves: [Rule]) -> [Int] {
        var starts: Set<Int> = [0]
        for case .age(let from, let through) in leaves {
            if let from { starts.insert(from.value) }
            if let through { starts.insert(through.value + 1) }
        }
        return starts.filter { (0...130).contains($0) }.sorted()
    }

    private static func practices(_ leaves: [Rule]) -> [PracticeCode] {
        var named: Set<PracticeCode> = []
        for case .practiceServed(let practices) in leaves { named.formUnion(practices) }
        return named.sorted()
    }

    /// The words of some sets, those together that lie in the same sets.
    private static func classes<Word: Hashable & Comparable>(_ sets: [Set<Word>]) -> [[Word]] {
        let words = sets.reduce(into: Set<Word>()) { $0.formUnion($1) }.sorted()
        return Dictionary(grouping: words) { word in sets.map { $0.contains(word) } }.values.sorted { $0[0] < $1[0] }
    }

    /// The person that was found.
    var example: Circumstances {
        var person = Circumstances(age: chosen[.age].map { ages[$0] }, needsAreWhole: true)
        if let registration = chosen[.registration] {
            person.registeredHere = Truth(registration > 0)
            person.practice = registration > 1 ? practices[registration - 2] : nil
        }
        person.route = chosen[.route].map { Circumstances.Route.allCases[$0] }
        for (variable, choice) in chosen where choice == 1 || !variable.isWord {
            switch variable {
            case .need(let index): person.needs.insert(needs[index][0])
            case .language(let index): person.languages = (person.languages ?? []).union([languages[index][0]])
            case .kind(let index): person.declinedBy.insert(kinds[index][0])
            case .question(let id): person.answers[id] = choice == 1
            case .age, .registration, .route, .setting: break
            }
        }
        return person
    }
}

extension Walk.Variable {
    /// Whether it is a word that is named or not, rather than a question with an answer either way.
    fileprivate var isWord: Bool {
        switch self {
        case .need, .language, .kind: true
        default: false
        }
    }
}
