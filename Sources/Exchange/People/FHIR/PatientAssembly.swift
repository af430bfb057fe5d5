import CSimdjson
import Care

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// Puts an incoming person together from the spans of one Patient.
///
/// A `…_begins` span closes the element before it; what stands after it belongs to the new one.
struct PatientAssembly {
    var faults: [Fault] { checks.faults }

    private var person: IncomingPerson
    private var checks: PersonChecks
    private var languagePreferred = false

    /// The repeating element that is being read; its parts gather in the property of its kind.
    private var element: fb_field?
    private var name = PartialName()
    private var identifier = PartialIdentifier()
    private var telecom = PartialTelecom()
    private var address = PartialAddress()
    private var language = PartialLanguage()
    private var practice = PartialPractice()

    init(source: IncomingPerson.Source, today: Day) {
        person = IncomingPerson(source: source)
        checks = PersonChecks(today: today)
    }

    mutating func take(_ span: fb_span) {
        switch span.field {
        case .name_begins, .identifier_begins, .telecom_begins, .address_begins, .language_begins, .practice_begins:
            begin(span.field)
        case .name_use, .name_text, .name_family, .name_given, .name_end: takeName(span)
        case .identifier_system, .identifier_value, .identifier_use, .identifier_verification, .identifier_end:
            takeIdentifier(span)
        case .telecom_system, .telecom_value, .telecom_use, .telecom_end: takeTelecom(span)
        case .address_use, .address_text, .address_line, .address_place, .address_postcode, .address_country,
            .address_end:
            takeAddress(span)
        case .language_code, .language_preferred: takeLanguage(span)
        case .practice_system, .practice_value: takePractice(span)
        default: takePlain(span)
        }
    }

    mutating func finish() -> IncomingPerson? {
        close()
        return checks.finish(person)
    }

    private mutating func takePlain(_ span: fb_span) {
        switch span.field {
        case .id: person.recordID = checks.text(span.bytes, field: "id")
        case .inactive: person.isInactive = true
        case .security: if span == "R" || span == "V" { person.isRestricted = true }
        case .gender: person.gender = gender(span)
        case .birth_date:
            person.birthDate = checks.birth(PartialDate(fhir: span.bytes), field: "birthDate").map { Personal($0) }
        case .dead: if person.death == nil { person.death = .dateUnknown }
        case .death_date: person.death = checks.death(PartialDate(fhir: span.bytes))
        case .interpreter: person.interpreterWanted = true
        case .wrong_shape: checks.faults.append(.wrongShape(path: String(decoding: span.bytes, as: UTF8.self)))
        default: break
        }
    }

    private mutating func gender(_ span: fb_span) -> IncomingPerson.Gender? {
        if span == "female" { return .female }
        if span == "male" { return .male }
        if span == "other" { return .other }
        if span == "unknown" { return .unknown }
        guard let text = checks.text(span.bytes, field: "gender") else { return nil }
        checks.faults.append(.unknownGender)
        return .asGiven(Personal(text))
    }

    // MARK: Elements

    private mutating func begin(_ field: fb_field) {
        close()
        element = field
    }

    private mutating func close() {
        switch element {
        case .name_begins: closeName()
        case .identifier_begins: closeIdentifier()
        case .telecom_begins: closeTelecom()
        case .address_begins: closeAddress()
        case .language_begins: closeLanguage()
        case .practice_begins: closePractice()
        default: break
        }
        element = nil
    }

    /// A period that ended before today belongs to the past.
    private func isPast(_ end: fb_span) -> Bool {
        guard let date = PartialDate(fhir: end.bytes) else { return false }
        return date.latest < checks.today
    }
}

// MARK: - Names

private struct PartialName {
    var family: String?
    var given: String?
    var text: String?
    var use: String?
    var isPast = false
}

extension PatientAssembly {
    private mutating func takeName(_ span: fb_span) {
        switch span.field {
        case .name_family: name.family = checks.text(span.bytes, field: "name.family")
        case .name_given:
            guard let given = checks.text(span.bytes, field: "name.given") else { break }
            name.given = name.given.map { "\($0) \(given)" } ?? given
        case .name_text: name.text = checks.text(span.bytes, field: "name.text")
        case .name_use: name.use = use(span)
        default: name.isPast = isPast(span)
        }
    }

    /// The official or usual name comes first; a maiden, old or past one never does while there is another.
    private mutating func closeName() {
        let partial = name
        name = PartialName()
        guard let family = partial.family ?? partial.text ?? partial.given else { return }
        let given = partial.family == nil && partial.text == nil ? "" : partial.given ?? ""
        let name = IncomingPerson.Name(family: family, given: given, use: partial.isPast ? "old" : partial.use)
        guard let held = person.name else {
            person.name = Personal(name)
            return
        }
        guard PatientAssembly.rank(name) < PatientAssembly.rank(held.disclosed) else {
            person.otherNames.append(Personal(name))
            return
        }
        person.otherNames.append(held)
        person.name = Personal(name)
    }

    private static func rank(_ name: IncomingPerson.Name) -> Int {
        switch name.use {
        case "usual": 0
        case "official": 1
        case "maiden", "old": 4
        case "nickname", "anonymous", "temp": 3
        default: 2
        }
    }

    /// A code of use, which is short; other texts are passed over.
    private func use(_ span: fb_span) -> String? {
        guard span.length <= 15, span.bytes.allSatisfy({ ASCII.isLetter($0) }) else { return nil }
        return String(decoding: span.bytes, as: UTF8.self)
    }
}

// MARK: - Identifiers

private struct PartialIdentifier {
    var system: fb_span?
    var value: fb_span?
    var verification = IncomingNHSNumber.Verification.notStated
    var isPast = false
}

extension PatientAssembly {
    private mutating func takeIdentifier(_ span: fb_span) {
        switch span.field {
        case .identifier_system: identifier.system = span
        case .identifier_value: identifier.value = span
        case .identifier_use: if span == "old" { identifier.isPast = true }
        case .identifier_verification: identifier.verification = verification(span)
        default: identifier.isPast = identifier.isPast || isPast(span)
        }
    }

    /// UK Core's code, or the one that UK Core's forebear used for the same.
    private mutating func verification(_ span: fb_span) -> IncomingNHSNumber.Verification {
        if span == "01" || span == "number-present-and-verified" { return .verified }
        let code = span.length == 2 ? String(decoding: span.bytes, as: UTF8.self) : "?"
        if let known = IncomingNHSNumber.Verification(rawValue: code) { return known }
        checks.faults.append(.unknownVerification)
        return .notStated
    }

    private mutating func closeIdentifier() {
        let partial = identifier
        identifier = PartialIdentifier()
        guard let value = partial.value, let text = checks.text(value.bytes, field: "identifier.value") else { return }
        if !partial.isPast, partial.system == "https://fhir.nhs.uk/Id/nhs-number" {
            return checks.nhsNumber(text, verification: partial.verification, for: &person)
        }
        let system = partial.system.flatMap { checks.text($0.bytes, field: "identifier.system") }
        person.identifiers.append(Personal(.init(system: system, value: text)))
    }
}

// MARK: - Telephone and e-mail

private struct PartialTelecom {
    var system: fb_span?
    var value: fb_span?
    var use: String?
    var isPast = false
}

extension PatientAssembly {
    private mutating func takeTelecom(_ span: fb_span) {
        switch span.field {
        case .telecom_system: telecom.system = span
        case .telecom_value: telecom.value = span
        case .telecom_use: telecom.use = use(span)
        default: telecom.isPast = isPast(span)
        }
    }

    private mutating func closeTelecom() {
        let partial = telecom
        telecom = PartialTelecom()
        guard !partial.isPast, partial.use != "old", let value = partial.value else { return }
        if partial.system == "phone" || partial.system == "sms" {
            guard let number = checks.text(value.bytes, field: "telecom.value") else { return }
            person.phones.append(Personal(.init(number: number, use: partial.use)))
        } else if partial.system == "email" {
            guard let email = checks.text(value.bytes, field: "telecom.value").flatMap({ checks.email($0) }) else {
                return
            }
            person.emails.append(Personal(email))
        }
    }
}

// MARK: - Addresses

private struct PartialAddress {
    var lines: String?
    var text: fb_span?
    var postcode: fb_span?
    var use: String?
    var isBritish = true
    var isPast = false
}

extension PatientAssembly {
    private mutating func takeAddress(_ span: fb_span) {
        switch span.field {
        case .address_line, .address_place:
            guard let line = checks.text(span.bytes, field: "address.line") else { break }
            address.lines = address.lines.map { "\($0)\n\(line)" } ?? line
        case .address_text: address.text = span
        case .address_postcode: address.postcode = span
        case .address_country: address.isBritish = isBritish(span)
        case .address_use: address.use = use(span)
        default: address.isPast = isPast(span)
        }
    }

    private func isBritish(_ span: fb_span) -> Bool {
        span == "GB" || span == "GBR" || span == "UK" || span == "United Kingdom" || span == "England"
            || span == "Wales" || span == "Scotland" || span == "Northern Ireland" || span.length == 0
    }

    /// The home comes first; past addresses are kept behind it, marked as old.
    private mutating func closeAddress() {
        let partial = address
        address = PartialAddress()
        let lines = partial.lines ?? partial.text.flatMap { checks.text($0.bytes, field: "address.text") }
        let postcode = partial.postcode.flatMap { checks.text($0.bytes, field: "address.postalCode") }
            .map { checks.postcode($0, isBritish: partial.isBritish) }
        guard lines != nil || postcode != nil else { return }
        let use = partial.isPast ? "old" : partial.use
        let address = Personal(IncomingPerson.Address(lines: lines ?? "", postcode: postcode, use: use))
        guard let held = person.address else {
            person.address = address
            return
        }
        let better = use != "old" && (held.disclosed.use == "old" || (use == "home" && held.disclosed.use != "home"))
        person.otherAddresses.append(better ? held : address)
        if better { person.address = address }
    }
}

// MARK: - Language and practice

private struct PartialLanguage {
    var code: String?
    var isPreferred = false
}

private struct PartialPractice {
    var system: fb_span?
    var value: fb_span?
}

extension PatientAssembly {
    private mutating func takeLanguage(_ span: fb_span) {
        if span.field == .language_preferred {
            language.isPreferred = true
        } else {
            language.code = checks.text(span.bytes, field: "communication.language")
        }
    }

    /// The preferred language, or else the first.
    private mutating func closeLanguage() {
        defer { language = PartialLanguage() }
        guard let code = language.code, person.language == nil || (language.isPreferred && !languagePreferred) else {
            return
        }
        person.language = code
        languagePreferred = language.isPreferred
    }

    private mutating func takePractice(_ span: fb_span) {
        if span.field == .practice_system { practice.system = span } else { practice.value = span }
    }

    private mutating func closePractice() {
        defer { practice = PartialPractice() }
        guard person.practiceCode == nil, let value = practice.value,
            practice.system == "https://fhir.nhs.uk/Id/ods-organization-code",
            let text = checks.text(value.bytes, field: "generalPractitioner.identifier.value")
        else { return }
        person.practiceCode = checks.practiceCode(text)
    }
}

// MARK: - Comparing without making a String

/// Whether a span holds exactly this text.
private func == (span: fb_span, text: StaticString) -> Bool {
    span.length == text.utf8CodeUnitCount && memcmp(span.text, text.utf8Start, text.utf8CodeUnitCount) == 0
}

private func == (span: fb_span?, text: StaticString) -> Bool { span.map { $0 == text } ?? false }
