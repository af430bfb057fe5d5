/// A drawing of lines, areas, bars and words, written out as SVG.
///
/// It has a title and a description for those who do not see it, and no colour alone tells anything: what is drawn also
/// stands in the picture's table.
struct Drawing {
    static let width = 720.0
    static let height = 360.0
    /// The inside of the axes.
    static let left = 70.0
    static let right = 700.0
    static let top = 30.0
    static let bottom = 310.0

    private var parts: [String] = []
    let title: String
    let description: String

    init(title: String, description: String) {
        (self.title, self.description) = (title, description)
    }

    var svg: String {
        let open =
            #"<svg xmlns="http://www.w3.org/2000/svg" role="img" viewBox="0 0 720 360" width="720" height="360" "#
            + #"font-family="sans-serif" font-size="12">"#
        return
            ([open, "<title>\(Drawing.escaped(title))</title>", "<desc>\(Drawing.escaped(description))</desc>"]
            + [##"<rect width="720" height="360" fill="#ffffff"/>"##] + parts + ["</svg>", ""])
            .joined(separator: "\n")
    }

    /// What stands for itself in XML, and what never may stand there.
    static func escaped(_ text: String) -> String {
        String(String.UnicodeScalarView(text.unicodeScalars.filter { $0.value >= 32 }))
            .split(separator: "&", omittingEmptySubsequences: false).joined(separator: "&amp;")
            .split(separator: "<", omittingEmptySubsequences: false).joined(separator: "&lt;")
            .split(separator: ">", omittingEmptySubsequences: false).joined(separator: "&gt;")
            .split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "&quot;")
    }

    /// A number with one digit after the point: enough for a place on a page.
    static func digits(_ value: Double) -> String {
        let tenths = (value * 10).rounded() / 10
        return tenths == tenths.rounded() ? String(Int(tenths)) : String(tenths)
    }
}

extension Drawing {
    enum Anchor: String { case start, middle, end }

    mutating func line(
        _ points: [(x: Double, y: Double)],
        colour: String = "#1d4f7c",
        width: Double = 2,
        dashed: Bool = false
    ) {
        let path = points.map { "\(Drawing.digits($0.x)),\(Drawing.digits($0.y))" }.joined(separator: " ")
        let dash = dashed ? #" stroke-dasharray="6 4""# : ""
        parts.append(
            #"<polyline points="\#(path)" fill="none" stroke="\#(colour)" stroke-width="\#(Drawing.digits(width))"\#(dash)/>"#
        )
    }

    mutating func area(_ points: [(x: Double, y: Double)], colour: String) {
        let path = points.map { "\(Drawing.digits($0.x)),\(Drawing.digits($0.y))" }.joined(separator: " ")
        parts.append(#"<polygon points="\#(path)" fill="\#(colour)"/>"#)
    }

    mutating func bar(x: Double, y: Double, width: Double, height: Double, colour: String) {
        let (x, y) = (Drawing.digits(x), Drawing.digits(y))
        let (width, height) = (Drawing.digits(width), Drawing.digits(max(0, height)))
        parts.append(#"<rect x="\#(x)" y="\#(y)" width="\#(width)" height="\#(height)" fill="\#(colour)"/>"#)
    }

    mutating func text(_ text: String, x: Double, y: Double, anchor: Anchor = .start, colour: String = "#1a1a1a") {
        let place = #"x="\#(Drawing.digits(x))" y="\#(Drawing.digits(y))""#
        parts.append(
            #"<text \#(place) text-anchor="\#(anchor.rawValue)" fill="\#(colour)">\#(Drawing.escaped(text))</text>"#
        )
    }

    /// Both axes with numbers at fifths, and what they count.
    mutating func axes(_ x: ClosedRange<Double>, _ y: ClosedRange<Double>, along: String, up: String) {
        for part in 0...5 {
            let share = Double(part) / 5
            let level = Drawing.bottom - share * (Drawing.bottom - Drawing.top)
            line([(Drawing.left, level), (Drawing.right, level)], colour: "#d0d0d0", width: 1)
            let high = y.lowerBound + share * (y.upperBound - y.lowerBound)
            text(Drawing.digits(high), x: Drawing.left - 6, y: level + 4, anchor: .end)
            let across = Drawing.left + share * (Drawing.right - Drawing.left)
            let far = x.lowerBound + share * (x.upperBound - x.lowerBound)
            text(Drawing.digits(far), x: across, y: Drawing.bottom + 18, anchor: .middle)
        }
        text(along, x: (Drawing.left + Drawing.right) / 2, y: Drawing.bottom + 38, anchor: .middle)
        text(up, x: 8, y: 18)
    }

    static func place(_ value: Double, in range: ClosedRange<Double>) -> Double {
        let span = max(range.upperBound - range.lowerBound, 1e-9)
        return left + (value - range.lowerBound) / span * (right - left)
    }

    static func level(_ value: Double, in range: ClosedRange<Double>) -> Double {
        let span = max(range.upperBound - range.lowerBound, 1e-9)
        return bottom - (value - range.lowerBound) / span * (bottom - top)
    }
}
