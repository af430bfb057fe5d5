package import Care
import Journal

/// Somebody who is known, as far as is needed to judge whether one who arrives is the same.
package struct KnownPerson: Sendable {
    package let id: Person.ID
    package let name: Personal<String>
    package let born: Personal<Day>?
    package let nhsNumber: Personal<NHSNumber>?
    package let isVerified: Bool
    package let postcode: Personal<String>?
    /// Another record of the same person, where two have been linked.
    package let versionOf: Person.ID?
    /// Those of the identifiers asked for that are theirs.
    package internal(set) var identifiers: Set<Personal<ForeignIdentifier>> = []
}

/// An identifier that another system gave somebody, with the URI that says whose it is.
package struct ForeignIdentifier: Hashable, Sendable, Codable {
    package let system: String
    package let value: String

    package init(system: String, value: String) {
        self.system = system
        self.value = value
    }
}

/// What is looked up of those who arrive together.
package struct CandidateQuery: Sendable {
    package var words: Set<String> = []
    package var identifiers: Set<ForeignIdentifier> = []

    package init() {}
}

/// Those known who share a word or an identifier with somebody who arrives.
package struct Candidates: Sendable {
    private var byWord: [String: [Person.ID]] = [:]
    private var byIdentifier: [ForeignIdentifier: [Person.ID]] = [:]
    private var known: [Person.ID: KnownPerson] = [:]

    package init() {}

    /// Each candidate once, in the order in which they were found.
    package func sharing(words: [String], identifiers: [ForeignIdentifier]) -> [KnownPerson] {
        var met: Set<Person.ID> = []
        let ids = words.flatMap { byWord[$0] ?? [] } + identifiers.flatMap { byIdentifier[$0] ?? [] }
        return ids.filter { met.insert($0).inserted }.compactMap { known[$0] }
    }

    /// What was found of somebody.
    package func known(_ id: Person.ID) -> KnownPerson? { known[id] }

    mutating func add(_ row: Row, word: String) {
        guard let person = Candidates.person(row) else { return }
        byWord[word, default: []].append(person.id)
        if known[person.id] == nil { known[person.id] = person }
    }

    mutating func add(_ row: Row, identifier: ForeignIdentifier) {
        guard let person = Candidates.person(row) else { return }
        byIdentifier[identifier, default: []].append(person.id)
        known[person.id, default: person].identifiers.insert(Personal(identifier))
    }

    private static func person(_ row: Row) -> KnownPerson? {
        Person.ID(row.text(0)).map { id in
            KnownPerson(
                id: id,
                name: Personal(row.text(1)),
                born: row.optionalText(2).flatMap { Day($0) }.map { Personal($0) },
                nhsNumber: row.optionalText(3).flatMap { NHSNumber($0) }.map { Personal($0) },
                isVerified: row.flag(6),
                postcode: row.optionalText(4).map { Personal($0) },
                versionOf: row.optionalText(5).flatMap { Person.ID($0) }
            )
        }
    }
}

extension FrontDesk {
    /// Looks up candidates for many who arrive, in few questions.
    package func candidates(_ query: CandidateQuery, as identity: Identity) async throws -> Candidates {
        try permit(.keepDetails, to: identity)
        var candidates = Candidates()
        for part in query.words.sorted().chunked() {
            for row in try await store.rows(FrontDesk.byWord(part, in: place.code)) {
                candidates.add(row, word: row.text(7))
            }
        }
        let systems = Dictionary(grouping: query.identifiers, by: \.system)
        for (system, identifiers) in systems.sorted(by: { $0.key < $1.key }) {
            for part in identifiers.map(\.value).sorted().chunked() {
                for row in try await store.rows(FrontDesk.byIdentifier(part, of: system, in: place.code)) {
                    candidates.add(row, identifier: ForeignIdentifier(system: system, value: row.text(7)))
                }
            }
        }
        return candidates
    }

    private static let columns = """
        p.id, p.name, p.born, p.nhs, p.postcode, p.version_of, CASE WHEN i.person IS NULL THEN 0 ELSE 1 END
        """
    private static let whoItIs = """
        JOIN person p ON p.place = k.place AND p.id = k.person
        LEFT JOIN identifier i ON i.place = p.place AND i.system = 'nhs' AND i.value = p.nhs AND i.person = p.id
        """

    private static func byWord(_ words: [String], in place: String) -> Statement {
        let marks = words.map { _ in "?" }.joined(separator: ", ")
        return Statement(
            "SELECT \(columns), k.word FROM search_key k \(whoItIs) WHERE k.place = ? AND k.word IN (\(marks)) "
                + "ORDER BY k.word, k.person",
            [.text(place)] + words.map { .text($0) }
        )
    }

    private static func byIdentifier(_ values: [String], of system: String, in place: String) -> Statement {
        let marks = values.map { _ in "?" }.joined(separator: ", ")
        return Statement(
            "SELECT \(columns), k.value FROM outside_identifier k \(whoItIs) "
                + "WHERE k.place = ? AND k.system = ? AND k.value IN (\(marks)) ORDER BY k.value, k.person",
            [.text(place), .text(system)] + values.map { .text($0) }
        )
    }
}

extension [String] {
    /// Parts of 500, the last one filled up with what it ends with, so that the database meets one statement only.
    fileprivate func chunked() -> [[String]] {
        stride(from: 0, to: count, by: 500).map { start in
            let part = Array(self[start..<Swift.min(start + 500, count)])
            return part + Array(repeating: part[part.count - 1], count: 500 - part.count)
        }
    }
}
