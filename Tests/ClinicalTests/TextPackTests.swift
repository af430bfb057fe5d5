import Clinical
import Testing

struct `A text that an adopter installs` {
    private func permission(
        organisation: String = "RX1",
        purposes: Set<TextPack.Permission.Purpose> = [.care],
        onScreen: Bool = true,
        kept: String = "letter of 3 March, with the medical records office",
        from: Int = 100,
        until: Int? = 200
    ) -> TextPack.Permission {
        TextPack.Permission(
            givenBy: "the owner",
            organisation: organisation,
            purposes: purposes,
            onScreen: onScreen,
            kept: kept,
            from: from,
            until: until
        )
    }

    private func pack(
        _ permission: TextPack.Permission,
        for instrument: Instrument = .wsas,
        without question: Int? = nil
    ) -> TextPack {
        var questions: [Int: String] = [:]
        var answers: [Int: [Int: String]] = [:]
        for item in instrument.items where item.number != question {
            questions[item.number] = "Made-up question \(item.number)"
            answers[item.number] = Dictionary(
                uniqueKeysWithValues: item.choices.map { ($0.value, "made-up \($0.value)") }
            )
        }
        return TextPack(
            edition: instrument.edition,
            introduction: "Made up",
            questions: questions,
            answers: answers,
            permission: permission
        )
    }

    @Test func `gives the questions their words and changes no score`() throws {
        let worded = try Instrument.wsas.worded(by: pack(permission()), for: "RX1", on: 150)
        #expect(worded.items.allSatisfy { $0.words?.hasPrefix("Made-up question") == true })
        #expect(worded.edition == Instrument.wsas.edition)
        for example in Table.wsas.examples { try example.check(worded) }
        let asked = try Instrument.epds.worded(by: pack(permission(), for: .epds), for: "RX1", on: 150)
        #expect(asked.safetyItems.map(\.number) == [10])
    }

    @Test(arguments: [(99, TextPackRefusal.notYet), (100, nil), (200, nil), (201, .over)])
    func `is shown from the first day of its permission to the last`(day: Int, refusal: TextPackRefusal?) throws {
        let pack = pack(permission())
        guard let refusal else { return _ = try Instrument.wsas.worded(by: pack, for: "RX1", on: day) }
        #expect(throws: refusal) { try Instrument.wsas.worded(by: pack, for: "RX1", on: day) }
        #expect(!refusal.sentence.isEmpty)
    }

    @Test func `is shown by whom, for what and on what the permission says, and where the letter is kept`() {
        let refused: [(TextPack.Permission, TextPackRefusal)] = [
            (permission(organisation: "RX2"), .notForThisOrganisation),
            (permission(purposes: [.research]), .notForThisPurpose),
            (permission(onScreen: false), .notOnScreen),
            (permission(kept: " "), .notKept),
        ]
        for (permission, refusal) in refused {
            #expect(throws: refusal) { try Instrument.wsas.worded(by: pack(permission), for: "RX1", on: 150) }
        }
    }

    @Test func `belongs to one version and is whole`() {
        let good = pack(permission())
        #expect(throws: TextPackRefusal.anotherVersion(Instrument.wsas.edition)) {
            try Instrument.itq.worded(by: good, for: "RX1", on: 150)
        }
        #expect(throws: TextPackRefusal.wordsMissing(question: 3)) {
            try Instrument.wsas.worded(by: pack(permission(), without: 3), for: "RX1", on: 150)
        }
    }

    @Test func `is not wanted where the text is here, and not taken where none may be`() {
        #expect(throws: TextPackRefusal.hasText) {
            try Instrument.gad7.worded(by: pack(permission(), for: .gad7), for: "RX1", on: 150)
        }
        #expect(throws: TextPackRefusal.hasNoQuestions) {
            try Instrument.sdq.worded(by: pack(permission(), for: .sdq), for: "RX1", on: 150)
        }
    }
}
