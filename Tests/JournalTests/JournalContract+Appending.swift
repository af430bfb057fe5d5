import Journal
import JournalTesting
import Testing

extension JournalContract {
    static let appending = [
        JournalContract("an event is read back exactly as it was appended") { journal async throws in
            let event = NewEvent(kind: "a.b", schema: 3, body: #"{ "b" : 1,"a":[ 2] }"#, happened: -5)
            let part = Append.Part(stream: .sample("s"), expected: .empty, events: [event])
            let heads = try await journal.append(.sample([part])).heads
            let read = try await journal.read(.sample("s"), after: 0)
            let first = try #require(read.first)
            #expect(read.count == 1)
            #expect(first.event == event)
            #expect(first.actor == "worker/1")
            #expect(first.onBehalfOf == "service/7")
            #expect(first.cause == "trace/3")
            #expect(first.recorded == 1_700_000_000_000_001)
            #expect(first.previousHash == StreamHead.empty.hash)
            #expect(heads == [first.head])
        },
        JournalContract("the largest and smallest numbers come back") { journal async throws in
            let event = NewEvent(kind: "a", schema: 1, body: "{}", happened: .min)
            let part = Append.Part(stream: .sample("s"), expected: .empty, events: [event])
            let append = Append(place: "test", actor: "a", recorded: .max, parts: [part])
            _ = try await journal.append(append)
            let read = try await journal.read(.sample("s"), after: 0)
            #expect(read.first?.event.happened == .min)
            #expect(read.first?.recorded == .max)
            #expect(read.first?.onBehalfOf == nil)
            #expect(try await journal.verify().holds)
        },
        JournalContract("versions count from one and each hash covers the one before") { journal async throws in
            try await journal.fill("s", ["a", "b", "c"])
            let read = try await journal.read(.sample("s"), after: 0)
            #expect(read.map(\.version) == [1, 2, 3])
            #expect(read.dropFirst().map(\.previousHash) == read.dropLast().map(\.hash))
            #expect(try await journal.read(.sample("s"), after: 2).map(\.version) == [3])
        },
        JournalContract("an append to a stream that moved on is a conflict and writes nothing") {
            journal async throws in
            let head = try await journal.fill("s", ["a", "b"])
            let forged = StreamHead(version: head.version, hash: String(repeating: "1", count: 64))
            let ahead = StreamHead(version: head.version + 1, hash: head.hash)
            let behind = try await journal.read(.sample("s"), after: 0)[0].head
            for wrong in [.empty, behind, forged, ahead, StreamHead(version: -1, hash: head.hash)] {
                #expect(await code { _ = try await journal.append(.sample(to: "s", at: wrong)) } == .conflict)
            }
            #expect(await code { _ = try await journal.append(.sample(to: "new", at: head)) } == .conflict)
            #expect(try await journal.everything().count == 2)
        },
        JournalContract("an append over several streams is all or nothing") { journal async throws in
            let head = try await journal.fill("b", ["first"])
            func parts(_ expected: StreamHead) -> [Append.Part] {
                [
                    Append.Part(stream: .sample("a"), expected: .empty, events: [.sample("1"), .sample("2")]),
                    Append.Part(stream: .sample("b"), expected: expected, events: [.sample("3")]),
                    Append.Part(stream: .sample("c"), expected: .empty, events: [.sample("4")]),
                ]
            }
            #expect(await code { _ = try await journal.append(.sample(parts(.empty))) } == .conflict)
            #expect(try await journal.everything().count == 1)
            let heads = try await journal.append(.sample(parts(head))).heads
            #expect(heads.map(\.version) == [2, 2, 1])
            #expect(try await journal.everything().count == 5)
        },
        JournalContract("a part without events asks only that its stream has not moved") { journal async throws in
            let head = try await journal.fill("s", ["a"])
            func append(_ expected: StreamHead) -> Append {
                .sample([Append.Part(stream: .sample("s"), expected: expected, events: [])])
            }
            #expect(try await journal.append(append(head)) == .now([head]))
            #expect(await code { _ = try await journal.append(append(.empty)) } == .conflict)
            #expect(try await journal.append(.sample([])) == .now([]))
        },
        JournalContract("a stream named twice, or of another place, is refused") { journal async throws in
            let part = Append.Part(stream: .sample("s"), expected: .empty, events: [.sample()])
            #expect(await code { _ = try await journal.append(.sample([part, part])) } == .refused)
            let other = Append.Part(stream: .sample("s", place: "else"), expected: .empty, events: [.sample()])
            #expect(await code { _ = try await journal.append(.sample([other])) } == .refused)
            #expect(try await journal.everything().isEmpty)
        },
        JournalContract("the same name in two places is two streams") { journal async throws in
            for place in ["north", "south"] {
                let stream = StreamName.sample("s", place: place)
                let part = Append.Part(stream: stream, expected: .empty, events: [.sample(place)])
                _ = try await journal.append(.sample([part], place: place))
            }
            let read = try await journal.read(.sample("s", place: "south"), after: 0)
            #expect(read.map(\.event) == [.sample("south")])
        },
        JournalContract("many appends in one transaction are all or nothing") { journal async throws in
            let good = (1...20).map { Append.sample(to: "s\($0)", key: "k\($0)") }
            try await journal.fill("taken", ["a"])
            #expect(await code { _ = try await journal.appendAll(good + [.sample(to: "taken")]) } == .conflict)
            #expect(try await journal.everything().count == 1)
            #expect(try await journal.appendAll(good).allSatisfy { $0.heads.count == 1 })
            let more = good + [.sample(to: "s21", key: "k21"), .sample(to: "s22", key: "k21")]
            let again = try await journal.appendAll(more)
            #expect(again.prefix(20).allSatisfy { $0.heads.isEmpty })
            #expect(again[20].heads.count == 1)
            #expect(again[21] == .before(answer: "answer to k21"))
            #expect(try await journal.everything().count == 22)
        },
    ]

    static let keys = [
        JournalContract("a repeated request gets the first answer, though its streams have moved on") {
            journal async throws in
            let append = Append.sample(to: "s", key: "k")
            let head = try await journal.append(append).heads[0]
            try await journal.fill("s", ["later"], from: head)
            #expect(try await journal.append(append) == .before(answer: "answer to k"))
            #expect(try await journal.everything().count == 2)
        },
        JournalContract("a key that comes again with another request is refused") { journal async throws in
            let part = Append.Part(stream: .sample("s"), expected: .empty, events: [.sample()])
            _ = try await journal.append(.sample([part], key: "k"))
            let other = Append.Part(stream: .sample("t"), expected: .empty, events: [.sample()])
            #expect(
                await code { _ = try await journal.append(.sample([other], key: "k", digest: "d2")) } == .keyReused
            )
            #expect(try await journal.read(.sample("t"), after: 0).isEmpty)
        },
        JournalContract("a key belongs to its place and actor") { journal async throws in
            for (place, actor) in [("a", "x"), ("a", "y"), ("b", "x")] {
                let stream = StreamName(place: place, name: actor)
                let part = Append.Part(stream: stream, expected: .empty, events: [.sample()])
                let append = Append.sample([part], key: "k", actor: actor, place: place)
                #expect(try await journal.append(append).heads.count == 1)
            }
        },
        JournalContract("a refused append does not use up its key") { journal async throws in
            let head = try await journal.fill("s", ["a"])
            #expect(await code { _ = try await journal.append(.sample(to: "s", key: "k")) } == .conflict)
            #expect(try await journal.append(.sample(to: "s", at: head, key: "k")).heads.count == 1)
        },
    ]
}
