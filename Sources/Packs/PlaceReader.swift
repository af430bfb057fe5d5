import Care
import Services
import Yams

/// Reads what exists in one place from its file; `docs/packs.md` is the page of the format.
struct PlaceReader {
    /// What packs and places have in common: the page, the documents, the sources.
    var parts: PackReader
    let library: [ServicePack]
    /// Where each service stands in the file.
    private(set) var marks: [ServicePack.ID: Node] = [:]

    init(file: String, library: [ServicePack]) {
        parts = PackReader(file: file)
        self.library = library
    }

    /// The place, as far as it could be read; it is sound only if no diagnostics were left.
    mutating func read(_ root: Node) -> PlaceServices? {
        let keys = ["format", "id", "name", "about", "documents", "services", "costs"]
        guard let fields = parts.page.fields(root, of: "a place", keys: keys) else { return nil }
        if let format = parts.page.required(fields, "format") {
            _ = parts.page.integer(format, "format", in: 1...1)
        }
        if fields["documents"] != nil { parts.readDocuments(fields) }
        let id = parts.identifier(fields)
        let (name, about) = (parts.page.text(fields, "name"), parts.page.text(fields, "about"))
        var entries: [PlaceServices.Entry] = []
        if parts.page.required(fields, "services") != nil {
            let nodes = parts.page.items(fields, "services")
            if nodes.isEmpty, fields["services"]?.sequence != nil {
                parts.page.report(
                    fields["services"],
                    "The place has no service.",
                    "List at least one: [{ id: camhs }]."
                )
            }
            entries = nodes.compactMap { readEntry($0) }
        }
        let costs = readCosts(fields)
        guard let id, let name, let about else { return nil }
        return PlaceServices(id: PlaceServices.ID(id), name: name, about: about, entries: entries, costs: costs)
    }

    /// What the place expects services to cost it in a year.
    private mutating func readCosts(_ fields: Fields) -> [ServicePack.ID: Double] {
        guard let node = fields["costs"] else { return [:] }
        guard let mapping = node.mapping else {
            parts.page.report(node, "“costs” is not a mapping.", "Write services and pounds: { swindon-lift: 900000 }.")
            return [:]
        }
        var costs: [ServicePack.ID: Double] = [:]
        for (key, value) in mapping {
            guard let pack = pack(key) else { continue }
            costs[pack.id] = parts.page.number(value, pack.id.name, in: 1...1_000_000_000)
        }
        return costs
    }

    private mutating func readEntry(_ node: Node) -> PlaceServices.Entry? {
        let keys = ["id", "set", "practices", "asks", "because", "source"]
        guard let fields = parts.page.fields(node, of: "a service of the place", keys: keys),
            let named = parts.page.required(fields, "id"), let pack = pack(named)
        else { return nil }
        if fields["source"] != nil { _ = parts.readSources(fields) }
        if marks.updateValue(node, forKey: pack.id) != nil {
            parts.page.report(named, "“\(pack.id.name)” is in this place already.", "Keep one of the two.")
        }
        let set = fields["set"].map { readSettings($0, of: pack) } ?? [:]
        let practices = readPractices(fields, of: pack)
        let asks = parts.readOwnAsks(fields)
        let entry = PlaceServices.Entry(pack: pack, set: set, practices: practices, asks: asks)
        refuseEmptyAges(entry, fields["set"])
        return entry
    }

    private mutating func pack(_ node: Node) -> ServicePack? {
        let id = parts.page.words(node) ?? ""
        if let pack = library.last(where: { $0.id.name == id }) { return pack }
        let near = parts.page.suggestion(for: id, in: library.map(\.id.name))
        parts.page.report(
            node,
            "There is no pack \(parts.page.quoted(node)).",
            near ?? "See footbridge services list for those there are, and hand your own packs over with the place."
        )
        return nil
    }

    private mutating func readSettings(_ node: Node, of pack: ServicePack) -> [Setting.ID: Setting.Value] {
        guard let mapping = node.mapping else {
            parts.page.report(node, "“set” is not a mapping.", "Write a setting and its value: { youngest: 16 }.")
            return [:]
        }
        var set: [Setting.ID: Setting.Value] = [:]
        for (key, value) in mapping {
            guard let setting = setting(key, of: pack) else { continue }
            set[setting.id] = readValue(value, of: setting)
        }
        return set
    }

    private mutating func setting(_ key: Node, of pack: ServicePack) -> Setting? {
        let name = parts.page.words(key) ?? ""
        if let setting = pack.settings.first(where: { $0.id.name == name }) { return setting }
        let names = pack.settings.map(\.id.name)
        let remedy =
            names.isEmpty
            ? "It leaves nothing to the place: take “\(name)” out."
            : parts.page.suggestion(for: name, in: names) ?? "It has: \(names.joined(separator: ", "))."
        parts.page.report(key, "\(parts.page.quoted(key)) is no setting of “\(pack.id.name)”.", remedy)
        return nil
    }

    private mutating func readValue(_ node: Node, of setting: Setting) -> Setting.Value? {
        switch setting.value {
        case .number: return parts.page.integer(node, setting.id.name, in: 0...130).map { .number($0) }
        case .switch: return parts.page.answer(node, setting.id.name).map { .switch($0) }
        }
    }

    private mutating func readPractices(_ fields: Fields, of pack: ServicePack) -> Set<PracticeCode> {
        let practices = parts.each(fields, "practices") { reader, node -> PracticeCode? in
            let isCode = { (text: String) in
                (3...12).contains(text.utf8.count)
                    && text.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x41...0x5A).contains($0) }
            }
            guard let code = reader.page.words(node), isCode(code) else {
                reader.page.report(node, "“practices” holds \(reader.page.quoted(node)).", "Write codes, as A82001.")
                return nil
            }
            return PracticeCode(rawValue: code)
        }
        if let node = fields["practices"], !pack.asksForPractices {
            parts.page.report(
                node,
                "No rule of “\(pack.id.name)” asks with which practice somebody is registered.",
                "Take the list out, or write practiceServed in the pack."
            )
        }
        return Set(practices)
    }

    /// Refuses a setting that leaves a rule about age which no age can meet.
    private mutating func refuseEmptyAges(_ entry: PlaceServices.Entry, _ node: Node?) {
        guard let node else { return }
        for criterion in entry.pack.requires + entry.pack.serves + entry.pack.declines {
            let turned = criterion.rule.leaves.contains { leaf in
                guard case .age(let from?, let through?) = leaf else { return false }
                return number(from, entry) > number(through, entry)
            }
            guard turned else { continue }
            parts.page.report(
                node,
                "This leaves the rule “\(criterion.id)” of “\(entry.pack.id.name)” with no age at all.",
                "Set the younger end below the older one."
            )
        }
    }

    private func number(_ bound: Rule.Bound, _ entry: PlaceServices.Entry) -> Int {
        if let setting = bound.setting, case .number(let number) = entry.set[setting] { number } else { bound.value }
    }
}

extension ServicePack {
    fileprivate var asksForPractices: Bool {
        (requires + serves + declines).map(\.rule).flatMap(\.leaves).contains { leaf in
            if case .practiceServed = leaf { true } else { false }
        }
    }
}
