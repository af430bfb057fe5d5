/// Shifts, the warm-up, samples, and the account at the end.
extension NetworkRun {
    /// Whether nobody wants the answer any more; whoever watches is told how far it is.
    var isCancelled: Bool {
        if let watch { watch.hear(replication, share: livedShare) }
        return Task.isCancelled
    }

    private var livedShare: Double {
        if let end = span.end { return now / end }
        let most = network.sources.reduce(0) { $0 + ($1.most ?? 0) }
        return most == 0 ? 0 : Double(sourceCounts.reduce(0, +)) / Double(most)
    }

    mutating func planShift(_ station: Int, _ calendar: Network.Calendar, cycle: Int) {
        let next = shiftIndex[station] + 1
        let wrapped = next % calendar.shifts.count
        let time = Double(cycle + next / calendar.shifts.count) * calendar.length + calendar.shifts[wrapped].from
        agenda.add(time: time, priority: 1, kind: Kind.shift.rawValue, place: UInt16(station), row: UInt32(wrapped))
        shiftIndex[station] = wrapped
    }

    mutating func shift(_ station: Int) {
        guard let calendar = network.stations[station].calendar else { return }
        let servers = calendar.shifts[shiftIndex[station]].servers
        let change = Int32(servers) - states[station].servers
        states.base[station].servers = Int32(servers)
        states.base[station].staffed.change(by: Double(change), at: now)
        planShift(station, calendar, cycle: Int((now / calendar.length + 1e-9).rounded(.down)))
        takeNext(station)
    }

    mutating func sample() {
        account.samples.append(network.stations.indices.map { states[$0].waiting })
        account.busySamples.append(network.stations.indices.map { states[$0].busy })
        account.staffedSamples.append(network.stations.indices.map { states[$0].servers })
        if let every = span.sampleEvery {
            agenda.add(time: now + every, priority: 9, kind: Kind.sample.rawValue)
        }
    }

    /// Forgets what was counted, and counts from here on; whoever is there stays.
    mutating func beginCounting() {
        began = now
        for station in network.stations.indices {
            states.base[station].queue.restart(at: now)
            states.base[station].serving.restart(at: now)
            states.base[station].staffed.restart(at: now)
            states.base[station].personTime = 0
        }
        inside.restart(at: now)
        insideTime = 0
        (account.arrived, account.left) = (0, 0)
    }

    mutating func close() {
        account.length = now - began
        for row in 0..<Int(rows) where people[row].arrived < .infinity {
            account.inside += 1
            insideTime += now - max(people[row].arrived, began)
        }
        inside.settle(at: now)
        account.meanInside = account.length > 0 ? inside.area / account.length : 0
        account.little = Account.Little(byClock: inside.area, byPeople: insideTime)
        account.stations = network.stations.indices.map { closed($0) }
    }

    private mutating func closed(_ index: Int) -> Account.Station {
        var state = states[index]
        for priority in 0..<priorityCount {
            var row = lines[index * priorityCount + priority].first
            while row >= 0 {
                state.personTime += now - max(people[Int(row)].mark, began)
                row = people[Int(row)].next
            }
        }
        state.queue.settle(at: now)
        state.serving.settle(at: now)
        state.staffed.settle(at: now)
        var station = Account.Station(groups: (0..<toldGroups).map { visits.base[index * toldGroups + $0] })
        if account.length > 0 {
            station.meanWaiting = state.queue.area / account.length
            station.meanServing = state.serving.area / account.length
        }
        station.mostWaiting = state.queue.most
        station.use = state.staffed.area > 0 ? state.serving.area / state.staffed.area : 0
        station.little = Account.Little(byClock: state.queue.area, byPeople: state.personTime)
        return station
    }
}

extension Network {
    /// Lives one replication: the same seed and number give the same account, bit for bit.
    package func live(_ span: Span, seed: UInt64, replication: Int = 0, watch: Watch? = nil) -> Account {
        NetworkRun(self, span: span, seed: seed, replication: replication, watch: watch).live()
    }
}
