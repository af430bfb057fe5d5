import Care
import Desk
import DeskTesting
import HTMLTesting
import Testing
import Web

/// One answer that cannot be taken: on which page, what is typed, and what the person reads.
struct Mistake: Sendable, CustomTestStringConvertible {
    let step: String
    let typed: [(String, String)]
    let says: String

    init(_ step: String, _ typed: (String, String)..., says: String) {
        self.step = step
        self.typed = typed
        self.says = says
    }

    var testDescription: String { "\(step): \(typed.map { "\($0.0)=\($0.1.prefix(20))" }.joined(separator: "&"))" }

    static let long = String(repeating: "x", count: 9000)

    static let all = [
        Mistake("who", says: "Choose who the help is for."),
        Mistake("who", ("who", "nobody"), says: "Choose who the help is for."),
        Mistake("who", ("who", "<script>"), says: "Choose who the help is for."),
        Mistake("who", ("who", "work"), says: "Choose where you work."),
        Mistake("who", ("who", "work"), ("role", "spy"), says: "Choose where you work."),
        Mistake("words", says: "Write a few words, or tick one thing."),
        Mistake("words", ("words", "   \r\n "), says: "Write a few words, or tick one thing."),
        Mistake("words", ("words", long), says: "This is too long."),
        Mistake("words", ("needs", "money'); DROP TABLE event;--"), says: "Choose from the list on the page."),
        Mistake("words", ("words", "x"), ("needs", "acutePsychosis"), says: "Choose from the list on the page."),
        Mistake("about", says: "Write a name we can call you."),
        Mistake("about", ("called", "  "), says: "Write a name we can call you."),
        Mistake("about", ("called", String(long.prefix(101))), says: "This is too long."),
        Mistake("about", ("called", "A"), born("30", "2", "1990"), says: "Check the date."),
        Mistake("about", ("called", "A"), born("29", "2", "2023"), says: "Check the date."),
        Mistake("about", ("called", "A"), born("1", "13", "1990"), says: "Check the date."),
        Mistake("about", ("called", "A"), born("0", "1", "1990"), says: "Check the date."),
        Mistake("about", ("called", "A"), born("1", "1", "90"), says: "Check the date."),
        Mistake("about", ("called", "A"), born("1", "1", ""), says: "Check the date."),
        Mistake("about", ("called", "A"), born("one", "1", "1990"), says: "Check the date."),
        Mistake("about", ("called", "A"), born("-1", "1", "1990"), says: "Check the date."),
        Mistake("about", ("called", "A"), born("١", "1", "1990"), says: "Check the date."),
        Mistake("about", ("called", "A"), born("1", "1", "2027"), says: "This date is in the future."),
        Mistake("about", ("called", "A"), born("1", "1", "1880"), says: "more than 130 years ago"),
        Mistake("about", ("called", "A"), ("nhs-number", "9990000019"), says: "Check the NHS number."),
        Mistake("about", ("called", "A"), ("nhs-number", "0000000000"), says: "Check the NHS number."),
        Mistake("about", ("called", "A"), ("nhs-number", "999 000 001"), says: "Check the NHS number."),
        Mistake("about", ("called", "A"), ("nhs-number", "9990000018 OR 1=1"), says: "Check the NHS number."),
        Mistake("about", ("called", "A"), ("postcode", "somewhere"), says: "Check the postcode"),
        Mistake("about", ("called", "A"), ("postcode", "'; --"), says: "Check the postcode"),
        Mistake("about", ("called", "A"), ("practice", "J99999"), says: "Choose from the list on the page."),
        Mistake("reach", ("means", "pigeon"), says: "Choose from the list on the page."),
        Mistake("reach", ("means", "phone"), says: "Write the phone number, or choose another way."),
        Mistake(
            "reach",
            ("means", "phone"),
            ("phone", "07700900123"),
            ("phone-use", "fax"),
            says: "Choose one of the answers"
        ),
        Mistake("reach", ("means", "email"), says: "Write the e-mail address, or choose another way."),
        Mistake("reach", ("means", "phone"), ("phone", "ring me"), says: "Check the phone number."),
        Mistake("reach", ("means", "phone"), ("phone", "12"), says: "Check the phone number."),
        Mistake("reach", ("means", "email"), ("email", "rowan"), says: "Check the e-mail address."),
        Mistake("reach", ("means", "email"), ("email", "a@b@example.org"), says: "Check the e-mail address."),
        Mistake("reach", ("message-safe", "perhaps"), says: "Choose yes or no."),
        Mistake("reach", ("letter-safe", "1"), says: "Choose yes or no."),
        Mistake("reach", ("address", String(long.prefix(501))), says: "This is too long."),
        Mistake("meeting", ("places", "moon"), says: "Choose from the list on the page."),
        Mistake("meeting", ("interpreter", "maybe"), says: "Choose yes or no."),
        Mistake("meeting", ("access", String(long.prefix(501))), says: "This is too long."),
    ]

    /// A date in its three boxes; sent as three fields by `expanded`.
    private static func born(_ day: String, _ month: String, _ year: String) -> (String, String) {
        ("born", "\(day)/\(month)/\(year)")
    }

    var expanded: [(String, String)] {
        typed.flatMap { name, value -> [(String, String)] in
            guard name == "born" else { return [(name, value)] }
            let parts = value.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
            return [("born-day", parts[0]), ("born-month", parts[1]), ("born-year", parts[2])]
        }
    }
}

struct `Mistakes at the front door` {
    @Test(arguments: Mistake.all)
    func `are told kindly, on their page, and change nothing`(mistake: Mistake) async throws {
        let site = try await TestSite()
        let before = try await site.journalLength()
        var asking = try await Asking(site)
        let right: [(String, [(String, String)])] = [
            ("who", [("who", "me")]), ("words", [("words", "I can't sleep.")]), ("about", [("called", "Rowan")]),
            ("reach", []), ("meeting", []),
        ]
        for (step, typed) in right {
            if step == mistake.step { break }
            try await asking.fill(typed)
        }
        try await asking.fill(mistake.expanded)
        #expect(asking.page.status == 422)
        #expect(asking.step == mistake.step)
        #expect(asking.page.html.contains(mistake.says))
        #expect(PageRules.broken(in: try asking.page.page()) == [])
        #expect(try await site.journalLength() == before)
        for (_, value) in mistake.typed where value.count > 3 { #expect(!site.log.text.contains(value)) }
    }

    @Test func `an answer that was changed on the way is found when it is sent, on its own page`() async throws {
        let site = try await TestSite()
        let before = try await site.journalLength()
        var asking = try await Asking(site)
        try await asking.reachCheck()
        let changed = try asking.fields([]).map { $0.0 == "called" ? ($0.0, "") : $0 }
        let answer = try await site.post("/ask", changed)
        #expect(answer.status == 422)
        #expect(try answer.value("step") == "about")
        #expect(try await site.journalLength() == before)
    }

    @Test func `markup and SQL in every field come back as the text they are`() async throws {
        let site = try await TestSite()
        let nasty = "<b onload=x>'\"; DROP TABLE event;-- & é"
        var asking = try await Asking(site)
        try await asking.reachCheck(
            who: [("who", "someone")],
            words: [("words", nasty)],
            about: [("called", nasty), ("asker-name", nasty), ("asker-relation", nasty)],
            reach: [
                ("means", "through"), ("means", "none"), ("means", "letter"), ("through", nasty), ("other-way", nasty),
                ("address", nasty), ("asker-reach", nasty),
            ],
            meeting: [("times", nasty), ("language", nasty), ("access", nasty)]
        )
        #expect(asking.step == "check")
        #expect(!asking.page.html.contains("<b onload"))
        #expect(try asking.page.page().text.contains(nasty))
        for step in ["who", "words", "about", "reach", "meeting"] {
            var other = asking
            try await other.fill([], press: step)
            #expect(!other.page.html.contains("<b onload"), "\(step)")
        }
        try await asking.fill([])
        #expect(asking.page.status == 200)
        let line = try #require(try await site.place.desk.inbox(as: site.place.identity("teamManager")).lines.first)
        #expect(line.name.disclosed == nasty)
        #expect(!site.log.text.contains("DROP"))
    }
}
