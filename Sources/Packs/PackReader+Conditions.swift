import Services
import Yams

extension PackReader {
    /// Reads a condition: a bare word, or one key with what it needs.
    mutating func readRule(_ node: Node, depth: Int = 0) -> Rule? {
        rules += 1
        guard depth < 8, rules < 2000 else {
            page.report(node, "The rules are nested too deeply, or are too many.", "Split the rule in two.")
            return nil
        }
        switch page.words(node) {
        case "anyone": return .anyone
        case "registeredHere": return .registeredHere
        case "practiceServed": return .practiceServed([])
        default: break
        }
        let keys = ["age", "route", "needs", "language", "declinedBy", "answer", "setting", "all", "any", "not"]
        guard let mapping = node.mapping, mapping.count == 1, let pair = mapping.first,
            let key = page.words(pair.key), keys.contains(key)
        else {
            page.report(
                node,
                "A condition is \(page.quoted(node)).",
                "Write anyone, registeredHere, practiceServed, or one of \(keys.joined(separator: ", ")) with its value."
            )
            return nil
        }
        return readRule(key, pair.value, depth)
    }

    private mutating func readRule(_ key: String, _ value: Node, _ depth: Int) -> Rule? {
        switch key {
        case "age": readAge(value)
        case "route": words(value, key).map { .route($0) }
        case "needs": words(value, key).map { (needs: Set<Need>) in .needs(NeedSet(needs)) }
        case "declinedBy": words(value, key).map { .declined(by: $0) }
        case "language": readLanguages(value)
        case "answer": readAnswer(value)
        case "setting": readSwitch(value)
        case "all": readRules(value, key, depth).map { .all($0) }
        case "any": readRules(value, key, depth).map { .any($0) }
        default: readRule(value, depth: depth + 1).map { .not($0) }
        }
    }

    private mutating func readAge(_ node: Node) -> Rule? {
        guard let fields = page.fields(node, of: "an age", keys: ["from", "through"]) else { return nil }
        let from = fields["from"].flatMap { readBound($0, "from") }
        let through = fields["through"].flatMap { readBound($0, "through") }
        guard fields["from"] != nil || fields["through"] != nil else {
            page.report(node, "The age has no end.", "Write from, through (both included), or both.")
            return nil
        }
        if let from, let through, from.value > through.value {
            page.report(node, "No age is from \(from.value) through \(through.value).", "Swap the two ends.")
            return nil
        }
        return .age(from: from, through: through)
    }

    /// Reads an end of an age: a whole number, or the setting that holds it.
    private mutating func readBound(_ node: Node, _ key: String) -> Rule.Bound? {
        guard node.mapping != nil else { return page.integer(node, key, in: 0...130).map { Rule.Bound($0) } }
        guard let fields = page.fields(node, of: "an end of an age", keys: ["setting"]),
            let name = page.required(fields, "setting"), let setting = value(of: name)
        else { return nil }
        switch setting.value {
        case .number(let number): return Rule.Bound(number, setting: setting.id)
        case .switch:
            page.report(name, "“\(setting.id.name)” is a switch, and an age is a number.", "Name a number setting.")
            return nil
        case nil: return nil
        }
    }

    private mutating func readSwitch(_ node: Node) -> Rule? {
        guard let setting = value(of: node) else { return nil }
        switch setting.value {
        case .switch(let on): return .setting(setting.id, on)
        case .number:
            page.report(
                node,
                "“\(setting.id.name)” is a number, and a condition is yes or no.",
                "Name a switch, or write { age: { from: { setting: \(setting.id.name) } } }."
            )
            return nil
        case nil: return nil
        }
    }

    private mutating func readLanguages(_ node: Node) -> Rule? {
        guard let sequence = node.sequence, !sequence.isEmpty else {
            page.report(node, "“language” holds no list.", "Write at least one in brackets: [ … ].")
            return nil
        }
        return .language(Set(sequence.compactMap { readLanguage($0, "language") }))
    }

    private mutating func readAnswer(_ node: Node) -> Rule? {
        guard let id = page.words(node).map({ Question.ID($0) }), questions[id] != nil else {
            let known = questions.keys.sorted().map(\.name).joined(separator: ", ")
            page.report(
                node,
                "\(page.quoted(node)) is no question of this pack.",
                known.isEmpty ? "Add it under “questions:”." : "Add it under “questions:”, or name one of: \(known)."
            )
            return nil
        }
        asked.insert(id)
        return .answer(id)
    }

    private mutating func readRules(_ node: Node, _ key: String, _ depth: Int) -> [Rule]? {
        guard let sequence = node.sequence, !sequence.isEmpty else {
            page.report(node, "“\(key)” holds no list of conditions.", "Write at least one condition in it.")
            return nil
        }
        return sequence.compactMap { readRule($0, depth: depth + 1) }
    }

    private mutating func words<Word>(_ node: Node, _ key: String) -> Set<Word>?
    where Word: RawRepresentable<String> & CaseIterable & Hashable {
        guard let sequence = node.sequence, !sequence.isEmpty else {
            page.report(node, "“\(key)” holds no list.", "Write at least one in brackets: [ … ].")
            return nil
        }
        return Set(sequence.compactMap { page.choice($0, key) as Word? })
    }
}
