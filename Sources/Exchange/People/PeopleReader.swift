import CSimdjson
package import Care

/// The bounds of a reading and the day it happens.
package struct PeopleOptions: Sendable {
    /// A line or an entry of a Bundle over this many bytes is refused, and never held in memory.
    package var lineLimit: Int
    /// JSON nested deeper than this is refused.
    package var depthLimit: Int
    /// How many bytes are read at a time, to begin with.
    package var blockSize = 1 << 20
    /// The day of the import: dates after it are in the future.
    package var today: Day

    package init(today: Day, lineLimit: Int = 16 << 20, depthLimit: Int = 64) {
        self.today = today
        self.lineLimit = lineLimit
        self.depthLimit = depthLimit
    }
}

/// What has been counted since the reading of a file began.
package struct PeopleTally: Hashable, Sendable {
    package var people = 0
    /// Resources that are no Patients, and entries that hold no resource.
    package var passedOver = 0
    package var refused = 0
    package var warnings = 0

    package init() {}

    mutating func count(_ diagnostic: Diagnostic) {
        if diagnostic.outcome == .warning { warnings += 1 } else { refused += 1 }
    }
}

/// A number of people who were read together, in the order of the file.
package struct PeopleBatch: Sendable {
    package var people: [IncomingPerson] = []
    package var diagnostics: [Diagnostic] = []
    /// Counts from the beginning of the file, this batch included.
    package var tally = PeopleTally()
    /// Lines, rows or entries used so far: where to go on after a stop.
    package var rowsRead = 0
    package var bytesRead = 0
    /// The size of the file, where it is known.
    package var bytesTotal: Int?

    mutating func refuse(_ fault: Fault, file: String, line: Int) {
        let diagnostic = Diagnostic(file: file, line: line, fault: fault)
        diagnostics.append(diagnostic)
        tally.count(diagnostic)
    }
}

/// A file format that yields people one row at a time.
protocol PeopleFormat: AnyObject {
    /// Reads the next row into the batch, whatever comes of it, or answers `false` at the end of the file.
    ///
    /// A row that is to be skipped, because it was taken before the import was stopped, is cut out and not looked at.
    func readRow(into batch: inout PeopleBatch, skipping: Bool) throws(UnreadableInput) -> Bool
}

/// Reads people out of a file in constant memory: FHIR R4 NDJSON, a Bundle, a single Patient, or a register in CSV.
///
/// Which it is, the ending `.ndjson` or `.jsonl` says, and for other names the content.
package final class PeopleReader {
    private let window: Window
    private let format: any PeopleFormat
    private var batch = PeopleBatch()
    private var ended = false

    /// Opens a file; `after` is the `rowsRead` of the last batch that was stored, when going on after a stop.
    package convenience init(path: String, options: PeopleOptions, after rows: Int = 0) throws(UnreadableInput) {
        try self.init(try FileBytes(path: path), name: path, options: options, after: rows)
    }

    /// Reads what is in memory under a name for its diagnostics.
    package convenience init(
        bytes: [UInt8],
        name: String,
        options: PeopleOptions,
        after rows: Int = 0
    ) throws(UnreadableInput) {
        try self.init(MemoryBytes(bytes), name: name, options: options, after: rows)
    }

    private init(
        _ stream: any ByteStream,
        name: String,
        options: PeopleOptions,
        after rows: Int
    ) throws(UnreadableInput) {
        window = Window(stream, capacity: options.blockSize, padding: fb_padding())
        while window.count < 4096 {
            guard try window.more(limit: 1 << 20) else { break }
        }
        format = PeopleReader.format(of: window, name: name, options: options)
        batch.bytesTotal = window.total
        while batch.rowsRead < rows, try format.readRow(into: &batch, skipping: true) { batch.rowsRead += 1 }
    }

    /// How many bytes have been used, those of rows that were skipped among them.
    package var bytesRead: Int { window.consumed }

    /// The next people, about `count` at most, or `nil` at the end.
    ///
    /// A batch may hold diagnostics alone, and the entries of a Bundle that stands on one line come together.
    package func next(upTo count: Int) throws(UnreadableInput) -> PeopleBatch? {
        guard !ended else { return nil }
        batch.people.removeAll(keepingCapacity: true)
        batch.diagnostics.removeAll(keepingCapacity: true)
        batch.people.reserveCapacity(count)
        while batch.people.count < count, batch.diagnostics.count < count * 4 + 64 {
            guard try format.readRow(into: &batch, skipping: false) else {
                ended = true
                break
            }
            batch.rowsRead += 1
        }
        batch.bytesRead = window.consumed
        return batch
    }

    private static func format(of window: Window, name: String, options: PeopleOptions) -> any PeopleFormat {
        switch Encoding(sniffing: window.bytes) {
        case .refused(let fault): return RefusedFile(fault, name: name)
        case .utf8(let mark): window.use(mark)
        }
        guard let first = window.bytes.first(where: { !ASCII.isBlank($0) }) else {
            return RefusedFile(.empty, name: name)
        }
        if name.hasSuffix(".ndjson") || name.hasSuffix(".jsonl") {
            return FHIRLines(window, name: name, options: options)
        }
        switch first {
        case ASCII.brace:
            let lines = firstLineIsWhole(window)
            return lines
                ? FHIRLines(window, name: name, options: options) : FHIRDocument(window, name: name, options: options)
        case ASCII.bracket: return RefusedFile(.jsonList, name: name)
        default: return RegisterRows(window, name: name, options: options)
        }
    }

    /// Whether the first line that is not blank closes every bracket it opens: then each line is a resource.
    private static func firstLineIsWhole(_ window: Window) -> Bool {
        var (depth, inText, escaped, begun) = (0, false, false, false)
        for byte in window.bytes {
            if byte == ASCII.newline, begun { return depth == 0 }
            if escaped {
                escaped = false
            } else if inText {
                if byte == ASCII.quote { inText = false } else if byte == ASCII.backslash { escaped = true }
            } else if byte == ASCII.quote {
                inText = true
            } else if byte == ASCII.brace || byte == ASCII.bracket {
                (depth, begun) = (depth + 1, true)
            } else if byte == ASCII.closingBrace || byte == ASCII.closingBracket {
                depth -= 1
            }
        }
        return depth == 0 && begun && window.atEnd
    }
}

/// A file of which nothing can be read.
private final class RefusedFile: PeopleFormat {
    private let fault: Fault
    private let name: String
    private var told = false

    init(_ fault: Fault, name: String) {
        self.fault = fault
        self.name = name
    }

    func readRow(into batch: inout PeopleBatch, skipping: Bool) throws(UnreadableInput) -> Bool {
        guard !told else { return false }
        told = true
        batch.refuse(fault, file: name, line: 0)
        return true
    }
}
