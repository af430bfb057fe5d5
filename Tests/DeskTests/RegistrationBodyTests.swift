import Care
import CareTesting
import Desk
import Foundation
import PropertyTesting
import Testing

/// The body of a registration is written by hand for speed: it must be what Foundation would have written.
struct `Registration bodies` {
    @Test(arguments: UInt64(1)...20)
    func `a registration has the bytes that the general writer gives it`(seed: UInt64) throws {
        var chance = SeededGenerator(seed: seed)
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        for _ in 0..<Rounds.of(200) {
            let fact = PeopleFact.registered(details: details(&chance), origin: text(&chance))
            let general = String(decoding: try encoder.encode(fact), as: UTF8.self)
            let (kind, body) = try FactCodec.encode(.people(fact))
            #expect(kind == "people.registered")
            #expect(#"{"registered":\#(body)}"# == general)
            #expect(try FactCodec.decode(kind: kind, schema: FactCodec.schema, body: body) == .people(fact))
        }
    }

    @Test func `the writer by hand knows every field of a person and of their wishes`() {
        let details = Person.Details(name: Personal("Ada Quill"))
        #expect(Mirror(reflecting: details).children.count == 11, "a new field needs a line in RegistrationWriter")
        #expect(
            Mirror(reflecting: details.wishes).children.count == 8,
            "a new field needs a line in RegistrationWriter"
        )
    }

    private func details(_ chance: inout SeededGenerator) -> Person.Details {
        Person.Details(
            name: Personal(text(&chance)),
            calledName: perhaps(&chance) { text(&$0) }.map { Personal($0) },
            birthDate: perhaps(&chance) { Day(number: $0.number(below: 40_000) - 15_000) }.map { Personal($0) },
            nhsNumber: perhaps(&chance) { number(&$0) }?.map { Personal($0) },
            nhsNumberVerified: chance.oneIn(2),
            practice: perhaps(&chance) { text(&$0) }.map(PracticeCode.init(rawValue:)),
            postcode: perhaps(&chance) { text(&$0) }.map { Personal($0) },
            address: perhaps(&chance) { text(&$0) }.map { Personal($0) },
            phone: perhaps(&chance) { text(&$0) }.map { Personal($0) },
            email: perhaps(&chance) { text(&$0) }.map { Personal($0) },
            wishes: Person.Wishes(
                means: (0..<chance.number(below: 4)).compactMap { _ in chance.pick(Person.Wishes.Means.allCases) },
                places: (0..<chance.number(below: 4)).compactMap { _ in chance.pick(Person.Wishes.Where.allCases) },
                times: perhaps(&chance) { text(&$0) }.map { Personal($0) },
                language: perhaps(&chance) { text(&$0) },
                interpreter: chance.oneIn(2),
                messageIsSafe: perhaps(&chance) { $0.oneIn(2) },
                letterIsSafe: perhaps(&chance) { $0.oneIn(2) },
                access: perhaps(&chance) { text(&$0) }.map { Personal($0) }
            )
        )
    }

    private func perhaps<Value>(_ chance: inout SeededGenerator, _ make: (inout SeededGenerator) -> Value) -> Value? {
        chance.oneIn(2) ? make(&chance) : nil
    }

    private func number(_ chance: inout SeededGenerator) -> NHSNumber? {
        NHSNumber("999\(1_000_000 + chance.number(below: 8_999_999))")
    }

    /// Letters, and whatever a writer of JSON has to think about.
    private func text(_ chance: inout SeededGenerator) -> String {
        let awkward =
            (0..<0x20).map { String(UnicodeScalar(UInt8($0))) } + [
                "\"", "\\", "/", "\u{7f}", "\u{80}", "\u{2028}", "é", "e\u{301}", "ł", "日", "👩‍⚕️", "\u{feff}", "&", "<",
            ]
        return (0..<chance.number(below: 12)).reduce(into: "") { text, _ in
            text += chance.oneIn(3) ? chance.pick(awkward) ?? "" : chance.pick(["a", "Z", "7", " ", "'"]) ?? ""
        }
    }
}
