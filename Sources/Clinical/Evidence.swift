/// How sure we are of a published value.
package enum Evidence: String, Hashable, Sendable, CaseIterable {
    /// Read in the published material that is cited.
    case found
    /// Written down from memory: shown as *to be verified*, never as fact.
    case recalled
    /// Chosen by Footbridge, on the careful side; no publication says so.
    case ours

    /// What a page shows beside the value; `nil` when nothing needs to be said.
    package var caution: String? {
        switch self {
        case .found: nil
        case .recalled: "to be verified"
        case .ours: "our own choice"
        }
    }
}

/// Where a published value comes from, and how sure we are of it.
package struct Reference: Hashable, Sendable {
    package let publisher: String
    package let title: String
    /// The paragraph or the date that finds the place; empty when the whole document is meant.
    package let place: String
    package let evidence: Evidence

    package init(publisher: String, title: String, place: String = "", evidence: Evidence) {
        self.publisher = publisher
        self.title = title
        self.place = place
        self.evidence = evidence
    }

    /// The reference on one line, with its caution where there is one.
    package var line: String {
        let parts = ["\(publisher), \(title)", place, evidence.caution ?? ""]
        return parts.filter { !$0.isEmpty }.joined(separator: ", ")
    }
}
