/// Cuts a stream into rows of a comma-separated table as RFC 4180 describes it, in constant memory.
///
/// A row with a fault is left out as a whole line, so that the rows after it are read as if it were not there.
final class TableScanner {
    enum Row {
        /// The row's fields are in `field(_:)`; the line on which it begins.
        case whole(fields: Int, line: Int)
        case broken(Fault, line: Int)
    }

    private let window: Window
    private let limit: Int
    private var line = 1
    private var pending = 0
    /// Where each field begins and ends in the window, and whether it holds doubled quotation marks.
    private var extents: [(start: Int, end: Int, doubled: Bool)] = []
    private var unquoted: [UInt8] = []

    init(_ window: Window, limit: Int) {
        self.window = window
        self.limit = limit
    }

    /// The next row that is not blank; `nil` at the end.
    func next() throws(UnreadableInput) -> Row? {
        while true {
            window.use(pending)
            pending = 0
            let begins = line
            switch try scan() {
            case .nothing: return nil
            case .blank: continue
            case .row: return .whole(fields: extents.count, line: begins)
            case .fault(let fault): return .broken(fault, line: begins)
            }
        }
    }

    /// Hands over the bytes of a field of the row last read, its quotation marks undone.
    func withField<Result>(_ index: Int, _ body: (UnsafeRawBufferPointer) -> Result) -> Result {
        let (start, end, doubled) = extents[index]
        let bytes = window.bytes[start..<end]
        guard doubled else { return body(UnsafeRawBufferPointer(rebasing: bytes)) }
        unquoted.removeAll(keepingCapacity: true)
        var previousWasQuote = false
        for byte in bytes {
            previousWasQuote = byte == ASCII.quote && !previousWasQuote
            if !previousWasQuote { unquoted.append(byte) }
        }
        return unquoted.withUnsafeBytes(body)
    }

    /// A field of the row last read as a text; bytes that are no UTF-8 become U+FFFD.
    func text(_ index: Int) -> String {
        withField(index) { String(decoding: UnsafeRawBufferPointer(rebasing: CleanText.trimmed($0)), as: UTF8.self) }
    }

    /// Whether all of the row last read is UTF-8.
    var isUTF8: Bool {
        let bytes = UnsafeRawBufferPointer(rebasing: window.bytes[..<pending])
        var position = 0
        while position < bytes.count, bytes[position] < 0x80 { position += 1 }
        return position == bytes.count || String(validating: bytes[position...], as: UTF8.self) != nil
    }

    private enum Scanned { case nothing, blank, row, fault(Fault) }

    private func scan() throws(UnreadableInput) -> Scanned {
        var state = Scanner()
        extents.removeAll(keepingCapacity: true)
        while true {
            let within = UnsafeRawBufferPointer(rebasing: window.bytes.prefix(limit + 1))
            if let end = state.advance(through: within, into: &extents) { return finish(end, state) }
            if state.position > limit { return try passOver(state) }
            guard try window.more(limit: limit + 2) else {
                guard window.atEnd else { return try passOver(state) }
                return state.position == 0 ? .nothing : finish(state.end(into: &extents), state)
            }
        }
    }

    private func finish(_ end: Int, _ state: Scanner) -> Scanned {
        if state.unclosed { return skipLine(.quoteNotClosed) }
        if let fault = state.fault { return skipLine(fault) }
        pending = end
        line += state.lines
        if end > limit { return .fault(.rowTooLong(limit: limit)) }
        let blank = extents.count == 1 && extents[0].start == extents[0].end
        return blank ? .blank : .row
    }

    /// Leaves the first line of a broken row out and goes on behind it.
    private func skipLine(_ fault: Fault) -> Scanned {
        let bytes = window.bytes
        pending = bytes.firstIndex(of: ASCII.newline).map { $0 + 1 } ?? bytes.count
        line += 1
        return .fault(fault)
    }

    /// A row over the limit: its first line is passed over, however long that is.
    private func passOver(_ state: Scanner) throws(UnreadableInput) -> Scanned {
        let fault = state.unclosed ? Fault.quoteNotClosed : .rowTooLong(limit: limit)
        if window.bytes.contains(ASCII.newline) { return skipLine(fault) }
        window.use(window.count)
        while try window.more(limit: limit + 2) {
            if window.bytes.contains(ASCII.newline) { return skipLine(fault) }
            window.use(window.count)
        }
        return .fault(fault)
    }
}

/// Where in a row the scanner stands.
private struct Scanner {
    private(set) var position = 0
    private(set) var lines = 0
    private(set) var fault: Fault?
    private var state = State.fieldBegins
    private var start = 0
    private var doubled = false

    private enum State { case fieldBegins, plain, quoted, afterQuote }

    var unclosed: Bool { state == .quoted }

    /// Goes on through the bytes; where the row ends, the position after its line end.
    mutating func advance(
        through bytes: UnsafeRawBufferPointer,
        into extents: inout [(start: Int, end: Int, doubled: Bool)]
    ) -> Int? {
        while position < bytes.count {
            let byte = bytes[position]
            position += 1
            if byte == ASCII.newline { lines += 1 }
            switch (state, byte) {
            case (.quoted, ASCII.quote): state = .afterQuote
            case (.quoted, _): continue
            case (.afterQuote, ASCII.quote): (state, doubled) = (.quoted, true)
            case (.fieldBegins, ASCII.quote): (state, start) = (.quoted, position)
            case (_, ASCII.comma): close(at: position - 1, bytes, into: &extents)
            case (_, ASCII.newline):
                close(at: position - 1, bytes, into: &extents)
                return position
            case (.afterQuote, ASCII.carriageReturn), (.afterQuote, ASCII.space): continue
            case (.afterQuote, _): fault = fault ?? .textAfterQuote
            case (.plain, ASCII.quote): fault = fault ?? .quoteInside
            case (.fieldBegins, _): state = .plain
            case (.plain, _): continue
            }
        }
        return nil
    }

    /// Closes the last field where the file ends without a line end.
    mutating func end(into extents: inout [(start: Int, end: Int, doubled: Bool)]) -> Int {
        lines += 1
        if state != .quoted { extents.append((start, position - (state == .afterQuote ? 1 : 0), doubled)) }
        return position
    }

    private mutating func close(
        at end: Int,
        _ bytes: UnsafeRawBufferPointer,
        into extents: inout [(start: Int, end: Int, doubled: Bool)]
    ) {
        var end = end
        while state == .afterQuote, end > start, bytes[end - 1] != ASCII.quote { end -= 1 }
        if state == .afterQuote { end -= 1 }
        if state == .plain, end > start, bytes[end - 1] == ASCII.carriageReturn { end -= 1 }
        extents.append((start, end, doubled))
        (state, start, doubled) = (.fieldBegins, position, false)
    }
}
