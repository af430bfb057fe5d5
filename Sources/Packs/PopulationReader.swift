import Care
import Services
import Yams

/// Reads one population file; `docs/chasm.md` is the page of the format.
struct PopulationReader: CitingReader {
    var page: Page
    var documents: [String: Document] = [:]
    /// The questions that packs ask; with `nil` nobody knows, and any is let through.
    let asked: Set<Question.ID>?
    /// Which dimension has said something of a kind already: two would contradict each other.
    var spoken: [String: String] = [:]

    private static let keys = [
        "format", "id", "version", "name", "about", "author", "documents", "basedOn", "registered", "registers",
        "deprivation", "dimensions",
    ]

    init(file: String, asked: Set<Question.ID>?) {
        page = Page(file: file)
        self.asked = asked
    }

    /// What the file says, as far as it could be read; it is sound only if no diagnostics were left.
    mutating func read(_ root: Node) -> PopulationDraft? {
        guard let fields = page.fields(root, of: "a population", keys: PopulationReader.keys) else { return nil }
        if let format = page.required(fields, "format") { _ = page.integer(format, "format", in: 1...1) }
        _ = page.required(fields, "version").flatMap { page.integer($0, "version", in: 1...9999) }
        _ = page.text(fields, "author")
        readDocuments(fields)
        let id = identifier(fields)
        let name = page.text(fields, "name")
        let about = page.text(fields, "about")
        var draft = PopulationDraft(node: root, id: id ?? "", name: name ?? "", about: about ?? "")
        draft.basedOn = fields["basedOn"].flatMap { node in identifier(fields, "basedOn").map { (node, $0) } }
        draft.registered = page.required(fields, "registered").flatMap { readRegistered($0) }
        draft.registers = fields["registers"].flatMap { readRegisters($0) } ?? [:]
        draft.deprivation = fields["deprivation"].flatMap { readDeprivation($0) }
        draft.documents = documents.values.sorted { $0.id < $1.id }
        draft.dimensions = readDimensions(fields, basedOnAnother: draft.basedOn != nil)
        return draft
    }

    private mutating func readRegistered(_ node: Node) -> Population.Figure? {
        let keys = ["people", "source", "reading", "assumption"]
        guard let fields = page.fields(node, of: "“registered”", keys: keys) else { return nil }
        let people = page.required(fields, "people").flatMap { page.integer($0, "people", in: 1...100_000_000) }
        guard let grounds = readGrounds(fields), let people else { return nil }
        return Population.Figure(Double(people), grounds)
    }

    private mutating func readRegisters(_ node: Node) -> [String: PopulationDraft.Register]? {
        let keys = ["counted", "people", "source", "reading"]
        guard let fields = page.fields(node, of: "“registers”", keys: keys) else { return nil }
        let counted = page.required(fields, "counted").flatMap { page.integer($0, "counted", in: 1...100_000_000) }
        let grounds = readGrounds(fields)
        var people: [String: Double] = [:]
        if let node = page.required(fields, "people") {
            for (key, value) in page.pairs(node, of: "“people” of the registers") {
                people[key] = page.integer(value, key, in: 0...100_000_000).map(Double.init)
            }
        }
        guard let counted, let grounds else { return nil }
        return people.mapValues { PopulationDraft.Register(share: $0 / Double(counted), citations: grounds.citations) }
    }

    private mutating func readDeprivation(_ node: Node) -> PopulationDraft.Deprivation? {
        let keys = ["decile", "factors", "source", "reading", "assumption"]
        guard let fields = page.fields(node, of: "“deprivation”", keys: keys) else { return nil }
        var deprivation = PopulationDraft.Deprivation()
        deprivation.decile = fields["decile"].flatMap { page.integer($0, "decile", in: 1...10) }
        deprivation.grounds = readGrounds(fields)
        if let node = fields["factors"] {
            let factors = page.items(fields, "factors").compactMap { page.number($0, "factors", in: 0.01...100) }
            if factors.count == 10 {
                deprivation.factors = factors
            } else {
                page.report(node, "There are \(factors.count) factors.", "Write ten, the most deprived tenth first.")
            }
        }
        return deprivation
    }

    /// Reads where a figure is from: a source, or why it is assumed; one of the two there must be.
    mutating func readGrounds(_ fields: Fields) -> Population.Grounds? {
        let sources = fields["source"] == nil ? [] : readSources(fields)
        let reading = fields["reading"].flatMap { _ in page.text(fields, "reading") }
        if fields["assumption"] != nil {
            if let node = fields["reading"] {
                page.report(node, "What is assumed is no reading.", "Say it all in “assumption”.")
            }
            return page.text(fields, "assumption").map { .assumed($0, leaningOn: sources) }
        }
        guard fields["source"] != nil else {
            page.report(
                fields.node,
                "\(fields.what) has neither a source nor an assumption.",
                "Write source: [document: section], or assumption: with the reason where no source says it."
            )
            return nil
        }
        return .stated(sources, reading: reading)
    }
}

/// A population file as it was read, before it is put together with the one it is based on.
struct PopulationDraft {
    let node: Node
    var id: String
    var name: String
    var about: String
    var documents: [Document] = []
    var basedOn: (node: Node, id: String)?
    var registered: Population.Figure?
    var registers: [String: Register] = [:]
    var deprivation: Deprivation?
    var dimensions: [Dimension] = []

    /// Of all who are registered, the share that stands on one register of practices.
    struct Register {
        let share: Double
        let citations: [Citation]
    }

    /// How need goes with deprivation, and how deprived the place is; the first tenth is the most deprived.
    struct Deprivation {
        var decile: Int?
        var factors: [Double]?
        var grounds: Population.Grounds?
    }

    struct Dimension {
        let dimension: Population.Dimension
        /// For `need`, how many people come with each value.
        let rates: [Rate]
    }

    /// How many people come with one need.
    struct Rate {
        enum Measure {
            case perThousand(Double)
            case register(String, perCent: Double)
        }

        let node: Node
        let measure: Measure
        let followsDeprivation: Bool
        let grounds: Population.Grounds
    }
}
