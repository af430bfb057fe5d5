import ArgumentParser
import Care
import Desk
import Foundation
import Journal
import JournalSQLite

/// `bench place`: gives a database of registered people open requests, a worker with 40 lines today, and a long record.
///
/// Everything is acted through the Desk. Requests are received over the last weeks, 40 for each worker on duty.
struct PlaceCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "place")

    @Option(help: "The SQLite file, with people registered in the place `here`.") var database: String
    @Option(help: "How many requests are open.") var requests = 40_000
    @Flag(help: "Whether each is followed up to a target, met and measured twice.") var followed = false

    func run() async throws {
        let end = Instant.onTheWall
        let world = MadeUpWorld(from: end - .days(120), seed: 7)
        let store = try SQLiteStore.open(path: database)
        let desk = FrontDesk(
            place: Place(code: "here", name: "Benches"),
            store: store,
            surroundings: world.surroundings
        )
        try await desk.migrate()
        try await desk.keepRules()
        let maker = PlaceMaker(desk: desk, world: world, areFollowed: followed)
        let people = try await maker.people(requests)
        let (worker, record) = try await maker.work(for: people, until: end)
        world.move(to: end)
        try await desk.addAccount(PlaceMaker.account, for: worker, password: PlaceMaker.password, as: .bench)
        await store.close()
        try printJSON(["person": record.description, "requests": String(people.count)])
    }
}

/// Makes the work of a place.
struct PlaceMaker: Sendable {
    static let account = "bench"
    static let password = "three words together"
    static let each = 40

    let desk: FrontDesk
    let world: MadeUpWorld
    let areFollowed: Bool

    /// Some of those who are registered, spread over all of them.
    func people(_ count: Int) async throws -> [Person.ID] {
        let total = try await desk.store.rows(
            Statement("SELECT count(*) FROM person WHERE place = ?", [.text(desk.place.code)])
        )[0].integer(0)
        let step = max(1, total / Int64(max(1, count)))
        let rows = try await desk.store.rows(
            Statement(
                "SELECT id FROM (SELECT id, row_number() OVER (ORDER BY id) AS number FROM person WHERE place = ?) "
                    + "WHERE number % ? = 0 ORDER BY number LIMIT ?",
                [.text(desk.place.code), .integer(step), SQLValue(count)]
            )
        )
        return rows.compactMap { Person.ID($0.text(0)) }
    }

    /// Lets 40 ask on each worker's duty; the last of those workers is measured, and the first of their people has 60 events.
    func work(for people: [Person.ID], until end: Instant) async throws -> (worker: Worker.ID, record: Person.ID) {
        let manager = try await join("Robin Vale", .teamManager)
        var duty = manager
        let groups = stride(from: 0, to: people.count, by: PlaceMaker.each).map {
            Array(people[$0..<min($0 + PlaceMaker.each, people.count)])
        }
        let began = world.now
        for (number, group) in groups.enumerated() {
            // Requests come in the first 84 of 120 days; the rest is for meeting and writing.
            let share = Int64(84 * 24 * 60) * Int64(number) / Int64(groups.count)
            world.move(to: began + .minutes(Int(share)))
            duty = try await join("Worker \(number)", .mentalHealthPractitioner)
            try await desk.act(.setRota(Rota(cover: [duty])), as: .bench)
            try await ask(for: group, with: duty)
            if number.isMultiple(of: 50) { say("   \(number * PlaceMaker.each) requests") }
        }
        guard let person = people.last else { throw BareFailure() }
        try await fill(person, by: duty, until: end)
        return (duty, person)
    }

    private func join(_ name: String, _ role: Role) async throws -> Worker.ID {
        let worker = Worker(
            id: desk.surroundings.newID(),
            name: name,
            role: role,
            practice: nil,
            services: [desk.place.home]
        )
        try await desk.act(.add(worker), as: .bench)
        return worker.id
    }

    private func ask(for people: [Person.ID], with worker: Worker.ID) async throws {
        try await withThrowingTaskGroup(of: Void.self) { group in
            for person in people {
                group.addTask {
                    let asking = Request.Asking(words: Personal("I can't sleep and I worry all day."))
                    let request: Request.ID = desk.surroundings.newID()
                    try await desk.act(
                        Ask(request: request, route: .myself, kind: .help, asking: asking),
                        on: person,
                        as: .system("front-door")
                    )
                    if areFollowed { try await follow(person, request, with: worker) }
                }
            }
            try await group.waitForAll()
        }
    }

    /// Begins to follow somebody up on PHQ-9, meets them, and has them answer twice, a month apart.
    private func follow(_ person: Person.ID, _ request: Request.ID, with worker: Worker.ID) async throws {
        let today = London.day(at: world.now)
        let met = RecordContact(
            contact: desk.surroundings.newID(),
            request: request,
            with: worker,
            means: .phone,
            at: world.now,
            summary: "We spoke about the week and what would help."
        )
        let begin = BeginFollowing(request: request, target: Targets.choices.first?.target)
        let actions: [any Action] = [begin, met, answers(2, today - 30, request), answers(1, today, request)]
        try await desk.act(actions, on: person, as: .system("bench"))
    }

    private func answers(_ each: Int, _ day: Day, _ request: Request.ID) -> RecordAnswers {
        RecordAnswers(
            answered: desk.surroundings.newID(),
            request: request,
            asked: nil,
            instrument: InstrumentEdition(code: "phq-9", version: 1),
            day: day,
            content: AnsweredMeasure.Content(
                answers: (1...9).map { AnsweredMeasure.Answer(question: $0, value: $0 == 9 ? 0 : each) }
            ),
            worrying: [],
            conversation: desk.surroundings.newID()
        )
    }

    /// Lives on with one person, a meeting a week and what is written about it, until their record has 60 events.
    private func fill(_ person: Person.ID, by worker: Worker.ID, until end: Instant) async throws {
        guard let member = try await desk.team().workers[worker] else { throw BareFailure() }
        let identity = Identity.worker(member)
        var chart = try await desk.chart(of: person)
        guard let request = chart.record.requests.open.first?.id else { throw BareFailure() }
        let triage = RecordTriage(
            request: request,
            summary: "Sleeps badly since the new shifts.",
            needs: [NeedCode(rawValue: "sleep")],
            answers: [:],
            reasons: "Wants somebody to talk to, and to sleep."
        )
        try await desk.act(triage, on: person, as: identity)
        while chart.head.version < 60 {
            let contact: Contact.ID = desk.surroundings.newID()
            let at = world.now + .minutes(60)
            try await desk.act(
                ArrangeContact(contact: contact, request: request, with: worker, means: .room, at: at),
                on: person,
                as: identity
            )
            world.move(to: min(at + .minutes(30), end))
            let note = WriteNote(
                note: desk.surroundings.newID(),
                request: request,
                words: "Slept four nights of seven."
            )
            let met = RecordAttended(contact: contact, summary: "We spoke about the week and what helped.")
            try await desk.act([met, note], on: person, as: identity)
            chart = try await desk.chart(of: person)
            world.move(to: min(world.now + .days(1), end))
        }
    }
}
