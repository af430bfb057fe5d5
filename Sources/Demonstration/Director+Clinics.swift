import Care
import Desk

extension Director {
    /// Sets up the clinics of the made-up place, the psychologist's after Catterick's, and books people into them.
    func runClinics() async throws {
        let manager = workers["manager"].map { Identity.worker($0) } ?? .system("demonstration")
        for plan in plans() {
            let clinic: Clinic.ID = desk.surroundings.newID()
            try await desk.act(.setUp(clinic, plan), on: clinic, as: manager)
        }
        let system = Identity.system("demonstration")
        let held = try await desk.held(byAnyOf: workers.values.map(\.id).sorted(), as: system, size: 48)
        try await letWait(held.lines.enumerated().filter { $0.offset % 3 == 2 }.map(\.element))
        for (number, line) in held.lines.enumerated() where number % 3 != 2 {
            var wish = TimeWish(booker: .service)
            wish.length = number % 12 == 0 ? .double : .single
            if number % 2 == 0 { wish.with = workers["psychologist"]?.id }
            if number == 6 { wish.together = workers["psychiatrist"]?.id }
            let times = try await desk.nextTimes(wish)
            guard let chosen = chance.pick(Array(times.prefix(6))) else { continue }
            let outcome = try await desk.book(
                chosen.map { TimeChoice($0, wish.length) },
                for: line.request,
                of: line.person,
                as: system,
                wishing: wish
            )
            guard number == 3, case .booked(let contact) = outcome else { continue }
            let cancelling = CancelContact(contact: contact, by: .person, why: "Has to be at work then.")
            try await desk.act(cancelling, on: line.person, as: system)
        }
    }

    /// Puts some people on the waiting list, for times that no clinic of the made-up place has yet.
    private func letWait(_ lines: [RequestLine]) async throws {
        let wishes = [
            WaitWishes(settings: [.school], notice: 180), WaitWishes(weekdays: [.saturday, .sunday]),
            WaitWishes(parts: [.evening], settings: [.surgery], notice: 60),
        ]
        for (line, wish) in zip(lines, wishes) {
            let waiting = WaitForTime(request: line.request, wishes: wish)
            try await desk.act(waiting, on: line.person, as: .system("demonstration"))
        }
    }

    private func plans() -> [Clinic.Plan] {
        let weekdays: [Weekday] = [.monday, .tuesday, .wednesday, .thursday, .friday]
        let morning = Dictionary(uniqueKeysWithValues: weekdays.map { ($0, [Clinic.Stretch(from: 540, until: 840)]) })
        let first = London.day(at: time.now)
        func plan(_ username: String, _ make: (Worker) -> Clinic.Plan) -> Clinic.Plan? { workers[username].map(make) }
        return [
            plan("psychologist") { worker in
                Clinic.Plan(
                    name: "Psychologist’s morning",
                    practitioner: worker.id,
                    setting: .surgery,
                    site: "Ferrybank Surgery",
                    room: "Room 4",
                    pattern: Clinic.Pattern(days: morning, first: first),
                    minutes: 15,
                    embargo: Clinic.Embargo(onTheDay: 30, twoDays: 20),
                    languages: ["english", "welsh"],
                    gender: "woman",
                    access: [.stepFree, .quietRoom],
                    interpreter: true
                )
            },
            plan("psychiatrist") { worker in
                Clinic.Plan(
                    name: "Psychiatrist, together with others",
                    practitioner: worker.id,
                    setting: .surgery,
                    site: "Ferrybank Surgery",
                    room: "Room 5",
                    pattern: Clinic.Pattern(
                        days: [
                            .tuesday: [Clinic.Stretch(from: 540, until: 720)],
                            .thursday: [Clinic.Stretch(from: 540, until: 720)],
                        ],
                        first: first
                    ),
                    minutes: 15,
                    bookers: [.holder, .service]
                )
            },
            plan("linkworker") { worker in
                Clinic.Plan(
                    name: "Link worker at home",
                    practitioner: worker.id,
                    setting: .home,
                    site: "At the person’s home",
                    pattern: Clinic.Pattern(
                        days: Dictionary(
                            uniqueKeysWithValues: weekdays.map { ($0, [Clinic.Stretch(from: 780, until: 1020)]) }
                        ),
                        first: first
                    ),
                    minutes: 45,
                    before: 20,
                    after: 15
                )
            },
            plan("practitioner") { worker in
                Clinic.Plan(
                    name: "By phone after work",
                    practitioner: worker.id,
                    setting: .phone,
                    site: "We ring you",
                    pattern: Clinic.Pattern(
                        days: [
                            .monday: [Clinic.Stretch(from: 1020, until: 1170)],
                            .wednesday: [Clinic.Stretch(from: 1020, until: 1170)],
                        ],
                        first: first
                    ),
                    minutes: 25,
                    after: 5
                )
            },
        ]
        .compactMap(\.self)
    }
}
