import Care
import Packs
import Services
import Testing

/// What a place sets once is folded into the rules before anybody is matched.
struct `Settings` {
    private func criterion(_ id: String, _ rule: Rule) -> ServicePack.Criterion {
        ServicePack.Criterion(id: id, rule: rule, worker: "W.", person: "P.", sources: [])
    }

    private func pack() throws -> ServicePack {
        var pack = try Library.pack("swindon-lift")
        let basis = Basis.placeSets("So.")
        pack.settings = [
            Setting(id: "youngest", what: "Age.", value: .number(18), sources: [], basis: basis),
            Setting(id: "strict", what: "Strict.", value: .switch(false), sources: [], basis: basis),
            Setting(id: "open", what: "Open.", value: .switch(true), sources: [], basis: basis),
        ]
        pack.requires = [
            criterion("age", .age(from: Rule.Bound(18, setting: "youngest"), through: nil)),
            criterion("who-asks", .any([.setting("open", true), .route([.gp])])),
        ]
        pack.serves = [criterion("all", .anyone)]
        pack.declines = [criterion("not-safe", .all([.setting("strict", false), .not(.answer("safe"))]))]
        return pack
    }

    private let boy = Circumstances(age: 16, route: .person)

    @Test func `a pack that no place has set stands with its own values`() throws {
        let pack = try pack()
        #expect(Matching.outcome(of: pack, for: boy).kind == .declines)
        #expect(Matching.outcome(of: pack.settled(), for: boy).kind == .declines)
    }

    @Test func `what the place sets holds, and no rule mentions a setting any more`() throws {
        let pack = try pack().settled(["youngest": .number(16), "strict": .switch(true), "open": .switch(false)])
        #expect(pack.settings.isEmpty && pack.acceptance.settings.isEmpty)
        #expect(Matching.outcome(of: pack, for: boy).reasons.map(\.rule) == ["who-asks"])
        var asked = boy
        asked.route = .gp
        #expect(Matching.outcome(of: pack, for: asked).asks.map(\.fact) == [.answer("safe")])
    }

    @Test func `a rule that a setting takes away is no reason any more`() throws {
        let pack = try pack().settled()
        #expect(pack.requires.map(\.id) == ["age"])
        #expect(pack.declines.isEmpty)
        #expect(pack.serves.map(\.id) == ["all"])
    }

    @Test func `a service that a place leaves with nobody to serve still says whom it would have`() throws {
        var pack = try pack()
        pack.serves = [criterion("open", .setting("open", true))]
        let outcome = Matching.outcome(of: pack.settled(["open": .switch(false)]), for: Circumstances(age: 30))
        #expect(outcome.kind == .declines)
        #expect(outcome.reasons.map(\.rule) == ["open"])
    }

    @Test func `what a place has decided, and what stands as it started, is told apart`() throws {
        let pack = try pack().settled(["youngest": .number(18), "open": .number(3)])
        #expect(pack.decided.map(\.setting.id) == ["youngest", "strict", "open"])
        #expect(pack.decided.map(\.isSetHere) == [true, false, false])
        #expect(pack.decided.map(\.value) == [.number(18), .switch(false), .switch(true)])
        #expect(pack.settled().decided == pack.decided, "settling again forgets nothing")
    }

    @Test func `a value of the wrong kind changes nothing`() throws {
        #expect(try pack().settled(["youngest": .switch(true)]) == pack().settled())
    }

    @Test(arguments: [
        (Rule.not(.setting("a", true)), Rule.never), (.not(.setting("a", false)), .anyone),
        (.all([.setting("a", true), .answer("x")]), .answer("x")),
        (.all([.setting("a", false), .answer("x")]), .never),
        (.any([.setting("a", true), .answer("x")]), .anyone),
        (.any([.setting("a", false), .answer("x"), .registeredHere]), .any([.answer("x"), .registeredHere])),
        (.age(from: Rule.Bound(30, setting: "n"), through: 20), .never),
        (.practiceServed([]), .registeredHere),
    ])
    func `folding keeps what a rule says`(rule: Rule, expected: Rule) throws {
        var pack = try pack()
        pack.offers = [ServicePack.Offering(id: "x", name: "X", form: .class, sources: [])]
        pack.offers[0].first = rule
        #expect(pack.settled().offers.map(\.first) == [expected])
    }

    @Test func `a service works with the practices that its place lists for it`() throws {
        let (mine, other) = (PracticeCode(rawValue: "A82001"), PracticeCode(rawValue: "A82002"))
        var pack = try pack()
        pack.requires = [criterion("practice", .practiceServed([]))]
        let listed = pack.settled(practices: [mine])
        let kind = { (person: Circumstances) in Matching.outcome(of: listed, for: person).kind }
        #expect(kind(Circumstances(registeredHere: .yes, practice: mine)) == .offers)
        #expect(kind(Circumstances(registeredHere: .yes, practice: other)) == .declines)
        #expect(kind(Circumstances(registeredHere: .no)) == .declines)
        let asks = Matching.outcome(of: listed, for: Circumstances(registeredHere: .yes)).asks
        #expect(asks.map(\.fact) == [.practice])
        let anywhere = pack.settled()
        #expect(Matching.outcome(of: anywhere, for: Circumstances(registeredHere: .yes)).kind == .offers)
        #expect(Matching.outcome(of: anywhere, for: Circumstances()).asks.map(\.fact) == [.registration])
    }

    @Test func `languages are read out of somebody's own words`() {
        #expect(Language.named(in: "Bengali (or Sylheti)").isSuperset(of: ["bengali", "sylheti"]))
    }

    @Test func `a language counts when it is one the person wants, and is asked for when nobody has`() {
        let rule = Rule.language(["bengali", "urdu"])
        #expect(rule.truth(for: Circumstances(languages: ["english", "urdu"])) == .yes)
        #expect(rule.truth(for: Circumstances(languages: ["english"])) == .no)
        #expect(rule.truth(for: Circumstances()) == .unknown)
        #expect(rule.missing(for: Circumstances()) == [.language])
        #expect(rule.breadth == 2)
    }
}
