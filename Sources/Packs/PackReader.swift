import Care
import Services
import Yams

/// Reads one pack from its file; `docs/packs.md` is the page of the format.
struct PackReader: CitingReader {
    var page: Page
    var documents: [String: Document] = [:]
    var questions: [Question.ID: Node] = [:]
    var asked: Set<Question.ID> = []
    var settings: [Setting.ID: (node: Node, value: Setting.Value?)] = [:]
    var used: Set<Setting.ID> = []
    var rules = 0
    /// Where the parts stand, for what is found out about them afterwards.
    var marks: [Contradiction.Spot.Part: Node] = [:]

    private static let keys = [
        "format", "id", "version", "name", "kind", "beside", "place", "about", "author", "approvedBy", "holdsFrom",
        "documents", "questions", "settings", "requires", "serves", "declines", "before", "offers", "promises",
        "holding",
        "ladder", "asks", "workforce", "footprint", "costs", "savings", "worksWith", "figures", "facts", "conflicts",
        "silences",
    ]

    init(file: String) { page = Page(file: file) }

    /// The pack, as far as it could be read; it is sound only if no diagnostics were left.
    mutating func read(_ root: Node) -> ServicePack? {
        guard let fields = page.fields(root, of: "a pack", keys: PackReader.keys) else { return nil }
        if let format = page.required(fields, "format") {
            _ = page.integer(format, "format", in: 1...1)
        }
        readDocuments(fields)
        let questions = readQuestions(fields)
        let settings = readSettings(fields)
        let head = readHead(fields)
        guard var pack = head else {
            // Read the rest all the same: all that is wrong is told at once.
            var nameless = ServicePack.nameless
            readBody(fields, into: &nameless)
            return nil
        }
        pack.documents = documents.values.sorted { $0.id < $1.id }
        pack.questions = questions
        pack.settings = settings
        readBody(fields, into: &pack)
        return pack
    }

    private mutating func readHead(_ fields: Fields) -> ServicePack? {
        let id = identifier(fields)
        let name = page.text(fields, "name")
        let kind: ServiceKind? = page.required(fields, "kind").flatMap { page.choice($0, "kind") }
        let place = page.text(fields, "place")
        let about = page.text(fields, "about")
        let edition = readEdition(fields)
        guard let id, let name, let kind, let place, let about, let edition else { return nil }
        return ServicePack(
            id: ServicePack.ID(id),
            name: name,
            kind: kind,
            place: place,
            about: about,
            edition: edition
        )
    }

    private mutating func readEdition(_ fields: Fields) -> ServicePack.Edition? {
        let version = page.required(fields, "version").flatMap { page.integer($0, "version", in: 1...9999) }
        let author = page.text(fields, "author")
        let approvedBy = page.text(fields, "approvedBy")
        let holdsFrom = page.text(fields, "holdsFrom")
        let day = holdsFrom.flatMap { Day($0) }
        if let holdsFrom, day == nil {
            page.report(fields["holdsFrom"], "“\(holdsFrom)” is no date.", "Write a day that exists, as 2026-11-21.")
        }
        guard let version, let author, let approvedBy, let day else { return nil }
        return ServicePack.Edition(
            version: version,
            author: author,
            approvedBy: approvedBy == "nobody" ? nil : approvedBy,
            holdsFrom: day
        )
    }

    private mutating func readBody(_ fields: Fields, into pack: inout ServicePack) {
        pack.requires = each(fields, "requires") { $0.readCriterion($1) }
        pack.serves = each(fields, "serves") { $0.readCriterion($1) }
        pack.declines = each(fields, "declines") { $0.readCriterion($1) }
        pack.isBeside = page.flag(fields, "beside")
        pack.before = each(fields, "before") { $0.readStep($1) }
        pack.offers = each(fields, "offers") { $0.readOffering($1) }
        pack.promises = each(fields, "promises") { $0.readPromise($1) }
        pack.ladder = each(fields, "ladder") { $0.readRung($1) }
        pack.asks = readAsks(fields)
        pack.holding = fields["holding"].flatMap { readHolding($0) }
        pack.workforce = each(fields, "workforce") { $0.readWorkers($1) }
        pack.footprint = fields["footprint"].flatMap { readFootprint($0) }
        pack.costs = each(fields, "costs") { $0.readMoney($1) }
        pack.savings = each(fields, "savings") { $0.readMoney($1) }
        pack.worksWith = each(fields, "worksWith") { $0.readTie($1) }
        pack.figures = each(fields, "figures") { $0.readFigure($1) }
        pack.facts = each(fields, "facts") { $0.readFact($1) }
        pack.conflicts = each(fields, "conflicts") { $0.readConflict($1) }
        pack.silences = each(fields, "silences") { $0.readSilence($1) }
        refuseWhatIsLeftOver(fields)
    }

    /// Refuses what says nothing: a pack without whom it serves, a question or a setting that no rule uses, a twin.
    private mutating func refuseWhatIsLeftOver(_ fields: Fields) {
        if page.items(fields, "serves").isEmpty {
            page.report(fields.node, "The pack serves nobody.", "Add “serves:” with at least one rule.")
        }
        refuseTwins(fields, of: "rule", in: ["requires", "serves", "declines", "before"])
        let lists = [
            "offers": "offer", "promises": "promise", "workforce": "entry of the workforce", "costs": "cost",
            "savings": "saving", "worksWith": "tie", "figures": "figure", "facts": "fact", "asks": "rule of asking",
        ]
        for (key, what) in lists { refuseTwins(fields, of: what, in: [key]) }
        for (id, node) in questions where !asked.contains(id) {
            page.report(node, "No rule asks the question “\(id.name)”.", "Use it in a rule, or take it out.")
        }
        for (id, setting) in settings where !used.contains(id) {
            page.report(setting.node, "No rule uses the setting “\(id.name)”.", "Use it in a rule, or take it out.")
        }
    }

    /// Refuses two things of one kind with the same id: a page and an event point at them by their ids.
    private mutating func refuseTwins(_ fields: Fields, of what: String, in lists: [String]) {
        var seen: Set<String> = []
        // What is no list has been told of already.
        for item in lists.flatMap({ fields[$0]?.sequence.map(Array.init) ?? [] }) {
            guard let node = item.mapping?["id"], let id = page.words(node) else { continue }
            if !seen.insert(id).inserted {
                page.report(
                    node,
                    "“\(id)” is the id of another \(what) in this pack.",
                    "Give each \(what) an id of its own."
                )
            }
        }
    }

    /// Reads each item of a list; items that cannot be read are reported by then and left out.
    mutating func each<Part>(
        _ fields: Fields,
        _ key: String,
        read: (inout PackReader, Node) -> Part?
    ) -> [Part] {
        page.items(fields, key).compactMap { read(&self, $0) }
    }
}

extension ServicePack {
    /// Stands in while the rest of a pack with a broken head is read for its mistakes.
    fileprivate static let nameless = ServicePack(
        id: "nameless",
        name: "",
        kind: .voluntary,
        place: "",
        about: "",
        edition: Edition(version: 1, author: "", approvedBy: nil, holdsFrom: Day(number: 0))
    )
}
