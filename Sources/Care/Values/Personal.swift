/// A value that identifies a person, kept out of logs and error messages.
///
/// Reading it is explicit, `name.disclosed`; printing, reflecting or dumping it shows a placeholder. It is `Codable`
/// because the journal keeps what people told us: encoding is disclosure to the journal and to nobody else.
package struct Personal<Value: Sendable>: Sendable {
    package let disclosed: Value

    package init(_ value: Value) { disclosed = value }
}

extension Personal: Equatable where Value: Equatable {}
extension Personal: Hashable where Value: Hashable {}

extension Personal: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    package var description: String { "‹personal›" }
    package var debugDescription: String { description }
    package var customMirror: Mirror { Mirror(self, children: [:]) }
}

extension Personal: Encodable where Value: Encodable {
    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(disclosed)
    }
}

extension Personal: Decodable where Value: Decodable {
    package init(from decoder: any Decoder) throws {
        disclosed = try decoder.singleValueContainer().decode(Value.self)
    }
}
