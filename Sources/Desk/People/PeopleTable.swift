package import Care
package import Journal

/// People as lists show them; names and dates live here so that a list need not open records.
package enum PeopleTable: Projection {
    package static let table = TableShape(
        "person",
        keys: ["place", "id"],
        values: ["name", "called", "born", "nhs", "practice", "postcode", "died", "registered", "version_of"]
    )

    package static func rows(of record: Record, _ setting: Setting) -> [[SQLValue]] {
        guard let details = record.people.details else { return [] }
        return [
            [
                .text(setting.place),
                .text(record.id.description),
                .text(details.name.disclosed),
                SQLValue(details.calledName?.disclosed),
                SQLValue(details.birthDate?.disclosed.description),
                SQLValue(details.nhsNumber?.disclosed.digits),
                SQLValue(details.practice?.rawValue),
                SQLValue(details.postcode?.disclosed),
                SQLValue(record.people.died != nil),
                SQLValue(record.people.registeredAt?.microseconds),
                SQLValue(record.people.links.min()?.description),
            ]
        ]
    }

    package static let inputs: Set<RecordPart> = [.people]

    static let migration = Migration(
        part: "desk",
        number: 1,
        name: "people",
        statements: [
            """
            CREATE TABLE person (
                place TEXT NOT NULL, id TEXT NOT NULL, name TEXT NOT NULL, called TEXT, born TEXT, nhs TEXT,
                practice TEXT, postcode TEXT, died BIGINT NOT NULL, registered BIGINT, version_of TEXT,
                PRIMARY KEY (place, id))
            """,
            """
            CREATE TABLE identifier (
                place TEXT NOT NULL, system TEXT NOT NULL, value TEXT NOT NULL, person TEXT NOT NULL,
                PRIMARY KEY (place, system, value))
            """,
            """
            CREATE TABLE search_key (
                place TEXT NOT NULL, word TEXT NOT NULL, person TEXT NOT NULL,
                PRIMARY KEY (place, word, person))
            """,
        ]
    )

    /// Millions of short rows that are only ever looked up by their key live in its index, in a third less room.
    static let byKey = Migration(
        part: "desk",
        number: 14,
        name: "people by key",
        statements: ["person", "identifier", "search_key"].flatMap { name -> [String] in
            guard let table = migration.statements.first(where: { $0.contains(" \(name) (") }) else { return [] }
            let known = "\(name)_by_key"
            return [
                PortableSQL.byKey(table.replacing(" \(name) (", with: " \(known) (")),
                "INSERT INTO \(known) SELECT * FROM \(name)",
                "DROP TABLE \(name)",
                "ALTER TABLE \(known) RENAME TO \(name)",
            ]
        }
    )
}

/// What belongs to one person only: a verified NHS number is claimed by one record, and the database sees to it.
package enum IdentifierTable: Projection {
    package static let table = TableShape(
        "identifier",
        keys: ["place", "system", "value"],
        values: ["person"],
        isClaim: true
    )

    package static func rows(of record: Record, _ setting: Setting) -> [[SQLValue]] {
        guard let details = record.people.details, details.nhsNumberVerified, let number = details.nhsNumber,
            record.people.links.isEmpty
        else { return [] }
        return [[.text(setting.place), "nhs", .text(number.disclosed.digits), .text(record.id.description)]]
    }

    package static let inputs: Set<RecordPart> = [.people]
}

/// The words by which a person is found: parts of names, postcode, NHS number, date of birth and telephone, folded.
///
/// Imports look people up by them too: see `MatchWords`.
package enum SearchTable: Projection {
    package static let table = TableShape("search_key", keys: ["place", "word", "person"], values: [])

    package static func rows(of record: Record, _ setting: Setting) -> [[SQLValue]] {
        guard let details = record.people.details else { return [] }
        var words = Set(SearchWords.words(in: details.name.disclosed))
        if let called = details.calledName { words.formUnion(SearchWords.words(in: called.disclosed)) }
        if let number = details.nhsNumber { words.insert(number.disclosed.digits) }
        words.formUnion(MatchWords.words(of: details))
        if let postcode = details.postcode { words.insert(SearchWords.compact(postcode.disclosed)) }
        if let phone = details.phone { words.insert(SearchWords.compact(phone.disclosed)) }
        let person = SQLValue.text(record.id.description)
        return words.filter { !$0.isEmpty }.sorted().map { [.text(setting.place), .text($0), person] }
    }

    package static let inputs: Set<RecordPart> = [.people]
}
