import Care
import Exchange
import PropertyTesting
import Testing

@Suite(.needsSharedData) struct `The real directory of Bristol` {
    /// Read once for all tests.
    private static let whole = Result {
        try DirectoryReader.read(path: SharedData.path("directory/bristol.oruk.json"), today: today)
    }

    private static func reading() throws -> DirectoryReading { try whole.get() }

    @Test func `has 819 services, of which one is there twice and one has no name`() throws {
        let reading = try Self.reading()
        #expect(reading.services.count == 818)
        let faults = Dictionary(grouping: reading.diagnostics, by: \.fault).mapValues(\.count)
        #expect(faults[.serviceIDTwice] == 1)
        #expect(faults[.serviceWithoutName] == 1)
        #expect(faults[.noAssuredDate] == 14)
        #expect(reading.services.count { !$0.isShowable } == 1)
    }

    @Test func `was last assured in 2020 or 2021 for a quarter of its services`() throws {
        let services = try Self.reading().services
        let old = services.count { ($0.assured?.civil.year ?? 9999) <= 2021 }
        #expect((202...203).contains(old))
        #expect(services.count { $0.assurance(on: today) == .never } == 14)
    }

    @Test func `shows no tag, no entity and no script of its descriptions`() throws {
        for service in try Self.reading().services {
            for mark in ["</", "<p", "<br", "&nbsp;", "&amp;", "&quot;", "<a ", "<img", "<script"] {
                #expect(!service.summary.contains(mark), "\(service.id) \(mark)")
                #expect(!service.name.contains(mark), "\(service.id) \(mark)")
            }
        }
    }

    @Test func `links only to http and https`() throws {
        let reading = try Self.reading()
        #expect(reading.services.count { $0.url != nil } >= 680)
        #expect(reading.services.allSatisfy { $0.url.map { $0.lowercased().hasPrefix("http") } ?? true })
        #expect(reading.diagnostics.count { $0.fault == .unsoundURL } >= 54)
    }
}

struct `A directory` {
    private func read(_ text: String) throws -> DirectoryReading {
        try DirectoryReader.read(bytes: Array(text.utf8), name: "d.json", today: today, limit: 1000)
    }

    @Test(arguments: [
        ("", ["0 empty"]), ("{}", ["0 unknownFormat"]), ("[]", ["0 unknownFormat"]), ("hello", ["1 unknownFormat"]),
        ("[{\"id\":\"1\"", ["1 truncatedDocument"]), ("[7]", ["1 elementMalformed"]),
        ("[{\"id\" 1}]", ["1 elementMalformed"]),
        ("[\n{\"name\":\"A\"}]", ["2 serviceWithoutID"]),
        ("[{\"id\":1,\"name\":\"A\",\"assured_date\":\"2026-02-30\"}]", [#"1 noSuchDate(field: "assured_date")"#]),
        ("[{\"id\":1,\"name\":\"A\",\"assured_date\":\"2027-01-01\"}]", [#"1 dateInFuture(field: "assured_date")"#]),
        ("[{\"id\":1,\"name\":\"A\"}]", ["1 noAssuredDate"]),
        ("[{\"id\":1,\"name\":\"\(String(repeating: "x", count: 2000))\"}]", ["1 lineTooLong(limit: 1000)"]),
        (
            "[{\"id\":1,\"name\":\"A\",\"assured_date\":\"2026-01-01\",\"url\":\"javascript:alert(1)\"}]",
            ["1 unsoundURL"]
        ),
        ("[{\"id\":1,\"name\":\"<b></b>\",\"assured_date\":\"2026-01-01\"}]", ["1 serviceWithoutName"]),
    ])
    func `that is wrong says where and how`(text: String, expected: [String]) throws {
        #expect(try read(text).diagnostics.map { "\($0.line) \($0.fault)" } == expected)
    }

    @Test func `may come as a page of a list, with numbers where texts belong`() throws {
        let reading = try read(
            #"{"totalElements":1,"content":[{"id":7,"name":"Tea &amp; Talk","status":"active","assured_date":"2026-10-21","description":"<p>One</p><p>Two</p>","organization":{"name":"A Trust","url":"https://example.org"},"pc_targetAudience":[{"audienceType":"Carers"}],"service_taxonomys":[{"taxonomy":{"name":"Loneliness"}}]}]}"#
        )
        let service = try #require(reading.services.first)
        #expect(reading.diagnostics.isEmpty)
        #expect(service.id == "7")
        #expect(service.name == "Tea & Talk")
        #expect(service.summary == "One\n\nTwo")
        #expect(service.audiences == ["Carers"])
        #expect(service.taxonomies == ["Loneliness"])
        #expect(service.organisation?.url == "https://example.org")
        #expect(service.assurance(on: today).sentence == "checked 31 days ago")
        #expect(service.isShowable)
    }

    @Test(arguments: [
        "javascript:alert(1)", "data:text/html,x", "//example.org", "https://", "http:///x", "https://a@example.org",
        "https://example.org/\"onclick=", "https://exa mple.org", "www.example.org", "ftp://example.org",
        "http://localhost",
        "https:\\\\example.org",
    ])
    func `has no link that is not one`(address: String) {
        #expect(WebAddress(address) == nil)
    }
}

struct `Text out of HTML` {
    @Test(arguments: [
        ("plain", "plain"), ("<p>a</p><p>b</p>", "a\n\nb"), ("a<br>b<br/>c", "a\nb\nc"),
        ("<ul><li>a</li><li>b</li></ul>", "a\nb"),
        ("a &amp; b", "a & b"), ("&lt;script&gt;", "<script>"), ("&amp;lt;", "&lt;"), ("&#65;&#x42;", "AB"),
        ("&#0;", "\u{FFFD}"),
        ("&#xD800;", "\u{FFFD}"), ("&nonsense; &amp", "&nonsense; &amp"), ("1 < 2 > 1", "1 < 2 > 1"), ("a<b", "a"),
        ("<script>alert(1)</script>x", "x"), ("<SCRIPT>if (a</b) {}</SCRIPT >x", "x"), ("<script>never closed", ""),
        ("<style>p{}</style>x", "x"), ("<svg><script>1</script></svg>x", "x"), ("<!-- <p>a</p> -->x", "x"),
        ("<!-- open", ""),
        ("<a href=\"x>y\" title='>'>z</a>", "z"), ("<img src=x onerror=alert(1)>x", "x"),
        ("<p<script>x</p>y", "x\n\ny"),
        ("<scr<script>ipt>x", "ipt>x"), ("a&nbsp;&nbsp; b", "a b"), ("<p><br></p>", ""), ("a\u{202E}b", "ab"),
        ("</>x", "x"),
        ("a\u{0}b", "ab"), ("<td>a</td><td>b</td>", "a b"), ("x<", "x<"), ("<", "<"), ("é<wbr>à", "éà"),
    ])
    func `has no tags, no scripts, and its entities decoded`(html: String, text: String) {
        let plain = HTMLText.plain(html)
        #expect(plain.trimmingBlanks == text.trimmingBlanks)
    }

    @Test func `of anything at all ends, and holds no tag that was in it`() {
        let seed = UInt64(20_261_121)
        var chance = SeededChance(seed: seed)
        let parts = [
            "<", ">", "script", "</", "p", "\"", "'", "=", "&", "amp;", "#", "x", "41;", "!--", "-->", " ", "é",
            "style", "/",
        ]
        for _ in 0..<Rounds.of(3000) {
            let html = (0..<Int.random(in: 0...30, using: &chance)).map { _ in parts.randomElement(using: &chance) ?? ""
            }.joined()
            let plain = HTMLText.plain("<b>\(html)")
            #expect(!plain.contains("<b>"), "seed \(seed): \(html)")
            #expect(plain.unicodeScalars.allSatisfy { $0.value >= 0x20 || $0 == "\n" }, "seed \(seed): \(html)")
        }
    }

    @Test func `is cut at its limit`() {
        #expect(HTMLText.plain(String(repeating: "<p>x</p>", count: 100), limit: 10).count == 10)
    }
}

extension String {
    fileprivate var trimmingBlanks: String {
        split(separator: " ", omittingEmptySubsequences: true).joined(separator: " ")
    }
}
