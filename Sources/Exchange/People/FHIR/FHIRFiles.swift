import CSimdjson

/// A file of FHIR resources, one a line (NDJSON, as Bulk Data exports write it).
final class FHIRLines: PeopleFormat {
    private let scanner: LineScanner
    private let parser: PatientParser
    private let name: String
    private let options: PeopleOptions

    init(_ window: Window, name: String, options: PeopleOptions) {
        scanner = LineScanner(window, limit: options.lineLimit)
        parser = PatientParser(file: name, options: options)
        self.name = name
        self.options = options
    }

    func readRow(into batch: inout PeopleBatch, skipping: Bool) throws(UnreadableInput) -> Bool {
        guard let line = try scanner.next() else { return false }
        guard !skipping else { return true }
        switch line {
        case .tooLong: batch.refuse(.lineTooLong(limit: options.lineLimit), file: name, line: scanner.number)
        case .whole(let bytes):
            let outcome = parser.read(bytes, entry: false, line: scanner.number, into: &batch)
            if outcome == .bundle { try readBundle(bytes, line: scanner.number, into: &batch) }
        }
        return true
    }

    /// A whole Bundle on one line: its entries all count as this line's.
    private func readBundle(
        _ bytes: UnsafeRawBufferPointer,
        line: Int,
        into batch: inout PeopleBatch
    ) throws(UnreadableInput) {
        let window = Window(MemoryBytes(Array(bytes)), padding: fb_padding())
        let entries = FHIRDocument(window, name: name, options: options, line: line)
        while try entries.readRow(into: &batch, skipping: false) {}
    }
}

/// A file that is one JSON document: a Bundle of any size, or a single Patient.
final class FHIRDocument: PeopleFormat {
    private let scanner: ElementScanner
    private let parser: PatientParser
    private let name: String
    private let options: PeopleOptions
    private let line: Int?
    private var ended = false

    /// Reads a document; `line` is given where all of it stands on one line of a larger file.
    init(_ window: Window, name: String, options: PeopleOptions, line: Int? = nil) {
        scanner = ElementScanner(window, members: ["entry"], limit: options.lineLimit)
        parser = PatientParser(file: name, options: options)
        self.name = name
        self.options = options
        self.line = line
    }

    func readRow(into batch: inout PeopleBatch, skipping: Bool) throws(UnreadableInput) -> Bool {
        guard !ended else { return false }
        switch try scanner.next() {
        case .whole(let bytes, let begins):
            guard !skipping else { return true }
            if parser.read(bytes, entry: true, line: line ?? begins, into: &batch) == .bundle {
                batch.refuse(.nestedBundle, file: name, line: line ?? begins)
            }
        case .tooLong(let begins):
            guard !skipping else { return true }
            batch.refuse(.lineTooLong(limit: options.lineLimit), file: name, line: line ?? begins)
        case .broken(let fault, let reached):
            ended = true
            batch.refuse(fault, file: name, line: line ?? reached)
        case nil:
            ended = true
            judgeOutside(into: &batch)
        }
        return true
    }

    /// With its entries read, what is left of the document must be a Bundle, or be a Patient itself.
    private func judgeOutside(into batch: inout PeopleBatch) {
        let outside = scanner.outside
        let padded = outside + [UInt8](repeating: 0, count: fb_padding())
        padded.withUnsafeBytes { bytes in
            let whole = UnsafeRawBufferPointer(rebasing: bytes[..<outside.count])
            var judged = PeopleBatch()
            let outcome = parser.read(whole, entry: false, line: line ?? scanner.beganAt, into: &judged)
            switch outcome {
            case .bundle: return
            case .other(let type): batch.refuse(.resourceInstead(type: type), file: name, line: 0)
            case .patient where scanner.count == 0: batch.append(judged)
            case .patient: batch.refuse(.notABundle, file: name, line: 0)
            case .refused, .nothing: batch.append(judged)
            }
        }
    }
}

extension PeopleBatch {
    /// Adds what was read apart, and counts it.
    mutating func append(_ other: PeopleBatch) {
        people += other.people
        diagnostics += other.diagnostics
        tally.people += other.tally.people
        tally.passedOver += other.tally.passedOver
        tally.refused += other.tally.refused
        tally.warnings += other.tally.warnings
    }
}
