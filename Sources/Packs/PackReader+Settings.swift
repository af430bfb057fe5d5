import Services
import Yams

extension PackReader {
    /// Reads `settings:`, what a place decides once for the service.
    mutating func readSettings(_ fields: Fields) -> [Setting] {
        each(fields, "settings") { $0.readSetting($1) }
    }

    private mutating func readSetting(_ node: Node) -> Setting? {
        let keys = ["id", "what", "switch", "number", "source", "reading", "placeSets"]
        guard let fields = page.fields(node, of: "a setting", keys: keys) else { return nil }
        let (id, what, value) = (identifier(fields), page.text(fields, "what"), readValue(fields))
        let basis = readBasis(fields)
        // Where the place sets the value, its source may have nothing to say.
        let sources = fields["source"] == nil && fields["placeSets"] != nil ? [] : readSources(fields)
        guard let id else { return nil }
        if settings.updateValue((node, value), forKey: Setting.ID(id)) != nil {
            page.report(node, "The setting “\(id)” is here twice.", "Keep one of the two.")
        }
        guard let what, let value else { return nil }
        return Setting(id: Setting.ID(id), what: what, value: value, sources: sources, basis: basis)
    }

    private mutating func readValue(_ fields: Fields) -> Setting.Value? {
        switch (fields["switch"], fields["number"]) {
        case (.some, nil): return .switch(page.flag(fields, "switch"))
        case (nil, let node?): return page.integer(node, "number", in: 0...130).map { .number($0) }
        default:
            page.report(fields.node, "A setting has one value to start from.", "Write switch: yes, or number: 18.")
            return nil
        }
    }

    /// A setting that a rule names; there is a value only if the pack declares it.
    mutating func value(of node: Node) -> (id: Setting.ID, value: Setting.Value?)? {
        guard let id = page.words(node).map({ Setting.ID($0) }), let declared = settings[id] else {
            let known = settings.keys.sorted().map(\.name).joined(separator: ", ")
            page.report(
                node,
                "\(page.quoted(node)) is no setting of this pack.",
                known.isEmpty ? "Add it under “settings:”." : "Add it under “settings:”, or name one of: \(known)."
            )
            return nil
        }
        used.insert(id)
        return (id, declared.value)
    }
}
