import Care
import HTML

/// What was asked, in the words of whoever asked, with what was added since.
struct RequestWords: Component {
    struct Said: Equatable, Sendable {
        var words: String
        var said: String
    }

    var parts: [Said]
    var notes: [String]

    init(_ request: Request, _ team: Team) {
        let asker = request.asking.asker
        var who = "Asked for by \(request.route.staffWords)"
        if let asker { who = "Asked for by \(asker.name.disclosed), \(asker.relation.disclosed)" }
        parts = [
            Said(
                words: request.asking.words.disclosed.isBlank ? "(no words)" : request.asking.words.disclosed,
                said: "\(who), \(EnglishTime.dayAndClock(request.received))"
            )
        ]
        for addition in request.additions {
            let by = addition.by.worker.map(team.name) ?? "the person"
            parts.append(
                Said(
                    words: addition.words.disclosed,
                    said: "Added by \(by), \(EnglishTime.dayAndClock(addition.at))"
                )
            )
        }
        notes = asker.map(RequestWords.notes) ?? []
    }

    /// What may be told to somebody who asked for another.
    private static func notes(_ asker: Request.Asker) -> [String] {
        var notes: [String] = []
        if let reach = asker.reach?.disclosed { notes.append("Reach them: \(reach).") }
        notes.append(
            asker.personKnows ? "The person knows that they asked." : "The person does not know that they asked."
        )
        notes.append(
            asker.mayBeTold
                ? "The person agrees that they are told more." : "Tell them nothing but that the request was received."
        )
        return notes
    }

    var markup: Markup {
        Markup {
            for part in parts { OwnWords(part.words, said: part.said) }
            if !notes.isEmpty { p { notes.joined(separator: " ") } }
        }
    }
}
