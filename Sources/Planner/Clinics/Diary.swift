/// Clinics with times that can be booked: who asks, what is kept back, how far ahead one can book, who comes.
///
/// It counts in clinic days: a week has as many as `daysAWeek`, and days without a clinic are not there.
package struct Diary: Sendable, Equatable {
    package var clinics: [Clinic]
    package var groups: [Group]
    /// Requests on a clinic day, on average.
    package var requestsPerDay: Double
    /// Factors for the days of a week; empty is all alike.
    package var weekdays: [Double] = []
    package var daysAWeek = 5
    /// Of the times of a day, the share kept for urgent people; rounded half to even.
    package var keptForUrgent = 0.0
    /// Of the times of a day, the share that opens two clinic days before.
    package var keptForTwoDays = 0.0
    /// Of the times of a day, the share that opens on the day.
    package var keptForTheDay = 0.0
    /// How many clinic days ahead one can book; `nil` for no limit.
    package var horizon: Int?
    /// Whether those for whom there is no time are put on a list, and offered what opens or is cancelled.
    package var hasWaitingList = true
    /// Times given out each day beyond those there are, since some will be missed.
    package var overbooked = 0

    package init(clinics: [Clinic], groups: [Group], requestsPerDay: Double) {
        self.clinics = clinics
        self.groups = groups
        self.requestsPerDay = requestsPerDay
    }

    package struct Clinic: Sendable, Equatable {
        package var name: String
        /// Times on each day of a cycle; at most 60 a day.
        package var times: [Int]
        /// Of all requests, the share that comes here.
        package var share: Double
        /// Of those, the share that needs no time here and is referred on at once.
        package var referredOn = 0.0
        /// Where its people can be seen; empty is here alone.
        package var mayGoTo: [Int] = []

        package init(_ name: String, times: [Int], share: Double = 1) {
            self.name = name
            self.times = times
            self.share = share
        }
    }

    package struct Group: Sendable, Equatable {
        package var name: String
        package var share: Double
        /// The clinic they ask; `nil` where clinics have their shares of everybody.
        package var clinic: Int?
        /// Whether what is kept for urgent people is for them, and their turn on the list is first.
        package var isUrgent = false
        /// The first clinic day after the request on which they can be seen; 0 is the same day.
        package var from = 0
        /// Share who need two times in a row.
        package var doubles = 0.0
        /// Of those booked, the share who miss it.
        package var missed = 0.0
        /// Of those who missed it, the share who are booked again.
        package var bookedAgain = 1.0
        /// Of those booked for a later day, the share who cancel, on any day before it alike.
        package var cancelled = 0.0
        /// Of those who cancel, the share who ask for another time at once.
        package var askAgain = 0.0
        /// Share who come again after the first time, and below after each later one.
        package var comesBackFirst = 0.0
        package var comesBackLater = 0.0
        /// Clinic days until somebody who comes again wants to be seen.
        package var gap = 0
        /// Of those who have been seen for the last time, the share who are referred on.
        package var referredOn = 0.0

        package init(_ name: String, share: Double = 1) {
            self.name = name
            self.share = share
        }
    }
}

/// What one replication of a diary came to.
package struct DiaryAccount: Sendable, Equatable {
    package var groups: [Visits]
    package var requests = 0
    /// Times on offer, times booked when their day came, and times somebody came to.
    package var times = 0
    package var booked = 0
    package var used = 0
    /// People on the list at the end, and on average at the end of a day.
    package var listed = 0
    package var meanListed = 0.0
    /// Days on which more people came than there were times.
    package var daysOver = 0
    package var refilled = 0
    package var little = Account.Little()
    package var wasCancelled = false

    package struct Visits: Sendable, Equatable {
        /// Clinic days from the request to being seen for the first time.
        package var waits = Tally()
        package var spread = Sketch()
        package var people = 0
        package var seenOnce = 0
        package var offered = 0
        package var attended = 0
        package var doubles = 0
        package var missed = 0
        package var cancelled = 0
        package var turnedAway = 0
        package var referredOn = 0

        package init() {}
    }
}

/// For how many clinic days a diary is lived, and from which on it is counted.
package struct DiarySpan: Sendable, Equatable {
    package var warmUp: Int
    package var days: Int

    package init(warmUp: Int = 0, days: Int) {
        self.warmUp = warmUp
        self.days = days
    }
}
