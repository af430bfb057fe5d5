/// A document that a pack draws on.
package struct Document: Hashable, Sendable {
    package let id: String
    package let title: String
    package let publisher: String
    package let year: Int

    package init(id: String, title: String, publisher: String, year: Int) {
        self.id = id
        self.title = title
        self.publisher = publisher
        self.year = year
    }
}

/// Where a fact is written: the document and the section.
package struct Citation: Hashable, Sendable {
    package let document: Document
    package let section: String

    package init(document: Document, section: String) {
        self.document = document
        self.section = section
    }

    /// The citation on one line, as pages show it beside the rule.
    package var line: String { "\(document.publisher), \(document.title) (\(document.year)), \(section)" }
}

/// How a rule follows from its source.
package enum Basis: Hashable, Sendable {
    /// The source says so.
    case stated
    /// The source says less; this is how we read it, and why.
    case reading(String)
    /// The source is silent on the figure or the detail; the place sets it, and this is only where it starts.
    case placeSets(String)

    package var note: String? {
        switch self {
        case .stated: nil
        case .reading(let note), .placeSets(let note): note
        }
    }
}
