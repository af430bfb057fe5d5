import Care
import CareTesting
import Foundation
import PropertyTesting
import Testing

/// Nothing that is held back is ever in a copy, whatever happened before.
///
/// Random care says everything in words of its own; what may come out is worked out here from the facts alone, by other
/// rules than the copy's: whatever no rule here lets out is held back. `FOOTBRIDGE_PROPERTY_ACTIONS` sets how many
/// actions, `FOOTBRIDGE_PROPERTY_SEED` the seed to replay.
struct `A copy of a random history` {
    static let environment = ProcessInfo.processInfo.environment
    static let histories = Rounds.of(200)
    static let seed = UInt64(environment["FOOTBRIDGE_PROPERTY_SEED"] ?? "")
    static let actions = 60

    @Test func `holds nothing that is held back, and every note that is not`() throws {
        let first = Self.seed ?? UInt64.random(in: 0...UInt64.max)
        var tally = Tally()
        for number in 0..<(Self.seed == nil ? Self.histories : 1) { try live(seed: first &+ UInt64(number), &tally) }
        print("copies: \(tally)")
        let isEnough = tally.shown > 100 && tally.heldBack > 100 && tally.notesKept > 20
        #expect(Self.seed != nil || isEnough, "random care must get somewhere: \(tally), first seed \(first)")
    }

    struct Tally {
        var shown = 0
        var heldBack = 0
        /// Notes that were held back or withdrawn when a copy was made.
        var notesKept = 0
    }

    private func live(seed: UInt64, _ tally: inout Tally) throws {
        var care = RandomCare(seed: seed)
        care.tellsWordsApart = true
        var story = Story.begun(wishes: care.wishes())
        var said = Said()
        for step in 0..<Self.actions {
            story.wait(care.timePasses())
            let writes = care.chance.oneIn(3)
            let action =
                writes ? care.notes(story.record, story.now) : care.action(on: story.record, at: story.now)
            _ = try? story.act(action, as: care.chance.oneIn(6) ? .person(story.record.id) : care.actor())
            said.listen(to: story.occurrences)
            guard step % 20 == 19 else { continue }
            try check(story, said.words, &tally, "replay with FOOTBRIDGE_PROPERTY_SEED=\(seed), step \(step)")
        }
    }

    /// Everything that was said so far.
    private struct Said {
        private(set) var words: Set<String> = []
        private var heard = 0

        mutating func listen(to occurrences: [Occurrence]) {
            for occurrence in occurrences[heard...] { words.formUnion(Spoken.words(in: occurrence.fact)) }
            heard = occurrences.count
        }
    }

    private func check(_ story: Story, _ all: Set<String>, _ tally: inout Tally, _ replay: String) throws {
        let copy = story.record.theirCopy(at: story.now, story.promises)
        let shown = Spoken.words(in: copy)
        let readable = Readable(story.occurrences, on: London.day(at: story.now), of: story.record.id)
        let heldBack = all.subtracting(readable.words)
        try #require(shown.isSubset(of: all), "words nobody said: \(replay)")
        try #require(shown.isDisjoint(with: heldBack), "\(shown.intersection(heldBack).sorted()): \(replay)")
        try #require(readable.notes.isSubset(of: shown), "a note that is not held back is missing: \(replay)")
        try #require(!copy.owed.contains { $0.kind == .safeguarding }, "a concern shows in what is owed: \(replay)")
        tally.shown += shown.count
        tally.heldBack += heldBack.count
        tally.notesKept += readable.notesKept
    }
}

/// Every word that was said in a value, found by looking into all of it.
enum Spoken {
    static func words(in value: Any) -> Set<String> {
        if let personal = value as? Personal<String> { return spoken(personal.disclosed) }
        if let text = value as? String { return spoken(text) }
        return Mirror(reflecting: value).children.reduce(into: []) { $0.formUnion(words(in: $1.value)) }
    }

    /// Blank words, and names from closed lists, say nothing.
    private static func spoken(_ text: String) -> Set<String> {
        text.contains(" ") && text.contains { $0 != " " } ? [text] : []
    }
}

/// What the facts alone let a person read.
private struct Readable {
    private(set) var words: Set<String> = []
    /// The words of notes that are not held back.
    private(set) var notes: Set<String> = []
    private(set) var notesKept = 0

    init(_ occurrences: [Occurrence], on day: Day, of person: Person.ID) {
        var written: [Note.ID: Set<String>] = [:]
        var kept: [Note.ID: Bool] = [:]
        var proposed: [Recommendation.ID: Set<String>] = [:]
        for occurrence in occurrences {
            switch occurrence.fact {
            case .notes(.written(let id, _, let words)), .notes(.corrected(let id, let words, _)):
                written[id, default: []].formUnion(Spoken.words(in: words))
            case .notes(.withdrawn(let id, _)): kept[id] = true
            case .notes(.heldBack(let id, _, _, let until)): kept[id] = until.map { $0 >= day } ?? true
            case .notes(.released(let id, _)): kept[id] = false
            case .reviews(.reviewed(_, _, _, _, _, let proposals)):
                for proposal in proposals { proposed[proposal.id] = Spoken.words(in: proposal.words) }
            case .reviews(.accepted(let id, _, _)): words.formUnion(proposed[id] ?? [])
            default: words.formUnion(Readable.words(of: occurrence, person))
            }
        }
        notes = written.filter { kept[$0.key] != true }.values.reduce(into: []) { $0.formUnion($1) }
        notesKept = kept.values.filter(\.self).count
        words.formUnion(notes)
    }

    private static func words(of occurrence: Occurrence, _ person: Person.ID) -> Set<String> {
        switch occurrence.fact {
        case .requests(.received(_, .myself, _, let asking)) where asking.asker == nil: Spoken.words(in: asking.words)
        case .requests(.added(_, let words)) where occurrence.actor == .person(person): Spoken.words(in: words)
        case .requests(.closed(_, let closing)): Spoken.words(in: closing)
        case .offers(.accepted(_, _, let words)): Spoken.words(in: words)
        case .offers(.declined(_, _, _, let words, let instead)): Spoken.words(in: [words, instead])
        case .contacts(.attended(_, _, _, _, let summary)), .contacts(.made(_, _, _, _, _, let summary)):
            Spoken.words(in: summary)
        case .contacts(.arranged(_, _, _, _, _, let place)), .contacts(.moved(_, _, _, _, let place, _, _)):
            Spoken.words(in: [place])
        case .contacts(.cancelled(_, _, _, let why)): Spoken.words(in: why)
        case .safety(.held(_, _, let agreed, _)), .safety(.followedUp(_, _, let agreed, _)): Spoken.words(in: agreed)
        case .following(.planned(_, let plan)): Spoken.words(in: plan)
        case .questions(.goalPut(_, _, _, _, let words)): Spoken.words(in: words)
        default: []
        }
    }
}
