import Services
import Yams

extension PackReader {
    mutating func readFigure(_ node: Node) -> ServicePack.Figure? {
        let keys = ["id", "value", "unit", "quality", "source"]
        guard let fields = page.fields(node, of: "a figure", keys: keys) else { return nil }
        let id = identifier(fields)
        let unit = page.text(fields, "unit")
        let quality: ServicePack.Figure.Quality? = page.required(fields, "quality").flatMap {
            page.choice($0, "quality")
        }
        let value = page.required(fields, "value").flatMap { readNumber($0, "value") }
        let sources = readSources(fields)
        guard let id, let unit, let quality, let value else { return nil }
        return ServicePack.Figure(id: id, value: value, unit: unit, quality: quality, sources: sources)
    }

    mutating func readNumber(_ node: Node, _ key: String) -> Double? {
        guard let text = page.words(node), let value = Double(text), value.isFinite, value >= 0 else {
            page.report(node, "“\(key)” is \(page.quoted(node)).", "Write a number in digits, without commas.")
            return nil
        }
        return value
    }

    mutating func readFact(_ node: Node) -> ServicePack.StatedFact? {
        guard let fields = page.fields(node, of: "a fact", keys: ["id", "says", "source"]) else { return nil }
        let (id, says, sources) = (identifier(fields), page.text(fields, "says"), readSources(fields))
        guard let id, let says else { return nil }
        return ServicePack.StatedFact(id: id, says: says, sources: sources)
    }

    mutating func readConflict(_ node: Node) -> ServicePack.Conflict? {
        let keys = ["about", "statements", "taken"]
        guard let fields = page.fields(node, of: "a conflict", keys: keys) else { return nil }
        let about = page.text(fields, "about")
        let taken = page.text(fields, "taken")
        let statements: [ServicePack.Conflict.Statement] = each(fields, "statements") { reader, node in
            guard let fields = reader.page.fields(node, of: "a statement", keys: ["says", "source"]) else { return nil }
            let (says, sources) = (reader.page.text(fields, "says"), reader.readSources(fields))
            return says.map { ServicePack.Conflict.Statement(says: $0, sources: sources) }
        }
        if page.items(fields, "statements").count < 2 {
            page.report(node, "A conflict needs two statements.", "Add what the other source says, or make it a fact.")
        }
        guard let about, let taken else { return nil }
        return ServicePack.Conflict(about: about, statements: statements, taken: taken)
    }

    mutating func readSilence(_ node: Node) -> ServicePack.Silence? {
        guard let fields = page.fields(node, of: "a silence", keys: ["about", "note"]) else { return nil }
        let (about, note) = (page.text(fields, "about"), page.text(fields, "note"))
        guard let about, let note else { return nil }
        return ServicePack.Silence(about: about, note: note)
    }
}
