extension Contacts {
    /// What is owed of meeting: the contact itself, what came of it, and the first or the next one.
    ///
    /// A session of a group owes its register alone. It neither begins nor stops the clocks of meeting the person: who
    /// sits in a class of twenty may have been asked by nobody how they are.
    func dues(for request: Request, holder: Worker.ID, lastReached: Instant?, _ promises: Promises) -> [Due] {
        let (sessions, contacts) = (of(request.id).filter(\.isSession), of(request.id).filter { !$0.isSession })
        let arranged = contacts.filter { $0.outcome == .arranged }
        var dues = arranged.flatMap { [$0.meeting, $0.writing(promises)] }
        dues += sessions.filter { $0.outcome == .arranged }.map { $0.writing(promises) }
        guard let lastMet = contacts.last(where: { $0.isAttended && $0.at >= request.began })?.at else {
            if let first = firstContact(for: request, holder: holder, arranged, promises) { dues.append(first) }
            return dues
        }
        guard arranged.isEmpty else { return dues }
        dues.append(
            Due(
                .nextContact,
                request: request.id,
                subject: request.id.description,
                owner: holder,
                at: promises.end(of: promises.nextContact, from: max(lastMet, lastReached ?? lastMet)),
                sentence: "Arrange the next contact: nothing is arranged",
                source: promises.nextContact.source
            )
        )
        return dues
    }

    /// The first contact is owed until the person is met, or one is arranged that comes in time.
    private func firstContact(
        for request: Request,
        holder: Worker.ID,
        _ arranged: [Contact],
        _ promises: Promises
    ) -> Due? {
        let end = promises.end(of: promises.firstContact, from: request.began)
        guard !arranged.contains(where: { $0.at <= end }) else { return nil }
        return Due(
            .firstContact,
            request: request.id,
            subject: request.id.description,
            owner: holder,
            at: end,
            sentence: arranged.isEmpty
                ? request.kind.firstContactSentence
                : "Meet sooner: the first contact is arranged for later than we promised",
            source: promises.firstContact.source
        )
    }
}

extension Contact {
    fileprivate var meeting: Due {
        Due(
            .contact,
            request: request,
            subject: id.description,
            owner: with,
            at: at,
            sentence: means.sentence,
            source: Source("This contact", section: "arranged with the person", evidence: .ours)
        )
    }

    fileprivate func writing(_ promises: Promises) -> Due {
        Due(
            .outcome,
            request: request,
            subject: id.description,
            owner: with,
            at: promises.end(of: promises.outcome, from: at),
            sentence: isSession ? "Take the register of this session" : "Write down what came of this contact",
            source: promises.outcome.source
        )
    }
}

extension Contact.Means {
    fileprivate var sentence: String {
        switch self {
        case .room: "Meet in a room"
        case .phone: "Ring the person"
        case .video: "Meet by video"
        case .message: "Write to the person"
        case .home: "Visit at home"
        case .walk: "Go for a walk together"
        }
    }
}

extension Request.Kind {
    fileprivate var firstContactSentence: String {
        switch self {
        case .help, .stepUp, .stepDown: "Meet the person for the first time"
        case .advice, .fileReview: "Answer whoever asked for advice"
        case .jointConsultation: "Arrange the joint consultation"
        }
    }
}
