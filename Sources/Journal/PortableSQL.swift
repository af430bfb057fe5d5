/// One text of SQL for both engines: what an adapter changes in it before its database sees it.
///
/// The subset and its traps are in `docs/adr/0003-portable-sql.md`.
package enum PortableSQL {
    /// The same statement with `$1`, `$2` … for each `?` outside quotes and comments.
    package static func numbered(_ sql: String) -> String {
        var number = 0
        return rewriting(sql) { plain in
            var bytes: [UInt8] = []
            for byte in plain {
                guard byte == UInt8(ascii: "?") else {
                    bytes.append(byte)
                    continue
                }
                number += 1
                bytes.append(contentsOf: "$\(number)".utf8)
            }
            return bytes
        }
    }

    /// The same `CREATE TABLE` or `ALTER TABLE` with the types SQLite checks, and `STRICT`; any other statement unchanged.
    package static func strict(_ sql: String) -> String {
        let plain = plain(sql)
        let isByKey = plain.utf8.count < sql.utf8.count
        let sql = plain
        let words = sql.split(whereSeparator: \.isWhitespace).prefix(2).map { $0.uppercased() }
        guard words == ["CREATE", "TABLE"] || words == ["ALTER", "TABLE"] else { return sql }
        let typed = rewriting(sql) { plain in
            replacing("DOUBLE PRECISION", by: "REAL", in: replacing("BIGINT", by: "INT", in: plain)[...])
        }
        guard words[0] == "CREATE", let end = typed.lastIndex(where: { !$0.isWhitespace && $0 != ";" }),
            typed[end] == ")"
        else {
            return typed
        }
        return typed[...end] + (isByKey || isAllKey(typed) ? " STRICT, WITHOUT ROWID" : " STRICT")
    }

    /// Whether every column belongs to the primary key: SQLite then need not keep the rows beside their index.
    private static func isAllKey(_ sql: String) -> Bool {
        guard let key = sql.ranges(of: "PRIMARY KEY (").last, let open = sql.firstIndex(of: "("),
            open < key.lowerBound
        else { return false }
        let keys = sql[key.upperBound...].prefix { $0 != ")" }
        let columns = sql[open..<key.lowerBound]
        guard sql[key.upperBound...].count(where: { $0 == ")" }) == 2, !columns.dropFirst().contains("(") else {
            return false
        }
        return keys.count { $0 == "," } + 1 == columns.count { $0 == "," }
    }

    /// Applies a change to what is neither quoted nor a comment.
    private static func rewriting(_ sql: String, _ change: (ArraySlice<UInt8>) -> [UInt8]) -> String {
        let bytes = Array(sql.utf8)
        var result: [UInt8] = []
        var start = 0
        var index = 0
        while index < bytes.count {
            guard let closing = closing(at: index, in: bytes) else {
                index += 1
                continue
            }
            result += change(bytes[start..<index])
            start = index
            index += closing.count
            while index < bytes.count, !bytes[index...].starts(with: closing) { index += 1 }
            index = min(index + closing.count, bytes.count)
            result += bytes[start..<index]
            start = index
        }
        return String(decoding: result + change(bytes[start...]), as: UTF8.self)
    }

    /// What ends the quotation or comment that starts here, if one does.
    private static func closing(at index: Int, in bytes: [UInt8]) -> [UInt8]? {
        switch bytes[index] {
        case UInt8(ascii: "'"), UInt8(ascii: "\""): [bytes[index]]
        case UInt8(ascii: "-") where bytes[index...].starts(with: "--".utf8): Array("\n".utf8)
        case UInt8(ascii: "/") where bytes[index...].starts(with: "/*".utf8): Array("*/".utf8)
        default: nil
        }
    }

    /// Replaces whole words, whatever their case.
    private static func replacing(_ words: String, by other: String, in text: ArraySlice<UInt8>) -> [UInt8] {
        let length = words.utf8.count
        var result: [UInt8] = []
        var index = text.startIndex
        while index < text.endIndex {
            let end = index + length
            let isWhole =
                end <= text.endIndex && !isWord(text, index - 1) && !isWord(text, end)
                && String(decoding: text[index..<end], as: UTF8.self).uppercased() == words
            result.append(contentsOf: isWhole ? Array(other.utf8) : [text[index]])
            index += isWhole ? length : 1
        }
        return result
    }

    private static func isWord(_ text: ArraySlice<UInt8>, _ index: Int) -> Bool {
        guard text.indices.contains(index) else { return false }
        return Unicode.Scalar(text[index]).properties.isAlphabetic || (48...57).contains(text[index])
            || text[index] == UInt8(ascii: "_")
    }
}

extension PortableSQL {
    /// A migration's step that makes a table append-only, by triggers and rights as each engine has them.
    package static func appendOnly(_ table: String) -> String { "APPEND ONLY \(table)" }

    /// The table that such a step names; nil for any other statement.
    package static func appendOnlyTable(_ sql: String) -> String? {
        guard sql.hasPrefix("APPEND ONLY ") else { return nil }
        return String(sql.dropFirst("APPEND ONLY ".count))
    }

    /// A migration's `CREATE TABLE` of which SQLite keeps the rows in the index of the primary key, not beside it.
    ///
    /// For tables of short rows that come and go: each costs one page less to write. PostgreSQL takes it as it is.
    package static func byKey(_ table: String) -> String { "BY KEY \(table)" }

    /// The statement without what only SQLite heeds.
    package static func plain(_ sql: String) -> String {
        sql.hasPrefix("BY KEY ") ? String(sql.dropFirst("BY KEY ".count)) : sql
    }
}
