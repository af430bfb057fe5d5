package import Care
import Foundation
package import Journal

/// The form in which facts are kept in the journal, and the way back.
///
/// The kind is the capability's name and the fact's own case, `holding.offered`; the body is that case's values as
/// JSON with sorted keys, so that the same fact always makes the same bytes. A fact that changes its form gets a new
/// schema number here and a step in `Upcasting`; what was written is never rewritten.
package enum FactCodec {
    package static let schema = 1

    package static func encode(_ fact: Fact) throws -> (kind: String, body: String) {
        switch fact {
        case .people(.registered(let details, let origin)):
            ("people.registered", RegistrationWriter.body(details, origin: origin))
        case .people(let fact): try pack("people", fact)
        case .requests(let fact): try pack("requests", fact)
        case .holding(let fact): try pack("holding", fact)
        case .triage(let fact): try pack("triage", fact)
        case .offers(let fact): try pack("offers", fact)
        case .contacts(let fact): try pack("contacts", fact)
        case .reengagement(let fact): try pack("reengagement", fact)
        case .safety(let fact): try pack("safety", fact)
        case .safeguarding(let fact): try pack("safeguarding", fact)
        case .crisis(let fact): try pack("crisis", fact)
        case .notes(let fact): try pack("notes", fact)
        case .copies(let fact): try pack("copies", fact)
        case .measures(let fact): try pack("measures", fact)
        case .messages(let fact): try pack("messages", fact)
        case .booking(let fact): try pack("booking", fact)
        case .waiting(let fact): try pack("waiting", fact)
        case .groups(let fact): try pack("groups", fact)
        case .following(let fact): try pack("following", fact)
        case .questions(let fact): try pack("questions", fact)
        case .reviews(let fact): try pack("reviews", fact)
        }
    }

    package static func decode(kind: String, schema: Int, body: String) throws -> Fact {
        guard schema <= Self.schema else { throw Unreadable(kind: kind, why: "its form is newer than this program") }
        guard let dot = kind.firstIndex(of: ".") else { throw Unreadable(kind: kind, why: "it names no capability") }
        let name = kind[kind.index(after: dot)...]
        let json = Data("{\"\(name)\":\(body)}".utf8)
        switch kind[..<dot] {
        case "people": return .people(try unpack(json, kind))
        case "requests": return .requests(try unpack(json, kind))
        case "holding": return .holding(try unpack(json, kind))
        case "triage": return .triage(try unpack(json, kind))
        case "offers": return .offers(try unpack(json, kind))
        case "contacts": return .contacts(try unpack(json, kind))
        case "reengagement": return .reengagement(try unpack(json, kind))
        case "safety": return .safety(try unpack(json, kind))
        case "safeguarding": return .safeguarding(try unpack(json, kind))
        case "crisis": return .crisis(try unpack(json, kind))
        case "notes": return .notes(try unpack(json, kind))
        case "copies": return .copies(try unpack(json, kind))
        case "measures": return .measures(try unpack(json, kind))
        case "messages": return .messages(try unpack(json, kind))
        case "booking": return .booking(try unpack(json, kind))
        case "waiting": return .waiting(try unpack(json, kind))
        case "groups": return .groups(try unpack(json, kind))
        case "following": return .following(try unpack(json, kind))
        case "questions": return .questions(try unpack(json, kind))
        case "reviews": return .reviews(try unpack(json, kind))
        default: throw Unreadable(kind: kind, why: "no capability of that name")
        }
    }

    /// Splits `{"case":{…}}`, the form a synthesised enum has, into the case's name and its values.
    static func pack(_ capability: String, _ fact: some Encodable) throws -> (kind: String, body: String) {
        guard let (name, body) = try FactWriter.body(of: fact) else {
            throw Unreadable(kind: capability, why: "it has no case")
        }
        return ("\(capability).\(name)", body)
    }

    static func unpack<Value: Decodable>(_ json: Data, _ kind: String) throws -> Value {
        do {
            return try JSONDecoder().decode(Value.self, from: json)
        } catch {
            throw Unreadable(kind: kind, why: "its body does not have the form of its kind")
        }
    }

    /// An event that cannot be read back; a fault, never shown with its body.
    package struct Unreadable: Error, CustomStringConvertible {
        package let kind: String
        package let why: String

        package var description: String { "an event of kind \(kind) cannot be read: \(why)" }
    }
}

extension Occurrence {
    /// Reads an event of a person's stream.
    package init(_ recorded: RecordedEvent) throws {
        let fact = try FactCodec.decode(
            kind: recorded.event.kind,
            schema: recorded.event.schema,
            body: recorded.event.body
        )
        self.init(
            fact,
            happened: Instant(microseconds: recorded.event.happened),
            recorded: Instant(microseconds: recorded.recorded),
            by: Actor(recorded.actor) ?? .system("unknown")
        )
    }
}
