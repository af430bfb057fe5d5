/// Stations through which people pass: who comes, who serves whom first, who is turned away, where they go on to.
///
/// Time has no unit of its own, except that a rhythm of arrivals counts in days.
package struct Network: Sendable, Equatable {
    /// Who comes; the first source of a person's chance is its name.
    package var sources: [Source]
    package var stations: [Station]
    /// Kinds of people that are told apart.
    package var groups: [Group]
    /// Ways that are settled when somebody comes; without any, shares and ways on decide.
    package var courses: [Course] = []
    /// What courses count, such as being taken.
    package var outcomes: [Measure.What] = []
    /// Whether what happens at a station is told for each group.
    package var tellsGroupsAtStations = true

    package init(groups: [Group] = [Group("people")], sources: [Source], stations: [Station]) {
        self.groups = groups
        self.sources = sources
        self.stations = stations
    }

    /// People that are told apart, and when their turn comes.
    package struct Group: Sendable, Equatable {
        package var name: String
        /// 0 is served first; at most 63.
        package var priority: Int

        package init(_ name: String, priority: Int = 0) {
            self.name = name
            self.priority = priority
        }
    }

    /// Where people come from.
    package struct Source: Sendable, Equatable {
        package var name: String
        package var arrivals: Arrivals
        /// The share of each group, in the order of the groups.
        package var shares: [Double]
        /// The station where they begin.
        package var entry: Int
        /// No more than this many come; `nil` for no end.
        package var most: Int?

        package init(_ name: String, arrivals: Arrivals, shares: [Double] = [1], entry: Int = 0, most: Int? = nil) {
            self.name = name
            self.arrivals = arrivals
            self.shares = shares
            self.entry = entry
            self.most = most
        }
    }

    package enum Arrivals: Sendable, Equatable {
        /// One after the other, with a time between two from a law.
        case apart(Distribution)
        /// At a rate that changes with hours, weekdays, months and years.
        case rhythm(Rhythm)
    }
}

extension Network {
    /// Where people wait and are served by some who do the same work.
    package struct Station: Sendable, Equatable {
        package var name: String
        package var servers: Int
        /// How long a service takes: one law for each group, or one for all.
        package var service: [Distribution]
        /// One list for each group, or one for all; whoever is in no share leaves.
        package var routes: [[Route]] = [[]]
        /// Whether a service is broken off for somebody who is served first, and gone on with later.
        package var isPreemptive = false
        /// How many may wait, and who finds the room full is turned away; `nil` for no limit.
        package var room: Int?
        /// Who is put off by those who wait already.
        package var balking: Balking?
        /// How long somebody waits before they give up.
        package var patience: Distribution?
        /// How many serve at which time; without one it is always `servers`.
        package var calendar: Calendar?
        /// A wait that was promised, to count how many waited no longer.
        package var promise: Double?
        /// Whether time only passes here: nobody waits for anybody, and only how many came is measured.
        package var isDelay = false
        /// What is measured where time only passes; `nil` for how many began.
        package var counted: Measure?
        /// Whether it has measures of its own; what passes there may be counted as an outcome.
        package var isTold = true

        package init(_ name: String, servers: Int, service: Distribution...) {
            self.name = name
            self.servers = servers
            self.service = service
        }
    }

    /// Of those who are served, a share goes on to another station.
    package struct Route: Sendable, Hashable {
        package var share: Double
        package var to: Int

        package init(_ share: Double, to: Int) {
            self.share = share
            self.to = to
        }
    }

    /// From this many waiting on, this share of those who come goes away again.
    package struct Balking: Sendable, Equatable {
        package var from: Int
        package var share: Double

        package init(from: Int, share: Double) {
            self.from = from
            self.share = share
        }
    }

    /// How many serve, in a cycle that begins anew after its length.
    ///
    /// Who is being served when a worker goes is served to the end.
    package struct Calendar: Sendable, Equatable {
        package var length: Double
        /// From which time in the cycle how many serve; the first begins at 0.
        package var shifts: [Shift]

        package init(length: Double, shifts: [Shift]) {
            self.length = length
            self.shifts = shifts
        }

        package struct Shift: Sendable, Equatable {
            package var from: Double
            package var servers: Int

            package init(from: Double, servers: Int) {
                self.from = from
                self.servers = servers
            }
        }

        /// The mean number over the cycle.
        package var mean: Double {
            let ends = shifts.dropFirst().map(\.from) + [length]
            return zip(shifts, ends).reduce(0) { $0 + Double($1.0.servers) * ($1.1 - $1.0.from) } / length
        }
    }
}

/// For how long a network is lived, and what is kept of it.
package struct Span: Sendable, Equatable {
    /// What happens before is lived but not counted.
    package var warmUp: Double
    /// `nil` lives until nothing is left to happen.
    package var end: Double?
    /// How far apart the number of those who wait is written down; `nil` for never.
    package var sampleEvery: Double?
    /// Whether each event is kept, for tools that read an event log.
    package var keepsTrace = false

    package init(warmUp: Double = 0, end: Double?, sampleEvery: Double? = nil) {
        self.warmUp = warmUp
        self.end = end
        self.sampleEvery = sampleEvery
    }
}
