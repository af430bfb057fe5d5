package import Care

/// Two records that may be one person's; a person decides.
package struct DoubtfulPair: Sendable {
    /// Why a pair is left to a person.
    package enum Reason: String, Hashable, Sendable, CaseIterable, Codable {
        case sameNumberOtherwiseDifferent
        case sameIdentifierOtherwiseDifferent
        case differentNHSNumbers
        case differentFirstName
        case differentPostcode
        case birthDateNotWhole
        case severalPeopleFit

        /// The reason in words for whoever decides.
        package var sentence: String {
            switch self {
            case .sameNumberOtherwiseDifferent: "The NHS number is the same, but the name or the birth date is not."
            case .sameIdentifierOtherwiseDifferent:
                "The other system's identifier is the same, but the name or the birth date is not."
            case .differentNHSNumbers: "Everything else agrees, but the NHS numbers differ."
            case .differentFirstName:
                "The family name, birth date and postcode agree, but the first name does not: a twin, or a name in use."
            case .differentPostcode: "The name and the birth date agree, but the postcode does not, or is missing."
            case .birthDateNotWhole: "The name and the postcode agree, but a birth date is missing or is not whole."
            case .severalPeopleFit: "More than one known person fits."
            }
        }
    }

    /// What a person said about a pair.
    package enum Answer: String, Hashable, Sendable, CaseIterable, Codable {
        case same, different
    }

    /// Two records, the earlier identity first, whichever way they are given.
    package struct ID: Hashable, Sendable {
        package let one: Person.ID
        package let other: Person.ID

        package init(_ first: Person.ID, _ second: Person.ID) {
            one = min(first, second)
            other = max(first, second)
        }

        func contains(_ person: Person.ID) -> Bool { person == one || person == other }
    }

    package let id: ID
    package let one: FoundPerson
    package let other: FoundPerson
    package let reason: Reason
    package let found: Instant
}

/// What happens to a pair; each has a stream of its own in the journal.
enum PairFact: Codable {
    case found(one: Person.ID, other: Person.ID, reason: DoubtfulPair.Reason)
    case decided(DoubtfulPair.Answer, why: Personal<String>)
}
