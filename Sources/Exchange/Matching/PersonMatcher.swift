import Care
package import Desk

/// Decides whether a person who arrives is somebody known.
///
/// A wrong link shows one person's record to another and is worse than a double: what is not plain is left to a person,
/// with the reason. The ladder of rules is `PersonMatcher.judge`.
package enum PersonMatcher {
    package enum Verdict<Known: Hashable & Sendable>: Hashable, Sendable {
        /// Nobody known comes near.
        case new
        /// The person is known, by this rule.
        case same(Known, by: Rule)
        /// It may be one of these: a person decides.
        case doubtful([Doubt<Known>])
    }

    package struct Doubt<Known: Hashable & Sendable>: Hashable, Sendable {
        package let known: Known
        package let reason: Reason

        package init(known: Known, reason: Reason) {
            self.known = known
            self.reason = reason
        }
    }

    /// The rules by which two descriptions are of one person, strongest first.
    package enum Rule: String, Hashable, Sendable, CaseIterable {
        /// The same NHS number, verified on both sides, and the birth date or the family name agrees.
        case verifiedNHSNumber
        /// The same NHS number, and both the birth date and the family name agree.
        case nhsNumber
        /// The same identifier of the same system, and both the birth date and the family name agree.
        case identifier
        /// The same family name, first name, birth date and postcode.
        case nameBirthPostcode
    }

    /// Why a pair is left to a person.
    package typealias Reason = DoubtfulPair.Reason

    /// Judges one who arrives against those known who share a key with them.
    package static func judge<Known>(
        _ incoming: PersonFacts,
        among candidates: [(known: Known, facts: PersonFacts)]
    ) -> Verdict<Known> {
        var same: [(known: Known, rule: Rule)] = []
        var doubts: [Doubt<Known>] = []
        for candidate in candidates {
            switch compare(incoming, candidate.facts) {
            case .different: continue
            case .same(let rule): same.append((candidate.known, rule))
            case .doubtful(let reason): doubts.append(Doubt(known: candidate.known, reason: reason))
            }
        }
        let strongest = same.filter { $0.rule == .verifiedNHSNumber }
        let chosen = strongest.isEmpty ? same : strongest
        if chosen.count == 1 { return .same(chosen[0].known, by: chosen[0].rule) }
        doubts += chosen.map { Doubt(known: $0.known, reason: .severalPeopleFit) }
        return doubts.isEmpty ? .new : .doubtful(doubts)
    }

    package enum Comparison: Hashable, Sendable {
        case same(Rule)
        case doubtful(Reason)
        case different
    }

    /// Compares two descriptions; the order of the two does not matter.
    package static func compare(_ one: PersonFacts, _ other: PersonFacts) -> Comparison {
        let pair = Pair(one, other)
        if pair.numbers == .agree {
            if one.isVerified, other.isVerified, pair.family || pair.birth == .agree {
                return .same(.verifiedNHSNumber)
            }
            return pair.family && pair.birth == .agree ? .same(.nhsNumber) : .doubtful(.sameNumberOtherwiseDifferent)
        }
        if pair.numbers == .differ { return pair.agreesOnAll ? .doubtful(.differentNHSNumbers) : .different }
        if pair.sharesIdentifier {
            let agrees = pair.family && pair.birth == .agree
            return agrees ? .same(.identifier) : .doubtful(.sameIdentifierOtherwiseDifferent)
        }
        return byDescription(pair)
    }

    /// The last rungs, for those whom no number joins.
    private static func byDescription(_ pair: Pair) -> Comparison {
        guard pair.family, pair.birth != .differ else { return .different }
        switch (pair.birth, pair.firstName, pair.postcode) {
        case (.agree, .agree, .agree): return .same(.nameBirthPostcode)
        case (.agree, .agree, _): return .doubtful(.differentPostcode)
        case (.agree, _, .agree): return .doubtful(.differentFirstName)
        case (.unknown, .agree, .agree): return .doubtful(.birthDateNotWhole)
        default: return .different
        }
    }
}

/// How far two descriptions agree, point by point.
private struct Pair {
    enum Agreement { case agree, differ, unknown }

    let numbers: Agreement
    let birth: Agreement
    let firstName: Agreement
    let postcode: Agreement
    let family: Bool
    let sharesIdentifier: Bool

    var agreesOnAll: Bool { family && birth == .agree && firstName == .agree && postcode == .agree }

    init(_ one: PersonFacts, _ other: PersonFacts) {
        if let mine = one.nhsNumber, let theirs = other.nhsNumber {
            numbers = mine == theirs ? .agree : .differ
        } else {
            numbers = .unknown
        }
        birth = Pair.births(one.birthDate?.disclosed, other.birthDate?.disclosed)
        let names = (one.firstName.disclosed, other.firstName.disclosed)
        firstName = names.0.isEmpty || names.1.isEmpty ? .unknown : names.0 == names.1 ? .agree : .differ
        let postcodes = (one.postcodes.disclosed, other.postcodes.disclosed)
        if postcodes.0.isEmpty || postcodes.1.isEmpty {
            postcode = .unknown
        } else {
            postcode = postcodes.0.isDisjoint(with: postcodes.1) ? .differ : .agree
        }
        family = !one.familyNames.disclosed.isDisjoint(with: other.familyNames.disclosed)
        sharesIdentifier = !one.identifiers.isDisjoint(with: other.identifiers)
    }

    /// Whole dates agree or differ; others are unknown unless they exclude each other.
    private static func births(_ one: PartialDate?, _ other: PartialDate?) -> Agreement {
        guard let one, let other else { return .unknown }
        if let day = one.day, let otherDay = other.day { return day == otherDay ? .agree : .differ }
        return one.allows(other) ? .unknown : .differ
    }
}
