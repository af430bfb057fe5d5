/// A colour of the screen, in eight bits each of red, green and blue.
struct Colour: Equatable, Sendable {
    let hex: String
    let channels: [Double]

    init(_ value: UInt32) {
        let digits = String(value, radix: 16)
        hex = "#" + String(repeating: "0", count: 6 - digits.count) + digits
        channels = [16, 8, 0].map { Double((value >> $0) & 0xFF) / 255 }
    }
}

/// The colours, and nothing else in the style sheet names one.
///
/// Deep water for what we say, stone for the ground, a straw yellow for where one is. Red is for what went wrong with
/// a form and for grave steps, never for a person.
enum Palette {
    static let ink = Colour(0x17262b)
    static let soft = Colour(0x4a5a5f)
    static let paper = Colour(0xffffff)
    static let stone = Colour(0xf3f4ef)
    static let line = Colour(0xc9cfc9)
    static let edge = Colour(0x5c6b6c)
    static let deep = Colour(0x0d4a4f)
    static let deeper = Colour(0x07343a)
    static let water = Colour(0xdcecea)
    static let link = Colour(0x0b5668)
    static let visited = Colour(0x563a7c)
    static let straw = Colour(0xffd54a)
    static let leaf = Colour(0x1d5c3a)
    static let meadow = Colour(0xe2f0e4)
    static let amber = Colour(0x6e4200)
    static let sand = Colour(0xfdf0d3)
    static let brick = Colour(0xa32a1c)
    static let blush = Colour(0xfbe9e6)

    /// Every colour under the name it has in the style sheet.
    static let all: [(name: String, colour: Colour)] = [
        ("ink", ink), ("soft", soft), ("paper", paper), ("stone", stone), ("line", line), ("edge", edge),
        ("deep", deep), ("deeper", deeper), ("water", water), ("link", link), ("visited", visited),
        ("straw", straw), ("leaf", leaf), ("meadow", meadow), ("amber", amber), ("sand", sand),
        ("brick", brick), ("blush", blush),
    ]
}
