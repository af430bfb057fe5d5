import Care
import Desk
import Foundation
import Journal

/// Practitioners with clinics of thirty-eight quarters of an hour on every weekday, nearly all of them taken.
struct Town: Sendable {
    let desk: FrontDesk
    private let world: MadeUpWorld
    private let clinics: [Clinic]
    private static let monday = Day(number: 20_780)
    private static let weekdays: [Weekday] = [.monday, .tuesday, .wednesday, .thursday, .friday]

    /// Who wants a time.
    struct Asker: Sendable {
        let person: Person.ID
        let request: Request.ID
    }

    init(_ store: any Store, practitioners: Int) async throws {
        world = MadeUpWorld(from: London.instant(Town.monday, minute: 420), seed: 11)
        let place = Place(code: "bench", name: "Benches")
        desk = FrontDesk(place: place, store: store, surroundings: world.surroundings)
        try await desk.migrate()
        var clinics: [Clinic] = []
        for number in 0..<practitioners {
            let worker = Worker(
                id: desk.surroundings.newID(),
                name: "Worker \(number)",
                role: .mentalHealthPractitioner,
                practice: nil,
                services: [place.home]
            )
            try await desk.act(.add(worker), as: .bench)
            if number == 0 { try await desk.act(.setRota(Rota(cover: [worker.id])), as: .bench) }
            let clinic = Clinic(id: desk.surroundings.newID(), plan: Town.plan(number, worker.id))
            try await desk.act(.setUp(clinic.id, clinic.plan), on: clinic.id, as: .bench)
            clinics.append(clinic)
        }
        self.clinics = clinics
    }

    private static func plan(_ number: Int, _ worker: Worker.ID) -> Clinic.Plan {
        Clinic.Plan(
            name: "Clinic \(number)",
            practitioner: worker,
            setting: Clinic.Setting.allCases[number % Clinic.Setting.allCases.count],
            site: "Site \(number % 20)",
            pattern: Clinic.Pattern(
                days: Dictionary(
                    uniqueKeysWithValues: weekdays.map { ($0, [Clinic.Stretch(from: 540, until: 1110)]) }
                ),
                first: monday
            ),
            minutes: 15,
            ahead: 56,
            languages: number % 7 == 0 ? ["english", "welsh"] : ["english"],
            gender: number % 2 == 0 ? "woman" : "man",
            access: number % 3 == 0 ? [.stepFree] : [],
            interpreter: number % 5 == 0
        )
    }

    /// Takes as many times as wanted, as the tables would have them, leaving what is free spread over the eight weeks.
    func fill(_ count: Int) async throws {
        let worker = try await desk.team().workers
        var slots: [(clinic: Clinic, slot: Slot)] = []
        for day in 0..<56 {
            for clinic in clinics {
                let times = clinic.slots(on: Town.monday + day, by: worker[clinic.plan.practitioner], closed: [])
                slots += times.map { (clinic, $0) }
            }
        }
        guard slots.count > count else { throw BareFailure() }
        // What is left free comes late: a search has to look past weeks that are full.
        let free = slots.count - count
        let kept = Set((0..<free).map { slots.count - 1 - $0 * (slots.count / 2) / max(1, free) })
        var statements: [Statement] = []
        for (index, (clinic, slot)) in slots.enumerated() where !kept.contains(index) {
            for claim in clinic.booked(slot).claims {
                statements += claim.cells.map { cell in
                    Statement(
                        "INSERT INTO slot_claim (place, resource, cell, person, contact) VALUES (?, ?, ?, ?, ?)",
                        [
                            .text(desk.place.code), .text(claim.resource.description), SQLValue(cell),
                            .text("p\(index % 50_000)"), .text("c\(index)"),
                        ]
                    )
                }
            }
            if statements.count >= 30_000 {
                try await desk.store.write(statements)
                statements = []
            }
        }
        try await desk.store.write(statements)
        say("   \(slots.count) times in eight weeks, \(slots.count - kept.count) of them booked")
    }

    /// Everybody wants something else.
    func wish(_ number: Int) -> TimeWish {
        var wish = TimeWish(booker: .service)
        switch number % 6 {
        case 0: break
        case 1: wish.parts = [.afternoon]
        case 2: wish.gender = "woman"
        case 3: wish.weekdays = [.tuesday, .thursday]
        case 4: wish.settings = [.surgery, .hub]
        default: wish.access = [.stepFree]
        }
        return wish
    }

    func people(_ count: Int) async throws -> [Asker] {
        var askers: [Asker] = []
        for _ in 0..<count {
            let asker = Asker(person: desk.surroundings.newID(), request: desk.surroundings.newID())
            let asking = Request.Asking(words: Personal("I can't sleep."))
            try await desk.act(
                Register(details: Person.Details(name: Personal("Ada Quill")), origin: "bench"),
                Ask(request: asker.request, route: .myself, kind: .help, asking: asking),
                on: asker.person,
                as: .bench
            )
            askers.append(asker)
        }
        return askers
    }

    func free(_ count: Int) async throws -> [TimeChoice] {
        let found = try await desk.nextTimes(TimeWish(booker: .service), limit: count)
        guard found.count == count else { throw BareFailure() }
        return found.map { TimeChoice($0[0], .single) }
    }

    func book(_ choice: TimeChoice, for asker: Asker, _ run: Int) async throws {
        let outcome = try await desk.book(
            [choice],
            for: asker.request,
            of: asker.person,
            as: .bench,
            wishing: TimeWish(booker: .service),
            once: Once(key: "\(run)/\(asker.person)", of: "book")
        )
        guard case .booked = outcome else { throw BareFailure() }
    }
}
