import HTML
import HTMLTesting
import PropertyTesting
import Testing

struct `Escaping` {
    static let seeds: [UInt64] = [1, 2, 3, 5, 8, 13, 21, 34]

    @Test(arguments: seeds)
    func `any text in an element reads back as itself and opens no tag`(seed: UInt64) throws {
        var dice = Dice(seed: seed)
        for turn in 0..<Rounds.of(250) {
            let text = dice.text()
            let pieces = [
                p { text }, title(text), td { text }, option { text }, h1 { text }, blockquote { text },
                button { text },
                textarea(text: text), legend { "\(text)" }, label { Markup(text) },
            ]
            for piece in pieces {
                let page = try PageReader.read(piece.html)
                #expect(page.all.count == 2, "seed \(seed), turn \(turn)")
                #expect(Array(page.text.utf8) == shown(text), "seed \(seed), turn \(turn)")
            }
        }
    }

    @Test(arguments: seeds)
    func `any text in an attribute reads back as itself and adds no attribute`(seed: UInt64) throws {
        var dice = Dice(seed: seed)
        for turn in 0..<Rounds.of(250) {
            let text = dice.text()
            let attributes: [Attribute] = [
                .class(text), .id(text), .value(text), .name(text), .for(text), .title(text), .content(text),
                .datetime(text), .lang(text), .autocomplete(text), .aria("label", text), .data("label", text),
            ]
            for attribute in attributes {
                for piece in [input(attribute), span(attribute) { "" }] {
                    let page = try PageReader.read(piece.html)
                    #expect(page.all.count == 2 && page.text.isEmpty, "seed \(seed), turn \(turn)")
                    let read = try #require(page.all.last?.attributes)
                    #expect(read.count == 1, "seed \(seed), turn \(turn)")
                    #expect(read.first.map { Array($0.value.utf8) } == shown(text), "seed \(seed), turn \(turn)")
                }
            }
        }
    }

    @Test(arguments: seeds)
    func `any text offered as an address keeps within its attribute and names no script`(seed: UInt64) throws {
        var dice = Dice(seed: seed)
        for turn in 0..<Rounds.of(500) {
            let text = dice.text()
            let element = try #require(try PageReader.read(a(.href(WebAddress(text))) { "" }.html).all.last)
            #expect(element.attributes.count == 1, "seed \(seed), turn \(turn)")
            let address = try #require(element["href"])
            #expect(address == text || address == "#", "seed \(seed), turn \(turn)")
        }
    }

    @Test func `what matters to a browser is written as a reference, and nothing else is`() {
        #expect(Markup("a<b & \"c\" > 'd'\r").html == "a&lt;b &amp; &quot;c&quot; &gt; 'd'&#13;")
        #expect(Markup("Zoë – £5, 你好").html == "Zoë – £5, 你好")
        #expect(Markup("a\0b").html == "a\u{FFFD}b")
        #expect(Markup("").isEmpty)
    }

    @Test func `a bridged or sliced string is escaped like any other`() {
        let slice = "xx<b>yy".dropFirst(2).dropLast(2)
        #expect(p { String(slice) }.html == "<p>&lt;b&gt;</p>")
    }

    @Test func `a literal that interpolates a value is escaped as a whole`() {
        let name = "<b>"
        let hint: Markup = "Dear \(name)"
        #expect(hint.html == "Dear &lt;b&gt;")
    }
}
