import Journal
import JournalTesting
import Testing

extension TableContract {
    private static func claim(_ id: String) -> Statement {
        Statement("INSERT INTO slots (id) VALUES (?)", [.text(id)])
    }

    static let effects = [
        TableContract("effects are written with their events, in order") { store, _ async throws in
            let effects = [
                claim("x"),
                Statement(
                    "UPDATE slots SET count = count + ?, share = ?, note = ? WHERE id = ?",
                    [2, .real(0.1), nil, "x"]
                ),
            ]
            _ = try await store.append(.sample(to: "s", effects: effects))
            let rows = try await store.rows(Statement("SELECT id, count, share, note FROM slots"))
            #expect(rows == [Row(["x", 2, .real(0.1), nil])])
        },
        TableContract("what can be claimed once is taken, and nothing of the append stays") { store, _ async throws in
            _ = try await store.append(.sample(to: "a", effects: [claim("nine o'clock")]))
            let second = Append.sample(to: "b", key: "k", effects: [claim("other"), claim("nine o'clock")])
            #expect(await code { _ = try await store.append(second) } == .taken)
            #expect(try await store.everything().count == 1)
            #expect(try await store.rows(Statement("SELECT id FROM slots")).count == 1)
            #expect(try await store.append(.sample(to: "b", key: "k")).heads.count == 1)
        },
        TableContract("of sixteen who claim one slot, one gets it") { store, _ async throws in
            let codes = await withTaskGroup(of: JournalError.Code?.self) { group in
                for number in 0..<16 {
                    group.addTask {
                        await code { _ = try await store.append(.sample(to: "s\(number)", effects: [claim("slot")])) }
                    }
                }
                return await group.reduce(into: []) { $0.append($1) }
            }
            #expect(codes.count { $0 == nil } == 1)
            #expect(codes.count { $0 == .taken } == 15)
            #expect(try await store.everything().count == 1)
        },
        TableContract("an effect that the database refuses undoes the append") { store, _ async throws in
            let bad = [
                Statement("INSERT INTO slots (id, count) VALUES (?, ?)", ["x", -1]),
                Statement("INSERT INTO slots (id, count) VALUES (?, ?)", ["x", "many"]),
                Statement("INSERT INTO nothing (id) VALUES (?)", ["x"]),
                Statement("INSERT INTO slots (id) VALUES (?)", ["a\u{0}b"]),
                Statement("INSERT INTO slots (id) VALUES (?)", [nil]),
            ]
            for effect in bad {
                #expect(await code { _ = try await store.append(.sample(to: "s", effects: [effect])) } == .refused)
            }
            #expect(try await store.everything().isEmpty)
        },
        TableContract("writing answers how many rows changed, and is all or nothing") { store, _ async throws in
            let counts = try await store.write(
                [
                    claim("a"), claim("b"), Statement("UPDATE slots SET count = 5"),
                    Statement("UPDATE slots SET count = 6 WHERE id = ?", ["none"]),
                    Statement("DELETE FROM slots WHERE id = ?", ["a"]), Statement("SELECT id FROM slots"),
                ].dropLast()
            )
            #expect(counts == [1, 1, 2, 0, 1])
            #expect(await code { try await store.write([claim("c"), claim("b")]) } == .taken)
            #expect(try await store.rows(Statement("SELECT id FROM slots")) == [Row(["b"])])
        },
        TableContract("a question cannot change anything") { store, _ async throws in
            #expect(await code { _ = try await store.rows(claim("a")) } == .refused)
            #expect(await code { _ = try await store.rows([claim("a"), claim("b")]) } == .refused)
            #expect(try await store.rows(Statement("SELECT id FROM slots")).isEmpty)
        },
        TableContract("several questions see one moment") { store, _ async throws in
            try await store.write([claim("a")])
            let count = Statement("SELECT count FROM slots WHERE id = 'a'")
            try await withThrowingTaskGroup(of: Void.self) { group in
                group.addTask {
                    for _ in 0..<50 { try await store.write([Statement("UPDATE slots SET count = count + 1")]) }
                }
                group.addTask {
                    for _ in 0..<50 {
                        let answers = try await store.rows([count, count, count])
                        #expect(Set(answers.map { $0[0].integer(0) }).count == 1)
                    }
                }
                try await group.waitForAll()
            }
            #expect(try await store.rows(count)[0].integer(0) == 50)
        },
        TableContract("a key that is old enough is forgotten") { store, _ async throws in
            let append = Append.sample(to: "s", key: "k")
            _ = try await store.append(append)
            let kept = try await store.write([Append.Idempotency.pruning(before: append.recorded)])
            let pruned = try await store.write([Append.Idempotency.pruning(before: append.recorded + 1)])
            #expect(kept == [0])
            #expect(pruned == [1])
            #expect(await code { _ = try await store.append(append) } == .conflict)
        },
        TableContract("an error says nothing of what was being written") { store, _ async throws in
            let secret = "9990000018"
            let statements = [
                Statement("INSERT INTO slots (id) VALUES (?), (?)", [.text(secret), .text(secret)]),
                Statement("INSERT INTO slots (id, count) VALUES (?, -1)", [.text(secret)]),
                Statement("INSERT INTO slots (id, count) VALUES ('x', ?)", [.text(secret + "x")]),
                Statement("INSERT INTO slots (id, count, note) VALUES ('x', NULL, ?)", [.text(secret)]),
                Statement(
                    "SELECT CAST(? AS BIGINT) / 0 FROM slots WHERE note = ?",
                    [.text("x" + secret), .text(secret)]
                ),
            ]
            for statement in statements {
                do {
                    try await store.write([statement])
                } catch {
                    #expect(!"\(error) \(String(reflecting: error))".contains(secret))
                }
            }
        },
    ]

    static let schema = [
        TableContract("migrating again changes nothing, and the next step is taken") { store, _ async throws in
            try await store.write([claim("a")])
            let next = Migration(
                part: "test",
                number: 2,
                name: "more",
                statements: ["ALTER TABLE slots ADD COLUMN more BIGINT"]
            )
            try await store.migrate([slots])
            try await store.migrate([slots, next])
            try await store.migrate([slots, next])
            #expect(try await store.rows(Statement("SELECT more FROM slots")) == [Row([nil])])
        },
        TableContract("a schema that is newer than the program is refused") { store, _ async throws in
            let next = Migration(part: "test", number: 2, name: "more", statements: [])
            try await store.migrate([slots, next])
            #expect(await code { try await store.migrate([slots]) } == .newerSchema)
            try await store.migrate([])
        },
        TableContract("a step that was changed after it was taken is refused") { store, _ async throws in
            let changed = Migration(
                part: "test",
                number: 1,
                name: "slots",
                statements: ["CREATE TABLE other (id TEXT)"]
            )
            #expect(await code { try await store.migrate([changed]) } == .refused)
        },
        TableContract("a step that fails leaves the schema as it was") { store, _ async throws in
            let bad = Migration(
                part: "test",
                number: 2,
                name: "bad",
                statements: ["CREATE TABLE extra (id TEXT)", "CREATE NONSENSE"]
            )
            #expect(await code { try await store.migrate([slots, bad]) } == .refused)
            #expect(await code { _ = try await store.rows(Statement("SELECT id FROM extra")) } == .refused)
            try await store.migrate([slots])
        },
        TableContract("two who migrate at once take each step once") { store, _ async throws in
            let next = Migration(part: "test", number: 2, name: "b", statements: ["CREATE TABLE b (id TEXT)"])
            try await withThrowingTaskGroup(of: Void.self) { group in
                for _ in 0..<4 { group.addTask { try await store.migrate([slots, next]) } }
                try await group.waitForAll()
            }
            #expect(try await store.rows(Statement("SELECT id FROM b")).isEmpty)
        },
        TableContract("a migration can make a table append-only") { store, _ async throws in
            let looks = Migration(
                part: "test",
                number: 2,
                name: "looks",
                statements: ["CREATE TABLE looks (id TEXT PRIMARY KEY)", PortableSQL.appendOnly("looks")]
            )
            try await store.migrate([slots, looks])
            try await store.write([Statement("INSERT INTO looks (id) VALUES ('a')")])
            for sql in ["UPDATE looks SET id = 'b'", "DELETE FROM looks"] {
                #expect(await code { try await store.write([Statement(sql)]) } == .refused)
            }
        },
    ]
}
