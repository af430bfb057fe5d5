import Foundation

/// How often a property is tried on something random.
///
/// `FOOTBRIDGE_PROPERTY_ACTIONS` sets how many random actions the four promises are tried with: 100,000 where nothing is
/// said, as in `make test`. All other properties follow it, so `make test-fast`, which asks for a fifth, is quick, and a
/// run through a night can ask for more than usual.
package enum Rounds {
    /// How many random actions the promises are tried with.
    package static let actions =
        Int(ProcessInfo.processInfo.environment["FOOTBRIDGE_PROPERTY_ACTIONS"] ?? "") ?? 100_000

    /// The rounds of a property that takes so many in the whole suite; at least one.
    package static func of(_ whole: Int) -> Int { max(1, whole * actions / 100_000) }
}
