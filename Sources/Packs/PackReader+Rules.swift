import Services
import Yams

extension PackReader {
    /// Reads `documents:`, a mapping from a short name to a title, a publisher and a year.
    mutating func readDocuments(_ fields: Fields) {
        guard let node = page.required(fields, "documents") else { return }
        guard let mapping = node.mapping else {
            page.report(node, "“documents” is not a mapping.", "Give each document a short name, then its title.")
            return
        }
        for (key, value) in mapping {
            guard let id = page.words(key),
                let fields = page.fields(value, of: "the document “\(id)”", keys: ["title", "publisher", "year"])
            else { continue }
            let title = page.text(fields, "title")
            let publisher = page.text(fields, "publisher")
            let year = page.required(fields, "year").flatMap { page.integer($0, "year", in: 1900...2100) }
            // A document with a slip in it still counts as named, or every citation of it would be reported too.
            documents[id] = Document(id: id, title: title ?? "", publisher: publisher ?? "", year: year ?? 0)
        }
    }

    /// Reads `questions:`, those that the pack's rules ask a human.
    mutating func readQuestions(_ fields: Fields) -> [Question] {
        each(fields, "questions") { reader, node in
            guard let fields = reader.page.fields(node, of: "a question", keys: ["id", "ask"]) else { return nil }
            let id = reader.identifier(fields)
            let ask = reader.page.text(fields, "ask")
            if let ask, !ask.hasSuffix("?") {
                reader.page.report(
                    fields["ask"],
                    "“ask” is not a question.",
                    "End it with a question mark; it is answered yes or no."
                )
            }
            guard let id else { return nil }
            if reader.questions.updateValue(node, forKey: Question.ID(id)) != nil {
                reader.page.report(node, "The question “\(id)” is here twice.", "Keep one of the two.")
            }
            return ask.map { Question(id: Question.ID(id), ask: $0) }
        }
    }

    /// Reads one rule with its sentences and its sources.
    mutating func readCriterion(_ node: Node) -> ServicePack.Criterion? {
        let keys = ["id", "when", "worker", "person", "source", "reading", "placeSets", "instead"]
        guard let fields = page.fields(node, of: "a rule", keys: keys) else { return nil }
        let id = identifier(fields)
        let rule = page.required(fields, "when").flatMap { readRule($0) }
        let worker = page.text(fields, "worker")
        let person = page.text(fields, "person")
        let sources = readSources(fields)
        let basis = readBasis(fields)
        let instead: [ServiceKind] = each(fields, "instead") { $0.page.choice($1, "instead") }
        guard let id, let rule, let worker, let person else { return nil }
        return ServicePack.Criterion(
            id: id,
            rule: rule,
            worker: worker,
            person: person,
            sources: sources,
            basis: basis,
            instead: instead
        )
    }

    mutating func readBasis(_ fields: Fields) -> Basis {
        if let reading = fields["reading"], let other = fields["placeSets"] {
            page.report(other, "A rule cannot have both “reading” and “placeSets”.", "Keep the one that is meant.")
            _ = reading
        }
        if fields["reading"] != nil { return page.text(fields, "reading").map(Basis.reading) ?? .stated }
        if fields["placeSets"] != nil { return page.text(fields, "placeSets").map(Basis.placeSets) ?? .stated }
        return .stated
    }

    /// Reads `source:`, a list of document and section; there must be one.
    mutating func readSources(_ fields: Fields) -> [Citation] {
        guard page.required(fields, "source") != nil else { return [] }
        let nodes = page.items(fields, "source")
        if nodes.isEmpty, fields["source"]?.sequence != nil {
            page.report(
                fields["source"],
                "\(fields.what) has no source.",
                "Say where it is written: [document: section]."
            )
        }
        return nodes.flatMap { readSource($0) }
    }

    private mutating func readSource(_ node: Node) -> [Citation] {
        guard let mapping = node.mapping, !mapping.isEmpty else {
            page.report(
                node,
                "A source is \(page.quoted(node)).",
                "Write the document and the section: [document: section]."
            )
            return []
        }
        return mapping.compactMap { key, value in
            guard let id = page.words(key), let document = documents[id] else {
                let known = documents.keys.sorted().joined(separator: ", ")
                page.report(key, "\(page.quoted(key)) is no document of this pack.", "Name one of: \(known).")
                return nil
            }
            guard let section = page.words(value), !section.isEmpty else {
                page.report(value, "The source names no section.", "Say where in the document: [\(id): section].")
                return nil
            }
            return Citation(document: document, section: section)
        }
    }
}

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
        default: break
        }
        let keys = ["age", "route", "needs", "declinedBy", "answer", "all", "any", "not"]
        guard let mapping = node.mapping, mapping.count == 1, let pair = mapping.first,
            let key = page.words(pair.key), keys.contains(key)
        else {
            page.report(
                node,
                "A condition is \(page.quoted(node)).",
                "Write anyone, registeredHere, or one of \(keys.joined(separator: ", ")) with its value."
            )
            return nil
        }
        return readRule(key, pair.value, depth)
    }

    private mutating func readRule(_ key: String, _ value: Node, _ depth: Int) -> Rule? {
        switch key {
        case "age": readAge(value)
        case "route": words(value, key).map { .route($0) }
        case "needs": words(value, key).map { .needs($0) }
        case "declinedBy": words(value, key).map { .declined(by: $0) }
        case "answer": readAnswer(value)
        case "all": readRules(value, key, depth).map { .all($0) }
        case "any": readRules(value, key, depth).map { .any($0) }
        default: readRule(value, depth: depth + 1).map { .not($0) }
        }
    }

    private mutating func readAge(_ node: Node) -> Rule? {
        guard let fields = page.fields(node, of: "an age", keys: ["from", "through"]) else { return nil }
        let from = fields["from"].flatMap { page.integer($0, "from", in: 0...130) }
        let through = fields["through"].flatMap { page.integer($0, "through", in: 0...130) }
        guard fields["from"] != nil || fields["through"] != nil else {
            page.report(node, "The age has no end.", "Write from, through (both included), or both.")
            return nil
        }
        if let from, let through, from > through {
            page.report(node, "No age is from \(from) through \(through).", "Swap the two ends.")
            return nil
        }
        return .age(from: from, through: through)
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
