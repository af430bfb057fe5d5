import Foundation
import Testing
import Web

struct `Style sheet` {
    /// Text that is read, on what it stands on: WCAG 2.2, 1.4.3, asks for 4.5 to 1.
    static let texts: [(text: Colour, ground: Colour)] = [
        (Palette.ink, Palette.paper), (Palette.ink, Palette.stone), (Palette.ink, Palette.water),
        (Palette.ink, Palette.straw), (Palette.ink, Palette.sand), (Palette.ink, Palette.meadow),
        (Palette.soft, Palette.paper), (Palette.soft, Palette.stone), (Palette.soft, Palette.water),
        (Palette.link, Palette.paper), (Palette.link, Palette.stone), (Palette.link, Palette.water),
        (Palette.link, Palette.sand), (Palette.link, Palette.meadow),
        (Palette.visited, Palette.paper), (Palette.visited, Palette.water), (Palette.visited, Palette.sand),
        (Palette.deep, Palette.paper), (Palette.deep, Palette.water), (Palette.deeper, Palette.water),
        (Palette.deeper, Palette.paper), (Palette.deeper, Palette.stone),
        (Palette.paper, Palette.deep), (Palette.paper, Palette.deeper), (Palette.paper, Palette.leaf),
        (Palette.ink, Palette.tide), (Palette.paper, Palette.current),
        (Palette.paper, Palette.brick), (Palette.paper, Palette.ink), (Palette.straw, Palette.deeper),
        (Palette.straw, Palette.deep), (Palette.leaf, Palette.meadow), (Palette.amber, Palette.sand),
        (Palette.brick, Palette.paper),
    ]

    /// What must be seen to use the page, on what it stands on: WCAG 2.2, 1.4.11, asks for 3 to 1.
    static let shapes: [(shape: Colour, ground: Colour)] = [
        (Palette.edge, Palette.paper), (Palette.edge, Palette.stone), (Palette.brick, Palette.paper),
        (Palette.deep, Palette.paper), (Palette.leaf, Palette.paper), (Palette.ink, Palette.straw),
        (Palette.straw, Palette.deeper), (Palette.straw, Palette.deep), (Palette.ink, Palette.paper),
    ]

    @Test func `every text stands out from its ground`() {
        for (text, ground) in Self.texts {
            #expect(contrast(text, ground) >= 4.5, "\(text.hex) on \(ground.hex)")
        }
    }

    @Test func `every control and every sign of focus stands out from its ground`() {
        for (shape, ground) in Self.shapes {
            #expect(contrast(shape, ground) >= 3, "\(shape.hex) on \(ground.hex)")
        }
    }

    @Test func `contrast is reckoned as the guidelines say`() {
        #expect(contrast(Colour(0x000000), Colour(0xffffff)) == 21)
        #expect(abs(contrast(Colour(0x767676), Colour(0xffffff)) - 4.54) < 0.01)
    }

    @Test func `colours are named in the palette and nowhere else`() throws {
        let rules = try #require(Stylesheet.text.split(separator: "\n}\n", maxSplits: 1).last)
        let coloursOfPaper = rules.replacing("#000", with: "")
        #expect(!coloursOfPaper.contains(/#[0-9a-fA-F]{3,8}\b|rgba?\(|hsl/))
        for match in rules.matches(of: /var\(--([a-z]+)\)/) {
            #expect(Palette.all.contains { $0.name == match.1 }, "\(match.1)")
        }
    }

    @Test func `every class that the pages use is known to the style sheet`() throws {
        let html = Gallery.pages().map(\.html).joined()
        let used = Set(html.matches(of: /class="([^"]*)"/).flatMap { $0.1.split(separator: " ") })
        for name in used.sorted() {
            let isKnown = Stylesheet.text.contains(".\(name)")
            #expect(isKnown, "\(name)")
        }
    }

    @Test func `braces are paired and nothing is fetched from elsewhere`() {
        let text = Stylesheet.text
        #expect(text.count { $0 == "{" } == text.count { $0 == "}" })
        #expect(!text.contains("url(") && !text.contains("@import"))
    }

    @Test func `a file is served under a path that changes with it`() {
        #expect(Set(Assets.all.map(\.path)).count == 3)
        #expect(Assets.style.path.wholeMatch(of: /\/style-[0-9a-f]{16}\.css/) != nil)
        #expect(Assets.script.path.wholeMatch(of: /\/page-[0-9a-f]{16}\.js/) != nil)
        #expect(
            Asset("a", "css", contentType: "", text: "1").path != Asset("a", "css", contentType: "", text: "2").path
        )
    }

    private func contrast(_ one: Colour, _ other: Colour) -> Double {
        let (dark, light) = (min(luminance(one), luminance(other)), max(luminance(one), luminance(other)))
        return (light + 0.05) / (dark + 0.05)
    }

    private func luminance(_ colour: Colour) -> Double {
        let linear = colour.channels.map { $0 <= 0.04045 ? $0 / 12.92 : pow(($0 + 0.055) / 1.055, 2.4) }
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
    }
}
