import HTML
import Services

/// The places where statements are written, numbered in the order in which a page first leans on them.
struct SourceNotes {
    private var numbers: [String: Int] = [:]
    private(set) var lines: [String] = []

    /// The numbers of some sources, each a link to its line at the end of the page.
    mutating func marks(_ sources: [Citation]) -> Markup {
        let marks = sources.map { number(of: $0.line) }
        return Markup {
            for mark in Set(marks).sorted() {
                " "
                a(.class("source-mark"), .href(WebAddress("#source-\(mark)"))) {
                    span(.class("unseen")) { "Source " }
                    "[\(mark)]"
                }
            }
        }
    }

    private mutating func number(of line: String) -> Int {
        if let number = numbers[line] { return number }
        lines.append(line)
        numbers[line] = lines.count
        return lines.count
    }

    /// The list that the marks lead to.
    var list: Markup {
        ol { for (index, line) in lines.enumerated() { li(.id("source-\(index + 1)")) { line } } }
    }
}
