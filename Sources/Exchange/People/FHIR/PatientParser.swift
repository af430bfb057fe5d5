import CSimdjson

/// Reads one FHIR resource at a time and makes an incoming person of a Patient.
final class PatientParser {
    /// What a resource turned out to be.
    enum Outcome: Equatable {
        case patient, bundle, nothing, refused
        case other(type: String)
    }

    private let parser: OpaquePointer?
    private let file: String
    private let options: PeopleOptions

    init(file: String, options: PeopleOptions) {
        parser = fb_parser_make(options.depthLimit)
        self.file = file
        self.options = options
    }

    deinit { fb_parser_free(parser) }

    /// Reads a resource, or the resource within an entry of a Bundle; the bytes must have readable padding behind them.
    func read(_ bytes: UnsafeRawBufferPointer, entry: Bool, line: Int, into batch: inout PeopleBatch) -> Outcome {
        guard let parser else {
            batch.refuse(.lineTooLong(limit: 0), file: file, line: line)
            return .refused
        }
        let text = bytes.baseAddress?.assumingMemoryBound(to: CChar.self)
        let reading = entry ? fb_read_entry(parser, text, bytes.count) : fb_read_resource(parser, text, bytes.count)
        let spans = UnsafeBufferPointer(start: reading.spans, count: Int(reading.count))
        switch reading.status {
        case .patient: return assemble(spans, line: line, into: &batch)
        case .bundle: return .bundle
        case .other_resource:
            batch.tally.passedOver += 1
            return .other(type: typeName(spans))
        case .no_resource:
            batch.tally.passedOver += 1
            return .nothing
        default:
            batch.refuse(fault(reading.status, spans), file: file, line: line)
            return .refused
        }
    }

    private func assemble(
        _ spans: UnsafeBufferPointer<fb_span>,
        line: Int,
        into batch: inout PeopleBatch
    ) -> Outcome {
        var assembly = PatientAssembly(source: .init(file: file, line: line), today: options.today)
        for span in spans { assembly.take(span) }
        let person = assembly.finish()
        for fault in assembly.faults { batch.refuse(fault, file: file, line: line) }
        guard let person else { return .refused }
        batch.people.append(person)
        batch.tally.people += 1
        return .patient
    }

    /// The resource's type if it has the form of a name of FHIR's; another text may be anything and is not repeated.
    private func typeName(_ spans: UnsafeBufferPointer<fb_span>) -> String {
        guard let bytes = spans.first?.bytes, bytes.count <= 40, bytes.allSatisfy(ASCII.isLetter) else { return "?" }
        return String(decoding: bytes, as: UTF8.self)
    }

    private func fault(_ status: fb_status, _ spans: UnsafeBufferPointer<fb_span>) -> Fault {
        switch status {
        case .not_an_object: .notAnObject
        case .no_resource_type: .noResourceType
        case .unclosed_text: .textNotClosed
        case .control_character: .rawControlCharacter
        case .not_utf8: .notUTF8
        case .too_deep: .tooDeep(limit: options.depthLimit)
        case .too_large: .lineTooLong(limit: options.lineLimit)
        case .too_many_values: .tooManyValues
        case .duplicate_key: .duplicateKey(path: spans.first.map { String(decoding: $0.bytes, as: UTF8.self) } ?? "")
        case .patient, .bundle, .other_resource, .no_resource, .not_json: .notJSON
        }
    }
}

extension fb_span {
    /// The text's bytes; they hold until the parser reads again.
    var bytes: UnsafeRawBufferPointer { UnsafeRawBufferPointer(start: text, count: Int(length)) }
}
