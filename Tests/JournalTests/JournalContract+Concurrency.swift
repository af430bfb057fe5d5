import Journal
import JournalTesting
import Testing

extension JournalContract {
    static let concurrency = [
        JournalContract("a follower misses nothing while sixteen write") { journal async throws in
            let writers = 16
            let each = 25
            let seen = try await withThrowingTaskGroup(of: [RecordedEvent].self) { group in
                for writer in 0..<writers {
                    group.addTask {
                        try await journal.fill("w\(writer)", (0..<each).map { "\($0)" })
                        return []
                    }
                }
                group.addTask {
                    var seen: [RecordedEvent] = []
                    while seen.count < writers * each {
                        seen += try await journal.follow(after: seen.last?.position ?? 0, limit: 7)
                        try Task.checkCancellation()
                    }
                    return seen
                }
                return try await group.reduce(into: []) { $0 += $1 }
            }
            #expect(seen.count == writers * each)
            #expect(seen.map(\.position) == seen.map(\.position).sorted())
            for writer in 0..<writers {
                let stream = StreamName.sample("w\(writer)")
                #expect(seen.filter { $0.stream == stream }.map(\.version) == Array(1...Int64(each)))
            }
            #expect(try await journal.verify().holds)
        },
        JournalContract("a follower misses nothing while sixteen write several events under keys") {
            journal async throws in
            let (writers, each) = (16, 18)
            let seen = try await withThrowingTaskGroup(of: [RecordedEvent].self) { group in
                for writer in 0..<writers {
                    group.addTask {
                        var head = StreamHead.empty
                        for number in 0..<each {
                            let events = (0..<1 + number % 3).map { NewEvent.sample("\(number) \($0)") }
                            let part = Append.Part(stream: .sample("w\(writer)"), expected: head, events: events)
                            let key = "\(writer)-\(number)"
                            head = try #require(try await journal.append(.sample([part], key: key)).heads.first)
                        }
                        return []
                    }
                }
                group.addTask {
                    var seen: [RecordedEvent] = []
                    while seen.count < writers * each * 2 {
                        seen += try await journal.follow(after: seen.last?.position ?? 0, limit: 7)
                        try Task.checkCancellation()
                    }
                    return seen
                }
                return try await group.reduce(into: []) { $0 += $1 }
            }
            #expect(seen.map(\.position) == seen.map(\.position).sorted())
            let all = try await journal.everything()
            #expect(Array(all.prefix(seen.count)) == seen)
            #expect(try await journal.verify().holds)
        },
        JournalContract("of sixteen who write to one stream, one wins each version") { journal async throws in
            let wins = try await withThrowingTaskGroup(of: Int.self) { group in
                for _ in 0..<16 {
                    group.addTask {
                        var wins = 0
                        for _ in 0..<8 {
                            let head = try await journal.read(.sample("s"), after: 0).last?.head ?? .empty
                            let lost = await code { _ = try await journal.append(.sample(to: "s", at: head)) }
                            #expect(lost == nil || lost == .conflict)
                            if lost == nil { wins += 1 }
                        }
                        return wins
                    }
                }
                return try await group.reduce(0, +)
            }
            let versions = try await journal.read(.sample("s"), after: 0).map(\.version)
            #expect(wins >= 8)
            #expect(versions == Array(1...Int64(wins)))
            #expect(try await journal.verify().holds)
        },
        JournalContract("a request sent sixteen times at once is carried out once") { journal async throws in
            let answers = try await withThrowingTaskGroup(of: Appended.self) { group in
                for _ in 0..<16 { group.addTask { try await journal.append(.sample(to: "s", key: "k")) } }
                return try await group.reduce(into: []) { $0.append($1) }
            }
            #expect(answers.count { $0.heads.count == 1 } == 1)
            #expect(answers.count { $0 == .before(answer: "answer to k") } == 15)
            #expect(try await journal.everything().count == 1)
        },
        JournalContract("two who write the same streams in another order do not wait for each other for ever") {
            journal in
            let names = ["a", "b", "c", "d"]
            try await withThrowingTaskGroup(of: Void.self) { group in
                for writer in 0..<8 {
                    group.addTask {
                        for _ in 0..<5 {
                            var parts: [Append.Part] = []
                            for name in writer.isMultiple(of: 2) ? names : names.reversed() {
                                let head = try await journal.read(.sample(name), after: 0).last?.head ?? .empty
                                parts.append(.init(stream: .sample(name), expected: head, events: [.sample()]))
                            }
                            let lost = await code { [parts] in _ = try await journal.append(.sample(parts)) }
                            #expect(lost == nil || lost == .conflict)
                        }
                    }
                }
                try await group.waitForAll()
            }
            let counts = try await names.asyncMap { try await journal.read(.sample($0), after: 0).count }
            #expect(Set(counts).count == 1)
            #expect(try await journal.verify().holds)
        },
    ]

    static let texts = [
        JournalContract("U+0000 is refused in every text, and its escape is kept") { journal async throws in
            let nul = "a\u{0}b"
            func append(
                stream: String = "s",
                kind: String = "k",
                body: String = "{}",
                actor: String = "a",
                behalf: String? = nil,
                cause: String? = nil,
                key: String = "k",
                answer: String = "x"
            ) -> Append {
                Append(
                    place: "test",
                    actor: actor,
                    onBehalfOf: behalf,
                    cause: cause,
                    recorded: 1,
                    parts: [
                        Append.Part(
                            stream: .sample(stream),
                            expected: .empty,
                            events: [NewEvent(kind: kind, schema: 1, body: body, happened: 1)]
                        )
                    ],
                    idempotency: .init(key: key, digest: "d", answer: answer)
                )
            }
            let bad = [
                append(stream: nul), append(kind: nul), append(body: nul), append(actor: nul), append(behalf: nul),
                append(cause: nul), append(key: nul), append(answer: nul),
            ]
            for append in bad { #expect(await code { _ = try await journal.append(append) } == .refused) }
            #expect(try await journal.everything().isEmpty)
            let escaped = #"{"text":"a\u0000b"}"#
            _ = try await journal.append(append(body: escaped))
            #expect(try await journal.everything().first?.event.body == escaped)
        },
        JournalContract("every letter comes back as it was written") { journal async throws in
            let texts = [
                "👩🏽‍⚕️🇬🇧", "e\u{301} and é", "\u{10FFFF}\u{FEFF}\u{202E}", "'; DROP TABLE events; --", "",
                "$1 ? \\ \" \r\n\t",
            ]
            for (index, text) in texts.enumerated() {
                let event = NewEvent(kind: "k", schema: 1, body: text, happened: 1)
                let part = Append.Part(stream: .sample("s\(index)"), expected: .empty, events: [event])
                _ = try await journal.append(.sample([part]))
            }
            let bodies = try await journal.everything().map { Array($0.event.body.utf8) }
            #expect(bodies == texts.map { Array($0.utf8) })
            #expect(try await journal.verify().holds)
        },
        JournalContract("a body of a megabyte comes back whole") { journal async throws in
            let body = String(repeating: "a long story 🙂 ", count: 1 << 16)
            let event = NewEvent(kind: "k", schema: 1, body: body, happened: 1)
            let parts = (1...3).map { Append.Part(stream: .sample("s\($0)"), expected: .empty, events: [event]) }
            _ = try await journal.append(.sample(parts))
            #expect(try await journal.everything().allSatisfy { $0.event.body == body })
        },
        JournalContract("one letter spelled in two ways names two streams") { journal async throws in
            try await journal.fill("caf\u{E9}", ["a"])
            try await journal.fill("cafe\u{301}", ["b", "c"])
            #expect(try await journal.read(.sample("caf\u{E9}"), after: 0).count == 1)
            #expect(try await journal.read(.sample("cafe\u{301}"), after: 0).count == 2)
            #expect(try await journal.verify().streams == 2)
        },
    ]
}

extension Sequence {
    /// Maps one element after the other.
    func asyncMap<Value>(_ transform: (Element) async throws -> Value) async rethrows -> [Value] {
        var values: [Value] = []
        for element in self { values.append(try await transform(element)) }
        return values
    }
}
