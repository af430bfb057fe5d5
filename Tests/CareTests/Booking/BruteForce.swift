import Care
import CareTesting

/// Times found by walking through a day minute by minute, on a table of clock changes written down by hand.
enum BruteForce {
    /// When summer time began and ended, as UTC: the last Sundays of March and October 2026 at one o'clock.
    private static let summer = (Int64(1_774_746_000), Int64(1_792_890_000))

    static func starts(of clinic: Clinic, on day: Day, _ worker: Worker, _ closed: Set<Day>) -> [Instant] {
        let stretches = stretches(of: clinic, on: day, worker, closed)
        let plan = clinic.plan
        var found: [Instant] = []
        for stretch in stretches.sorted() {
            // The first minute at which the clock shows the beginning, or the first after it if it never does.
            var next = minute(day, stretch.from) + plan.before
            let end = minute(day, stretch.until)
            for tick in next..<max(next, end) where tick == next {
                guard tick + plan.minutes + plan.after <= end else { break }
                found.append(Instant(microseconds: Int64(tick) * 60_000_000))
                next = tick + plan.minutes + plan.after + plan.before
            }
        }
        return found
    }

    /// Rules in another order than the one they are written in: each day is closed until everything allows it.
    private static func stretches(
        of clinic: Clinic,
        on day: Day,
        _ worker: Worker,
        _ closed: Set<Day>
    ) -> [Clinic.Stretch] {
        let isAway = worker.absences.contains { absence in
            (absence.from.number...(absence.until?.number ?? 99_999)).contains(day.number)
        }
        let hasLeft = worker.left.map { $0.number <= day.number } ?? false
        let hasEnded = clinic.ended.map { $0.number <= day.number } ?? false
        if isAway || hasLeft || hasEnded { return [] }
        if let exception = clinic.exceptions[day] { return exception.stretches }
        let pattern = clinic.plan.pattern
        guard (pattern.first.number...(pattern.last?.number ?? 99_999)).contains(day.number) else { return [] }
        if closed.contains(day) && !pattern.onBankHolidays { return [] }
        // 5 January 1970 was a Monday.
        let week = (day.number - 4) / 7 - (pattern.first.number - 4) / 7
        return week % pattern.everyWeeks == 0 ? pattern.days[day.weekday] ?? [] : []
    }

    /// The minute since 1970 at which London's clocks show a time of a day, found by looking at every one.
    private static func minute(_ day: Day, _ wanted: Int) -> Int {
        let midnight = day.number * 1440
        let shown = { (minute: Int) in
            let seconds = Int64(minute) * 60
            return minute + (seconds >= summer.0 && seconds < summer.1 ? 60 : 0)
        }
        for minute in (midnight - 120)...(midnight + 1440) where shown(minute) == midnight + wanted { return minute }
        // The clock never shows it: as long after the jump as it should have been after the hour.
        return midnight + wanted
    }
}
