import Care
import Journal

/// Times that somebody had and gave up, and that are free now.
struct GivenUp {
    private let times: [Clinic.Length: [ClinicTime]]

    init(_ desk: FrontDesk, _ waiters: [Waiter]) async throws {
        let rows = try await desk.store.rows(
            Statement(
                "SELECT DISTINCT clinic, at FROM opening WHERE place = ? AND at > ? AND taken IS NULL ORDER BY at, clinic",
                [.text(desk.place.code), .integer(desk.now.microseconds)]
            )
        )
        var times: [Clinic.Length: [ClinicTime]] = [:]
        let lengths = Set(waiters.map(\.wishes.length))
        let clinics = rows.isEmpty ? [] : try await desk.clinics()
        for row in rows {
            let at = Instant(microseconds: row.integer(1))
            guard let clinic = clinics.first(where: { $0.id.description == row.text(0) }),
                let booker = clinic.plan.fillingBooker
            else { continue }
            for length in lengths {
                var wish = TimeWish(length: length, booker: booker, practice: clinic.plan.practices.first)
                wish.clinic = clinic.id
                wish.passesShares = true
                (wish.from, wish.until) = (London.day(at: at), London.day(at: at))
                let free = try await desk.boardKeeper.next(300, wish, at: desk.now, for: WaitingHold.holder)
                    .compactMap(\.first)
                let found = free.filter { $0.slot.at <= at && at < $0.slot.ends }
                times[length, default: []] += found.filter { !(times[length] ?? []).contains($0) }
            }
        }
        self.times = times
    }

    func times(for waiter: Waiter, _ filling: Filling, at now: Instant) -> [ClinicTime] {
        (times[waiter.wishes.length] ?? []).filter { time in
            guard let booker = time.clinic.plan.fillingBooker else { return false }
            return waiter.wish(by: booker, at: now, filling).suits(time)
        }
    }
}
