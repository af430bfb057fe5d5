import Care
package import Desk

/// What became of answers that were brought in.
package struct AnswersTally: Hashable, Sendable, Encodable {
    package var taken = 0
    package var known = 0
    /// How many safety conversations their answers opened.
    package var conversations = 0
    package var unknownPerson = 0
    package var ambiguousPerson = 0
    /// Answers that the questionnaire, or the record, does not allow.
    package var refused = 0

    package init() {}

    package mutating func add(_ other: AnswersTally) {
        taken += other.taken
        known += other.known
        conversations += other.conversations
        unknownPerson += other.unknownPerson
        ambiguousPerson += other.ambiguousPerson
        refused += other.refused
    }
}

/// Brings answers in, one after the other: to whoever has the number as a verified one, and to nobody else.
package struct AnswersImport {
    package private(set) var tally = AnswersTally()
    /// The lines that were not taken, each with why; no value of anybody's is among them.
    package private(set) var left: [String] = []
    private let desk: FrontDesk
    private let file: String

    package init(into desk: FrontDesk, from file: String) {
        self.desk = desk
        self.file = file
    }

    package mutating func take(_ incoming: IncomingAnswers) async throws {
        switch try await desk.whoHas(incoming.number) {
        case .nobody:
            tally.unknownPerson += 1
            leave(incoming, "nobody here has this number as a verified one")
        case .notVerified:
            tally.ambiguousPerson += 1
            leave(incoming, "the number stands on a record, and was not verified. Verify it first")
        case .one(let person): try await take(incoming, for: person)
        }
    }

    private mutating func take(_ incoming: IncomingAnswers, for person: Person.ID) async throws {
        let outcome = try await desk.bringIn(
            incoming.answers,
            of: incoming.instrument,
            on: incoming.day,
            calling: incoming.identity,
            for: person
        )
        switch outcome {
        case .taken(let opensConversation):
            tally.taken += 1
            if opensConversation { tally.conversations += 1 }
        case .known: tally.known += 1
        case .refused(let sentence):
            tally.refused += 1
            leave(incoming, sentence)
        }
    }

    private mutating func leave(_ incoming: IncomingAnswers, _ why: String) {
        left.append("\(file), line \(incoming.line): \(why)")
    }
}
