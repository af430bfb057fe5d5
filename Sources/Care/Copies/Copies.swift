/// What happens when a person asks to read what is written about them.
package enum CopyFact: Hashable, Sendable, Codable {
    /// Before it was read together, a worker asked whether it is safe for the person to have it on paper.
    case answered(paperIsSafe: Bool, asked: Day)
}

/// What was answered each time somebody was about to read what is written about them.
package struct Copies: Sendable, Equatable {
    /// One answer: what the person said of paper, and on which day they had asked to read it.
    package struct Answer: Hashable, Sendable {
        package let paperIsSafe: Bool
        package let asked: Day
        package let by: Actor
        package let at: Instant
    }

    /// All of them, oldest first.
    package private(set) var answers: [Answer] = []

    package init() {}

    /// What holds for a worker on a day; `nil` while they have not asked on that day.
    ///
    /// What was safe last week may not be today, so a worker asks each day anew; and where somebody else has asked
    /// since, what they were told holds.
    package func answer(for worker: Worker.ID, on day: Day) -> Answer? {
        let today = answers.filter { London.day(at: $0.at) == day }
        return today.contains { $0.by == .worker(worker) } ? today.last : nil
    }

    mutating func apply(_ fact: CopyFact, _ occurrence: Occurrence) {
        switch fact {
        case .answered(let paperIsSafe, let asked):
            let answer = Answer(
                paperIsSafe: paperIsSafe,
                asked: asked,
                by: occurrence.actor,
                at: occurrence.happened
            )
            answers.append(answer)
        }
    }
}
