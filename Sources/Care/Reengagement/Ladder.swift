extension Reengagement {
    /// A rung with how long after the step before it falls due.
    package struct Step: Hashable, Sendable {
        package let rung: Rung
        package let clock: Promises.Clock

        package init(_ rung: Rung, _ length: Promises.Clock.Length, source: Source = Reengagement.source) {
            self.rung = rung
            clock = Promises.Clock(length, source: source)
        }
    }

    /// Why somebody who misses a contact is looked for: the report says so twice, and says nothing of intervals.
    package static let source = Source(
        "Filling the chasm, 2018",
        section: "profile 1, Bradford pursues people who miss appointments; collaborative care box: not a reason for "
            + "discharge (the days between steps are this place's own)"
    )

    /// The ladder of a place that has not set its own; it always ends with the team, never with a close.
    package static let defaultLadder = [
        Step(.ringSameDay, .workingDays(0)),
        Step(.otherChannel, .workingDays(1)),
        Step(.otherTimeOrPlace, .workingDays(2)),
        Step(.throughPractice, .workingDays(2)),
        Step(.homeOrSomebodyTheyKnow, .workingDays(3)),
        Step(.talkItOver, .workingDays(5)),
    ]

    /// Why a rung must not be tried with this person.
    package enum Obstacle: Hashable, Sendable {
        case messageNotSafe
        case homeNotSafe

        package var sentence: String {
            switch self {
            case .messageNotSafe: "No text, e-mail or letter: nobody has said that a message or a letter is safe."
            case .homeNotSafe: "Not at home and not through anybody: a message or a letter there is not safe."
            }
        }
    }

    /// Whether something the person told us stands in the way of a rung.
    ///
    /// Nobody having asked counts as no for a message and for a letter. A home where a message or a letter is known
    /// not to be safe is no place to knock unless the person themself asked to be met there.
    package static func obstacle(to rung: Rung, wishes: Person.Wishes) -> Obstacle? {
        switch rung {
        case .otherChannel:
            return wishes.messageIsSafe == true || wishes.letterIsSafe == true ? nil : .messageNotSafe
        case .homeOrSomebodyTheyKnow:
            let invited =
                wishes.places.contains(.home) || !wishes.means.allSatisfy { $0 != .home && $0 != .throughSomeone }
            let watched = wishes.messageIsSafe == false || wishes.letterIsSafe == false
            return watched && !invited ? .homeNotSafe : nil
        case .ringSameDay, .otherTimeOrPlace, .throughPractice, .talkItOver: return nil
        }
    }

    /// The next step for a request, and what was passed over because it is not safe.
    package func nextStep(
        for request: Request.ID,
        wishes: Person.Wishes,
        _ promises: Promises
    ) -> (step: Step, passedOver: [Obstacle])? {
        guard let ladder = ladders[request], let last = promises.ladder.last else { return nil }
        var passedOver: [Obstacle] = []
        for step in promises.ladder where !ladder.tried.contains(step.rung) {
            guard let obstacle = Self.obstacle(to: step.rung, wishes: wishes) else { return (step, passedOver) }
            passedOver.append(obstacle)
        }
        return (last, passedOver)
    }
}
