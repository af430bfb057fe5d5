import Journal

/// Where a page of a list ended: the sort key of its last line, so that the next page begins after it.
///
/// As text it is opaque and may stand in an address: it holds moments and identifiers, never anything of a person's.
/// The database compares it; a mark that somebody made up finds other lines of the same list, or none.
package struct ListMark: Hashable, Sendable {
    let values: [SQLValue]

    init(_ values: [SQLValue]) { self.values = values }

    /// Reads what came with an address; `nil` if it is no mark of ours.
    package init?(_ text: String) {
        guard (1...1000).contains(text.utf8.count) else { return nil }
        var values: [SQLValue] = []
        for part in text.split(separator: "-", omittingEmptySubsequences: false) {
            guard let value = ListMark.value(part) else { return nil }
            values.append(value)
        }
        self.values = values
    }

    /// As an address carries it: lower-case hexadecimal digits, each value behind a letter that says what it is.
    package var text: String {
        values.map { value in
            switch value {
            case .integer(let integer): "n\(String(UInt64(bitPattern: integer), radix: 16))"
            case .text(let text): "t\(Digest.hexadecimal(text.utf8))"
            case .null, .real: "n0"
            }
        }
        .joined(separator: "-")
    }

    private static func value(_ part: Substring) -> SQLValue? {
        let digits = part.dropFirst()
        guard digits.utf8.allSatisfy({ (48...57).contains($0) || (97...102).contains($0) }) else { return nil }
        switch part.first {
        case "n": return UInt64(digits, radix: 16).map { .integer(Int64(bitPattern: $0)) }
        case "t": return text(of: digits).map { .text($0) }
        default: return nil
        }
    }

    private static func text(of digits: Substring) -> String? {
        guard digits.utf8.count.isMultiple(of: 2) else { return nil }
        var (bytes, rest): ([UInt8], Substring) = ([], digits)
        while !rest.isEmpty {
            guard let byte = UInt8(rest.prefix(2), radix: 16), byte != 0 else { return nil }
            bytes.append(byte)
            rest = rest.dropFirst(2)
        }
        return String(validating: bytes, as: UTF8.self)
    }
}

/// The columns by which a list is sorted, all rising: together they name one line.
struct ListOrder: Sendable {
    /// Of what kind a column is, so that a mark of another list is refused.
    enum Kind: Sendable { case number, text }

    let columns: [(sql: String, kind: Kind)]

    init(_ columns: (sql: String, kind: Kind)...) { self.columns = columns }

    var sql: String { columns.map(\.sql).joined(separator: ", ") }

    /// The condition for the lines after a mark, beginning with ` AND `; nothing without one.
    ///
    /// - Throws: `Denial.notFound` for a mark that is not of this list.
    func after(_ mark: ListMark?) throws(Denial) -> (sql: String, arguments: [SQLValue]) {
        guard let mark else { return ("", []) }
        guard mark.values.count == columns.count, zip(columns, mark.values).allSatisfy({ $0.kind.fits($1) }) else {
            throw .notFound
        }
        let marks = columns.map { _ in "?" }.joined(separator: ", ")
        return (" AND (\(sql)) > (\(marks))", mark.values)
    }
}

extension ListOrder.Kind {
    fileprivate func fits(_ value: SQLValue) -> Bool {
        switch (self, value) {
        case (.number, .integer), (.text, .text): true
        default: false
        }
    }
}

/// One page of a list, and where the next one begins.
package struct ListPage<Line: Sendable>: Sendable {
    package let lines: [Line]
    /// `nil` on the last page.
    package let next: ListMark?

    package init(lines: [Line], next: ListMark?) {
        self.lines = lines
        self.next = next
    }

    /// Takes one line more than fits, which says that there is another page.
    init(_ rows: [Line], size: Int, mark: (Line) -> ListMark) {
        lines = Array(rows.prefix(size))
        next = rows.count > size ? lines.last.map(mark) : nil
    }
}

/// How many lines a page of a list has; more are not read at once.
package enum ListSize {
    package static let usual = 100
}

extension ListPage: Equatable where Line: Equatable {}
