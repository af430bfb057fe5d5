import Care
import Desk
import HTML

/// What happened to somebody, newest first, with what was corrected struck through.
enum History {
    /// The entries of a timeline, made from occurrences in the order in which they were recorded.
    ///
    /// `steps` are what can be done with what a fact wrote, while it stands.
    static func entries(
        _ occurrences: [Occurrence],
        _ sentences: Sentences,
        of person: Person.ID,
        steps: (Fact) -> [PersonStep] = { _ in [] }
    ) -> [Timeline.Entry] {
        let corrections = corrections(in: occurrences, sentences)
        let sittings = ToldSittings(occurrences)
        return occurrences.enumerated().reversed().compactMap { index, occurrence in
            guard !sittings.areToldElsewhere.contains(index) else { return nil }
            let sentence =
                sittings.unfinished[index].map { sentences.unfinished($0) } ?? sentences.sentence(occurrence.fact)
            return Timeline.Entry(
                when: when(occurrence),
                instant: machine(occurrence.happened),
                what: sentence.what,
                who: who(occurrence.actor, sentences),
                corrected: corrections[index]
            ) {
                for words in sentence.words { paragraphs(words) }
                if corrections[index] == nil { StepLinks(steps(occurrence.fact), of: person) }
            }
        }
    }

    /// When it happened, and when we learnt of it where that is another day.
    private static func when(_ occurrence: Occurrence) -> String {
        let happened = London.day(at: occurrence.happened)
        let recorded = London.day(at: occurrence.recorded)
        let written = happened == recorded ? "" : " (written \(EnglishTime.date(recorded)))"
        return "\(date(occurrence.happened))\(written)"
    }

    /// `20 November 2026, 9am`.
    static func date(_ instant: Instant) -> String {
        let reading = London.reading(at: instant)
        return "\(EnglishTime.date(reading.day)), \(EnglishTime.clock(reading.minute))"
    }

    /// `2026-11-20T09:00`.
    static func machine(_ instant: Instant) -> String {
        let reading = London.reading(at: instant)
        return "\(reading.day)T\(reading.clock)"
    }

    static func who(_ actor: Actor, _ sentences: Sentences) -> String {
        switch actor {
        case .worker(let id): sentences.name(id)
        case .person: "the person"
        case .visitor: "at the front door"
        case .system: "Footbridge"
        }
    }

    private static func paragraphs(_ words: String) -> Markup {
        Markup {
            for line in words.split(separator: "\n", omittingEmptySubsequences: true) { p { String(line) } }
        }
    }

    /// Which entries were put right later, and by whom and why.
    private static func corrections(in occurrences: [Occurrence], _ sentences: Sentences) -> [Int: String] {
        var corrections: [Int: String] = [:]
        var last: [String: Int] = [:]
        for (index, occurrence) in occurrences.enumerated() {
            guard let (thing, change) = History.change(occurrence.fact) else { continue }
            switch change {
            case .written: last[thing] = index
            case .corrected(let why), .withdrawn(let why):
                if let earlier = last[thing] {
                    let who = who(occurrence.actor, sentences)
                    corrections[earlier] = "\(who), \(date(occurrence.happened)): \(why)"
                }
                if case .corrected = change { last[thing] = index }
            }
        }
        return corrections
    }

    private enum Change {
        case written
        case corrected(String)
        case withdrawn(String)
    }

    /// What a fact does to something that can be put right later.
    private static func change(_ fact: Fact) -> (thing: String, Change)? {
        switch fact {
        case .notes(.written(let id, _, _)): ("note/\(id)", .written)
        case .notes(.corrected(let id, _, let why)): ("note/\(id)", .corrected(why.disclosed))
        case .notes(.withdrawn(let id, let why)): ("note/\(id)", .withdrawn(why.disclosed))
        case .contacts(.attended(let id, _, _, _, _)), .contacts(.missed(let id, _, _)),
            .contacts(.cancelled(let id, _, _, _)), .contacts(.made(let id, _, _, _, _, _)):
            ("contact/\(id)", .written)
        case .contacts(.takenBack(let id, _, let why)): ("contact/\(id)", .withdrawn(why.disclosed))
        case .measures(.answered(let id, _, _, _, _, _, _, _)): ("answers/\(id)", .written)
        case .measures(.takenBack(let id, let why)): ("answers/\(id)", .withdrawn(why.disclosed))
        case .people(.died): ("death", .written)
        case .people(.foundAlive(let why)): ("death", .withdrawn(why.disclosed))
        case .people(.linked(let id, _)): ("link/\(id)", .written)
        case .people(.unlinked(let id, let why)): ("link/\(id)", .withdrawn(why.disclosed))
        default: nil
        }
    }
}
