/// A number worked out from answers: an instrument's total, or one of its parts.
package struct Scale: Hashable, Sendable {
    package struct ID: Hashable, Sendable, ExpressibleByStringLiteral {
        package let rawValue: String
        package init(rawValue: String) { self.rawValue = rawValue }
        package init(stringLiteral value: String) { rawValue = value }

        /// The one number most instruments end in.
        package static let total: ID = "total"
    }

    package enum Method: Hashable, Sendable {
        case sum
        case mean
        /// The sum, looked up in a published table that begins at the lowest sum.
        case converted(Sourced<[Points]>)
        /// Entered as it stands on another's form; nothing is worked out here.
        case entered
    }

    /// What is done about answers that are missing.
    package enum Missing: Hashable, Sendable {
        /// Every question of the scale is needed.
        case noneAllowed
        /// Up to so many are taken to be the mean of the others.
        case meanOfOthers(upTo: Int)

        package var allowed: Int {
            switch self {
            case .noneAllowed: 0
            case .meanOfOthers(let count): count
            }
        }
    }

    package enum Better: String, Hashable, Sendable { case lower, higher }

    package let id: ID
    package let name: String
    package let items: [Int]
    package let method: Method
    package let missing: Sourced<Missing>
    package let lowest: Points
    package let highest: Points
    package let better: Better
    /// Whether a change in it says how the person does; a rating of the service itself does not.
    package let isOutcome: Bool
    package let bands: Sourced<[Band]>?
    package let cuts: [Cut]
    /// The least change that measurement error alone seldom makes.
    package let reliableChange: Sourced<Points>?

    package init(
        _ id: ID,
        _ name: String,
        items: [Int],
        method: Method = .sum,
        missing: Sourced<Missing>,
        from lowest: Points,
        to highest: Points,
        better: Better,
        isOutcome: Bool = true,
        bands: Sourced<[Band]>? = nil,
        cuts: [Cut] = [],
        reliableChange: Sourced<Points>? = nil
    ) {
        self.id = id
        self.name = name
        self.items = items
        self.method = method
        self.missing = missing
        self.lowest = lowest
        self.highest = highest
        self.better = better
        self.isOutcome = isOutcome
        self.bands = bands
        self.cuts = cuts
        self.reliableChange = reliableChange
    }
}

/// A stretch of a scale with the word its authors gave it; it describes answers and sorts nobody.
package struct Band: Hashable, Sendable {
    package let from: Points
    package let words: String

    package init(_ from: Points, _ words: String) {
        self.from = from
        self.words = words
    }
}

/// A point of a scale at which something published follows.
package struct Cut: Hashable, Sendable {
    package enum Threshold: Hashable, Sendable {
        case atLeast(Points)
        case above(Points)
        case below(Points)

        package func isMet(by points: Points) -> Bool {
            switch self {
            case .atLeast(let least): points >= least
            case .above(let limit): points > limit
            case .below(let limit): points < limit
            }
        }
    }

    package enum Use: String, Hashable, Sendable {
        /// Counted as a case in outcome figures, where recovery is to be below it again.
        case caseness
        /// A reason to ask further, and no finding.
        case askFurther
    }

    package let use: Use
    package let threshold: Threshold
    package let meaning: String
    package let reference: Reference

    package init(_ use: Use, _ threshold: Threshold, _ meaning: String, _ reference: Reference) {
        self.use = use
        self.threshold = threshold
        self.meaning = meaning
        self.reference = reference
    }
}

extension Scale {
    /// The band in which a score lies; scores between whole numbers lie in the lower one.
    package func band(of points: Points) -> Band? { bands?.value.last { $0.from <= points } }

    /// The cut that outcome figures use, where the scale has one.
    package var caseness: Cut? { cuts.first { $0.use == .caseness } }

    /// Whether a score counts as a case; `nil` where no cut is published.
    package func isCase(_ points: Points) -> Bool? { caseness?.threshold.isMet(by: points) }

    package func holds(_ points: Points) -> Bool { lowest <= points && points <= highest }
}
