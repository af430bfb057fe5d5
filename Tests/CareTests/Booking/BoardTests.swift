import Care
import CareTesting
import Testing

struct `The board of free times` {
    @Test(arguments: [UInt64(11), 12, 13])
    func `finds what looking at every time of every clinic finds`(seed: UInt64) {
        var made = RandomClinic(seed: seed)
        for round in 0..<30 {
            var town = Town(from: &made)
            for _ in 0..<8 {
                let wish = town.wish(&made.chance)
                let now = Instant.london("2026-10-23", "07:30") + .minutes(made.chance.number(below: 3000))
                let quick = town.board.next(10, wish, at: now)
                let slow = town.bruteForce(wish, at: now)
                #expect(
                    quick.map { $0.map(\.slot.at) } == slow.prefix(10).map { [$0.at] },
                    "seed \(seed), round \(round)"
                )
                #expect(quick.allSatisfy { town.isFree($0[0]) }, "seed \(seed), round \(round)")
                town.takeSome(&made.chance)
            }
        }
    }

    @Test func `knows what is taken of a room that two clinics share`() {
        var (one, other) = (
            Clinic.madeUp(.monday, from: 540, until: 600, minutes: 30).plan,
            Clinic.madeUp(.monday, from: 540, until: 600, minutes: 30).plan
        )
        (one.room, other.room, other.practitioner) = ("Room 2", "room  2", .ben)
        let clinics = [Clinic(id: .number(1), plan: one), Clinic(id: .number(2), plan: other)]
        var board = Board(
            clinics.map { Board.Entry(clinic: $0, practitioner: .madeUp) },
            first: .on("2026-03-01"),
            days: 3,
            closed: []
        )
        let now = Instant.london("2026-03-01", "12:00")
        #expect(board.next(10, TimeWish(booker: .holder), at: now).count == 4)
        let slot = clinics[0].booked(clinics[0].slots(on: "2026-03-02")[0])
        for claim in slot.claims { board.take(claim.resource, on: .on("2026-03-02"), cells: [claim.cells], holds: []) }
        #expect(
            board.next(10, TimeWish(booker: .holder), at: now).map { $0[0].slot.at.shown } == [
                "2026-03-02 09:30", "2026-03-02 09:30",
            ]
        )
    }

    @Test func `offers two workers together only where both are free at the same moment`() {
        var other = Clinic.madeUp(.monday, from: 555, until: 615, minutes: 15).plan
        other.practitioner = .ben
        let clinics = [Clinic.madeUp(.monday, from: 540, until: 600, minutes: 15), Clinic(id: .number(2), plan: other)]
        var ben = Worker.madeUp
        ben = Worker(id: .ben, name: "Ben Example", role: .gp, practice: nil, services: [])
        var board = Board(
            zip(clinics, [Worker.madeUp, ben]).map { Board.Entry(clinic: $0, practitioner: $1) },
            first: .on("2026-03-01"),
            days: 3,
            closed: []
        )
        var wish = TimeWish(booker: .holder)
        (wish.with, wish.together) = (.ama, .ben)
        let found = board.next(10, wish, at: .london("2026-03-01", "12:00"))
        #expect(
            found.map { $0.map(\.slot.at.shown) }
                == ["09:15", "09:30", "09:45"].map { ["2026-03-02 \($0)", "2026-03-02 \($0)"] }
        )
    }

    @Test func `keeps a time that is held from others, and not from whoever holds it, until the hold runs out`() {
        let clinic = Clinic.madeUp(.monday, from: 540, until: 555, minutes: 15)
        var board = Board(
            [Board.Entry(clinic: clinic, practitioner: .madeUp)],
            first: .on("2026-03-01"),
            days: 3,
            closed: []
        )
        let now = Instant.london("2026-03-01", "12:00")
        for claim in clinic.booked(clinic.slots(on: "2026-03-02")[0]).claims {
            let hold = Board.Hold(claim: claim, until: now + .minutes(10), by: "ama")
            board.take(claim.resource, on: .on("2026-03-02"), cells: [], holds: [hold])
        }
        let wish = TimeWish(booker: .holder)
        #expect(board.next(1, wish, at: now).isEmpty)
        #expect(board.next(1, wish, at: now, for: "ama").count == 1)
        #expect(board.next(1, wish, at: now + .minutes(10)).count == 1)
    }
}

/// Some clinics with some of their times taken, and what is free found the slow way.
private struct Town {
    let clinics: [(clinic: Clinic, worker: Worker)]
    var board: Board
    let closed: Set<Day>
    private var taken: [BookedSlot] = []
    private let days = (0..<12).map { Day.on("2026-10-20") + $0 }

    init(from made: inout RandomClinic) {
        closed = made.closed
        let closed = closed
        clinics = (0..<5).map { number in
            var plan = made.clinic().plan
            plan.practitioner = .number(50 + number)
            plan.setting = made.chance.pick(Clinic.Setting.allCases) ?? .hub
            plan.languages = made.chance.oneIn(2) ? ["english"] : ["english", "welsh"]
            plan.gender = made.chance.oneIn(2) ? "woman" : nil
            plan.interpreter = made.chance.oneIn(2)
            plan.access = made.chance.oneIn(2) ? [.stepFree] : []
            plan.bookers = made.chance.oneIn(4) ? [.service] : Clinic.Booker.allCases
            plan.practices = made.chance.oneIn(4) ? [PracticeCode(rawValue: "B")] : []
            let worker = Worker(
                id: plan.practitioner,
                name: "Somebody",
                role: .psychologist,
                practice: nil,
                services: []
            )
            return (Clinic(id: .number(100 + number), plan: plan), worker)
        }
        board = Board(
            clinics.map { Board.Entry(clinic: $0.clinic, practitioner: $0.worker) },
            first: .on("2026-10-20"),
            days: 12,
            closed: closed
        )
    }

    func wish(_ chance: inout SeededGenerator) -> TimeWish {
        var wish = TimeWish(booker: .person, practice: PracticeCode(rawValue: chance.oneIn(2) ? "A" : "B"))
        if chance.oneIn(3) { wish.weekdays = [.monday, .saturday] }
        if chance.oneIn(3) { wish.parts = [.morning] }
        if chance.oneIn(4) { wish.settings = [.hub, .home, .video] }
        if chance.oneIn(3) { wish.language = "Welsh" }
        if chance.oneIn(4) { wish.gender = "Woman" }
        if chance.oneIn(4) { wish.interpreter = true }
        if chance.oneIn(4) { wish.access = [.stepFree] }
        if chance.oneIn(2) { wish.length = .double }
        return wish
    }

    /// Every time of every clinic, asked one by one, in the order of time.
    func bruteForce(_ wish: TimeWish, at now: Instant) -> [Slot] {
        var found: [Slot] = []
        for (clinic, worker) in clinics {
            let plan = clinic.plan
            guard plan.bookers.contains(wish.booker),
                plan.practices.isEmpty || plan.practices.contains(wish.practice ?? PracticeCode(rawValue: ""))
            else { continue }
            if let gender = wish.gender?.lowercased(), plan.gender != gender { continue }
            if wish.interpreter && !plan.interpreter { continue }
            if wish.language != nil, !plan.languages.contains("welsh"), !wish.interpreter { continue }
            if !wish.access.isEmpty && plan.access.isEmpty { continue }
            if !wish.settings.isEmpty && !wish.settings.contains(plan.setting) { continue }
            for day in days where wish.weekdays.isEmpty || wish.weekdays.contains(day.weekday) {
                for slot in clinic.times(on: day, length: wish.length, by: worker, closed: closed) {
                    let morning = London.reading(at: slot.at).minute < 720
                    guard slot.at > now, slot.opens <= now, wish.parts.isEmpty || morning else { continue }
                    if isFree(ClinicTime(clinic: clinic, slot: slot)) { found.append(slot) }
                }
            }
        }
        return found.sorted { $0.at < $1.at }
    }

    /// Minutes that overlap, with travel and notes: not the cells that the board goes by.
    func isFree(_ time: ClinicTime) -> Bool {
        let wanted = time.clinic.booked(time.slot)
        return !taken.contains { other in
            other.worker == wanted.worker
                && other.at - .minutes(other.before) < wanted.ends + .minutes(wanted.after)
                && wanted.at - .minutes(wanted.before) < other.ends + .minutes(other.after)
        }
    }

    mutating func takeSome(_ chance: inout SeededGenerator) {
        for (clinic, worker) in clinics {
            let day = days[chance.number(below: days.count)]
            for slot in clinic.slots(on: day, by: worker, closed: closed) where chance.oneIn(2) {
                if isFree(ClinicTime(clinic: clinic, slot: slot)) { taken.append(clinic.booked(slot)) }
            }
            let claims = taken.filter { $0.worker == clinic.plan.practitioner && London.day(at: $0.at) == day }
                .flatMap(\.claims)
            board.take(.worker(clinic.plan.practitioner), on: day, cells: claims.map(\.cells), holds: [])
        }
    }
}
