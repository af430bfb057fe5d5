import Care
import Services
import Yams

extension PopulationReader {
    private static let valueKeys = ["id", "words", "sets"]
    private static let rateKeys = [
        "perThousand", "register", "perCent", "followsDeprivation", "source", "reading", "assumption",
    ]

    /// Reads `dimensions:`; what people come with stands first, and how much of it second.
    mutating func readDimensions(_ fields: Fields, basedOnAnother: Bool) -> [PopulationDraft.Dimension] {
        if basedOnAnother {
            if let node = fields["dimensions"] {
                page.report(node, "A population based on another has its dimensions.", "Take “dimensions:” out.")
            }
            return []
        }
        guard let list = page.required(fields, "dimensions") else { return [] }
        let nodes = page.items(fields, "dimensions")
        var read: [PopulationDraft.Dimension] = []
        for (place, node) in nodes.enumerated() {
            guard let dimension = readDimension(node, after: read.map(\.dimension), place: place) else { continue }
            read.append(dimension)
        }
        if nodes.count < 2 {
            page.report(list, "There are \(nodes.count) dimensions.", "Begin with “need” and “complexity”.")
        }
        let others = read.dropFirst(2).map(\.dimension.values.count)
        if others.count > 14 || read.map({ Double($0.dimension.values.count) }).reduce(1, *) > 50_000_000 {
            page.report(list, "The dimensions make too many combinations.", "Keep them under fifty million.")
        }
        return read
    }

    private mutating func readDimension(
        _ node: Node,
        after earlier: [Population.Dimension],
        place: Int
    ) -> PopulationDraft.Dimension? {
        let keys = ["id", "words", "alongside", "values", "shares"]
        guard let fields = page.fields(node, of: "a dimension", keys: keys) else { return nil }
        let id = identifier(fields)
        let words = page.text(fields, "words")
        let alongside = page.flag(fields, "alongside")
        if let expected = ["need", "complexity"].dropFirst(place).first, place < 2, let id, id != expected {
            page.report(fields["id"], "Dimension \(place + 1) is “\(id)”.", "Begin with “need”, then “complexity”.")
        }
        if let id, earlier.contains(where: { $0.id == id }) {
            page.report(fields["id"], "The dimension “\(id)” is here twice.", "Keep one of the two.")
        }
        let values = readValues(fields, dimension: id ?? "", counted: place == 0)
        guard let id, let words, !values.isEmpty else { return nil }
        let shares = place == 0 ? [] : readShares(fields, values.map(\.value), after: earlier)
        if place == 0, let node = fields["shares"] {
            page.report(node, "The people of “need” are counted, not shared out.", "Give each value a perThousand.")
        }
        let dimension = Population.Dimension(
            id: id,
            words: words,
            alongside: alongside,
            values: values.map(\.value),
            shares: shares
        )
        return PopulationDraft.Dimension(dimension: dimension, rates: values.compactMap(\.rate))
    }

    private mutating func readValues(
        _ fields: Fields,
        dimension: String,
        counted: Bool
    ) -> [(value: Population.Value, rate: PopulationDraft.Rate?)] {
        guard page.required(fields, "values") != nil else { return [] }
        let nodes = page.items(fields, "values")
        if nodes.isEmpty || nodes.count > 40 {
            page.report(fields["values"], "There are \(nodes.count) values.", "A dimension has from 1 to 40.")
        }
        var seen: Set<String> = []
        var ages: [ClosedRange<Int>] = []
        return nodes.compactMap { node in
            let keys = Self.valueKeys + (counted ? Self.rateKeys : [])
            guard let fields = page.fields(node, of: "a value", keys: keys) else { return nil }
            let id = identifier(fields)
            let words = page.text(fields, "words")
            let traits = fields["sets"].map { readTraits($0, dimension) } ?? Population.Traits()
            let rate = counted ? readRate(fields) : nil
            if let id, !seen.insert(id).inserted {
                page.report(fields["id"], "The value “\(id)” is here twice.", "Keep one of the two.")
            }
            if counted, traits.needs.isEmpty {
                page.report(node, "What people come with names no need.", "Write sets: { needs: [ … ] }.")
            }
            if let own = traits.ages {
                if ages.contains(where: { $0.overlaps(own) }) {
                    page.report(node, "The ages overlap those of another value.", "Let each begin where one ends.")
                }
                ages.append(own)
            }
            guard let id, let words else { return nil }
            return (Population.Value(id: id, words: words, traits: traits), rate)
        }
    }

    private mutating func readRate(_ fields: Fields) -> PopulationDraft.Rate? {
        let grounds = readGrounds(fields)
        let follows = page.flag(fields, "followsDeprivation")
        let measure: PopulationDraft.Rate.Measure?
        switch (fields["perThousand"], fields["register"]) {
        case (let node?, nil):
            measure = page.number(node, "perThousand", in: 0...1000).map { .perThousand($0) }
        case (nil, let node?):
            let perCent = fields["perCent"].map { page.number($0, "perCent", in: 0...100) } ?? 100
            measure = page.words(node).flatMap { name in perCent.map { .register(name, perCent: $0) } }
        default:
            page.report(fields.node, "It is not said how many come with it.", "Write perThousand, or a register.")
            return nil
        }
        guard let measure, let grounds else { return nil }
        return PopulationDraft.Rate(
            node: fields.node,
            measure: measure,
            followsDeprivation: follows,
            grounds: grounds
        )
    }
}

extension PopulationReader {
    /// Reads `shares:`, of which the first row counts whose `when` holds, so that the last has none.
    private mutating func readShares(
        _ fields: Fields,
        _ values: [Population.Value],
        after earlier: [Population.Dimension]
    ) -> [Population.Shares] {
        guard let list = page.required(fields, "shares") else { return [] }
        let nodes = page.items(fields, "shares")
        var rows: [Population.Shares] = []
        for node in nodes {
            if rows.last?.when.isEmpty == true {
                page.report(node, "The row before it holds for everybody.", "Put this row above it.")
            }
            guard let row = readRow(node, values, after: earlier) else { continue }
            rows.append(row)
        }
        if !rows.isEmpty, rows.count == nodes.count, rows.last?.when.isEmpty == false {
            page.report(list, "The last row does not hold for everybody.", "End with a row that has no “when”.")
        }
        if nodes.isEmpty { page.report(list, "No shares are given.", "Write at least one row.") }
        return rows
    }

    private mutating func readRow(
        _ node: Node,
        _ values: [Population.Value],
        after earlier: [Population.Dimension]
    ) -> Population.Shares? {
        let keys = ["when", "parts", "source", "reading", "assumption"]
        guard let fields = page.fields(node, of: "a row of shares", keys: keys) else { return nil }
        let grounds = readGrounds(fields)
        let when = fields["when"].map { readWhen($0, earlier) } ?? [:]
        guard let node = page.required(fields, "parts") else { return nil }
        var parts: [String: Double] = [:]
        for (key, value) in page.pairs(node, of: "“parts”") {
            guard values.contains(where: { $0.id == key }) else {
                let known = values.map(\.id).joined(separator: ", ")
                page.report(value, "“\(key)” is no value of this dimension.", "Name one of: \(known).")
                continue
            }
            parts[key] = page.number(value, key, in: 0...1_000_000_000)
        }
        let total = values.compactMap { parts[$0.id] }.reduce(0, +)
        guard total > 0 else {
            page.report(node, "The parts come to nothing.", "Give at least one value a part above zero.")
            return nil
        }
        guard let grounds else { return nil }
        return Population.Shares(when: when, shares: values.map { (parts[$0.id] ?? 0) / total }, grounds: grounds)
    }

    private mutating func readWhen(_ node: Node, _ earlier: [Population.Dimension]) -> [String: Set<String>] {
        var when: [String: Set<String>] = [:]
        for (key, value) in page.pairs(node, of: "“when”") {
            guard let dimension = earlier.first(where: { $0.id == key }) else {
                let known = earlier.map(\.id).joined(separator: ", ")
                page.report(value, "“\(key)” is no dimension before this one.", "Name one of: \(known).")
                continue
            }
            let ids = value.sequence.map { $0.compactMap(page.words) } ?? page.words(value).map { [$0] } ?? []
            for id in ids where !dimension.values.contains(where: { $0.id == id }) {
                let known = dimension.values.map(\.id).joined(separator: ", ")
                page.report(value, "“\(id)” is no value of “\(key)”.", "Name one of: \(known).")
            }
            when[key] = Set(ids)
        }
        return when
    }
}
