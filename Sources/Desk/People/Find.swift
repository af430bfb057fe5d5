package import Care
import Journal

/// One person found: enough to know them by.
package struct FoundPerson: Sendable, Equatable {
    package let person: Person.ID
    package let name: Personal<String>
    package let born: Personal<Day>?
    package let nhsNumber: Personal<NHSNumber>?
    package let practice: PracticeCode?
    package let postcode: Personal<String>?
    package let hasDied: Bool
}

extension FrontDesk {
    /// Finds people by parts of names, date of birth, postcode, NHS number or telephone; every word must fit.
    ///
    /// Words of names are matched from their start; numbers, dates and postcodes whole. The place's own team finds
    /// anybody; others find the people of their practice and those they hold or were asked to take, and anybody else
    /// only by an NHS number, or by a date of birth with a name, so that nobody can leaf through the register.
    package func find(_ text: String, as identity: Identity, limit: Int = 50) async throws -> [FoundPerson] {
        try permit(.ask, to: identity)
        let words = FrontDesk.searchWords(text)
        guard !words.isEmpty else { return [] }
        var conditions: [String] = []
        var arguments: [SQLValue] = [.text(place.code)]
        for word in words.prefix(6) {
            conditions.append(
                "id IN (SELECT person FROM search_key WHERE place = ? AND word >= ? AND word < ?)"
            )
            arguments += [.text(place.code), .text(word), .text(word + "\u{10FFFF}")]
        }
        if let worker = identity.worker, !mayLeafThrough(worker), !FrontDesk.identifies(words) {
            let (own, ownArguments) = ownPeople(of: worker)
            conditions.append(own)
            arguments += ownArguments
        }
        let rows = try await store.rows(
            Statement(
                "SELECT id, name, born, nhs, practice, postcode, died FROM person WHERE place = ? AND "
                    + conditions.joined(separator: " AND ") + " ORDER BY name, id LIMIT \(limit)",
                arguments
            )
        )
        return rows.compactMap(FoundPerson.init)
    }

    private func mayLeafThrough(_ worker: Worker) -> Bool { worker.services.contains(place.home) }

    /// Whether a search says enough to mean one person.
    private static func identifies(_ words: [String]) -> Bool {
        if words.contains(where: { NHSNumber($0) != nil }) { return true }
        return words.count >= 2 && words.contains { Day($0) != nil }
    }

    /// The condition for the people of a worker's practice, and those they hold or were asked to take.
    private func ownPeople(of worker: Worker) -> (sql: String, arguments: [SQLValue]) {
        let owed = DueTable.owed(by: worker.id, in: place.code)
        let held = """
            (id IN (SELECT person FROM request WHERE place = ? AND closed IS NULL AND holder = ?)
            OR id IN (SELECT person FROM due WHERE \(owed.sql) AND kind = 'answerHandOver'))
            """
        let arguments = [.text(place.code), .text(worker.id.description)] + owed.arguments
        guard let practice = worker.practice, worker.role.seesPractice else { return (held, arguments) }
        return ("(practice = ? OR \(held))", [.text(practice.rawValue)] + arguments)
    }

    /// The words of a search: an NHS number or a postcode typed with spaces counts as one.
    static func searchWords(_ text: String) -> [String] {
        if let number = NHSNumber(text) { return [number.digits] }
        let compact = SearchWords.compact(text)
        let digits = compact.filter(\.isNumber).count
        if digits >= 9 && digits == compact.count { return [compact] }
        if (5...7).contains(compact.count), let last = compact.suffix(3).first, last.isNumber,
            compact.first?.isLetter ?? false, compact.suffix(2).allSatisfy(\.isLetter)
        {
            return [compact]
        }
        return text.split(whereSeparator: \.isWhitespace).flatMap { piece -> [String] in
            Day(piece) != nil ? [String(piece)] : SearchWords.words(in: String(piece))
        }
    }
}

extension FoundPerson {
    init?(_ row: Row) {
        guard let person = Person.ID(row.text(0)) else { return nil }
        self.init(
            person: person,
            name: Personal(row.text(1)),
            born: row.optionalText(2).flatMap { Day($0) }.map { Personal($0) },
            nhsNumber: row.optionalText(3).flatMap { NHSNumber($0) }.map { Personal($0) },
            practice: row.optionalText(4).map(PracticeCode.init(rawValue:)),
            postcode: row.optionalText(5).map { Personal($0) },
            hasDied: row.flag(6)
        )
    }
}
