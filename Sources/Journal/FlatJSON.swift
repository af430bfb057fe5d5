/// JSON objects without anything nested, for journal files: fast, exact about text, and no more than that.
enum FlatJSON {
    /// Writes one object, member by member.
    struct Writer {
        private var bytes: [UInt8] = [UInt8(ascii: "{")]

        mutating func value(_ name: String, _ value: SQLValue) {
            switch value {
            case .null: member(name, "null")
            case .integer(let number): integer(name, number)
            case .real(let number): member(name, "\(number)")
            case .text(let text): self.text(name, text)
            }
        }

        mutating func integer(_ name: String, _ number: Int64) { member(name, "\(number)") }

        mutating func text(_ name: String, _ text: String) {
            member(name, "\"")
            for byte in text.utf8 {
                switch byte {
                case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes += [UInt8(ascii: "\\"), byte]
                case 0..<32: escape(byte)
                default: bytes.append(byte)
                }
            }
            bytes.append(UInt8(ascii: "\""))
        }

        /// Ends the object and its line.
        consuming func end(in line: inout [UInt8]) {
            bytes += "}\n".utf8
            line += bytes
        }

        private mutating func member(_ name: String, _ value: String) {
            if bytes.count > 1 { bytes.append(UInt8(ascii: ",")) }
            bytes += "\"\(name)\":\(value)".utf8
        }

        private mutating func escape(_ byte: UInt8) {
            let digits = Array("0123456789abcdef".utf8)
            bytes += "\\u00".utf8
            bytes += [digits[Int(byte >> 4)], digits[Int(byte & 15)]]
        }
    }

    /// Reads one object; nil if it is anything else, names a member twice or is not UTF-8.
    static func read(_ line: ArraySlice<UInt8>) -> [String: SQLValue]? {
        var reader = Reader(rest: line)
        return reader.object()
    }
}

/// Takes a line apart from the left.
private struct Reader {
    var rest: ArraySlice<UInt8>

    mutating func object() -> [String: SQLValue]? {
        guard take("{") else { return nil }
        var fields: [String: SQLValue] = [:]
        repeat {
            guard take("\""), let name = text(), take(":"), let value = value() else { return nil }
            guard fields.updateValue(value, forKey: name) == nil else { return nil }
        } while take(",")
        guard take("}") else { return nil }
        return rest.isEmpty ? fields : nil
    }

    private mutating func value() -> SQLValue? {
        if take("\"") { return text().map(SQLValue.text) }
        if take("null") { return .null }
        let digits = rest.prefix { $0 == UInt8(ascii: "-") || (48...57).contains($0) }
        rest = rest.dropFirst(digits.count)
        return Int64(String(decoding: digits, as: UTF8.self)).map(SQLValue.integer)
    }

    /// The text whose opening quote has been taken.
    private mutating func text() -> String? {
        var bytes: [UInt8] = []
        while true {
            let plain = rest.prefix { $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\") && $0 >= 32 }
            bytes += plain
            rest = rest.dropFirst(plain.count)
            if take("\"") { return String(validating: bytes, as: UTF8.self) }
            guard take("\\"), let scalar = escaped() else { return nil }
            bytes += UTF8.encode(scalar).map(Array.init) ?? []
        }
    }

    private mutating func escaped() -> Unicode.Scalar? {
        guard let byte = rest.popFirst() else { return nil }
        switch byte {
        case UInt8(ascii: "u"): return hexadecimal()
        case UInt8(ascii: "n"): return "\n"
        case UInt8(ascii: "r"): return "\r"
        case UInt8(ascii: "t"): return "\t"
        case UInt8(ascii: "b"): return "\u{8}"
        case UInt8(ascii: "f"): return "\u{c}"
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(byte)
        default: return nil
        }
    }

    private mutating func hexadecimal() -> Unicode.Scalar? {
        guard let first = unit() else { return nil }
        guard UTF16.isLeadSurrogate(first) else { return Unicode.Scalar(first) }
        guard take("\\u"), let second = unit(), UTF16.isTrailSurrogate(second) else { return nil }
        return UTF16.decode(UTF16.EncodedScalar([first, second]))
    }

    private mutating func unit() -> UInt16? {
        let digits = rest.prefix(4)
        rest = rest.dropFirst(4)
        guard digits.count == 4 else { return nil }
        return UInt16(String(decoding: digits, as: UTF8.self), radix: 16)
    }

    private mutating func take(_ bytes: StaticString) -> Bool {
        let wanted = UnsafeBufferPointer(start: bytes.utf8Start, count: bytes.utf8CodeUnitCount)
        guard rest.starts(with: wanted) else { return false }
        rest = rest.dropFirst(wanted.count)
        return true
    }
}
