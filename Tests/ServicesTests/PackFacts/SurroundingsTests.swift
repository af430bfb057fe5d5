import Services
import Testing

/// A place with only the usual surroundings: it shows the chasm that the reports tell of.
struct `A place with only its surroundings` {
    static let usual: [ServicePack.ID] = [
        "general-practice", "talking-therapies", "community-team", "camhs", "crisis-team",
    ]
    static let beside: [ServicePack.ID] = [
        "debt-advice", "housing-advice", "benefits-advice", "network-link-worker", "network-health-coach",
        "network-occupational-therapist", "recovery-college", "employment-support",
    ]
    let packs: [ServicePack]

    init() throws { packs = try Self.usual.map { try Library.pack($0).settled() } }

    private func planned(_ person: Circumstances) -> Circumstances {
        var person = person
        person.answers["in-crisis-now"] = false
        return person
    }

    @Test(arguments: [true, false])
    func `the man of 35 falls between them, whatever his GP says`(manageable: Bool) {
        var man = planned(EightPeople.man35)
        man.answers["can-be-helped-in-the-practice"] = manageable
        let outcomes = Matching.outcomes(for: man, against: packs)
        #expect(outcomes.leaveNobody)
        #expect(outcomes.first { $0.pack == "talking-therapies" }?.rules == ["complex-trauma"])
        #expect(outcomes.first { $0.pack == "community-team" }?.rules == ["below-threshold"])
        #expect(outcomes.first { $0.pack == "general-practice" }?.rules == ["within-what-it-can-meet"])
    }

    @Test(arguments: [true, false])
    func `the boy of 11 falls between them, whatever his GP says`(manageable: Bool) {
        var boy = planned(EightPeople.boy11)
        boy.answers["can-be-helped-in-the-practice"] = manageable
        let outcomes = Matching.outcomes(for: boy, against: packs)
        #expect(outcomes.leaveNobody)
        #expect(outcomes.first { $0.pack == "camhs" }?.rules == ["below-threshold"])
    }

    @Test func `what helps beside mental health care is marked so, and nothing else is`() throws {
        #expect(Set(try Library.surroundings().filter(\.isBeside).map(\.id)) == Set(Self.beside))
    }

    @Test func `advice and company are offered to the man of 35, and do not take him out of the chasm`() throws {
        var man = planned(EightPeople.man35)
        man.answers["wants-to-learn-about-own-mental-health"] = true
        let around = try Self.beside.map { try Library.pack($0).settled() }
        let outcomes = Matching.outcomes(for: man, against: packs + around)
        let offered = Set(outcomes.offers.map(\.pack))
        #expect(
            offered == [
                "debt-advice", "housing-advice", "benefits-advice", "network-link-worker", "recovery-college",
                "employment-support",
            ]
        )
        #expect(outcomes.leaveNobody)
    }

    @Test func `in a crisis somebody is there for each of the eight`() {
        for (name, person) in EightPeople.all {
            var person = person
            person.answers["in-crisis-now"] = true
            #expect(
                Matching.outcomes(for: person, against: packs).offers.contains { $0.pack == "crisis-team" },
                "\(name)"
            )
        }
    }

    /// `o` offers, `?` asks first, `-` declines: general practice, talking therapies, community team, CAMHS.
    ///
    /// The report itself tells the declines of the first two; the rest is our reading of the rules.
    @Test(arguments: [
        ("man of 35", "----"), ("boy of 11", "----"), ("man of 80", "--?-"), ("pregnant woman", "--??"),
        ("woman with indigestion", "-???"), ("man of 45", "-o?-"), ("man with schizophrenia", "?-??"),
        ("woman of 28", "--?-"),
    ])
    func `each of the eight is answered as the table says`(name: String, row: String) throws {
        let person = try #require(EightPeople.all.first { $0.name == name }).circumstances
        let letters: [Outcome.Kind: String] = [.offers: "o", .asksFirst: "?", .declines: "-"]
        let answers = packs.dropLast().map { letters[Matching.outcome(of: $0, for: person).kind, default: "!"] }
        #expect(answers.joined() == row)
    }

    @Test(
        arguments: [
            "talking-therapies", "talking-therapies-long-term-conditions", "talking-therapies-children",
            "community-team",
            "camhs", "crisis-team", "hospital-liaison", "school-team", "network-mental-health-practitioner",
            "network-link-worker", "network-pharmacist", "network-health-coach", "network-occupational-therapist",
            "recovery-college", "recovery-service", "general-practice", "drug-and-alcohol", "bereavement-service",
            "debt-advice", "housing-advice", "benefits-advice", "domestic-abuse-service", "employment-support",
            "veterans-service",
        ] as [ServicePack.ID]
    )
    func `each surrounding promises nothing that its sources do not, and says what they leave open`(
        id: ServicePack.ID
    ) throws {
        let pack = try Library.pack(id)
        #expect(pack.promises.isEmpty && pack.ladder.isEmpty)
        #expect(pack.silences.contains { $0.about == "missed contacts" } || id == "hospital-liaison")
    }

    @Test(arguments: [Need.suicidalThoughts, .selfHarm], [true, false])
    func `naming thoughts of suicide or self-harm changes no answer of any surrounding`(need: Need, answer: Bool) throws
    {
        for pack in try Library.surroundings() {
            let answers = Dictionary(uniqueKeysWithValues: pack.questions.map { ($0.id, answer) })
            for age in [11, 40] {
                for other in Need.allCases where other != need {
                    let person = Circumstances(
                        age: age,
                        registeredHere: .yes,
                        route: .person,
                        needs: [other],
                        needsAreWhole: true,
                        answers: answers
                    )
                    var naming = person
                    naming.needs.insert(need)
                    #expect(
                        Matching.outcome(of: pack, for: naming).kind == Matching.outcome(of: pack, for: person).kind,
                        "\(pack.id.name)"
                    )
                }
            }
        }
    }

    @Test func `every value that a place may set has its reason`() throws {
        for pack in try Library.surroundings() {
            for setting in pack.settings {
                #expect(setting.basis.isPlaces || !setting.sources.isEmpty, "\(pack.id.name): \(setting.id.name)")
            }
        }
    }
}
