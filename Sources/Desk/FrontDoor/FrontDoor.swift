package import Care

/// What somebody sent through the front door.
package struct Knock: Sendable {
    package let details: Person.Details
    package let route: Request.Route
    package let asking: Request.Asking
    /// Whether an answer was given that opens a safety conversation at once, with an owner and a time.
    package let isWorrying: Bool

    package init(
        details: Person.Details,
        route: Request.Route,
        asking: Request.Asking,
        isWorrying: Bool = false
    ) {
        self.details = details
        self.route = route
        self.asking = asking
        self.isWorrying = isWorrying
    }
}

/// What they are told at once: who holds them, what happens next and by when, and how to look it up again.
package struct Welcome: Sendable {
    package let reference: Reference
    package let reader: ReferenceReader
    package let person: Person.ID
    package let request: Request.ID
    package let holder: Worker
    package let received: Instant
    /// By when somebody reads it.
    package let lookedAtBy: Instant
    /// By when somebody talks with the person about their safety; `nil` where no answer opened such a conversation.
    package let safeBy: Instant?
    /// Whether the door is staffed now; if not, the person is told plainly who looks when.
    package let isOpenNow: Bool
}
