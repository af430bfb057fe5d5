/// One time that a service was asked to help with a request, and what came of it.
///
/// Counted over a place they say how a service is doing: how often it is asked, what it answers, and how soon.
package struct Enquiry: Hashable, Sendable {
    package enum Answer: String, Hashable, Sendable, CaseIterable {
        case yes, no
        /// We, or the person, stopped asking before there was an answer.
        case withdrawn
    }

    /// What a service said in its answer.
    package struct Said: Hashable, Sendable {
        package let words: Personal<String>
        /// Why not, where it said no.
        package var reason: DeclineReason?
        /// Where it thinks the person should go.
        package var instead: Personal<String>?
    }

    package let service: ServiceCode
    /// `nil` where only the answer was written down.
    package let asked: Instant?
    /// `nil` while the service has not answered.
    package private(set) var answer: Answer?
    package private(set) var answered: Instant?
    package private(set) var said: Said?

    init(service: ServiceCode, asked: Instant?) {
        self.service = service
        self.asked = asked
    }

    mutating func close(_ answer: Answer, _ said: Said?, at now: Instant) {
        self.answer = answer
        self.said = said
        answered = now
    }
}

extension [Enquiry] {
    /// Closes what the service was asked last and has not answered; an answer to nothing is an enquiry of its own.
    mutating func answer(_ service: ServiceCode, _ answer: Enquiry.Answer, _ said: Enquiry.Said, at now: Instant) {
        guard let open = lastIndex(where: { $0.service == service && $0.answer == nil }) else {
            append(Enquiry(service: service, asked: nil))
            self[endIndex - 1].close(answer, said, at: now)
            return
        }
        self[open].close(answer, said, at: now)
    }

    /// Closes what was still open; help that was accepted and is no longer wanted stays a yes.
    mutating func withdraw(_ service: ServiceCode, at now: Instant) {
        guard let open = lastIndex(where: { $0.service == service && $0.answer == nil }) else { return }
        self[open].close(.withdrawn, nil, at: now)
    }
}
