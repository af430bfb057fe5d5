/// Brings a request to the multidisciplinary meeting of a day.
package struct BringToMeeting: Action {
    package static let permission = Permission.offerServices
    package let request: Request.ID
    package let day: Day

    package init(request: Request.ID, day: Day) {
        self.request = request
        self.day = day
    }

    package func decide(on record: Record, at moment: Moment) throws(OfferRefusal) -> [Fact] {
        try record.checkAsking(request)
        let today = London.day(at: moment.now)
        guard day >= today, day - today <= 366 else { throw .dayNotPossible }
        return record.offers.standing(of: request).meetingOn == day
            ? [] : [.offers(.broughtToMeeting(request, on: day))]
    }
}

/// Records what the multidisciplinary meeting said of a request, and the step it agreed, with a time.
package struct RecordMeeting: Action {
    package static let permission = Permission.offerServices
    package let request: Request.ID
    package let outcome: String
    package let nextStep: String
    package let by: Instant

    package init(request: Request.ID, outcome: String, nextStep: String, by: Instant) {
        self.request = request
        self.outcome = outcome
        self.nextStep = nextStep
        self.by = by
    }

    package func decide(on record: Record, at moment: Moment) throws(OfferRefusal) -> [Fact] {
        try record.checkAsking(request)
        guard !outcome.isBlank else { throw .noOutcome }
        guard !nextStep.isBlank else { throw .noNextStep }
        guard moment.canPromise(by) else { throw .dayNotPossible }
        return [.offers(.discussed(request, outcome: Personal(outcome), nextStep: Personal(nextStep), by: by))]
    }
}
