/// Why it cannot be written down whether paper is safe for somebody.
package enum CopyRefusal: Refusal {
    case notRegistered, hasDied, notAWorker, dayToCome

    package var sentence: String {
        switch self {
        case .notRegistered: "Put the person on the record first."
        case .hasDied:
            "This person is recorded as having died. Who may read their record now is another question: ask your manager."
        case .notAWorker: "Only a worker who has asked the person can answer this."
        case .dayToCome: "Enter the day on which they asked to read it: today, or a day before."
        }
    }
}

/// Keeps whether it is safe for the person to have what is written about them on paper; asked before they read it.
package struct AnswerAboutPaper: Action {
    package static let permission = Permission.write
    package let paperIsSafe: Bool
    /// The day on which the person asked to read it.
    package let asked: Day

    package init(paperIsSafe: Bool, asked: Day) {
        self.paperIsSafe = paperIsSafe
        self.asked = asked
    }

    package func decide(on record: Record, at moment: Moment) throws(CopyRefusal) -> [Fact] {
        guard record.people.details != nil else { throw .notRegistered }
        guard record.people.died == nil else { throw .hasDied }
        guard moment.actor.worker != nil else { throw .notAWorker }
        let today = London.day(at: moment.now)
        guard asked <= today else { throw .dayToCome }
        if let last = record.copies.answers.last, last.by == moment.actor, London.day(at: last.at) == today,
            last.paperIsSafe == paperIsSafe, last.asked == asked
        {
            return []
        }
        return [.copies(.answered(paperIsSafe: paperIsSafe, asked: asked))]
    }
}
