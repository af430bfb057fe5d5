/// Why a reading of a request cannot be recorded.
package enum TriageRefusal: Refusal {
    case noSuchRequest, closed, noSummary, noReasons, notByAPerson, personHasDied

    package var sentence: String {
        switch self {
        case .noSuchRequest: "There is no such request."
        case .closed: "This request was closed by agreement. Open it again first."
        case .noSummary: "Say in a sentence or two what the person wants help with."
        case .noReasons: "Give your reasons, so that the person and whoever reads this next understand."
        case .notByAPerson: "A request is read by a worker, never by a rule. Sign in and read it yourself."
        case .personHasDied: "This person is recorded as having died. If that is wrong, correct it first."
        }
    }
}

/// Says, having read a request, what it needs and why; a later reading is added to the earlier ones.
package struct RecordTriage: Action {
    package static let permission = Permission.triage
    package let request: Request.ID
    package let summary: String
    package let needs: [NeedCode]
    /// A human's answers to plain yes-or-no questions that services ask.
    package let answers: [String: Bool]
    package let reasons: String

    package init(
        request: Request.ID,
        summary: String,
        needs: [NeedCode],
        answers: [String: Bool],
        reasons: String
    ) {
        self.request = request
        self.summary = summary
        self.needs = needs
        self.answers = answers
        self.reasons = reasons
    }

    package func decide(on record: Record, at moment: Moment) throws(TriageRefusal) -> [Fact] {
        try record.checkReading(of: request, at: moment)
        guard !summary.isBlank else { throw .noSummary }
        guard !reasons.isBlank else { throw .noReasons }
        return [
            .triage(
                .triaged(
                    request,
                    summary: Personal(summary),
                    needs: needs,
                    answers: answers,
                    reasons: Personal(reasons)
                )
            )
        ]
    }
}

/// Says that what was added to a request has been read and changes nothing.
package struct MarkRead: Action {
    package static let permission = Permission.triage
    package let request: Request.ID

    package init(request: Request.ID) { self.request = request }

    package func decide(on record: Record, at moment: Moment) throws(TriageRefusal) -> [Fact] {
        try record.checkReading(of: request, at: moment)
        return record.triage.additions[request] == nil ? [] : [.triage(.readAddition(request))]
    }
}

extension Record {
    fileprivate func checkReading(of request: Request.ID, at moment: Moment) throws(TriageRefusal) {
        guard requests.all[request] != nil else { throw .noSuchRequest }
        guard people.died == nil else { throw .personHasDied }
        guard requests.isOpen(request) else { throw .closed }
        guard moment.actor.worker != nil else { throw .notByAPerson }
    }
}
