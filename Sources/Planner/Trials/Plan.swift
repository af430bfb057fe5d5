/// What can be tried out: a network of queues, or clinics with times that are booked.
package enum Plan: Sendable, Equatable {
    case network(Network, Span)
    case diary(Diary, DiarySpan)

    /// What is measured, in the order in which `live` gives it.
    package var measures: [Measure] {
        switch self {
        case .network(let network, _): network.measures
        case .diary(let diary, _): diary.measures
        }
    }

    /// Lives one replication; a measure of which nothing was seen is not a number, and the whole `nil` if it was cancelled.
    package func live(seed: UInt64, replication: Int, watch: Watch? = nil) -> [Double]? {
        switch self {
        case .network(let network, let span):
            let account = network.live(span, seed: seed, replication: replication, watch: watch)
            return account.wasCancelled ? nil : network.values(account)
        case .diary(let diary, let span):
            let account = diary.live(span, seed: seed, replication: replication, watch: watch)
            return account.wasCancelled ? nil : diary.values(account)
        }
    }
}

/// One thing that is measured: what, where, of whom, and in what it is counted.
package struct Measure: Sendable, Equatable, Hashable {
    package enum What: String, Sendable, CaseIterable {
        case wait, waitNinetyFive, withinPromise, use, waiting, mostWaiting, turnedAway, putOff, gaveUp, time, came
        case taken, leftWithNobody, untilSeen, declines, begun, cost, saving, net
        case requests, seen, offered, attended, missed, cancelled, refilled, listed, seenOnce, referredOn, daysOver
    }

    package let what: What
    /// The station or clinic; empty for the whole.
    package let place: String
    /// Empty for all groups together.
    package let group: String

    package init(_ what: What, at place: String = "", of group: String = "") {
        self.what = what
        self.place = place
        self.group = group
    }

    /// Its name in files and on the command line: `wait`, `wait@desk`, `wait@desk/urgent`.
    package var id: String {
        what.rawValue + (place.isEmpty ? "" : "@\(place)") + (group.isEmpty ? "" : "/\(group)")
    }
}

extension Network {
    var isOneGroup: Bool { groups.count == 1 }

    package var measures: [Measure] {
        let names = [""] + (isOneGroup ? [] : groups.map(\.name))
        var all = [Measure(.came)]
        all += names.flatMap { [Measure(.time, of: $0)] }
        for outcome in outcomes { all += names.map { Measure(outcome, of: $0) } }
        if !courses.isEmpty { all += names.map { Measure(.untilSeen, of: $0) } }
        for station in stations where station.isTold {
            if station.isDelay {
                all.append(station.counted ?? Measure(.begun, at: station.name))
                continue
            }
            for name in tellsGroupsAtStations ? names : [""] {
                all += [.wait, .waitNinetyFive].map { Measure($0, at: station.name, of: name) }
                if station.promise != nil { all.append(Measure(.withinPromise, at: station.name, of: name)) }
            }
            all += [.begun, .use, .waiting, .mostWaiting].map { Measure($0, at: station.name) }
            if station.room != nil { all.append(Measure(.turnedAway, at: station.name)) }
            if station.balking != nil { all.append(Measure(.putOff, at: station.name)) }
            if station.patience != nil { all.append(Measure(.gaveUp, at: station.name)) }
        }
        return all
    }

    private func means(_ tallies: [Tally]) -> [Double] {
        ([Tally(merging: tallies)] + (isOneGroup ? [] : tallies)).map(\.meanOrNothing)
    }

    func values(_ account: Account) -> [Double] {
        var all = [Double(account.arrived)]
        all += means(account.times)
        for counts in account.outcomes {
            all += ([counts.reduce(0, +)] + (isOneGroup ? [] : counts)).map(Double.init)
        }
        if !courses.isEmpty { all += means(account.untilSeen) }
        for (station, seen) in zip(stations, account.stations) where station.isTold {
            if station.isDelay {
                all.append(Double(seen.groups.reduce(0) { $0 + $1.waits.count }))
                continue
            }
            let groups = isOneGroup || !tellsGroupsAtStations ? [] : seen.groups
            for visits in [Account.Visits(merging: seen.groups)] + groups {
                all += [visits.waits.meanOrNothing, visits.spread.quantile(0.95) ?? .nan]
                if station.promise != nil {
                    all.append(
                        visits.waits.count == 0 ? .nan : Double(visits.withinPromise) / Double(visits.waits.count)
                    )
                }
            }
            all += [
                Double(seen.groups.reduce(0) { $0 + $1.waits.count }), seen.use, seen.meanWaiting, seen.mostWaiting,
            ]
            if station.room != nil { all.append(Double(seen.groups.reduce(0) { $0 + $1.turnedAway })) }
            if station.balking != nil { all.append(Double(seen.groups.reduce(0) { $0 + $1.putOff })) }
            if station.patience != nil { all.append(Double(seen.groups.reduce(0) { $0 + $1.gaveUp })) }
        }
        return all
    }
}

extension Diary {
    private static let whole: [Measure.What] = [.requests, .use, .listed, .refilled, .daysOver]
    private static let each: [Measure.What] = [
        .wait, .waitNinetyFive, .seen, .offered, .attended, .missed, .cancelled, .turnedAway, .seenOnce, .referredOn,
    ]

    package var measures: [Measure] {
        let names = [""] + (groups.count == 1 ? [] : groups.map(\.name))
        return Diary.whole.map { Measure($0) } + names.flatMap { name in Diary.each.map { Measure($0, of: name) } }
    }

    func values(_ account: DiaryAccount) -> [Double] {
        let use = account.times > 0 ? Double(account.used) / Double(account.times) : .nan
        let whole = [
            Double(account.requests), use, account.meanListed, Double(account.refilled), Double(account.daysOver),
        ]
        let all = [DiaryAccount.Visits(merging: account.groups)] + (groups.count == 1 ? [] : account.groups)
        return whole + all.flatMap { Diary.values($0) }
    }

    private static func values(_ visits: DiaryAccount.Visits) -> [Double] {
        [visits.waits.meanOrNothing, visits.spread.quantile(0.95) ?? .nan]
            + [
                visits.people, visits.offered, visits.attended, visits.missed, visits.cancelled, visits.turnedAway,
                visits.seenOnce, visits.referredOn,
            ]
            .map(Double.init)
    }
}

extension Tally {
    init(merging tallies: [Tally]) { self = tallies.reduce(into: Tally()) { $0.merge($1) } }

    var meanOrNothing: Double { count == 0 ? .nan : mean }
}

extension Account.Visits {
    init(merging all: [Account.Visits]) {
        self.init()
        for visits in all {
            waits.merge(visits.waits)
            spread.merge(visits.spread)
            withinPromise += visits.withinPromise
        }
    }
}

extension DiaryAccount.Visits {
    init(merging all: [DiaryAccount.Visits]) {
        self.init()
        for visits in all {
            waits.merge(visits.waits)
            spread.merge(visits.spread)
            people += visits.people
            seenOnce += visits.seenOnce
            offered += visits.offered
            attended += visits.attended
            missed += visits.missed
            cancelled += visits.cancelled
            turnedAway += visits.turnedAway
            referredOn += visits.referredOn
        }
    }
}
