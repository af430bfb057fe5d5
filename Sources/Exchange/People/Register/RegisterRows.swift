import Care

/// A practice register: a table with a header row, one person a row.
final class RegisterRows: PeopleFormat {
    /// A row longer than this is an unclosed quotation mark, not a person.
    static let rowLimit = 1 << 16

    private let scanner: TableScanner
    private let name: String
    private let today: Day
    private var header: RegisterHeader?
    private var ended = false

    init(_ window: Window, name: String, options: PeopleOptions) {
        scanner = TableScanner(window, limit: min(RegisterRows.rowLimit, options.lineLimit))
        self.name = name
        today = options.today
    }

    func readRow(into batch: inout PeopleBatch, skipping: Bool) throws(UnreadableInput) -> Bool {
        guard !ended, let row = try scanner.next() else { return false }
        guard let header else {
            readHeader(row, into: &batch, quietly: skipping)
            return true
        }
        guard !skipping else { return true }
        switch row {
        case .broken(let fault, let line): batch.refuse(fault, file: name, line: line)
        case .whole(let fields, let line): readPerson(fields, line: line, header, into: &batch)
        }
        return true
    }

    private func readHeader(_ row: TableScanner.Row, into batch: inout PeopleBatch, quietly: Bool) {
        do throws(RegisterHeader.Refusal) {
            guard case .whole(let fields, let line) = row, scanner.isUTF8 else {
                throw RegisterHeader.Refusal(fault: .noHeader)
            }
            let header = try RegisterHeader((0..<fields).map(scanner.text))
            self.header = header
            guard !quietly else { return }
            for position in header.unknown { batch.refuse(.columnUnknown(position: position), file: name, line: line) }
        } catch {
            ended = true
            batch.refuse(error.fault, file: name, line: 1)
        }
    }

    private func readPerson(_ fields: Int, line: Int, _ header: RegisterHeader, into batch: inout PeopleBatch) {
        guard fields == header.width else {
            return batch.refuse(.fieldCount(found: fields, wanted: header.width), file: name, line: line)
        }
        guard scanner.isUTF8 else { return batch.refuse(.notUTF8, file: name, line: line) }
        var row = RegisterPerson(source: .init(file: name, line: line), today: today)
        for (column, index) in header.positions {
            scanner.withField(index) { bytes in
                let trimmed = UnsafeRawBufferPointer(rebasing: CleanText.trimmed(bytes))
                if !trimmed.isEmpty { row.take(column, trimmed) }
            }
        }
        let person = row.finish()
        for fault in row.checks.faults { batch.refuse(fault, file: name, line: line) }
        guard let person else { return }
        batch.people.append(person)
        batch.tally.people += 1
    }
}

/// A person in the making, from the fields of one row.
private struct RegisterPerson {
    var checks: PersonChecks
    private var person: IncomingPerson
    private var family = ""
    private var given = ""
    private var postcode: String?
    private var address = ""

    init(source: IncomingPerson.Source, today: Day) {
        person = IncomingPerson(source: source)
        checks = PersonChecks(today: today)
    }

    mutating func take(_ column: RegisterColumn, _ bytes: UnsafeRawBufferPointer) {
        guard column != .dateOfBirth else {
            person.birthDate = checks.birth(PartialDate(register: bytes), field: column.rawValue).map { Personal($0) }
            return
        }
        guard let text = checks.text(bytes, field: column.rawValue) else { return }
        switch column {
        case .nhsNumber: checks.nhsNumber(text, verification: .notStated, for: &person)
        case .familyName: family = text
        case .givenNames: given = text
        case .dateOfBirth: break
        case .sex: person.gender = gender(text)
        case .postcode: postcode = checks.postcode(text)
        case .address: address = text
        case .phone: person.phones = [Personal(.init(number: text))]
        case .email: person.emails = checks.email(text).map { [Personal($0)] } ?? []
        case .practiceCode: person.practiceCode = checks.practiceCode(text)
        }
    }

    /// FHIR's words, their first letters, and the Data Dictionary's numbers for a person's stated gender.
    private mutating func gender(_ text: String) -> IncomingPerson.Gender {
        switch text.lowercased() {
        case "f", "female", "2": return .female
        case "m", "male", "1": return .male
        case "other", "indeterminate", "i", "9": return .other
        case "unknown", "not known", "u", "0", "x": return .unknown
        default:
            checks.faults.append(.unknownGender)
            return .asGiven(Personal(text))
        }
    }

    mutating func finish() -> IncomingPerson? {
        if !family.isEmpty || !given.isEmpty {
            person.name = Personal(.init(family: family, given: given))
        }
        if postcode != nil || !address.isEmpty {
            person.address = Personal(.init(lines: address, postcode: postcode))
        }
        return checks.finish(person)
    }
}
