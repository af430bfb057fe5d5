/// One thing of a plan that somebody can change in plain words: a whole number, and what it may be.
package struct Lever: Sendable, Equatable {
    package enum What: String, Sendable, CaseIterable {
        /// How many serve at a station.
        case workers
        /// How many come, or ask; how many serve in each shift; how long a service takes: in hundredths of now.
        case arrivals, requests, staffing, serviceTime
        /// The times of each day.
        case times
        /// Shares, in hundredths.
        case missed, keptForTheDay, keptForTwoDays
        /// Days ahead, and times beyond those there are.
        case horizon, overbooked
    }

    package let what: What
    /// The station, source, clinic or group; empty for the whole.
    package let place: String
    package let now: Int
    package let range: ClosedRange<Int>

    init(_ what: What, _ place: String = "", now: Int, in range: ClosedRange<Int>) {
        self.what = what
        self.place = place
        self.now = now
        self.range = min(now, range.lowerBound)...max(now, range.upperBound)
    }

    /// Its name in forms and in what is kept, such as `workers.team`.
    package var id: String { what.rawValue + (place.isEmpty ? "" : ".\(place)") }
}

/// Why a plan cannot be changed so.
package enum ChangeRefusal: Error, Sendable, Equatable {
    /// There is no such lever, or its number is not one that it may have.
    case outOfRange(String)
    /// More times are kept back than there are.
    case keptTooMuch
    /// A group of people could never be seen at a clinic.
    case neverSeen(group: String, clinic: String)
}

extension Plan {
    /// What somebody can change, in the order in which a page asks it.
    package var levers: [Lever] {
        switch self {
        case .network(let network, _): network.levers
        case .diary(let diary, _): diary.levers
        }
    }

    /// The plan with some levers moved, by their names; what is as it was changes nothing.
    package func changed(_ changes: [String: Int]) throws(ChangeRefusal) -> Plan {
        let levers = levers
        for (id, value) in changes.sorted(by: { $0.key < $1.key }) {
            guard let lever = levers.first(where: { $0.id == id }), lever.range.contains(value) else {
                throw .outOfRange(id)
            }
        }
        let moved = levers.compactMap { lever in
            changes[lever.id].flatMap { $0 == lever.now ? nil : (lever, $0) }
        }
        switch self {
        case .network(var network, let span):
            for (lever, value) in moved { network.move(lever, to: value) }
            return .network(network, span)
        case .diary(var diary, let span):
            for (lever, value) in moved { diary.move(lever, to: value) }
            if !moved.isEmpty, let refusal = diary.refusal { throw refusal }
            return .diary(diary, span)
        }
    }
}
