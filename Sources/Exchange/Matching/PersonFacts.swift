package import Care

/// What two descriptions of a person are compared by, folded once.
package struct PersonFacts: Hashable, Sendable {
    /// A sound NHS number and whether it was checked with the national service.
    package var nhsNumber: Personal<NHSNumber>?
    package var isVerified = false
    /// Identifiers that another system gave, with the system's URI.
    package var identifiers: Set<Personal<Identifier>> = []
    /// All family names, folded: the present one, and the maiden and old ones.
    package var familyNames: Personal<Set<String>>
    package var firstName: Personal<String>
    package var birthDate: Personal<PartialDate>?
    package var postcodes: Personal<Set<String>>

    package struct Identifier: Hashable, Sendable {
        package let system: String
        package let value: String

        package init(system: String, value: String) {
            self.system = system
            self.value = value
        }
    }

    package init(
        nhsNumber: NHSNumber? = nil,
        isVerified: Bool = false,
        identifiers: [Identifier] = [],
        familyNames: [String],
        givenNames: String,
        birthDate: PartialDate?,
        postcodes: [String]
    ) {
        self.nhsNumber = nhsNumber.map { Personal($0) }
        self.isVerified = isVerified
        self.identifiers = Set(identifiers.map { Personal($0) })
        self.familyNames = Personal(Set(familyNames.map(Folding.name)).subtracting([""]))
        firstName = Personal(Folding.firstName(givenNames))
        self.birthDate = birthDate.map { Personal($0) }
        self.postcodes = Personal(Set(postcodes.compactMap { Folding.postcode($0) }))
    }

    /// The facts of a person who arrives; identifiers without a system are left out, for they compare with nothing.
    package init(_ person: IncomingPerson) {
        let names = ([person.name].compactMap(\.self) + person.otherNames).map(\.disclosed)
        let addresses = ([person.address].compactMap(\.self) + person.otherAddresses).map(\.disclosed)
        self.init(
            nhsNumber: person.nhsNumber?.number.disclosed,
            isVerified: person.nhsNumber?.verification == .verified,
            identifiers: person.identifiers.compactMap { identifier in
                guard let system = identifier.disclosed.system, system != PersonChecks.nhsNumberSystem else {
                    return nil
                }
                return Identifier(system: system, value: identifier.disclosed.value)
            },
            familyNames: names.map(\.family),
            givenNames: names.first?.given ?? "",
            birthDate: person.birthDate?.disclosed,
            postcodes: addresses.compactMap(\.postcode)
        )
    }
}

extension PersonFacts {
    /// A key by which candidates are looked up; two people who may be one share at least one of theirs.
    package enum Key: Hashable, Sendable {
        case nhsNumber(Personal<NHSNumber>)
        case identifier(Personal<Identifier>)
        /// A folded family name on a whole birth date.
        case family(Personal<String>, born: Personal<Day>)
        /// A folded family name at a postcode, for those whose birth date is not whole.
        case household(Personal<String>, at: Personal<String>)
    }

    /// All keys of these facts, as texts to store and to look up by; they tell who somebody is.
    package var keyTexts: Set<Personal<String>> { Set(keys.map(\.text)) }

    /// All keys of these facts.
    package var keys: Set<Key> {
        var keys: Set<Key> = Set(identifiers.map { .identifier($0) })
        if let nhsNumber { keys.insert(.nhsNumber(nhsNumber)) }
        for family in familyNames.disclosed {
            if let day = birthDate?.disclosed.day {
                keys.insert(.family(Personal(family), born: Personal(day)))
            }
            for postcode in postcodes.disclosed { keys.insert(.household(Personal(family), at: Personal(postcode))) }
        }
        return keys
    }
}

extension PersonFacts.Key {
    /// The key as one text, different for different keys: no part of one can hold a line end.
    package var text: Personal<String> {
        switch self {
        case .nhsNumber(let number): Personal("n\n\(number.disclosed.digits)")
        case .identifier(let identifier): Personal("i\n\(identifier.disclosed.system)\n\(identifier.disclosed.value)")
        case .family(let family, let born): Personal("f\n\(family.disclosed)\n\(born.disclosed)")
        case .household(let family, let postcode): Personal("h\n\(family.disclosed)\n\(postcode.disclosed)")
        }
    }
}
