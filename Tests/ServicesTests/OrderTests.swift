import Care
import Services
import Testing

struct `The order of a list` {
    private func pack(_ id: ServicePack.ID, for rules: Rule...) -> ServicePack {
        var pack = ServicePack(
            id: id,
            name: id.name,
            kind: .voluntary,
            place: "Nowhere",
            about: "An example.",
            edition: .init(version: 1, author: "Tester", approvedBy: nil, holdsFrom: Day(number: 0))
        )
        let paper = Document(id: "paper", title: "A paper", publisher: "A press", year: 2020)
        pack.serves = rules.enumerated().map { index, rule in
            .init(
                id: "rule-\(index)",
                rule: rule,
                worker: "Serves some.",
                person: "It serves some.",
                sources: [Citation(document: paper, section: "page 1")]
            )
        }
        return pack
    }

    private let person = Circumstances(needs: [.bereavement, .sleep], needsAreWhole: true)

    @Test func `a service made for one of the needs comes before one that names more, and that before one for anyone`()
    {
        let packs = [
            pack("anyone", for: .anyone), pack("sleep", for: .needs([.sleep])),
            pack("many", for: .needs([.sleep, .bereavement, .anger])),
        ]
        let outcomes = Matching.outcomes(for: person, against: packs)
        #expect(outcomes.map(\.pack) == ["sleep", "many", "anyone"])
        #expect(
            outcomes.map(\.standing) == [
                "It names what this person asks about: sleep.",
                "It names what this person asks about: sleep; bereavement.",
                "It is open to any need, and names none of this person's in particular.",
            ]
        )
    }

    @Test func `of two as narrow, the one that names more of the person's needs comes first`() {
        let packs = [
            pack("a-one", for: .needs([.sleep])), pack("b-two", for: .needs([.sleep]), .needs([.bereavement])),
        ]
        #expect(Matching.outcomes(for: person, against: packs).map(\.pack) == ["b-two", "a-one"])
    }

    @Test func `of two that are alike, the id decides`() {
        let packs = [pack("b", for: .anyone), pack("a", for: .anyone)]
        #expect(Matching.outcomes(for: person, against: packs).map(\.pack) == ["a", "b"])
    }

    @Test func `an offer to anyone comes before a service that asks first, however narrow that is`() {
        let packs = [pack("narrow", for: .answer("made-for-this")), pack("wide", for: .anyone)]
        #expect(Matching.outcomes(for: person, against: packs).map(\.kind) == [.offers, .asksFirst])
    }

    @Test func `a decline for want of a need tells whom the service does serve`() {
        let outcome = Matching.outcome(of: pack("anger", for: .needs([.anger])), for: person)
        #expect(outcome.kind == .declines)
        #expect(outcome.reasons.map(\.worker) == ["Serves some."])
    }
}
