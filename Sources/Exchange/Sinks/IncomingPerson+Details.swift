import Care
import Desk

extension IncomingPerson {
    /// What the record keeps of this description; `nil` where nobody is named.
    ///
    /// Of somebody whose national record is restricted, where they live and how they are reached is left out, the
    /// practice with it: what is not here can be told to nobody.
    var details: Person.Details? {
        guard let name = name?.disclosed.whole, !name.isBlank else { return nil }
        let reachable = !isRestricted
        return Person.Details(
            name: Personal(name),
            birthDate: birthDate?.disclosed.day.map { Personal($0) },
            nhsNumber: nhsNumber?.number,
            nhsNumberVerified: nhsNumber?.verification == .verified,
            practice: reachable ? practiceCode.map(PracticeCode.init(rawValue:)) : nil,
            postcode: reachable ? address?.disclosed.postcode.map { Personal($0) } : nil,
            address: reachable
                ? address.flatMap { $0.disclosed.lines.isBlank ? nil : Personal($0.disclosed.lines) } : nil,
            phone: reachable ? phone.map { Personal($0) } : nil,
            email: reachable ? emails.first : nil,
            wishes: Person.Wishes(language: language, interpreter: interpreterWanted)
        )
    }

    /// The telephone that is the person's own, rather than the home's or the work's.
    private var phone: String? {
        let own = phones.first { $0.disclosed.use == "mobile" } ?? phones.first { $0.disclosed.use != "work" }
        return (own ?? phones.first)?.disclosed.number
    }

    /// The identifiers that other systems gave, each once, with the system that gave it.
    var outsideIdentifiers: [ForeignIdentifier] {
        var met: Set<ForeignIdentifier> = []
        return identifiers.compactMap { identifier in
            guard let system = identifier.disclosed.system, system != PersonChecks.nhsNumberSystem else { return nil }
            let outside = ForeignIdentifier(system: system, value: identifier.disclosed.value)
            return met.insert(outside).inserted ? outside : nil
        }
    }

    /// The words by which those who may be this person are looked up.
    var matchWords: [String] {
        var words = nhsNumber.map { [MatchWords.number($0.number.disclosed)] } ?? []
        let families = ([name].compactMap(\.self) + otherNames).map(\.disclosed.family).filter { !$0.isBlank }
        let names = families.isEmpty ? [name?.disclosed.whole ?? ""] : families
        let postcodes = ([address].compactMap(\.self) + otherAddresses)
            .compactMap { Folding.postcode($0.disclosed.postcode) }
        if let day = birthDate?.disclosed.day {
            words += names.map { MatchWords.born(day, name: $0) }
            for name in names { words += postcodes.map { MatchWords.household($0, name: name) } }
        } else {
            words += postcodes.map(MatchWords.postcode)
            if postcodes.isEmpty { words.append(MatchWords.nameAlone(name?.disclosed.whole ?? "")) }
        }
        return words
    }

    var deathDay: Day? {
        guard case .on(let date) = death else { return nil }
        return date.disclosed.day
    }
}

extension IncomingPerson.Name {
    /// As one says it: given names, then the family's.
    var whole: String { [given, family].filter { !$0.isBlank }.joined(separator: " ") }
}

extension PersonFacts {
    /// The facts of somebody known.
    ///
    /// A record keeps one name and does not say where the family's begins: all that may be one, count.
    init(_ known: KnownPerson) {
        let words = known.name.disclosed.split(whereSeparator: \.isWhitespace)
        let endings = words.indices.dropFirst(words.count > 1 ? 1 : 0).map { words[$0...].joined(separator: " ") }
        self.init(
            nhsNumber: known.nhsNumber?.disclosed,
            isVerified: known.isVerified,
            identifiers: known.identifiers.map { Identifier(system: $0.disclosed.system, value: $0.disclosed.value) },
            familyNames: endings,
            givenNames: words.count > 1 ? String(words[0]) : "",
            birthDate: known.born.map { .day($0.disclosed) },
            postcodes: known.postcode.map { [$0.disclosed] } ?? []
        )
    }
}

extension Person.Details {
    /// These details with what they lack taken from others; what is known already stays.
    func filled(from other: Person.Details, takingNumber: Bool) -> Person.Details {
        var filled = self
        filled.birthDate = birthDate ?? other.birthDate
        if takingNumber {
            filled.nhsNumber = nhsNumber ?? other.nhsNumber
            if filled.nhsNumber == other.nhsNumber, other.nhsNumberVerified { filled.nhsNumberVerified = true }
        }
        filled.practice = practice ?? other.practice
        // A postcode belongs to its address: one of each would make a third place.
        if postcode == nil, address == nil { (filled.postcode, filled.address) = (other.postcode, other.address) }
        filled.phone = phone ?? other.phone
        filled.email = email ?? other.email
        filled.wishes.language = wishes.language ?? other.wishes.language
        filled.wishes.interpreter = wishes.interpreter || other.wishes.interpreter
        return filled
    }

    /// These details without what a restricted description gives of where somebody lives and how they are reached.
    ///
    /// What the person or a worker put down is another value, and stays for a worker to judge.
    func withheld(where open: Person.Details) -> Person.Details {
        var kept = self
        if postcode == open.postcode { kept.postcode = nil }
        if address == open.address { kept.address = nil }
        if phone == open.phone { kept.phone = nil }
        if email == open.email { kept.email = nil }
        if practice == open.practice { kept.practice = nil }
        return kept
    }

    /// Whether another description says what was said here before, its verification apart.
    func saysTheSame(as other: Person.Details) -> Bool {
        var (one, two) = (self, other)
        (one.nhsNumberVerified, two.nhsNumberVerified) = (false, false)
        return one == two
    }
}
