package import Care
import Journal

/// The private reference of a request: how somebody without an account looks up who holds them.
///
/// Twelve characters of 32 (60 bits), without letters that look alike, kept only as a digest. What it shows is set out
/// in `docs/adr/0012-sessions-and-references.md`: who holds the request and what happens next, never the words, the
/// name or a note. Somebody who asked for another sees "received" unless the person agreed to more.
package struct Reference: Sendable, Hashable {
    package let characters: String

    private static let alphabet = Array("23456789ABCDEFGHJKLMNPQRSTUVWXYZ".utf8)

    /// Draws a new reference.
    package init(from surroundings: Surroundings) { self.init(surroundings.bytes(12)) }

    /// Writes the first twelve of some random bytes, five bits of each.
    init(_ bytes: [UInt8]) {
        characters = String(
            decoding: bytes.prefix(12).map { Reference.alphabet[Int($0) % Reference.alphabet.count] },
            as: UTF8.self
        )
    }

    /// Reads what somebody typed: spaces and hyphens do not matter, nor does case; O, I, 0 and 1 are never used.
    package init?(typed: String) {
        let kept = typed.uppercased().utf8.filter { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "-") }
        guard kept.count == 12, kept.allSatisfy(Reference.alphabet.contains) else { return nil }
        characters = String(decoding: kept, as: UTF8.self)
    }

    /// As it is shown: `ABCD-2345-EFGH`.
    package var shown: String {
        "\(characters.prefix(4))-\(characters.dropFirst(4).prefix(4))-\(characters.suffix(4))"
    }

    func digest(in place: String) -> String { Digest.hex(of: "\(place)/reference/\(characters)") }

    /// By what the times are known that are kept for whoever has this reference.
    ///
    /// It is another digest than the one that leads to a person, so that a row of a kept time leads to nobody.
    func holder(in place: String) -> String { "own/\(Digest.hex(of: "\(place)/hold/\(characters)").prefix(24))" }
}

/// Whose eyes a reference is for.
package enum ReferenceReader: String, Sendable {
    case person
    case asker
}

enum ReferenceTable {
    static let migration = Migration(
        part: "desk",
        number: 6,
        name: "references",
        statements: [
            """
            CREATE TABLE request_reference (
                place TEXT NOT NULL, digest TEXT NOT NULL, person TEXT NOT NULL, request TEXT NOT NULL,
                reader TEXT NOT NULL, PRIMARY KEY (place, digest))
            """
        ]
    )

    static func insert(
        _ reference: Reference,
        person: Person.ID,
        request: Request.ID,
        reader: ReferenceReader,
        in place: String
    ) -> Statement {
        Statement(
            "INSERT INTO request_reference (place, digest, person, request, reader) VALUES (?, ?, ?, ?, ?)",
            [
                .text(place), .text(reference.digest(in: place)), .text(person.description),
                .text(request.description), .text(reader.rawValue),
            ]
        )
    }
}

/// What a reference shows.
package struct ReferenceAnswer: Sendable, Equatable {
    package let reader: ReferenceReader
    /// Who holds the request now; `nil` for an asker who may not be told.
    package let holder: Worker?
    package let received: Instant
    /// What happens next and by when; `nil` where nothing is owed or may be told.
    package let next: Due?
    package let isClosed: Bool
    /// How to come back, in the words agreed at the close.
    package let wayBack: String?
}

extension FrontDesk {
    /// Looks up a reference; `nil` if there is none such.
    package func answer(to reference: Reference) async throws -> ReferenceAnswer? {
        let found = try await store.rows(
            Statement(
                "SELECT person, request, reader FROM request_reference WHERE place = ? AND digest = ?",
                [.text(place.code), .text(reference.digest(in: place.code))]
            )
        )
        guard let row = found.first, let person = Person.ID(row.text(0)), let id = Request.ID(row.text(1)),
            let reader = ReferenceReader(rawValue: row.text(2))
        else { return nil }
        let record = try await chart(of: person).record
        guard let request = record.requests.all[id] else { return nil }
        let mayBeTold = reader == .person || request.asking.asker?.mayBeTold ?? false
        let team = try await team()
        let closed = record.requests.closed[id]
        return ReferenceAnswer(
            reader: reader,
            holder: mayBeTold ? record.holding.holder(of: id).flatMap { team.workers[$0] } : nil,
            received: request.received,
            next: mayBeTold ? owed(on: record).first { $0.request == id } : nil,
            isClosed: mayBeTold && closed != nil,
            wayBack: reader == .person ? closed?.closing.wayBack.disclosed : nil
        )
    }
}
