/// One line of a journal file: a flat JSON object of texts, integers and null.
package enum JournalLine: Equatable, Sendable {
    /// The first line: the checkpoint that the file must reach.
    case header(Checkpoint)
    case event(RecordedEvent)
    case checkpoint(Checkpoint)

    /// Adds the line, with its end, to the bytes.
    package func write(to bytes: inout [UInt8]) {
        var object = FlatJSON.Writer()
        switch self {
        case .header(let checkpoint):
            object.text("footbridge", "journal")
            object.integer("format", 1)
            checkpoint.write(to: &object)
        case .event(let event): event.write(to: &object)
        case .checkpoint(let checkpoint): checkpoint.write(to: &object)
        }
        object.end(in: &bytes)
    }

    /// Reads a line; nil if it is not one of ours.
    package init?(_ line: ArraySlice<UInt8>) {
        guard let fields = FlatJSON.read(line) else { return nil }
        if let product = fields["footbridge"] {
            guard product == "journal", fields["format"] == 1, let checkpoint = Checkpoint(fields) else { return nil }
            self = .header(checkpoint)
        } else if fields["checkpoint"] != nil {
            guard let checkpoint = Checkpoint(fields) else { return nil }
            self = .checkpoint(checkpoint)
        } else {
            guard let event = RecordedEvent(fields) else { return nil }
            self = .event(event)
        }
    }
}

extension Checkpoint {
    fileprivate func write(to object: inout FlatJSON.Writer) {
        object.integer("checkpoint", number)
        object.integer("position", position)
        object.integer("events", events)
        object.text("heads", heads)
        object.integer("recorded", recorded)
        object.text("previousHash", previousHash)
        object.text("hash", hash)
    }

    fileprivate init?(_ fields: [String: SQLValue]) {
        guard case .integer(let number) = fields["checkpoint"], case .integer(let position) = fields["position"],
            case .integer(let events) = fields["events"], case .text(let heads) = fields["heads"],
            case .integer(let recorded) = fields["recorded"], case .text(let previousHash) = fields["previousHash"],
            case .text(let hash) = fields["hash"]
        else { return nil }
        self.init(
            number: number,
            position: position,
            events: events,
            heads: heads,
            recorded: recorded,
            previousHash: previousHash,
            hash: hash
        )
    }
}

extension RecordedEvent {
    private static let names = [
        "position", "place", "stream", "version", "kind", "schema", "body", "happened", "recorded", "actor",
        "onBehalfOf", "cause", "previousHash", "hash",
    ]
    private static let optional: Set = ["onBehalfOf", "cause"]
    private static let numbers: Set = ["position", "version", "schema", "happened", "recorded"]

    fileprivate func write(to object: inout FlatJSON.Writer) {
        for (name, value) in zip(Self.names, values) { object.value(name, value) }
    }

    fileprivate init?(_ fields: [String: SQLValue]) {
        guard fields.count == Self.names.count else { return nil }
        var values: [SQLValue] = []
        for name in Self.names {
            switch fields[name] {
            case .integer(let value)? where Self.numbers.contains(name): values.append(.integer(value))
            case .text(let value)? where !Self.numbers.contains(name): values.append(.text(value))
            case .null? where Self.optional.contains(name): values.append(.null)
            default: return nil
            }
        }
        self.init(row: Row(values))
    }
}
