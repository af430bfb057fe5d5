import Care
import CareTesting
import Testing

struct `Times of a clinic` {
    @Test(arguments: [UInt64(1), 2, 3])
    func `are those that walking through every minute finds, across both clock changes`(seed: UInt64) {
        var made = RandomClinic(seed: seed)
        for round in 0..<150 {
            let clinic = made.clinic()
            let worker = made.worker()
            for day in made.days() {
                let quick = clinic.slots(on: day, by: worker, closed: made.closed).map(\.at)
                let slow = BruteForce.starts(of: clinic, on: day, worker, made.closed)
                #expect(quick == slow, "seed \(seed), round \(round), \(day)")
            }
        }
    }

    @Test func `of the surgery on the Sunday in October have an hour more where the clocks go back between`() {
        let clinic = Clinic.madeUp(.sunday, from: 0, until: 180, minutes: 30)
        #expect(clinic.slots(on: "2026-10-18").count == 6)
        #expect(clinic.slots(on: "2026-10-25").count == 8)
        #expect(
            clinic.slots(on: "2026-10-25").map(\.at.shown).suffix(3) == [
                "2026-10-25 01:30", "2026-10-25 02:00", "2026-10-25 02:30",
            ]
        )
    }

    @Test func `of a morning begin at nine on the clock before and after the clocks change`() {
        let clinic = Clinic.madeUp(.monday, from: 540, until: 720, minutes: 15)
        for day in ["2026-03-23", "2026-03-30", "2026-10-19", "2026-10-26"] {
            #expect(clinic.slots(on: day).first?.at == .london(day, "09:00"))
            #expect(clinic.slots(on: day).count == 12)
        }
    }

    @Test func `leave room for travel before and for notes after each`() {
        let clinic = Clinic.madeUp(.monday, from: 540, until: 720, minutes: 45, before: 20, after: 10)
        #expect(clinic.slots(on: "2026-03-02").map(\.at.shown) == ["2026-03-02 09:20", "2026-03-02 10:35"])
    }

    @Test func `are none on a bank holiday, unless the pattern or the day itself says so`() {
        var clinic = Clinic.madeUp(.monday, from: 540, until: 600, minutes: 15)
        let easter: Set<Day> = [.on("2026-04-06")]
        #expect(clinic.slots(on: "2026-04-06", closed: easter).isEmpty)
        clinic.apply(
            .excepted(
                .on("2026-04-06"),
                Clinic.Exception(stretches: [Clinic.Stretch(from: 600, until: 660)], why: "open")
            )
        )
        #expect(clinic.slots(on: "2026-04-06", closed: easter).first?.at == .london("2026-04-06", "10:00"))
    }

    @Test func `are none while the practitioner is away, whatever was said of the day`() {
        var clinic = Clinic.madeUp(.monday, from: 540, until: 600, minutes: 15)
        clinic.apply(
            .excepted(
                .on("2026-04-13"),
                Clinic.Exception(stretches: [Clinic.Stretch(from: 600, until: 660)], why: "open")
            )
        )
        var away = Worker.madeUp
        away.absences = [Absence(from: .on("2026-04-10"), until: .on("2026-04-13"))]
        #expect(clinic.slots(on: .on("2026-04-13"), by: away, closed: []).isEmpty)
        #expect(clinic.slots(on: .on("2026-04-20"), by: away, closed: []).count == 4)
    }

    @Test func `in a row make a double, and none does across a break`() {
        let stretches = [Clinic.Stretch(from: 540, until: 570), Clinic.Stretch(from: 600, until: 630)]
        let clinic = Clinic.madeUp(.monday, stretches, minutes: 15)
        let doubles = clinic.doubles(of: clinic.slots(on: "2026-03-02"))
        #expect(doubles.map(\.at.shown) == ["2026-03-02 09:00", "2026-03-02 10:00"])
        #expect(doubles.allSatisfy { $0.minutes == 30 })
    }
}

struct `What is kept back` {
    @Test func `of twenty times is six for the day and four for two days before, spread over the morning`() {
        let clinic = Clinic.madeUp(
            .monday,
            from: 540,
            until: 840,
            minutes: 15,
            embargo: Clinic.Embargo(onTheDay: 30, twoDays: 20)
        )
        let slots = clinic.slots(on: "2026-03-02")
        #expect(slots.count == 20)
        #expect(slots.count { $0.opening == .onTheDay } == 6)
        #expect(slots.count { $0.opening == .twoDays } == 4)
        #expect(slots.prefix(10).count { $0.opening == .onTheDay } == 4)
        #expect(clinic.doubles(of: slots).count { $0.opening == .ahead } == 5)
    }

    @Test func `opens at eight on the clock of the day, and 48 hours before, across both clock changes`() {
        for (day, before) in [("2026-03-30", "2026-03-28 10:00"), ("2026-10-26", "2026-10-24 12:00")] {
            let clinic = Clinic.madeUp(
                .monday,
                from: 540,
                until: 780,
                minutes: 60,
                embargo: Clinic.Embargo(onTheDay: 50, twoDays: 50)
            )
            let slots = clinic.slots(on: day)
            #expect(slots.first { $0.opening == .onTheDay }?.opens == .london(day, "08:00"))
            let early = slots.first { $0.opening == .twoDays }
            #expect(early.map { $0.at - $0.opens } == .hours(48))
            #expect(early?.at == .london(day, "11:00"))
            #expect(early?.opens.shown == before)
        }
    }

    @Test func `for the day opens at midnight where a time begins before the door does`() {
        let clinic = Clinic.madeUp(
            .monday,
            from: 420,
            until: 480,
            minutes: 60,
            embargo: Clinic.Embargo(onTheDay: 100, twoDays: 0)
        )
        #expect(clinic.slots(on: "2026-03-02").first?.opens == .london("2026-03-02", "00:00"))
    }

    @Test(arguments: [UInt64(7), 8])
    func `is the share that was asked for, opens before it begins and changes with nothing else`(seed: UInt64) {
        var made = RandomClinic(seed: seed)
        for _ in 0..<200 {
            let clinic = made.clinic()
            let worker = made.worker()
            for day in made.days() {
                let slots = clinic.slots(on: day, by: worker, closed: made.closed)
                #expect(slots.allSatisfy { $0.opens <= $0.at }, "seed \(seed)")
                let kept = slots.count { $0.opening != .ahead }
                let share = slots.count * (clinic.plan.embargo.onTheDay + clinic.plan.embargo.twoDays)
                #expect(abs(kept * 100 - share) <= 200, "seed \(seed)")
                let onTheDay = slots.count { $0.opening == .onTheDay }
                #expect(abs(onTheDay * 100 - slots.count * clinic.plan.embargo.onTheDay) <= 300, "seed \(seed)")
            }
        }
    }
}
