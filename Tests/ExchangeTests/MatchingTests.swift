import Care
import Desk
import Exchange
import PropertyTesting
import Testing

struct `Folding a name` {
    @Test(arguments: [
        ("O'Neill", "ONEILL"), ("O’Neill", "oneill"), ("Smith-Jones", "Smith Jones"), ("Évans", "EVANS"),
        ("Müller", "MULLER"),
        ("E\u{301}vans", "Évans"), ("Straße", "STRASSE"), ("Łukasz", "lukasz"), ("Ørsted", "orsted"),
        ("Æthelred", "aethelred"),
        ("Nguyễn", "nguyen"), ("İpek", "ipek"), ("Þór", "thor"), (" de la Cruz ", "Delacruz"), ("ﬁnch", "finch"),
    ])
    func `makes these two alike`(one: String, other: String) {
        #expect(Folding.name(one) == Folding.name(other))
    }

    @Test(arguments: [("Иванов", "Петров"), ("Smith", "Smyth"), ("王", "李"), ("Ann", "Anne")])
    func `keeps these two apart`(one: String, other: String) {
        #expect(Folding.name(one) != Folding.name(other))
        #expect(!Folding.name(one).isEmpty)
    }

    @Test func `twice is folding it once, whatever the letters`() {
        let seed = UInt64(40)
        var chance = SeededChance(seed: seed)
        for _ in 0..<Rounds.of(2000) {
            var scalars = String.UnicodeScalarView()
            for _ in 0..<8 {
                if let scalar = Unicode.Scalar(UInt32.random(in: 0x20...0x2FF, using: &chance)) {
                    scalars.append(scalar)
                }
            }
            let folded = Folding.name(String(scalars))
            #expect(Folding.name(folded) == folded, "seed \(seed): \(Array(scalars).map(\.value))")
        }
    }

    @Test func `takes the first of the given names`() {
        #expect(Folding.firstName("Ann May") == "ann")
        #expect(Folding.firstName("Anne-Marie Jo") == "annemarie")
        #expect(Folding.firstName(" ") == "")
    }
}

struct `Matching` {
    private static let one = NHSNumber("9990000018")
    private static let two = NHSNumber("9990000026")

    private static func facts(
        _ number: NHSNumber? = nil,
        verified: Bool = false,
        family: [String] = ["O'Example"],
        given: String = "Ann May",
        born: PartialDate? = Day("1980-02-28").map { .day($0) },
        postcodes: [String] = ["SN1 4GB"],
        identifiers: [PersonFacts.Identifier] = []
    ) -> PersonFacts {
        PersonFacts(
            nhsNumber: number,
            isVerified: verified,
            identifiers: identifiers,
            familyNames: family,
            givenNames: given,
            birthDate: born,
            postcodes: postcodes
        )
    }

    private static let local = [PersonFacts.Identifier(system: "urn:local", value: "42")]
    private static let other = Day("1979-01-01").map { PartialDate.day($0) }

    static let pairs: [(String, PersonFacts, PersonFacts, PersonMatcher.Comparison)] = [
        (
            "verified numbers and the birth date", facts(one, verified: true, family: ["Before"]),
            facts(one, verified: true), .same(.verifiedNHSNumber)
        ),
        (
            "verified numbers and the family name", facts(one, verified: true, born: other), facts(one, verified: true),
            .same(.verifiedNHSNumber)
        ),
        (
            "verified numbers and nothing else", facts(one, verified: true, family: ["Else"], born: other),
            facts(one, verified: true), .doubtful(.sameNumberOtherwiseDifferent)
        ),
        (
            "numbers of which one is unverified", facts(one), facts(one, verified: true, postcodes: []),
            .same(.nhsNumber)
        ),
        (
            "unverified numbers and another birth date", facts(one, born: other), facts(one),
            .doubtful(.sameNumberOtherwiseDifferent)
        ),
        ("different numbers and all else alike", facts(one), facts(two), .doubtful(.differentNHSNumbers)),
        ("different numbers and little else", facts(one), facts(two, postcodes: []), .different),
        (
            "a local identifier and the description", facts(postcodes: [], identifiers: local),
            facts(identifiers: local), .same(.identifier)
        ),
        (
            "a local identifier alone", facts(family: ["Else"], identifiers: local), facts(identifiers: local),
            .doubtful(.sameIdentifierOtherwiseDifferent)
        ),
        (
            "name, birth date and postcode", facts(family: ["OEXAMPLE"], given: "ANN"), facts(),
            .same(.nameBirthPostcode)
        ),
        ("a maiden name", facts(family: ["New", "O'Example"]), facts(), .same(.nameBirthPostcode)),
        ("twins", facts(given: "Ben"), facts(), .doubtful(.differentFirstName)),
        ("no first name", facts(given: ""), facts(), .doubtful(.differentFirstName)),
        ("another postcode", facts(postcodes: ["SN2 1AA"]), facts(), .doubtful(.differentPostcode)),
        (
            "no fixed abode", facts(postcodes: ["ZZ99 3VZ"]), facts(postcodes: ["ZZ99 3VZ"]),
            .doubtful(.differentPostcode)
        ),
        ("a birth year only", facts(born: .year(1980)), facts(), .doubtful(.birthDateNotWhole)),
        ("another birth year", facts(born: .year(1981)), facts(), .different),
        ("a parent of the same name", facts(born: other), facts(), .different),
        ("another family", facts(family: ["Else"]), facts(), .different),
        ("nobody's names", facts(family: [], given: ""), facts(family: [], given: ""), .different),
    ]

    @Test(arguments: pairs.indices)
    func `compares a pair as the ladder says, in either order`(_ index: Int) {
        let (what, one, other, expected) = Self.pairs[index]
        #expect(PersonMatcher.compare(one, other) == expected, "\(what)")
        #expect(PersonMatcher.compare(other, one) == expected, "\(what), turned round")
    }

    @Test(arguments: pairs.indices)
    func `finds by a shared key whatever it would not call different`(_ index: Int) {
        let (what, one, other, expected) = Self.pairs[index]
        if expected != .different { #expect(!one.keys.isDisjoint(with: other.keys), "\(what)") }
    }

    @Test func `leaves it to a person when two known people fit`() {
        let verdict = PersonMatcher.judge(Self.facts(), among: [("a", Self.facts()), ("b", Self.facts(Self.one))])
        #expect(
            verdict
                == .doubtful([
                    .init(known: "a", reason: .severalPeopleFit), .init(known: "b", reason: .severalPeopleFit),
                ])
        )
    }

    @Test func `lets a verified number decide between two who fit`() {
        let verdict = PersonMatcher.judge(
            Self.facts(Self.one, verified: true),
            among: [("a", Self.facts()), ("b", Self.facts(Self.one, verified: true))]
        )
        #expect(verdict == .same("b", by: .verifiedNHSNumber))
    }

    @Test func `a second reading of the same people doubles nobody and joins no two`() {
        let seed = UInt64(7)
        var chance = SeededChance(seed: seed)
        var index = MatchIndex<Int>()
        var known: [PersonFacts] = []
        let families = ["O'Example", "Sample", "Évans", "Smith-Jones"]
        for person in 0..<400 {
            let facts = Self.facts(
                family: [families.randomElement(using: &chance) ?? ""],
                given: ["Ann", "Ben", "Cleo"].randomElement(using: &chance) ?? "",
                born: .day(Day(number: Int.random(in: 0...5000, using: &chance))),
                postcodes: ["SN1 \(Int.random(in: 0...9, using: &chance))GB"],
                identifiers: [.init(system: "urn:local", value: "\(person)")]
            )
            known.append(facts)
            index.add(person, facts)
        }
        for (person, facts) in known.enumerated() {
            switch index.judge(facts) {
            case .same(let found, _): #expect(found == person, "seed \(seed)")
            case .doubtful(let doubts): #expect(doubts.contains { $0.known == person }, "seed \(seed)")
            case .new: Issue.record("seed \(seed): person \(person) was doubled")
            }
        }
    }

    @Test func `stores a key as a text that no other key has`() {
        let facts = Self.pairs.flatMap { [$0.1, $0.2] }
        let keys = Set(facts.flatMap(\.keys))
        #expect(Set(keys.map(\.text)).count == keys.count)
        #expect(Self.facts(Self.one).keyTexts.map(\.disclosed).contains("n\n9990000018"))
    }

    @Test func `prints nobody`() {
        let printed = "\(Self.facts(Self.one)) \(Self.facts().keys)"
        for value in ["oexample", "ann", "1980", "SN1", "999"] { #expect(!printed.contains(value)) }
    }
}

@Suite(.needsSharedData) struct `Matching real files` {
    @Test func `a second reading of Synthea's people finds each of them again`() throws {
        let people =
            try Everything(shared: "fhir/synthea/Patient.000.ndjson").people
            + Everything(shared: "fhir/synthea/Patient.100.ndjson").people
        var index = MatchIndex<String>()
        var doubts = 0
        for person in people {
            let facts = PersonFacts(person)
            if case .doubtful = index.judge(facts) { doubts += 1 }
            index.add(person.recordID ?? "", facts)
        }
        #expect(index.count == Set(people.map(\.recordID)).count)
        for person in people {
            guard case .same(let found, _) = index.judge(PersonFacts(person)) else {
                Issue.record("a person was not found again")
                continue
            }
            #expect(found == person.recordID)
        }
        #expect(doubts == 0)
    }
}
