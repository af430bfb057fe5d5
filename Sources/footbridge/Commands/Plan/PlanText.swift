import Planner

/// How a plan's numbers and names are written for people.
enum PlanText {
    /// Stands under every answer.
    static let caution = PlanWords.caution

    static func number(_ value: Double?) -> String { PlanWords.number(value) }

    static func interval(_ low: Double?, _ high: Double?) -> String { PlanWords.interval(low, high) }

    /// A field of CSV, in quotes where it needs them.
    static func field(_ text: String) -> String {
        text.contains { ",\"\n".contains($0) } ? "\"\(text.replacing("\"", with: "\"\""))\"" : text
    }

    /// Columns of one width each, the first to the left and the others to the right.
    static func table(_ rows: [[String]]) -> [String] {
        let widths = (rows.first?.indices ?? 0..<0).map { column in rows.map { $0[column].count }.max() ?? 0 }
        return rows.map { row in
            let cells = zip(row, widths).enumerated().map { column, cell in
                let space = String(repeating: " ", count: cell.1 - cell.0.count)
                return column == 0 ? cell.0 + space : space + cell.0
            }
            let line = cells.joined(separator: "  ")
            return "  " + String(line.reversed().drop { $0 == " " }.reversed())
        }
    }
}
