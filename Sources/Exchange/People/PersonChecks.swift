import Care

/// What holds for every person who arrives, whatever the format: sound numbers, dates that can be, codes that are codes.
struct PersonChecks {
    let today: Day
    /// The first day on which somebody who is alive can have been born: 130 years ago, give or take a leap day.
    private let oldest: Day
    var faults: [Fault] = []

    init(today: Day) {
        self.today = today
        oldest = today - 47_482
    }

    /// A text fit to keep; what is wrong with it is noted.
    mutating func text(_ bytes: UnsafeRawBufferPointer, field: String) -> String? {
        guard let clean = CleanText(bytes) else {
            if CleanText.trimmed(bytes).count > CleanText.limit { faults.append(.valueTooLong(field: field)) }
            return nil
        }
        if clean.heldControlCharacters { faults.append(.controlCharacters(field: field)) }
        return clean.text
    }

    /// Takes an NHS number, or keeps an unsound one among the other identifiers; a placeholder is dropped.
    mutating func nhsNumber(
        _ text: String,
        verification: IncomingNHSNumber.Verification,
        for person: inout IncomingPerson
    ) {
        guard let number = NHSNumber(text) else {
            let digits = text.utf8.filter(ASCII.isDigit)
            guard Set(digits).count > 1 || digits.count != 10 else { return faults.append(.placeholderNHSNumber) }
            faults.append(.unsoundNHSNumber)
            person.identifiers.append(Personal(.init(system: PersonChecks.nhsNumberSystem, value: text)))
            return
        }
        guard let held = person.nhsNumber else {
            person.nhsNumber = IncomingNHSNumber(number: Personal(number), verification: verification)
            return
        }
        guard held.number.disclosed != number else { return }
        faults.append(.severalNHSNumbers)
        var other = number
        if verification == .verified, held.verification != .verified {
            person.nhsNumber = IncomingNHSNumber(number: Personal(number), verification: verification)
            other = held.number.disclosed
        }
        person.identifiers.append(Personal(.init(system: PersonChecks.nhsNumberSystem, value: other.digits)))
    }

    static let nhsNumberSystem = "https://fhir.nhs.uk/Id/nhs-number"

    /// Takes a practice's code: a letter and five digits, or five letters and digits after it as ODS has begun to give out.
    mutating func practiceCode(_ text: String) -> String? {
        let code = text.uppercased()
        let sound =
            code.utf8.count == 6 && code.utf8.first.map(ASCII.isLetter) == true
            && code.utf8.dropFirst().allSatisfy { ASCII.isDigit($0) || ASCII.isLetter($0) }
        if !sound { faults.append(.unsoundPracticeCode) }
        return sound ? code : nil
    }

    /// A postcode in its usual form; one that is no British postcode is kept as it came and remarked upon.
    mutating func postcode(_ text: String, isBritish: Bool = true) -> String {
        guard let postcode = Postcode(text) else {
            if isBritish { faults.append(.unsoundPostcode) }
            return text
        }
        return postcode.text
    }

    /// Something on either side of one `@`, a dot after it, and no blanks.
    mutating func email(_ text: String) -> String? {
        let parts = text.split(separator: "@", omittingEmptySubsequences: false)
        let sound =
            parts.count == 2 && !parts[0].isEmpty && parts[1].contains(".") && !parts[1].hasPrefix(".")
            && !parts[1].hasSuffix(".") && text.utf8.count <= 254 && !text.utf8.contains(where: { $0 <= ASCII.space })
        if !sound { faults.append(.unsoundEmail) }
        return sound ? text : nil
    }

    /// A date of birth that can be: not to come, and not more than 130 years ago.
    mutating func birth(_ date: PartialDate?, field: String) -> PartialDate? {
        guard let date else {
            faults.append(.noSuchDate(field: field))
            return nil
        }
        guard date.earliest <= today else {
            faults.append(.dateInFuture(field: field))
            return nil
        }
        guard date.latest >= oldest else {
            faults.append(.tooOld(field: field))
            return nil
        }
        return date
    }

    /// A death is never lost: where its date cannot be, the death stays and the date goes.
    mutating func death(_ date: PartialDate?) -> IncomingPerson.Death {
        guard let date, date.earliest <= today else {
            faults.append(.deathDateUnclear)
            return .dateUnknown
        }
        return .on(Personal(date))
    }

    /// The last look at a person: somebody must be named, and nobody dies before birth.
    mutating func finish(_ person: IncomingPerson) -> IncomingPerson? {
        if case .on(let death) = person.death, let birth = person.birthDate,
            death.disclosed.latest < birth.disclosed.earliest
        {
            faults.append(.deathBeforeBirth)
        }
        guard person.name != nil || person.nhsNumber != nil else {
            faults.append(.nobodyNamed)
            return nil
        }
        return person
    }
}
