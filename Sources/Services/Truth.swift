/// Yes, no, or not known yet: what a rule answers when some facts about a person are still missing.
///
/// Kleene's strong logic: a conjunction with one `no` is `no` whatever the rest turns out to be. So learning a fact can
/// turn `unknown` into an answer, and never one answer into the other; matching inherits that, and a test holds it to it.
package enum Truth: String, Hashable, Sendable, CaseIterable {
    case yes, no, unknown

    package init(_ value: Bool) { self = value ? .yes : .no }

    /// `unknown` for a fact that nobody has asked about.
    package init(_ value: Bool?) { self = value.map { $0 ? .yes : .no } ?? .unknown }

    package static func all(_ truths: some Sequence<Truth>) -> Truth {
        var result = Truth.yes
        for truth in truths {
            if truth == .no { return .no }
            if truth == .unknown { result = .unknown }
        }
        return result
    }

    package static func any(_ truths: some Sequence<Truth>) -> Truth {
        var result = Truth.no
        for truth in truths {
            if truth == .yes { return .yes }
            if truth == .unknown { result = .unknown }
        }
        return result
    }

    package static prefix func ! (truth: Truth) -> Truth {
        switch truth {
        case .yes: .no
        case .no: .yes
        case .unknown: .unknown
        }
    }
}
