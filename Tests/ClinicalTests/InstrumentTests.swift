import Clinical
import Testing

struct `An instrument` {
    @Test(arguments: Library.instruments) func `can be named, read about and traced to where it is written`(
        instrument: Instrument
    ) {
        #expect(!instrument.name.isEmpty && !instrument.title.isEmpty && !instrument.about.isEmpty)
        #expect(!instrument.licence.owner.isEmpty && !instrument.licence.terms.isEmpty)
        #expect(instrument.references.allSatisfy { !$0.publisher.isEmpty && !$0.title.isEmpty })
        #expect(!instrument.scales.isEmpty)
    }

    @Test(arguments: Library.instruments) func `ships text only where its licence lets it`(instrument: Instrument) {
        switch instrument.licence.ships {
        case .text:
            #expect(instrument.items.allSatisfy { $0.words?.isEmpty == false })
            #expect(instrument.items.allSatisfy { $0.choices.contains { $0.words != nil } })
        case .numbers:
            #expect(!instrument.items.isEmpty && instrument.introduction == nil)
            #expect(instrument.items.allSatisfy { $0.words == nil && $0.choices.allSatisfy { $0.words == nil } })
            #expect(instrument.licence.adopterMust != nil, "an adopter is told what to do first")
        case .scores: #expect(instrument.items.isEmpty && instrument.introduction == nil)
        }
    }

    /// `domain.md`, section 5, by name; nothing may move from one line to another unnoticed.
    @Test func `ships of each exactly what the table of licences allows`() {
        let ships = Dictionary(grouping: Library.instruments, by: \.licence.ships)
            .mapValues { Set($0.map(\.name)) }
        #expect(
            ships[.text] == [
                "PHQ-9", "GAD-7", "PHQ-2", "GAD-2", "Whooley questions", "CORE-10", "PHQ-15", "GDS-15", "AUDIT-C",
                "PCL-5", "Own goals", "DIALOG", "ONS4", "UCLA-3 and one direct question",
            ]
        )
        #expect(
            ships[.numbers] == [
                "ReQoL-10", "WSAS", "ITQ", "EPDS", "SWEMWBS", "WEMWBS", "AUDIT", "HoNOS", "MYCaW", "4AT", "6-CIT",
            ]
        )
        #expect(ships[.scores] == ["SDQ", "RCADS", "SPIN", "PDSS", "MI", "OCI", "HAI (short)", "PSWQ"])
    }

    @Test func `that may not be shipped at all is not here`() {
        let names = Set(Library.instruments.flatMap { [$0.name.lowercased(), $0.code.rawValue] })
        for withheld in Withheld.all {
            #expect(!names.contains(withheld.name.lowercased()))
            #expect(!withheld.why.isEmpty && !withheld.instead.isEmpty)
        }
    }

    @Test func `is answered in one version at a time, each of which is here once`() {
        let editions = Library.instruments.map(\.edition)
        #expect(Set(editions).count == editions.count)
        for instrument in Library.instruments {
            #expect(Library.edition(instrument.edition) == instrument)
            #expect(Library.current(instrument.code)?.code == instrument.code)
        }
        #expect(Library.edition(Instrument.Edition("phq-9", 99)) == nil)
    }

    @Test(arguments: Library.instruments) func `has scales that hold together`(instrument: Instrument) {
        for scale in instrument.scales {
            #expect(scale.lowest < scale.highest)
            #expect(scale.items.allSatisfy { instrument.item($0) != nil })
            #expect((scale.method == .entered) == instrument.items.isEmpty)
            #expect(scale.missing.value.allowed < max(1, scale.items.count))
            let bands = scale.bands?.value ?? []
            #expect(bands.map(\.from) == bands.map(\.from).sorted())
            if let first = bands.first { #expect(first.from <= scale.lowest) }
            #expect(bands.allSatisfy { scale.holds($0.from) })
            #expect(scale.cuts.count { $0.use == .caseness } <= 1)
        }
        #expect(Set(instrument.scales.map(\.id)).count == instrument.scales.count)
        #expect(Set(instrument.items.map(\.number)).count == instrument.items.count)
        for item in instrument.items {
            #expect(Set(item.choices.map(\.value)).count == item.choices.count, "\(item.number)")
        }
    }

    @Test func `of which a value was recalled says so, and one that was read throughout does not`() {
        #expect(Instrument.pcl5.isToBeVerified)
        #expect(Instrument.swemwbs.isToBeVerified)
        #expect(!Instrument.phq9.references.filter { $0.evidence == .found }.isEmpty)
        let line = Instrument.pcl5.scales[0].cuts[0].reference.line
        #expect(line.hasSuffix("to be verified"))
        #expect(!Instrument.phq9.scales[0].cuts[0].reference.line.contains("verified"))
        #expect(Instrument.gad7.scales[0].missing.reference.line.hasSuffix("our own choice"))
    }

    @Test func `says whom it was made for`() {
        #expect(Instrument.gds15.suits(age: 80) && !Instrument.gds15.suits(age: 40))
        #expect(Instrument.sdq.suits(age: 11) && !Instrument.phq9.suits(age: 11))
        #expect(Instrument.ownGoals.suits(age: 6))
    }

    /// CC BY-ND: to say its words otherwise is to lose the leave to say them.
    @Test func `CORE-10 is shown with its attribution, and two statements count downwards`() {
        #expect(Instrument.core10.licence.attribution?.contains("CC BY-ND 4.0") == true)
        for number in 1...10 {
            let choices = Instrument.core10.item(number)?.choices ?? []
            let values = choices.map(\.value)
            #expect(values == ([2, 3].contains(number) ? [4, 3, 2, 1, 0] : [0, 1, 2, 3, 4]), "\(number)")
            #expect(choices.first?.words == "Not at all")
        }
    }

    /// A slip that went round many systems: the lowest answer is exactly this.
    @Test func `GAD-7 begins at not at all`() {
        #expect(Instrument.gad7.items.allSatisfy { $0.choice(0)?.words == "Not at all" })
    }
}

struct `A worrying answer` {
    private static let questions: [(Instrument, Int, worrying: [Int], not: [Int])] = [
        (.phq9, 9, [1, 2, 3], [0]),
        (.core10, 6, [1, 2, 3, 4], [0]),
        (.epds, 10, [1, 2, 3], [0]),
        (.reqol10, 6, [0, 1, 2, 3], [4]),
        (.honos, 2, [1, 2, 3, 4], [0]),
    ]

    @Test func `is marked on its question, and on no other`() {
        for instrument in Library.instruments {
            let expected = Self.questions.filter { $0.0 == instrument }.map(\.1)
            #expect(instrument.safetyItems.map(\.number) == expected, "\(instrument.name)")
        }
    }

    @Test func `opens a conversation at each answer but the one that says nothing of the kind`() {
        for (instrument, number, worrying, not) in Self.questions {
            for value in worrying {
                #expect(instrument.opensSafetyConversation([number: value]).map(\.number) == [number])
            }
            for value in not { #expect(instrument.opensSafetyConversation([number: value]).isEmpty) }
            #expect(Set(worrying + not) == Set(instrument.item(number)?.choices.map(\.value) ?? []))
        }
    }

    @Test func `is not lost in a questionnaire that is left half-filled or is wrong elsewhere`() {
        let half = [1: 0, 9: 1]
        #expect(throws: AnswerRefusal.self) { try Instrument.phq9.scores(half) }
        #expect(Instrument.phq9.opensSafetyConversation(half).map(\.number) == [9])
        #expect(Instrument.phq9.opensSafetyConversation([1: 7, 9: 3, 77: 1]).map(\.number) == [9])
        #expect(Instrument.phq9.opensSafetyConversation([:]).isEmpty)
    }

    @Test func `changes no score, no band and no order`() throws {
        let quiet = try Instrument.phq9.scores([1: 1, 2: 0, 3: 0, 4: 0, 5: 0, 6: 0, 7: 0, 8: 0, 9: 0])
        let worrying = try Instrument.phq9.scores([1: 0, 2: 0, 3: 0, 4: 0, 5: 0, 6: 0, 7: 0, 8: 0, 9: 1])
        #expect(quiet == worrying)
    }

    @Test func `has no level in any word of any instrument`() {
        for instrument in Library.instruments {
            let words = instrument.scales.flatMap { ($0.bands?.value.map(\.words) ?? []) + $0.cuts.map(\.meaning) }
            #expect(words.allSatisfy { !$0.contains("risk") && !$0.contains("suicid") }, "\(instrument.name)")
        }
    }
}
