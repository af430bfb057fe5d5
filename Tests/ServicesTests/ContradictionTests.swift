import CareTesting
import Foundation
import Packs
import Services
import Testing

/// Packs that can be read and cannot be meant: each finding names both places.
struct `Contradictions` {
    static func pack(
        _ id: String = "one",
        kind: String = "voluntary",
        requires: String = "",
        serves: String = "anyone",
        declines: String = "",
        more: String = ""
    ) -> String {
        func rule(_ id: String, _ when: String, _ instead: String = "") -> String {
            "  - { id: \(id), when: \(when), worker: W., person: P., source: [paper: page 1]\(instead) }\n"
        }
        func rules(_ key: String, _ text: String) -> String {
            guard !text.isEmpty else { return "" }
            let items = text.split(separator: ";").enumerated().map { index, item in
                let parts = item.components(separatedBy: "->")
                let instead = parts.count > 1 ? ", instead: [\(parts[1].trimmingCharacters(in: .whitespaces))]" : ""
                return rule("\(key)-\(index + 1)", parts[0].trimmingCharacters(in: .whitespaces), instead)
            }
            return "\(key):\n" + items.joined()
        }
        return """
            format: 1
            id: \(id)
            version: 1
            name: An example
            kind: \(kind)
            place: Nowhere
            about: An example.
            author: Tester
            approvedBy: nobody
            holdsFrom: 2026-01-01
            documents:
              paper: { title: A paper, publisher: A press, year: 2020 }
            \(rules("requires", requires))\(rules("serves", serves))\(rules("declines", declines))\(more)
            """
    }

    private func check(_ packs: String...) throws -> [Diagnostic] {
        let folder = FileManager.default.temporaryDirectory.appending(path: "packs-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let files = try zip(packs, ["one.yaml", "two.yaml", "three.yaml"]).map { text, name in
            let file = folder.appending(path: name)
            try text.write(to: file, atomically: true, encoding: .utf8)
            return file
        }
        return ServicePacks.check(files: files)
    }

    @Test(arguments: [
        "{ all: [{ age: { through: 17 } }, { age: { from: 18 } }] }",
        "{ all: [{ needs: [anger] }, { not: { needs: [anger, sleep] } }] }",
        "{ all: [{ route: [gp] }, { route: [school, family] }] }",
        "{ all: [registeredHere, { not: practiceServed }] }",
        "{ all: [{ not: anyone }, { needs: [anger] }] }",
        "{ all: [{ language: [urdu] }, { not: { language: [urdu, bengali] } }] }",
        "{ all: [{ declinedBy: [crisis] }, { not: { any: [{ declinedBy: [crisis] }, { declinedBy: [veterans] }] } }] }",
    ])
    func `a rule whose parts exclude each other holds for nobody`(when: String) throws {
        let found = try check(Self.pack(declines: when))
        #expect(found.map(\.found) == ["“declines-1” holds for nobody."])
        #expect(found.map(\.line) == [16] && found.map(\.column) == [5])
        #expect(found.allSatisfy { $0.remedy.contains("any:") && !$0.isWarning })
    }

    @Test func `a rule that only a switch stops is no mistake`() throws {
        let setting = "settings:\n  - { id: strict, what: Strict, switch: no, placeSets: So. }\n"
        let when = "{ all: [{ setting: strict }, { needs: [anger] }] }"
        #expect(try check(Self.pack(declines: when, more: setting)).isEmpty)
    }

    @Test func `whom a service names and another of its rules turns away is told with both rules`() throws {
        let found = try check(Self.pack(requires: "{ age: { from: 18 } }", serves: "{ age: { through: 11 } };anyone"))
        #expect(found.map(\.line) == [16])
        #expect(
            found.first?.found
                == "“serves-1” can speak for nobody: “requires-1” turns all of them away. See one.yaml:14."
        )
    }

    @Test func `a decline of people who are turned away before never fires`() throws {
        let found = try check(Self.pack(requires: "{ age: { from: 18 } }", declines: "{ age: { through: 15 } }"))
        #expect(found.map(\.line) == [18])
        #expect(found.first?.found.contains("can never fire: “requires-1” turns all of them away before.") == true)
        #expect(found.first?.found.contains("See one.yaml:14.") == true)
    }

    @Test func `an offer that fits nobody whom the service takes is told`() throws {
        let offer = """
            offers:
              - { id: play, name: Play, form: group, fits: { age: { through: 9 } }, source: [paper: page 2] }
            """
        let found = try check(Self.pack(requires: "{ age: { from: 18 } }", more: offer))
        #expect(found.map(\.line) == [18])
        #expect(
            found.first?.found.contains("The offer “play” fits nobody whom the service takes: “requires-1”") == true
        )
    }

    @Test func `a time in an offer that no clock holds is told`() throws {
        let offer = "offers:\n  - { id: soon, name: A call within two days, form: group, source: [paper: page 2] }\n"
        let found = try check(Self.pack(more: offer))
        #expect(found.map(\.found) == ["“soon” promises something within 2 days, and no clock holds it."])
        #expect(found.first?.remedy.contains("promises:") == true)
        let promise = """
            promises:
              - { id: call, person: We ring., starts: requestReceived, stops: firstContact, within: { atMost: 2, unit: days }, source: [paper: page 2] }
            """
        #expect(try check(Self.pack(more: offer + promise)).isEmpty)
    }

    @Test func `a clock that nothing starts is told`() throws {
        let promise = """
            promises:
              - { id: seen, person: They see you., starts: onwardRequestMade, stops: assessmentDone, within: { atMost: 2, unit: days }, source: [paper: page 2] }
            """
        let found = try check(Self.pack(more: promise))
        #expect(found.map(\.line) == [16])
        #expect(found.first?.found.contains("The clock of “seen” never starts") == true)
    }

    @Test func `two services that send the same people to each other are told once, with both places`() throws {
        let found = try check(
            Self.pack("one", kind: "crisis", declines: "{ age: { through: 17 } } -> schools"),
            Self.pack("two", kind: "schools", declines: "{ age: { from: 16 } } -> crisis")
        )
        #expect(found.map(\.file) == ["one.yaml"])
        let circle = try #require(found.first)
        #expect(circle.found.contains("in a circle, for example somebody aged 16"))
        #expect(circle.found.contains("“one” (declines-1), then “two” (declines-1), then “one”. See two.yaml:16."))
        #expect(!circle.isWarning)
    }

    @Test func `a circle through three services is told`() throws {
        let found = try check(
            Self.pack("one", kind: "crisis", declines: "{ needs: [anger] } -> schools"),
            Self.pack("two", kind: "schools", declines: "{ needs: [anger, sleep] } -> advice"),
            Self.pack("three", kind: "advice", declines: "{ needs: [anger] } -> crisis")
        )
        #expect(found.count == 1)
        #expect(found.first?.found.contains("with anger: “one”") == true)
    }

    @Test func `people who are pointed on and taken there go in no circle`() throws {
        let found = try check(
            Self.pack("one", kind: "crisis", declines: "{ age: { through: 17 } } -> schools"),
            Self.pack("two", kind: "schools", declines: "{ age: { from: 18 } } -> crisis")
        )
        #expect(found.isEmpty)
    }

    @Test func `a kind of service that is not among the files is a warning`() throws {
        let found = try check(
            Self.pack("one", declines: "{ needs: [anger] } -> veterans"),
            Self.pack("two", kind: "crisis")
        )
        #expect(found.map(\.isWarning) == [true])
        #expect(found.first?.found.contains("a service for veterans, and there is none") == true)
        #expect(found.first?.description.contains("one.yaml:16:5: warning: ") == true)
    }

    @Test func `an age that falls between two services is a warning that names both rules`() throws {
        let found = try check(
            Self.pack("one", kind: "crisis", requires: "{ age: { from: 18 } } -> schools"),
            Self.pack("two", kind: "schools", requires: "{ age: { through: 16 } }")
        )
        #expect(found.map(\.isWarning) == [true])
        #expect(found.first?.found.contains("It points people aged 17 to a team in the schools") == true)
        #expect(found.first?.found.contains("See two.yaml:14.") == true)
    }

    @Test func `no walk over a pack that comes along is given up`() throws {
        for pack in try Library.packs() {
            for criterion in pack.requires + pack.serves + pack.declines {
                #expect(Possibility(.all([criterion.rule, pack.acceptance])) != .undecided, "\(pack.id.name)")
            }
        }
    }

    @Test func `nothing in the packs and places that come along contradicts itself`() throws {
        let library = try Library.packs()
        #expect(library.flatMap(Contradiction.within).map(\.found) == [])
        let places = try Library.places()
        for place in places {
            let found = Contradiction.between(place.services).filter { !$0.isWarning }.map(\.found)
            #expect(found == [], "\(place.id.name)")
        }
    }
}

struct `The walk through all people` {
    @Test(arguments: [1, 2018, 42] as [UInt64])
    func `the walk finds somebody exactly when trying finds somebody`(seed: UInt64) {
        var chance = SeededGenerator(seed: seed)
        for _ in 0..<300 {
            let rule = Rule.random(depth: 3, using: &chance)
            switch Possibility(rule) {
            case .somebody(let person): #expect(rule.truth(for: person.whole) == .yes, "seed \(seed): \(rule)")
            case .nobody:
                for _ in 0..<200 {
                    let person = Circumstances.whole(asking: ["a", "b"], using: &chance)
                    #expect(rule.truth(for: person) != .yes, "seed \(seed): \(rule)")
                }
            case .undecided: Issue.record("seed \(seed): given up on \(rule)")
            }
        }
    }
}

extension Circumstances {
    /// The same person with whatever does not matter known as well.
    fileprivate var whole: Circumstances {
        var person = self
        person.age = age ?? 50
        if person.registeredHere == .unknown { person.registeredHere = .no }
        person.route = route ?? .gp
        person.languages = languages ?? []
        for question in ["a", "b"] as [Question.ID] where answers[question] == nil { person.answers[question] = false }
        return person
    }

    fileprivate static func whole(asking questions: [Question.ID], using chance: inout SeededGenerator) -> Circumstances
    {
        var person = Circumstances.random(asking: questions, using: &chance).whole
        person.needsAreWhole = true
        return person
    }
}

extension Rule {
    fileprivate static func random(depth: Int, using chance: inout SeededGenerator) -> Rule {
        func some<Word: CaseIterable & Hashable>(_: Word.Type) -> Set<Word> {
            Set(
                (0..<Int.random(in: 1...2, using: &chance)).compactMap { _ in
                    Array(Word.allCases.prefix(4)).randomElement(using: &chance)
                }
            )
        }
        guard depth > 0, Int.random(in: 0..<5, using: &chance) > 0 else {
            let from = Int.random(in: 0...100, using: &chance)
            return [
                .age(from: Bound(from), through: Bound(from + 20)), .age(from: nil, through: Bound(from)),
                .registeredHere, .route(some(Circumstances.Route.self)), .needs(NeedSet(some(Need.self))),
                .declined(by: some(ServiceKind.self)), .answer("a"), .answer("b"),
            ].randomElement(using: &chance) ?? .anyone
        }
        let parts = (0..<Int.random(in: 1...3, using: &chance)).map { _ in Rule.random(depth: depth - 1, using: &chance)
        }
        return [.all(parts), .any(parts), .not(parts[0])].randomElement(using: &chance) ?? .anyone
    }
}
