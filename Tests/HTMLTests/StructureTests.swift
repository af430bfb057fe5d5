import HTML
import HTMLTesting
import Testing

struct `Structure` {
    private struct Greeting: Component {
        var name: String
        var markup: Markup { p { "Hello \(name)" } }
    }

    @Test func `elements, texts, numbers and components stand in one block in their order`() {
        let names = ["Ama", "Rowan"]
        let absent: Markup? = nil
        let page = div(.class("card"), .id("a")) {
            h1 { "Two & two" }
            4
            if names.isEmpty { "nobody" }
            if names.count == 2 { "both" } else { "not both" }
            for name in names { Greeting(name: name) }
            absent
            [br(), br()]
        }
        #expect(
            page.html
                == "<div class=\"card\" id=\"a\"><h1>Two &amp; two</h1>4both<p>Hello Ama</p><p>Hello Rowan</p><br><br></div>"
        )
    }

    @Test func `void elements have no closing tag and others always have one`() {
        #expect(input(.type(Attribute.InputKind.radio), .checked()).html == "<input type=\"radio\" checked>")
        #expect(hr().html + meta(.charset("utf-8")).html == "<hr><meta charset=\"utf-8\">")
        #expect(p {}.html == "<p></p>")
    }

    @Test func `a boolean attribute is there or it is not`() {
        #expect(option(.selected(false), .value("")) { "" }.html == "<option value=\"\"></option>")
        #expect(details(.open(true)) {}.html == "<details open></details>")
        #expect(input(.disabled(), .when(false, .id("x")), .none).html == "<input disabled>")
    }

    @Test func `absent classes are left out`() {
        let absent: String? = nil
        #expect(p(.class("a", absent, "b")) {}.html == "<p class=\"a b\"></p>")
        #expect(p(.with(absent) { .id($0) }) {}.html == "<p></p>")
    }

    @Test func `a box for several lines keeps a first line that is empty`() throws {
        let page = try PageReader.read(textarea(text: "\n\nWords").html)
        #expect(page.text == "\n\nWords")
    }

    @Test func `a document says its type and its language`() {
        let page = document {
            title("A")
        } body: {
            p { "b" }
        }
        #expect(
            page.html
                == "<!doctype html><html lang=\"en-GB\"><head><title>A</title></head><body><p>b</p></body></html>"
        )
    }

    @Test func `raw markup is only what stands in the source`() {
        #expect(p { Raw("&shy;") }.html == "<p>&shy;</p>")
    }

    @Test func `the work of writing grows with the page and not with its square`() {
        let small = quickest(rows: 100)
        let large = quickest(rows: 1600)
        // The square would be 256 times as much; between the two there is room for a busy machine.
        #expect(large < small * 128, "sixteen times the rows took \(large) against \(small)")
    }

    private func quickest(rows: Int) -> Duration {
        let clock = ContinuousClock()
        let times = (0..<15).map { _ in clock.measure { #expect(!registry(rows: rows).isEmpty) } }
        return times.min() ?? .zero
    }

    private func registry(rows: Int) -> Markup {
        table {
            for row in 0..<rows {
                tr {
                    for column in 0..<8 { td(.data("label", "Column")) { "Row \(row), column \(column)" } }
                }
            }
        }
    }
}
