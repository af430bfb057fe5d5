/// A colour of the screen, in eight bits each of red, green and blue.
package struct Colour: Equatable, Sendable {
    package let hex: String
    package let channels: [Double]

    package init(_ value: UInt32) {
        let digits = String(value, radix: 16)
        hex = "#" + String(repeating: "0", count: 6 - digits.count) + digits
        channels = [16, 8, 0].map { Double((value >> $0) & 0xFF) / 255 }
    }
}

/// The colours, and nothing else in the style sheet names one.
///
/// Deep water for what we say, stone for the ground, a straw yellow for where one is. Red is for what went wrong with
/// a form and for grave steps, never for a person.
package enum Palette {
    package static let ink = Colour(0x17262b)
    package static let soft = Colour(0x4a5a5f)
    package static let paper = Colour(0xffffff)
    package static let stone = Colour(0xf3f4ef)
    package static let line = Colour(0xc9cfc9)
    package static let edge = Colour(0x5c6b6c)
    package static let deep = Colour(0x0d4a4f)
    package static let deeper = Colour(0x07343a)
    package static let water = Colour(0xdcecea)
    package static let tide = Colour(0x9cc9c4)
    package static let current = Colour(0x2b757a)
    package static let link = Colour(0x0b5668)
    package static let visited = Colour(0x563a7c)
    package static let straw = Colour(0xffd54a)
    package static let leaf = Colour(0x1d5c3a)
    package static let meadow = Colour(0xe2f0e4)
    package static let amber = Colour(0x6e4200)
    package static let sand = Colour(0xfdf0d3)
    package static let brick = Colour(0xa32a1c)
    package static let blush = Colour(0xfbe9e6)

    /// Every colour under the name it has in the style sheet.
    package static let all: [(name: String, colour: Colour)] = [
        ("ink", ink), ("soft", soft), ("paper", paper), ("stone", stone), ("line", line), ("edge", edge),
        ("deep", deep), ("deeper", deeper), ("water", water), ("tide", tide),
        ("current", current), ("link", link), ("visited", visited),
        ("straw", straw), ("leaf", leaf), ("meadow", meadow), ("amber", amber), ("sand", sand),
        ("brick", brick), ("blush", blush),
    ]
}
