/// Writes into memory whose size was reckoned beforehand; one check for each run, and a trap rather than a stray write.
struct Pen: ~Copyable {
    private let page: UnsafeMutableBufferPointer<UInt8>
    private(set) var count = 0

    /// Takes as much memory as asked for, lets the closure fill it, and gives it back as an array.
    static func write(upTo capacity: Int, _ body: (inout Pen) -> Void) -> [UInt8] {
        [UInt8](unsafeUninitializedCapacity: capacity) { memory, written in
            var pen = Pen(page: memory)
            body(&pen)
            written = pen.count
        }
    }

    private init(page: UnsafeMutableBufferPointer<UInt8>) {
        self.page = page
    }

    mutating func write(_ byte: UInt8) {
        precondition(count < page.count, "the page is longer than reckoned")
        page[count] = byte
        count += 1
    }

    /// Writes bytes as they are.
    mutating func write(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard let source = bytes.baseAddress, let target = page.baseAddress else { return }
        precondition(bytes.count <= page.count - count, "the page is longer than reckoned")
        (target + count).initialize(from: source, count: bytes.count)
        count += bytes.count
    }

    /// Writes a literal of the program as it is.
    mutating func write(literal: StaticString) {
        literal.withUTF8Buffer { write($0) }
    }

    /// Writes a text so that it means itself, both between tags and inside a double-quoted attribute.
    mutating func writeEscaped(_ text: String) {
        var text = text
        text.withUTF8 { writeEscaped($0) }
    }

    /// Writes a literal of the program, escaped like any text.
    mutating func writeEscaped(_ literal: StaticString) {
        literal.withUTF8Buffer { writeEscaped($0) }
    }

    /// Copies whole runs between the few bytes that need a reference; most texts are one run.
    private mutating func writeEscaped(_ text: UnsafeBufferPointer<UInt8>) {
        var start = 0
        for index in 0..<text.count where Escaping.needsReference(text[index]) {
            write(UnsafeBufferPointer(rebasing: text[start..<index]))
            write(literal: Escaping.reference(for: text[index]))
            start = index + 1
        }
        write(UnsafeBufferPointer(rebasing: text[start...]))
    }
}
