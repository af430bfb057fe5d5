package import Care
package import Clinical

/// What the work with a person can be measured by where a target is set, and the rules that a place asks.
package enum Targets {
    /// One of the measures on which response is published.
    package struct Choice: Hashable, Sendable {
        package let target: Course.Target
        package let name: String
    }

    /// Those on which the rules of response were written: no other measure may be judged by them.
    package static let choices = [Instrument.phq9, Instrument.gad7].map {
        Choice(target: Course.Target(instrument: $0.code.rawValue, scale: Scale.ID.total.rawValue), name: $0.name)
    }

    package static func name(of target: Course.Target) -> String {
        choices.first { $0.target == target }?.name ?? target.instrument
    }

    /// The names by which a place's file sets a rule of its own.
    package static let ruleNames = TargetRules.Kind.allCases.map(\.rawValue)

    /// The rules with one that a place sets for itself; the reason then stands where the source stood.
    package static func setting(
        _ rules: TargetRules,
        _ rule: String,
        days: Int,
        because reason: String
    ) throws(TargetRuleRefusal) -> TargetRules? {
        guard let kind = TargetRules.Kind(rawValue: rule) else { return nil }
        return try rules.setting(kind, by: days, because: reason)
    }
}
