/// A time at which somebody can be seen; it is derived from its clinic, and only what is booked is kept.
package struct Slot: Hashable, Sendable {
    /// When a time can first be booked.
    package enum Opening: String, CaseIterable, Hashable, Sendable, Codable {
        case ahead, twoDays, onTheDay
    }

    package let clinic: Clinic.ID
    package let at: Instant
    package let minutes: Int
    package let opening: Opening
    /// The moment from which it can be booked.
    package let opens: Instant

    package init(clinic: Clinic.ID, at: Instant, minutes: Int, opening: Opening, opens: Instant) {
        self.clinic = clinic
        self.at = at
        self.minutes = minutes
        self.opening = opening
        self.opens = opens
    }

    package var ends: Instant { at + .minutes(minutes) }
}

extension Clinic {
    /// Everything that can be booked on a day of London's calendar, in the order of time, booked or not.
    ///
    /// A stretch is as long as the practitioner is really there: when the clocks go back between its beginning and its
    /// end it has an hour more, when they go forward an hour less. Times stand side by side from its beginning, each
    /// with its travel before and its notes after.
    package func slots(on day: Day, by practitioner: Worker?, closed: Set<Day>) -> [Slot] {
        guard case .held(let stretches) = holding(on: day, by: practitioner, closed: closed) else { return [] }
        var starts: [Instant] = []
        for stretch in stretches {
            let end = London.instant(day, minute: stretch.until)
            var start = London.instant(day, minute: stretch.from) + .minutes(plan.before)
            while start + .minutes(plan.minutes + plan.after) <= end {
                starts.append(start)
                start = start + .minutes(plan.before + plan.minutes + plan.after)
            }
        }
        return starts.enumerated().map { index, start in slot(at: start, plan.embargo.opening(of: index), on: day) }
    }

    private func slot(at start: Instant, _ opening: Slot.Opening, on day: Day) -> Slot {
        let opens =
            switch opening {
            case .ahead: London.instant(day - plan.ahead)
            case .twoDays: max(start - .hours(48), London.instant(day - plan.ahead))
            case .onTheDay: opensOnTheDay(start, day)
            }
        return Slot(clinic: id, at: start, minutes: plan.minutes, opening: opening, opens: opens)
    }

    /// A time that begins before the day's times open, opens at midnight: otherwise nobody could ever have it.
    private func opensOnTheDay(_ start: Instant, _ day: Day) -> Instant {
        let opens = London.instant(day, minute: plan.embargo.opensAt)
        return opens < start ? opens : London.instant(day)
    }

    /// The double times that two neighbours make: both, with what lies between them.
    package func doubles(of slots: [Slot]) -> [Slot] {
        zip(slots, slots.dropFirst()).compactMap { first, second in
            guard second.at - first.ends == .minutes(plan.after + plan.before) else { return nil }
            return Slot(
                clinic: id,
                at: first.at,
                minutes: plan.minutes * 2 + plan.after + plan.before,
                opening: first.opens >= second.opens ? first.opening : second.opening,
                opens: max(first.opens, second.opens)
            )
        }
    }

    /// What can be booked on a day for somebody who needs one time, or two in a row.
    package func times(on day: Day, length: Length, by practitioner: Worker?, closed: Set<Day>) -> [Slot] {
        let singles = slots(on: day, by: practitioner, closed: closed)
        return length == .single ? singles : doubles(of: singles)
    }

    /// How long somebody is seen.
    package enum Length: String, CaseIterable, Hashable, Sendable, Codable {
        case single, double
    }
}
