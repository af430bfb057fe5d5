import Care
import Desk

extension TimeChoice {
    /// As a form names it: the clinic, the minute at which it begins, and whether it is a double.
    var text: String { "\(clinic)/\(at.microseconds / 60_000_000)/\(length.rawValue)" }

    init?(_ text: some StringProtocol) {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == 3, let clinic = Clinic.ID(parts[0]), parts[1].utf8.count <= 9,
            let minute = Int64(parts[1]),
            minute >= 0, let length = Clinic.Length(rawValue: String(parts[2]))
        else { return nil }
        self.init(clinic: clinic, at: Instant(microseconds: minute * 60_000_000), length: length)
    }
}

extension FormReader {
    /// The times that one answer of ours names: one clinic's, or two of one moment.
    mutating func times(_ name: String, orElse missing: String) -> [TimeChoice]? {
        guard let text = text(name, longest: 200, orElse: missing) else { return nil }
        let parts = text.split(separator: "+", omittingEmptySubsequences: false)
        let choices = parts.compactMap { TimeChoice($0) }
        guard choices.count == parts.count, choices.count <= 2 else {
            errors.add("Choose one of the times on the page.", to: name)
            return nil
        }
        return choices
    }
}

extension [ClinicTime] {
    func value(_ length: Clinic.Length) -> String { map { TimeChoice($0, length).text }.joined(separator: "+") }
}
