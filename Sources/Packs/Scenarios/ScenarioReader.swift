import Foundation
import Planner
import Services
import Yams

/// Reads one scenario's file; `docs/planner.md` is the page of the format.
struct ScenarioReader: CitingReader {
    var page: Page
    var documents: [String: Document] = [:]
    /// What may well be meant, and is worth a look before the plan is lived.
    var warnings: [Diagnostic] = []
    /// Where other files that it names are looked for.
    let folder: URL?
    /// Where each service of a place stands in the file.
    var marks: [String: Node] = [:]
    /// What a place's services cost and save, until the scenario says its own.
    var money: [Scenario.Money] = []

    private static let keys = [
        "format", "id", "name", "about", "documents", "seed", "replications", "precision", "grounds", "targets",
        "queues", "diary", "place", "money",
    ]

    init(file: String, folder: URL? = nil) {
        page = Page(file: file)
        self.folder = folder
    }

    /// What a list says of a scenario, without reading what is lived in it.
    mutating func readHeading(_ root: Node) -> Scenario.Heading? {
        guard let fields = page.fields(root, of: "a scenario", keys: ScenarioReader.keys), let id = identifier(fields),
            let name = page.text(fields, "name"), let about = page.text(fields, "about")
        else { return nil }
        return Scenario.Heading(id: id, name: name, about: about)
    }

    /// The scenario, as far as it could be read; it is sound only if no diagnostics were left.
    mutating func read(_ root: Node) -> Scenario? {
        guard let fields = page.fields(root, of: "a scenario", keys: ScenarioReader.keys) else { return nil }
        if let format = page.required(fields, "format") { _ = page.integer(format, "format", in: 1...1) }
        if fields["documents"] != nil { readDocuments(fields) }
        let (id, name, about) = (identifier(fields), page.text(fields, "name"), page.text(fields, "about"))
        let seed = fields["seed"].flatMap { page.integer($0, "seed", in: 0...Int.max) } ?? 1
        let read = readPlan(fields)
        let grounds = page.items(fields, "grounds").compactMap { readGround($0) }
        guard let (plan, unit) = read else { return nil }
        let count = readCount(fields, plan)
        let targets = page.items(fields, "targets").compactMap { readTarget($0, plan) }
        guard let id, let name, let about, let count else { return nil }
        var scenario = Scenario(
            id: id,
            name: name,
            about: about,
            plan: plan,
            seed: UInt64(seed),
            count: count,
            unit: unit
        )
        (scenario.grounds, scenario.targets) = (grounds, targets)
        readMoney(fields, &scenario)
        return scenario
    }

    private mutating func readPlan(_ fields: Fields) -> (Plan, unit: String)? {
        let named = ["queues", "diary", "place"].compactMap { fields[$0] }
        guard named.count == 1 else {
            if named.isEmpty {
                let remedy = "Add “queues:” for those who queue, “diary:” for times that are booked, or “place:”."
                page.report(fields.node, "The scenario says nothing to live.", remedy)
            } else {
                let found = "A scenario has queues, a diary or a place, and one of them only."
                page.report(named[1], found, "Keep one, and write a second file.")
            }
            return nil
        }
        if let queues = fields["queues"] { return readQueues(queues) }
        if let place = fields["place"] { return readPlace(place).map { ($0, "days") } }
        return fields["diary"].flatMap { readDiary($0).map { ($0, "clinic days") } }
    }

    private mutating func readGround(_ node: Node) -> Scenario.Ground? {
        let keys = ["figures", "source", "assumption"]
        guard let fields = page.fields(node, of: "a ground", keys: keys) else { return nil }
        let figures = page.text(fields, "figures")
        let sources = fields["source"] == nil ? [] : readSources(fields)
        let assumption = fields["assumption"].flatMap { _ in page.text(fields, "assumption") }
        if fields["source"] == nil, fields["assumption"] == nil {
            page.report(
                node,
                "The ground has neither a source nor an assumption.",
                "Write source: [document: section], or assumption: with the reason where no source says it."
            )
        }
        return figures.map { Scenario.Ground(figures: $0, sources: sources, assumption: assumption) }
    }

    private mutating func readCount(_ fields: Fields, _ plan: Plan) -> Trial.Count? {
        if let node = fields["replications"], let other = fields["precision"] {
            _ = node
            page.report(other, "It has “replications” and “precision”.", "Keep the one that is meant.")
            return nil
        }
        if let node = fields["replications"] {
            return page.integer(node, "replications", in: 2...100_000).map { .exactly($0) }
        }
        guard let node = fields["precision"] else { return .exactly(30) }
        guard let inner = page.fields(node, of: "“precision”", keys: ["of", "within", "most"]) else { return nil }
        let measure = page.required(inner, "of").flatMap { readMeasure($0, plan) }
        let within = page.required(inner, "within").flatMap { page.number($0, "within", in: 0.001...0.5) }
        let most = inner["most"].map { page.integer($0, "most", in: 20...100_000) } ?? 1_000
        guard let measure, let within, let most else { return nil }
        return .until(measure, within: within, most: most)
    }

    private mutating func readTarget(_ node: Node, _ plan: Plan) -> Scenario.Target? {
        guard let fields = page.fields(node, of: "a target", keys: ["of", "is", "source"]) else { return nil }
        let measure = page.required(fields, "of").flatMap { readMeasure($0, plan) }
        let value = page.required(fields, "is").flatMap { page.number($0, "is", in: 0...1e9) }
        let sources = readSources(fields)
        guard let measure, let value else { return nil }
        return Scenario.Target(measure: measure, value: value, sources: sources)
    }

    /// One of the plan's own measures, by its name.
    mutating func readMeasure(_ node: Node, _ plan: Plan) -> Measure? {
        let name = page.words(node) ?? ""
        if let measure = plan.measures.first(where: { $0.id == name }) { return measure }
        let all = plan.measures.map(\.id)
        let near = page.suggestion(for: name, in: all)
        page.report(
            node,
            "The plan has no measure \(page.quoted(node)).",
            near ?? "It has: \(all.joined(separator: ", "))."
        )
        return nil
    }
}

extension ScenarioReader {
    /// Something that may well be meant.
    mutating func warn(_ node: Node?, _ found: String, _ remedy: String) {
        let mark = node?.mark
        warnings.append(
            Diagnostic(
                file: page.file,
                line: mark?.line ?? 1,
                column: mark?.column ?? 1,
                found: found,
                remedy: remedy,
                isWarning: true
            )
        )
    }

    /// A share from 0 to 1; `usual` where it is not there.
    mutating func share(_ fields: Fields, _ key: String, usual: Double = 0) -> Double {
        fields[key].flatMap { page.number($0, key, in: 0...1) } ?? usual
    }

    /// A number that must be there; zero, and reported, where it is not.
    mutating func positive(_ fields: Fields, _ key: String) -> Double? {
        page.required(fields, key).flatMap { page.number($0, key, in: 0.000_001...1e9) }
    }

    /// A list of factors, of which there must be as many as the rhythm has parts.
    mutating func factors(_ fields: Fields, _ key: String, count: Int) -> [Double] {
        guard let node = fields[key] else { return [] }
        let factors = page.items(fields, key).compactMap { page.number($0, key, in: 0...1000) }
        if factors.count != count {
            page.report(node, "“\(key)” has \(factors.count) factors.", "Write \(count), each times the usual rate.")
            return []
        }
        if factors.allSatisfy({ $0 == 0 }) {
            page.report(node, "With these “\(key)” nobody ever comes.", "Let at least one factor be above 0.")
        }
        return factors
    }

    /// Ids of which none may stand twice.
    mutating func refuseTwice(_ nodes: [Node], _ ids: [String], what: String) {
        for (index, id) in ids.enumerated() where ids[..<index].contains(id) {
            page.report(nodes[index], "There are two \(what) “\(id)”.", "Give one of them another id.")
        }
    }
}
