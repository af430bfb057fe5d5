import Care
import Desk
import DeskTesting

extension TestPlace {
    /// Somebody whom liaison workers took on, and who has had the six sessions that their pack limits them to.
    func personWithSessionsUsed() async throws -> (person: Person.ID, request: Request.ID) {
        let (person, request) = try await personWhoAsks()
        let liaison = ServiceCode(rawValue: "northamptonshire-liaison-workers")
        try await desk.act(
            AskService(request: request, service: liaison, words: "please"),
            RecordAcceptance(request: request, service: liaison, words: "yes"),
            on: person,
            as: .system("test")
        )
        for _ in 0..<6 {
            clock.advance(.minutes(1))
            let made = RecordContact(
                contact: desk.surroundings.newID(),
                request: request,
                with: worker("psychologist").id,
                means: .room,
                at: clock.now,
                summary: "we met"
            )
            try await desk.act(made, on: person, as: .system("test"))
        }
        return (person, request)
    }
}
