import Journal
import JournalTesting
import Testing

struct `A line of a journal file` {
    private static func bytes(_ line: JournalLine) -> [UInt8] {
        var bytes: [UInt8] = []
        line.write(to: &bytes)
        return bytes
    }

    @Test(arguments: ["", "\"\\/\u{8}\u{c}\n\r\t\u{1}\u{1f}\u{7f}", "🙂\u{10FFFF}é", "{\"a\":[1]}", "\u{2028}"])
    func `comes back as it was written`(text: String) throws {
        var hasher = EventHash()
        let part = Append.Part(
            stream: .sample(text),
            expected: .empty,
            events: [NewEvent(kind: text, schema: 1, body: text, happened: .min)]
        )
        let append = Append(place: "p", actor: text, onBehalfOf: nil, cause: text, recorded: .max, parts: [part])
        let event = append.chained(from: 7, with: &hasher)[0]
        let bytes = Self.bytes(.event(event))
        #expect(bytes.last == 10)
        #expect(!bytes.dropLast().contains(10))
        let read = try #require(JournalLine(bytes.dropLast()))
        #expect(read == .event(event))
        guard case .event(let other) = read else { return }
        #expect(hasher.of(other) == event.hash)
    }

    @Test func `is refused when it is anything but one flat object of ours`() {
        let checkpoint = Checkpoint(
            number: 1,
            position: 2,
            events: 2,
            heads: "h",
            recorded: 3,
            previousHash: StreamHead.empty.hash
        )
        let good = String(decoding: Self.bytes(.checkpoint(checkpoint)).dropLast(), as: UTF8.self)
        #expect(JournalLine(Array(good.utf8)[...]) == .checkpoint(checkpoint))
        let bad = [
            "", "{", "{}", "[]", "null", good + "x", good + good, String(good.dropLast()),
            good.replacing("\"h\"", with: "7"),
            good.replacing("\"position\":2", with: "\"position\":2.5"), good.replacing("\"h\"", with: "\"\\ud800\""),
            good.replacing("\"position\":2", with: "\"position\":99999999999999999999"),
            good.replacing("\"position\":2", with: "\"position\":2,\"position\":2"),
            good.replacing("\"h\"", with: "\"\n\""),
        ]
        for line in bad { #expect(JournalLine(Array(line.utf8)[...]) == nil, "\(line)") }
        #expect(JournalLine([123, 34, 255, 34, 58, 49, 125]) == nil)
    }

    @Test func `hashes each column apart, so that no letter can move from one to the next`() {
        var hasher = EventHash()
        func hash(place: String, name: String, behalf: String?, cause: String?) -> String {
            let append = Append(place: place, actor: "a", onBehalfOf: behalf, cause: cause, recorded: 1, parts: [])
            let stream = StreamName(place: place, name: name)
            return RecordedEvent(
                chaining: .sample(),
                to: .empty,
                in: stream,
                at: 1,
                by: append,
                with: &hasher
            ).hash
        }
        let hashes = [
            hash(place: "ab", name: "c", behalf: nil, cause: nil),
            hash(place: "a", name: "bc", behalf: nil, cause: nil),
            hash(place: "ab", name: "c", behalf: "", cause: nil), hash(place: "ab", name: "c", behalf: nil, cause: ""),
        ]
        #expect(Set(hashes).count == 4)
        #expect(hashes.allSatisfy { $0.count == 64 })
    }
}
