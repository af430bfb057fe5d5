/// Where a rule or a figure is written, and how sure we are of it.
package struct Source: Hashable, Sendable {
    package enum Evidence: String, Hashable, Sendable {
        /// Read in the document itself.
        case found
        /// Recalled, and shown as "to be verified" until someone has checked it.
        case recalled
        /// Chosen by this place or by Footbridge; no publication says so.
        case ours
    }

    package let document: String
    package let section: String
    package let evidence: Evidence

    package init(_ document: String, section: String, evidence: Evidence = .found) {
        self.document = document
        self.section = section
        self.evidence = evidence
    }

    /// Footbridge's own default, which a place may change.
    package static let placeDefault = Source("This place", section: "its own promise", evidence: .ours)

    /// As shown beside a flag.
    package var sentence: String {
        switch evidence {
        case .found: "\(document), \(section)"
        case .recalled: "\(document), \(section) (to be verified)"
        case .ours: "\(document): \(section)"
        }
    }
}
