import Care
import Foundation
import Services

/// What is walked, for a script that knows nothing of Swift: dimensions by number, and rules as tables over their values.
struct WalkInput: Encodable {
    struct Axis: Encodable {
        let count: Int
        let shares: [Row]
    }

    struct Row: Encodable {
        /// By the number of a dimension, as text, the values for which it counts.
        let when: [String: [Int]]
        let shares: [Double]
    }

    struct Service: Encodable {
        let kind: String
        let counts: Bool
        let rule: Table
        let own: Table
    }

    /// A rule: for each value of a dimension a `y`, an `n` or a `u`; or rules together.
    indirect enum Table: Encodable {
        case always(String)
        case axis(Int, String)
        case declined([String])
        case all([Table])
        case any([Table])
        case not(Table)

        func encode(to encoder: any Encoder) throws {
            var list = encoder.unkeyedContainer()
            switch self {
            case .always(let truth): try list.write("always", truth)
            case .axis(let axis, let truths):
                try list.write("axis", axis)
                try list.encode(truths)
            case .declined(let kinds): try list.write("declined", kinds)
            case .all(let tables): try list.write("all", tables)
            case .any(let tables): try list.write("any", tables)
            case .not(let table): try list.write("not", table)
            }
        }
    }

    let people: [Double]
    let axes: [Axis]
    let services: [Service]

    init(_ population: Population, _ packs: [ServicePack]) {
        let dimensions = population.dimensions
        people = population.groups.map(\.value)
        axes = dimensions.map { dimension in
            Axis(count: dimension.values.count, shares: dimension.shares.map { Row($0, among: dimensions) })
        }
        services = packs.map { pack in
            Service(
                kind: pack.kind.rawValue,
                counts: pack.kind.closesTheChasm,
                rule: Table(pack.acceptance, dimensions, beside: true),
                own: Table(own: pack, dimensions)
            )
        }
    }
}

extension UnkeyedEncodingContainer {
    fileprivate mutating func write(_ word: String, _ value: some Encodable) throws {
        try encode(word)
        try encode(value)
    }
}

extension WalkInput.Row {
    fileprivate init(_ row: Population.Shares, among dimensions: [Population.Dimension]) {
        var when: [String: [Int]] = [:]
        for (axis, dimension) in dimensions.enumerated() {
            guard let ids = row.when[dimension.id] else { continue }
            when[String(axis)] = dimension.values.indices.filter { ids.contains(dimension.values[$0].band) }
        }
        self.init(when: when, shares: row.shares)
    }
}

extension WalkInput.Table {
    /// Whether a service takes somebody for what they come with.
    fileprivate init(own pack: ServicePack, _ dimensions: [Population.Dimension]) {
        if pack.isBeside {
            let others = NeedSet(Need.allCases.filter { !$0.isPractical })
            let rule = Rule.all([pack.acceptance, .not(.needs(others))])
            self.init(rule, dimensions, beside: true)
            return
        }
        let gates = pack.requires.map(\.rule) + pack.declines.map { .not($0.rule) }
        let serves = pack.serves.map { Self($0.rule, dimensions, beside: false) }
        self = .all(gates.map { Self($0, dimensions, beside: true) } + [.any(serves)])
    }

    fileprivate init(_ rule: Rule, _ dimensions: [Population.Dimension], beside: Bool) {
        switch rule {
        case .all(let rules): self = .all(rules.map { Self($0, dimensions, beside: beside) })
        case .any(let rules): self = .any(rules.map { Self($0, dimensions, beside: beside) })
        case .not(let rule): self = .not(Self(rule, dimensions, beside: beside))
        case .declined(let kinds): self = .declined(kinds.map(\.rawValue).sorted())
        case .needs(let needs): self = .any(Self.tables(needs, dimensions, beside: beside))
        case .anyone, .setting, .age, .registeredHere, .practiceServed, .route, .language, .answer:
            self = Self.table(rule, dimensions)
        }
    }

    private static func tables(_ needs: NeedSet, _ dimensions: [Population.Dimension], beside: Bool) -> [Self] {
        dimensions.enumerated().filter { beside || !$1.alongside }.map { axis, dimension in
            .axis(axis, String(dimension.values.map { needs.isDisjoint(with: $0.traits.needs) ? "n" : "y" }))
        }
    }

    /// What the rule answers for each value of the one dimension that decides it.
    private static func table(_ rule: Rule, _ dimensions: [Population.Dimension]) -> Self {
        for (axis, dimension) in dimensions.enumerated() {
            let truths = dimension.values.map { rule.truth(for: $0.traits.circumstances).letter }
            if truths.contains(where: { $0 != "u" }) { return .axis(axis, String(truths)) }
        }
        return .always("u")
    }
}

extension Population.Traits {
    fileprivate var circumstances: Circumstances {
        Circumstances(
            age: ages?.lowerBound,
            registeredHere: Truth(registered),
            practice: practice,
            route: route,
            languages: languages,
            answers: answers
        )
    }
}

extension Truth {
    fileprivate var letter: Character {
        switch self {
        case .yes: "y"
        case .no: "n"
        case .unknown: "u"
        }
    }
}
