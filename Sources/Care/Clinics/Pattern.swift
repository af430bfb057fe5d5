extension Clinic {
    /// A stretch of a day on London's clocks, in minutes since midnight; the end does not belong to it.
    package struct Stretch: Hashable, Sendable, Codable, Comparable {
        package let from: Int
        package let until: Int

        package init(from: Int, until: Int) {
            self.from = from
            self.until = until
        }

        package static func < (left: Stretch, right: Stretch) -> Bool {
            (left.from, left.until) < (right.from, right.until)
        }
    }

    /// On which days of the week a clinic is held, and from when until when.
    package struct Pattern: Hashable, Sendable, Codable {
        package var days: [Weekday: [Stretch]]
        /// Every week, every second one, and so on, counted from the week of the first day.
        package var everyWeeks: Int
        package var first: Day
        package var last: Day?
        package var onBankHolidays: Bool

        package init(
            days: [Weekday: [Stretch]],
            everyWeeks: Int = 1,
            first: Day,
            last: Day? = nil,
            onBankHolidays: Bool = false
        ) {
            self.days = days
            self.everyWeeks = everyWeeks
            self.first = first
            self.last = last
            self.onBankHolidays = onBankHolidays
        }
    }

    /// Why a clinic is held on a day, or is not.
    package enum Holding: Hashable, Sendable {
        case held([Stretch])
        case away, exception(why: String), ended, bankHoliday, notItsDay
    }

    /// When the clinic is held on a day.
    ///
    /// Precedence: a practitioner who is away sees nobody, whatever else was said; then what was said of this very day;
    /// then its beginning and end; then the bank holiday; then the pattern of the week.
    package func holding(on day: Day, by practitioner: Worker?, closed: Set<Day>) -> Holding {
        guard let practitioner, practitioner.isHere(on: day) else { return .away }
        if let ended, day >= ended { return .ended }
        if let exception = exceptions[day] {
            return exception.stretches.isEmpty
                ? .exception(why: exception.why) : .held(exception.stretches.sorted())
        }
        let pattern = plan.pattern
        if day < pattern.first || pattern.last.map({ day > $0 }) ?? false { return .notItsDay }
        if closed.contains(day), !pattern.onBankHolidays { return .bankHoliday }
        guard pattern.isItsWeek(day), let stretches = pattern.days[day.weekday], !stretches.isEmpty else {
            return .notItsDay
        }
        return .held(stretches.sorted())
    }
}

extension Clinic {
    /// Whether the clinic is held for the whole of a time, whatever times its pattern makes.
    package func isHeld(_ at: Instant, minutes: Int, by worker: Worker?, closed: Set<Day>) -> Bool {
        let day = London.day(at: at)
        guard case .held(let stretches) = holding(on: day, by: worker, closed: closed) else { return false }
        return stretches.contains { stretch in
            London.instant(day, minute: stretch.from) <= at
                && at + .minutes(minutes) <= London.instant(day, minute: stretch.until)
        }
    }
}

extension Clinic.Pattern {
    fileprivate func isItsWeek(_ day: Day) -> Bool {
        guard everyWeeks > 1 else { return true }
        let weeks = (day.monday - first.monday) / 7
        return weeks % everyWeeks == 0
    }
}

extension Day {
    /// The Monday of this day's week.
    package var monday: Day { self - ((number + 3) % 7 + 7) % 7 }
}
