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
        let isCreation = begins(plain, with: "CREATE TABLE")
        guard isCreation || begins(plain, with: "ALTER TABLE") else { return plain }
        let typed = rewriting(plain) { text in
            replacing("DOUBLE PRECISION", by: "REAL", in: replacing("BIGINT", by: "INT", in: text)[...])
        }
        let last = typed.utf8.lastIndex { $0 > UInt8(ascii: " ") && $0 != UInt8(ascii: ";") }
        guard isCreation, let last, typed.utf8[last] == UInt8(ascii: ")") else { return typed }
        let isByKey = plain.utf8.count < sql.utf8.count
        return typed[...last] + (isByKey || isAllKey(typed) ? " STRICT, WITHOUT ROWID" : " STRICT")
    }

    /// Whether a statement begins with these words, whatever their case and the room between them.
    private static func begins(_ sql: String, with words: String) -> Bool {
        let first = sql.utf8.split { $0 <= UInt8(ascii: " ") }.prefix(2).map { Substring($0).uppercased() }
        return first.joined(separator: " ") == words
    }

    /// Whether every column belongs to the primary key: SQLite then need not keep the rows beside their index.
    private static func isAllKey(_ sql: String) -> Bool {
        let sql = Array(sql.utf8)
        guard let key = sql.ranges(of: Array("PRIMARY KEY (".utf8)).last,
            let open = sql.firstIndex(of: UInt8(ascii: "(")), open < key.lowerBound
        else { return false }
        let (columns, rest) = (sql[open..<key.lowerBound].dropFirst(), sql[key.upperBound...])
        let keys = rest.prefix { $0 != UInt8(ascii: ")") }
        guard rest.count(where: { $0 == UInt8(ascii: ")") }) == 2, !columns.contains(UInt8(ascii: "(")) else {
            return false
        }
        return commas(keys) + 1 == commas(columns)
    }

    private static func commas(_ text: ArraySlice<UInt8>) -> Int { text.count { $0 == UInt8(ascii: ",") } }

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

    /// Replaces whole words in capitals, whatever their case in the text.
    private static func replacing(_ words: String, by other: String, in text: ArraySlice<UInt8>) -> [UInt8] {
        let (words, other) = (Array(words.utf8), Array(other.utf8))
        var result: [UInt8] = []
        result.reserveCapacity(text.count)
        var index = text.startIndex
        while index < text.endIndex {
            if isWhole(words, at: index, of: text) {
                result += other
                index += words.count
            } else {
                result.append(text[index])
                index += 1
            }
        }
        return result
    }

    private static func isWhole(_ words: [UInt8], at start: Int, of text: ArraySlice<UInt8>) -> Bool {
        let end = start + words.count
        guard end <= text.endIndex, start == text.startIndex || !isWord(text[start - 1]) else { return false }
        for (offset, byte) in words.enumerated() where capital(text[start + offset]) != byte { return false }
        return end == text.endIndex || !isWord(text[end])
    }

    private static func capital(_ byte: UInt8) -> UInt8 {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) ? byte - 32 : byte
    }

    /// Whether a byte is part of a word; those of letters beyond ASCII are.
    private static func isWord(_ byte: UInt8) -> Bool {
        switch capital(byte) {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"): true
        default: byte >= 0x80
        }
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
