import Care
import CareTesting
import Services

/// Random places for small populations: rules from the whole grammar, and shares that depend on one another.
struct RandomPlaces {
    var chance: SeededGenerator

    static let needs: [Need] = [.anxiety, .lowMood, .bereavement, .complexTrauma, .housing, .money, .loneliness]
    static let questions: [Question.ID] = ["one", "two", "three"]
    static let languages: [Language] = ["english", "bengali", "urdu"]
    static let practices = ["A81001", "B82002"].map { PracticeCode(rawValue: $0) }
    static let kinds: [ServiceKind] = [.talkingTherapies, .communityTeam, .linkWorker, .generalPractice, .advice]
    static let source = Citation(
        document: Document(id: "paper", title: "A paper", publisher: "A press", year: 2020),
        section: "page 1"
    )

    init(seed: UInt64) { chance = SeededGenerator(seed: seed) }

    private mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &chance) }
    private mutating func flip(_ one: Int = 2) -> Bool { number(1...one) == 1 }
    private mutating func some<Word: Hashable>(_ words: [Word], _ range: ClosedRange<Int>) -> Set<Word> {
        Set(words.shuffled(using: &chance).prefix(number(range)))
    }
    private mutating func one<Word>(_ words: [Word]) -> Word { words[number(0...words.count - 1)] }
}

// MARK: - Services

extension RandomPlaces {
    mutating func packs(_ count: Int) -> [ServicePack] { (0..<count).map { pack("service-\($0)") } }

    mutating func pack(_ id: String) -> ServicePack {
        var pack = ServicePack(
            id: ServicePack.ID(id),
            name: id,
            kind: one(Self.kinds),
            place: "Nowhere",
            about: "Made up.",
            edition: .init(version: 1, author: "Tester", approvedBy: nil, holdsFrom: Day(number: 0))
        )
        pack.isBeside = flip(4)
        pack.requires = criteria("requires", 0...2)
        pack.serves = criteria("serves", 1...3)
        pack.declines = criteria("declines", 0...2)
        return pack
    }

    private mutating func criteria(_ name: String, _ range: ClosedRange<Int>) -> [ServicePack.Criterion] {
        (0..<number(range)).map { index in
            ServicePack.Criterion(
                id: "\(name)-\(index)",
                rule: rule(depth: 2),
                worker: "It says so.",
                person: "It says so.",
                sources: [Self.source]
            )
        }
    }

    private mutating func rule(depth: Int) -> Rule {
        if depth > 0, flip(3) {
            switch number(1...3) {
            case 1: return .all((0..<number(0...3)).map { _ in rule(depth: depth - 1) })
            case 2: return .any((0..<number(0...3)).map { _ in rule(depth: depth - 1) })
            default: return .not(rule(depth: depth - 1))
            }
        }
        switch number(1...10) {
        case 1: return .anyone
        case 2: return .age(from: flip() ? Rule.Bound(number(0...60)) : nil, through: Rule.Bound(number(60...99)))
        case 3: return .registeredHere
        case 4: return .practiceServed(some(Self.practices, 0...2))
        case 5: return .route(some(Circumstances.Route.allCases, 1...6))
        case 6: return .language(some(Self.languages, 1...2))
        case 7: return .declined(by: some(Self.kinds, 1...2))
        case 8: return .answer(one(Self.questions))
        case 9: return .setting("set", flip())
        default: return .needs(NeedSet(some(Self.needs, 1...3)))
        }
    }
}

// MARK: - People

extension RandomPlaces {
    /// A population of a few thousand combinations at most; what some dimension does not say stays unknown.
    mutating func population() -> Population {
        let need = dimension("need", values: number(2...3)) { $0.needs = NeedSet($1.some(Self.needs, 1...2)) }
        let complexity = dimension("complexity", values: number(2...3), after: [need]) { traits, places in
            traits.needs = NeedSet(places.some(Self.needs, 0...1))
            traits.answers = ["one": places.flip()]
        }
        var dimensions = [need, complexity]
        for make in makers.shuffled(using: &chance).prefix(number(2...4)) { dimensions.append(make(&self, dimensions)) }
        return Population(
            id: "random",
            name: "Random",
            about: "Made up.",
            documents: [Self.source.document],
            registered: figure(10_000),
            needs: (need, need.values.map { _ in figure(Double(number(0...900))) }),
            complexity: complexity,
            others: Array(dimensions.dropFirst(2))
        )
    }

    private func figure(_ value: Double) -> Population.Figure { .init(value, .stated([Self.source], reading: nil)) }

    private typealias Maker = (inout RandomPlaces, [Population.Dimension]) -> Population.Dimension

    private var makers: [Maker] {
        [
            { places, earlier in places.ages(after: earlier) },
            { places, earlier in
                places.dimension("beside", values: 3, after: earlier, alongside: true) { traits, places in
                    traits.needs = NeedSet(places.some(Self.needs, 0...2))
                }
            },
            { places, earlier in
                places.dimension("practice", values: 3, after: earlier) { traits, places in
                    traits.registered = places.flip(4) ? nil : places.flip()
                    traits.practice = places.flip() ? places.one(Self.practices) : nil
                }
            },
            { places, earlier in
                places.dimension("route", values: 3, after: earlier) { traits, places in
                    traits.route = places.flip(5) ? nil : places.one(Circumstances.Route.allCases)
                }
            },
            { places, earlier in
                places.dimension("language", values: 3, after: earlier) { traits, places in
                    traits.languages = places.flip(4) ? nil : places.some(Self.languages, 0...2)
                }
            },
            { places, earlier in
                places.dimension("two", values: 3, after: earlier) { traits, places in
                    if !places.flip(3) { traits.answers["two"] = places.flip() }
                }
            },
        ]
    }

    private mutating func ages(after earlier: [Population.Dimension]) -> Population.Dimension {
        var starts = [0] + some(Array(1...90), 1...2).sorted()
        starts.append(101)
        var ages = zip(starts, starts.dropFirst()).map { $0...($1 - 1) }
        return dimension("age", values: ages.count, after: earlier) { traits, _ in traits.ages = ages.removeFirst() }
    }

    private mutating func dimension(
        _ id: String,
        values count: Int,
        after earlier: [Population.Dimension] = [],
        alongside: Bool = false,
        _ say: (inout Population.Traits, inout RandomPlaces) -> Void
    ) -> Population.Dimension {
        let values = (0..<count).map { index in
            var traits = Population.Traits()
            say(&traits, &self)
            return Population.Value(id: "\(id)-\(index)", words: "\(id) \(index)", traits: traits)
        }
        var rows: [Population.Shares] = []
        if !earlier.isEmpty, flip() {
            let given = one(earlier)
            rows.append(shares(count, when: [given.id: some(given.values.map(\.id), 1...2)]))
        }
        rows.append(shares(count, when: [:]))
        return Population.Dimension(id: id, words: id, alongside: alongside, values: values, shares: rows)
    }

    private mutating func shares(_ count: Int, when: [String: Set<String>]) -> Population.Shares {
        var parts = (0..<count).map { _ in Double(number(0...4)) }
        if parts.allSatisfy({ $0 == 0 }) { parts[0] = 1 }
        let total = parts.reduce(0, +)
        return .init(when: when, shares: parts.map { $0 / total }, grounds: .assumed("Made up.", leaningOn: []))
    }
}
