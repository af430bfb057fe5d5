extension Clinic {
    /// The share of a day's times that is kept back: some open on the day itself, some 48 hours before.
    ///
    /// Catterick's psychologist kept capacity open in this way (Filling the chasm, 2018, profile 3): somebody who
    /// needs to be seen today finds a time today. What is kept back is spread evenly over the day, in pairs, so that two times
    /// in a row can still be had as a double.
    package struct Embargo: Hashable, Sendable, Codable {
        /// Of a hundred times, how many open on the day.
        package var onTheDay: Int
        /// Of a hundred times, how many open 48 hours before they begin.
        package var twoDays: Int
        /// The minute of the day, on London's clocks, at which the times of the day open.
        package var opensAt: Int

        package init(onTheDay: Int, twoDays: Int, opensAt: Int = 8 * 60) {
            self.onTheDay = onTheDay
            self.twoDays = twoDays
            self.opensAt = opensAt
        }

        package static let none = Embargo(onTheDay: 0, twoDays: 0)
    }
}

extension Clinic.Embargo {
    /// When one of a day's times can first be booked: its number in the day decides, and nothing that is booked.
    func opening(of index: Int) -> Slot.Opening {
        let kept = share(onTheDay + twoDays, index / 2)
        guard kept.isIn else { return .ahead }
        guard onTheDay > 0 else { return .twoDays }
        let (before, after) = (
            rounded(kept.before * onTheDay, onTheDay + twoDays),
            rounded((kept.before + 1) * onTheDay, onTheDay + twoDays)
        )
        return after > before ? .onTheDay : .twoDays
    }

    /// Whether this one of the day's pairs is in a share that is spread evenly, and how many before it are.
    private func share(_ ofHundred: Int, _ index: Int) -> (isIn: Bool, before: Int) {
        let before = rounded(index * ofHundred, 100)
        return (rounded((index + 1) * ofHundred, 100) > before, before)
    }

    /// A quotient to the nearest whole number, halves up.
    private func rounded(_ part: Int, _ whole: Int) -> Int { (2 * part + whole) / (2 * whole) }
}
