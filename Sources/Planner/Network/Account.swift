/// What one replication of a network came to.
package struct Account: Sendable, Equatable {
    package var stations: [Station] = []
    /// For each group, the time from coming to leaving.
    package var times: [Tally] = []
    /// For each group, the waits of one person at all stations together.
    package var waits: [Tally] = []
    /// For each group, the time from coming to being seen by the first who takes them.
    package var untilSeen: [Tally] = []
    /// For each outcome and group, how many.
    package var outcomes: [[Int]] = []
    package var arrived = 0
    package var left = 0
    /// Who is still there at the end.
    package var inside = 0
    /// The time that was counted.
    package var length = 0.0
    package var events = 0
    /// The mean number of people inside.
    package var meanInside = 0.0
    /// Two ways to count the same: the area under the number inside, and the time that each person was there.
    package var little = Little()
    /// How many waited at each station, each time it was looked; and how many were served, and could be.
    package var samples: [[Int32]] = []
    package var busySamples: [[Int32]] = []
    package var staffedSamples: [[Int32]] = []
    package var trace = Trace()
    package var wasCancelled = false

    /// What happened at one station.
    package struct Station: Sendable, Equatable {
        package var groups: [Visits]
        package var meanWaiting = 0.0
        package var mostWaiting = 0.0
        package var meanServing = 0.0
        /// The mean share of those there who were serving.
        package var use = 0.0
        package var little = Little()
    }

    /// What happened to one group at one station.
    package struct Visits: Sendable, Equatable {
        package var waits = Tally()
        package var spread = Sketch()
        /// From joining the station to leaving it.
        package var stays = Tally()
        package var turnedAway = 0
        package var putOff = 0
        package var gaveUp = 0
        package var withinPromise = 0

        package init() {}
    }

    /// Little's law on one run: time added up over the clock, and over people.
    package struct Little: Sendable, Equatable {
        package var byClock = 0.0
        package var byPeople = 0.0

        /// Whether the two agree, but for rounding.
        package var holds: Bool {
            (byClock - byPeople).magnitude <= 1e-7 * max(1, byClock.magnitude, byPeople.magnitude)
        }
    }

    /// Whether Little's law holds at every station and for the whole.
    package var obeysLittle: Bool { little.holds && stations.allSatisfy { $0.little.holds } }
}

/// Each event of a run, in columns.
package struct Trace: Sendable, Equatable {
    package enum Kind: UInt8, BitwiseCopyable, Sendable { case arrived, waits, begins, ends, gaveUp, turnedAway, left }
    package struct Entry: BitwiseCopyable, Sendable, Equatable {
        package var time: Double
        package var person: UInt32
        package var station: UInt16
        package var kind: Kind
        package var group: UInt8
    }
    package var entries: [Entry] = []

    package init() {}
}
