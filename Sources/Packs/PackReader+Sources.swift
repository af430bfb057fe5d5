import Services
import Yams

extension CitingReader {
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

    /// Reads `reading:` or `placeSets:`, which say where a rule goes beyond its source.
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
                page.report(key, "\(page.quoted(key)) is no document of this file.", "Name one of: \(known).")
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
