extension Offers {
    /// What is owed because services were asked: their answer, another way after a no, and the meeting for a gap case.
    func dues(for request: Request, holder: Worker.ID, _ promises: Promises) -> [Due] {
        let standing = standing(of: request.id)
        var dues = standing.asked.map { asking in
            Due(
                .serviceAnswer,
                request: request.id,
                subject: "\(request.id)/\(asking.service.rawValue)",
                owner: holder,
                at: promises.end(of: promises.serviceAnswer, from: asking.since),
                sentence: "Ask the service again: it has not answered",
                source: promises.serviceAnswer.source
            )
        }
        if let decline = standing.unanswered {
            dues.append(
                Due(
                    .afterDecline,
                    request: request.id,
                    subject: request.id.description,
                    owner: holder,
                    at: promises.end(of: promises.afterDecline, from: decline.at),
                    sentence: "Find another way: a service said no, and the person stays with you",
                    source: promises.afterDecline.source
                )
            )
        }
        if let meeting = standing.meetingDue(for: request, holder: holder, promises) { dues.append(meeting) }
        if let step = standing.nextStep {
            dues.append(
                Due(
                    .gapMeeting,
                    request: request.id,
                    subject: "\(request.id)/step",
                    owner: holder,
                    at: step.by,
                    sentence: "Take the step the meeting agreed",
                    source: promises.gapMeeting.source
                )
            )
        }
        return dues
    }
}

extension Offers.Standing {
    /// A gap case comes to the meeting by itself; a meeting set for later than promised does not stop that clock.
    fileprivate func meetingDue(for request: Request, holder: Worker.ID, _ promises: Promises) -> Due? {
        let set = meetingOn.map { London.instant($0, minute: promises.working.closes) }
        let promised = meetingSince.map { promises.end(of: promises.gapMeeting, from: $0) }
        guard let at = [set, promised].compactMap(\.self).min() else { return nil }
        return Due(
            .gapMeeting,
            request: request.id,
            subject: request.id.description,
            owner: holder,
            at: at,
            sentence: meetingOn == nil
                ? "Bring this request to the multidisciplinary meeting: two services said no"
                : "Write what the multidisciplinary meeting said",
            source: promises.gapMeeting.source
        )
    }
}
