import Care
import Desk
import DeskTesting
import Foundation
import Hummingbird
import Logging
import Services
import Testing
import Web

struct `Looking at the staff pages` {
    /// Serves a small place in the middle of a busy day, so that a browser can look at every staff page; only where
    /// the environment asks for it.
    @Test func `the staff pages can be looked at`() async throws {
        let environment = ProcessInfo.processInfo.environment
        guard let port = environment["FOOTBRIDGE_SERVE_STAFF"].flatMap(Int.init) else { return }
        let seconds = environment["FOOTBRIDGE_SERVE_SECONDS"].flatMap(Int.init) ?? 60
        let site = try await TestSite(place: TestPlace.withServices())
        try await BusyDay(site.place).live()
        for name in site.place.workers.keys { try await site.addAccount(name) }
        let application = buildApplication(
            desk: site.place.desk,
            configuration: ApplicationConfiguration(address: .hostname("127.0.0.1", port: port)),
            logger: Logger(label: "look")
        )
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await application.run() }
            group.addTask { try await Task.sleep(for: .seconds(seconds)) }
            try await group.next()
            group.cancelAll()
        }
    }
}

/// A few people in the middle of what happens to them, for pictures of the pages.
struct BusyDay {
    let place: TestPlace
    let desk: FrontDesk
    let worker: Identity

    init(_ place: TestPlace) {
        self.place = place
        desk = place.desk
        worker = place.identity("mentalHealthPractitioner")
    }

    func live() async throws {
        try await desk.put(
            [practice("A", "Alder Surgery"), practice("B", "Brook Medical Centre")],
            as: .system("test")
        )
        try await turnedAway()
        try await missed()
        try await offered()
        try await talkedWith()
        for name in ["Bea Arkwright", "Idris Vane", "Mo Fenn"] {
            _ = try await place.personWhoAsks("I worry about money all the time.", name: name)
        }
        try await desk.act(
            .away(place.worker("practitioner2").id, Absence(from: TestPlace.today, until: nil)),
            as: .system("test")
        )
    }

    private func practice(_ code: String, _ name: String) -> Practice {
        Practice(
            code: PracticeCode(rawValue: code),
            name: name,
            network: "N",
            networkName: "North",
            listSize: 9000,
            deprivationDecile: 4,
            postcode: nil
        )
    }

    private func turnedAway() async throws {
        let (person, request) = try await place.personWhoAsks(
            "I lost my job in the spring and I cannot keep up with the rent.\nI feel sick with worry.",
            name: "Callum Dwyer"
        )
        var details = try #require(try await place.record(person).people.details)
        details.phone = Personal("01632 960011")
        details.calledName = Personal("Cal")
        details.wishes = Person.Wishes(means: [.phone], times: Personal("after four"), language: "English")
        try await desk.act(Amend(details: details, why: "He told us."), on: person, as: worker)
        place.clock.advance(.hours(1))
        try await desk.act(
            RecordTriage(
                request: request,
                summary: "Work, the rent, and things from when he was a boy.",
                needs: [NeedCode(rawValue: "complexTrauma"), NeedCode(rawValue: "work")],
                answers: [:],
                reasons: "He said so."
            ),
            on: person,
            as: worker
        )
        let services = try await desk.outcomes(for: request, of: try await place.record(person))
        for (service, reason) in zip(services.prefix(2), [DeclineReason.tooComplex, .notSevereEnough]) {
            let code = ServiceCode(rawValue: service.pack.name)
            try await desk.act(
                AskService(request: request, service: code, words: "Could you see him?"),
                RecordDecline(request: request, service: code, reason: reason, words: "Not one for us."),
                on: person,
                as: worker
            )
        }
        let note: Note.ID = desk.surroundings.newID()
        try await desk.act(
            WriteNote(note: note, request: request, words: "Spoke with the landlord."),
            CorrectNote(note: note, words: "Spoke with the letting agent.", why: "It was the agent."),
            on: person,
            as: worker
        )
    }

    private func missed() async throws {
        let (person, request) = try await place.personWhoAsks("Nothing helps any more.", name: "Sam Specimen")
        let contact: Contact.ID = desk.surroundings.newID()
        try await desk.act(
            ArrangeContact(
                contact: contact,
                request: request,
                with: place.worker("mentalHealthPractitioner").id,
                means: .room,
                at: desk.now + .minutes(5),
                place: "Room 2"
            ),
            on: person,
            as: worker
        )
        place.clock.advance(.minutes(20))
        try await desk.act(RecordMissed(contact: contact), on: person, as: worker)
    }

    private func offered() async throws {
        let (person, request) = try await place.personWhoAsks("My mother died in May.", name: "Dora Plain")
        try await desk.act(
            TakeUp(request: request),
            OfferHandOver(
                handOver: desk.surroundings.newID(),
                request: request,
                to: place.worker("mentalHealthPractitioner").id,
                why: "She would rather speak with you; you know her sister."
            ),
            on: person,
            as: place.identity("practitioner2")
        )
    }

    private func talkedWith() async throws {
        let (person, request) = try await place.personWhoAsks("I cannot go on like this.", name: "Hannah Lacey")
        try await desk.act(
            OpenSafetyConversation(
                conversation: desk.surroundings.newID(),
                request: request,
                why: .ownWords,
                words: "I cannot go on like this."
            ),
            RaiseConcern(
                concern: desk.surroundings.newID(),
                request: request,
                subject: .adult,
                about: "Hannah",
                words: "She is afraid to go home."
            ),
            ArrangeContact(
                contact: desk.surroundings.newID(),
                request: request,
                with: place.worker("mentalHealthPractitioner").id,
                means: .phone,
                at: desk.now + .hours(2)
            ),
            on: person,
            as: worker
        )
    }
}
