/// The rules of treating to a target, in one version: what is owed to somebody under care, by when, and where it is written.
package struct TargetRules: Hashable, Sendable {
    package enum Kind: String, Hashable, Sendable, CaseIterable {
        case firstContact, nextContact, measure, treatmentLook, specialistAdvice, review, reviewInPrevention
    }

    /// One rule: so many days after what it counts from.
    package struct Rule: Hashable, Sendable {
        package let kind: Kind
        /// When it begins to be asked for; for most rules the day that it counts from.
        package let from: Int
        /// By when at the latest.
        package let by: Int
        /// What it says, in one sentence for whoever has to do it.
        package let sentence: String
        package let reference: Reference
    }

    package let name: String
    package let version: Int
    package let rules: [Rule]

    package func rule(_ kind: Kind) -> Rule? { rules.first { $0.kind == kind } }
}

extension TargetRules {
    /// The defaults of collaborative care; a month is counted as 31 days, so that nobody is late within one.
    package static let collaborativeCare = TargetRules(
        name: "Collaborative care",
        version: 1,
        rules: [
            Rule(
                kind: .firstContact,
                from: 0,
                by: 28,
                sentence: "First contact within four weeks of the start.",
                reference: CollaborativeCare.unpacking
            ),
            Rule(
                kind: .nextContact,
                from: 0,
                by: 28,
                sentence: "A contact at least every four weeks.",
                reference: .ours("the four weeks of the first contact, asked of every contact")
            ),
            Rule(
                kind: .measure,
                from: 0,
                by: 31,
                sentence: "The measures answered every month.",
                reference: .recalled("AIMS Center", "Collaborative care", "monthly scores")
            ),
            Rule(
                kind: .treatmentLook,
                from: 28,
                by: 42,
                sentence: "Less than five points better after four to six weeks: look at the treatment again.",
                reference: .recalled("AIMS Center", "Collaborative care", "change of treatment")
            ),
            Rule(
                kind: .specialistAdvice,
                from: 56,
                by: 84,
                sentence: "No adequate change by week 8: a specialist’s advice by week 12.",
                reference: CollaborativeCare.unpacking
            ),
            Rule(
                kind: .review,
                from: 0,
                by: 31,
                sentence: "Reviewed with a specialist every month while under active care.",
                reference: .found("University of Washington", "SCOPE registry", "case review, uwscope/scope-web")
            ),
            Rule(
                kind: .reviewInPrevention,
                from: 0,
                by: 62,
                sentence: "Reviewed every two months while the work is to stay well.",
                reference: .found("University of Washington", "SCOPE registry", "case review, uwscope/scope-web")
            ),
        ]
    )
}

/// Why a place cannot set a rule so.
package enum TargetRuleRefusal: Error, Hashable, Sendable {
    case noReason, notADuration, beforeItBegins

    package var sentence: String {
        switch self {
        case .noReason: "Say why this place does it otherwise, so that whoever is owed it can read it."
        case .notADuration: "Choose between 1 and 366 days."
        case .beforeItBegins: "That is before the rule begins to ask. Choose a later day."
        }
    }
}

extension TargetRules {
    /// The same rules with one that a place has set for itself; it then says so, with the reason, in place of the source.
    package func setting(_ kind: Kind, by days: Int, because reason: String) throws(TargetRuleRefusal) -> TargetRules {
        guard reason.contains(where: { !$0.isWhitespace }) else { throw .noReason }
        guard (1...366).contains(days) else { throw .notADuration }
        if let rule = rule(kind), days <= rule.from { throw .beforeItBegins }
        let set = rules.map { rule in
            rule.kind != kind
                ? rule
                : Rule(
                    kind: kind,
                    from: rule.from,
                    by: days,
                    sentence: "\(rule.sentence) This place asks it within \(days) days.",
                    reference: Reference(publisher: "This place", title: reason, place: "set here", evidence: .ours)
                )
        }
        return TargetRules(name: name, version: version, rules: set)
    }
}
