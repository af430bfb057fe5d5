import Care
import Foundation
import Journal

/// What outside identifiers somebody was found to have.
enum IdentifiersFact: Codable {
    case given([ForeignIdentifier])
}

extension StreamName {
    static func pair(_ pair: DoubtfulPair.ID, in place: String) -> StreamName {
        StreamName(place: place, name: "pair/\(pair.one)/\(pair.other)")
    }

    static func identifiers(of person: Person.ID, in place: String) -> StreamName {
        StreamName(place: place, name: "identifiers/\(person)")
    }
}

extension FactCodec {
    static func newEvent(_ capability: String, _ fact: some Encodable, at now: Instant) throws -> NewEvent {
        let (kind, body) = try pack(capability, fact)
        return NewEvent(kind: kind, schema: schema, body: body, happened: now.microseconds)
    }

    static func unpackEvent<Value: Decodable>(_ event: NewEvent, of capability: String) throws -> Value {
        let name = event.kind.dropFirst(capability.utf8.count + 1)
        return try unpack(Data("{\"\(name)\":\(event.body)}".utf8), event.kind)
    }
}

/// The rows of `doubtful_pair` and `outside_identifier`, as their streams make them.
enum ImportRows {
    static func pair(_ pair: DoubtfulPair.ID, reason: String, at found: Int64, in place: String) -> Statement {
        Statement(
            "INSERT INTO doubtful_pair (place, one, other, reason, found, answer) VALUES (?, ?, ?, ?, ?, NULL)",
            [
                .text(place), .text(pair.one.description), .text(pair.other.description), .text(reason),
                .integer(found),
            ]
        )
    }

    static func answer(_ answer: DoubtfulPair.Answer, to pair: DoubtfulPair.ID, in place: String) -> Statement {
        Statement(
            "UPDATE doubtful_pair SET answer = ? WHERE place = ? AND one = ? AND other = ?",
            [
                .text(answer.rawValue), .text(place), .text(pair.one.description), .text(pair.other.description),
            ]
        )
    }

    static func identifiers(_ given: [ForeignIdentifier], of person: Person.ID, in place: String) -> [Statement] {
        given.map { identifier in
            Statement(
                "INSERT INTO outside_identifier (place, system, value, person) VALUES (?, ?, ?, ?) "
                    + "ON CONFLICT (place, system, value, person) DO NOTHING",
                [.text(place), .text(identifier.system), .text(identifier.value), .text(person.description)]
            )
        }
    }

    /// Throws the rows of all streams away, before they are made again.
    static func forgetting(in place: String) -> [Statement] {
        ["doubtful_pair", "outside_identifier"].map {
            Statement("DELETE FROM \($0) WHERE place = ?", [.text(place)])
        }
    }

    /// The rows that one event makes; none for the events of other streams.
    static func rows(of event: RecordedEvent) throws -> [Statement] {
        let place = event.stream.place
        let parts = event.stream.name.split(separator: "/")
        switch parts.first {
        case "pair" where parts.count == 3:
            guard let one = Person.ID(parts[1]), let other = Person.ID(parts[2]) else { return [] }
            let id = DoubtfulPair.ID(one, other)
            switch try FactCodec.unpackEvent(event.event, of: "pair") as PairFact {
            case .found(_, _, let reason):
                return [pair(id, reason: reason.rawValue, at: event.recorded, in: place)]
            case .decided(let said, _): return [answer(said, to: id, in: place)]
            }
        case "identifiers" where parts.count == 2:
            guard let person = Person.ID(parts[1]) else { return [] }
            switch try FactCodec.unpackEvent(event.event, of: "identifiers") as IdentifiersFact {
            case .given(let given): return identifiers(given, of: person, in: place)
            }
        default: return []
        }
    }
}
