/// What happens when somebody reads a request.
package enum TriageFact: Hashable, Sendable, Codable {
    /// A person read the request and said, with reasons, what it needs; a later reading is added, none is replaced.
    case triaged(
        Request.ID,
        summary: Personal<String>,
        needs: [NeedCode],
        answers: [String: Bool],
        reasons: Personal<String>
    )
    /// Somebody read what was added to the request since, and it changes nothing.
    case readAddition(Request.ID)
}

/// How each request was read: by people, with reasons; there is no score here and no label.
package struct Triage: Sendable, Equatable {
    /// One reading of a request.
    package struct Reading: Hashable, Sendable {
        package let summary: Personal<String>
        package let needs: [NeedCode]
        /// Answers to plain yes-or-no questions, given by a human.
        package let answers: [String: Bool]
        package let reasons: Personal<String>
        package let by: Actor
        package let at: Instant
    }

    package private(set) var readings: [Request.ID: [Reading]] = [:]
    /// Requests nobody has read since they were received or opened again.
    package private(set) var unread: Set<Request.ID> = []
    /// When something was added to a request that nobody has read since.
    package private(set) var additions: [Request.ID: Instant] = [:]

    package init() {}

    /// The last reading of a request.
    package func last(of request: Request.ID) -> Reading? { readings[request]?.last }

    mutating func apply(_ fact: TriageFact, _ occurrence: Occurrence) {
        switch fact {
        case .triaged(let request, let summary, let needs, let answers, let reasons):
            let reading = Reading(
                summary: summary,
                needs: needs,
                answers: answers,
                reasons: reasons,
                by: occurrence.actor,
                at: occurrence.happened
            )
            readings[request, default: []].append(reading)
            unread.remove(request)
            additions[request] = nil
        case .readAddition(let request): additions[request] = nil
        }
    }

    /// A request that is new, opened again or added to is to be read.
    mutating func apply(_ fact: RequestFact, _ occurrence: Occurrence) {
        switch fact {
        case .received(let id, _, _, _), .reopened(let id, _): unread.insert(id)
        case .added(let id, _): additions[id] = additions[id] ?? occurrence.happened
        case .kindChanged, .askerMayBeTold, .closed: break
        }
    }
}
