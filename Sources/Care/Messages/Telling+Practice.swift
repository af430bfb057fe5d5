extension Message.Kind {
    /// Whether it goes to the person's practice, and not to the person.
    package var isForThePractice: Bool {
        switch self {
        case .reviewed, .ended: true
        case .received, .booked, .moved, .cancelled, .reminder, .offered, .offerGone, .placeOffered, .placeGone: false
        }
    }
}

extension Record {
    /// The message that takes the minutes of a review to the practice, to be appended with the review.
    func tellingPractice(of review: Review.ID, in request: Request.ID, at moment: Moment) -> [Fact] {
        tellingPractice(.reviewed, of: request, as: nextMessage(.reviewed, about: review), at: moment)
    }

    /// The message that takes to the practice what was agreed at a close, to be appended with the close.
    func tellingPracticeOfEnd(of request: Request.ID, at moment: Moment) -> [Fact] {
        tellingPractice(.ended, of: request, as: nextMessage(.ended, about: request), at: moment)
    }

    /// It is queued even where no address is known, so that somebody owes the practice the news on paper.
    private func tellingPractice(
        _ kind: Message.Kind,
        of request: Request.ID,
        as id: Message.ID,
        at moment: Moment
    ) -> [Fact] {
        guard moment.promises.telling != nil, people.died == nil, people.details?.practice != nil else { return [] }
        return [.messages(.queued(id, kind: kind, request: request, contact: nil))]
    }

    /// Where the practice at which the person is registered now reads its post.
    func practiceMailbox(_ promises: Promises) -> Result<Personal<EmailAddress>, Unreachable> {
        guard let practice = people.details?.practice, let address = promises.telling?.practices[practice] else {
            return .failure(Unreachable(why: .noAddress))
        }
        return .success(Personal(address))
    }

    /// The review whose minutes a message takes to the practice.
    package func review(toldBy message: Message) -> Review? {
        reviews.of(message.request).last { Message.ID(.reviewed, about: $0.id, turn: 1) == message.id }
    }
}
