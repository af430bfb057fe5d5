/// Joining, waiting, being served, giving up, going on.
extension NetworkRun {
    /// Somebody comes to a station.
    @inline(__always)
    mutating func join(_ row: Int32, _ station: Int) {
        let person = people.base + Int(row)
        person.pointee.joined = now
        person.pointee.remaining = -1
        person.pointee.chance = Draws.mixed(person.pointee.chance &+ Draws.step)
        let state = states.base + station
        if state.pointee.busy < state.pointee.servers, state.pointee.waitingMask == 0 {
            begin(row, station)
        } else if state.pointee.turnsAway, isTurnedAway(row, station) {
            leave(row, from: station)
        } else if !state.pointee.isPreemptive || !breakOff(for: row, station) {
            wait(row, station, inFront: false)
            if state.pointee.isImpatient { planGivingUp(row, station) }
        }
    }

    private mutating func isTurnedAway(_ row: Int32, _ station: Int) -> Bool {
        let waiting = Int(states.base[station].waiting)
        let group = Int(people.base[Int(row)].group)
        if let room = network.stations[station].room, waiting >= room {
            if now >= span.warmUp { visits.base[told(station, group)].turnedAway += 1 }
            if span.keepsTrace { write(.turnedAway, row, station) }
            return true
        }
        if let balking = network.stations[station].balking, waiting >= balking.from {
            var draws = Draws(key: people.base[Int(row)].chance ^ choiceKeys.base[station] ^ 0xBA1C)
            if draws.uniform() < balking.share {
                if now >= span.warmUp { visits.base[told(station, group)].putOff += 1 }
                if span.keepsTrace { write(.turnedAway, row, station) }
                return true
            }
        }
        return false
    }

    @inline(__always)
    mutating func wait(_ row: Int32, _ station: Int, inFront: Bool) {
        let person = people.base + Int(row)
        let state = states.base + station
        let priority = priorities[Int(person.pointee.group)]
        person.pointee.mark = now
        person.pointee.pending = 0
        if inFront {
            people.prepend(row, to: &lines.base[station * priorityCount + priority])
        } else {
            people.append(row, to: &lines.base[station * priorityCount + priority])
        }
        state.pointee.waitingMask |= 1 << UInt64(priority)
        state.pointee.waiting += 1
        state.pointee.queue.change(by: 1, at: now)
        if span.keepsTrace { write(.waits, row, station) }
    }

    private mutating func planGivingUp(_ row: Int32, _ station: Int) {
        guard let law = patience[station] else { return }
        var draws = Draws(key: people.base[Int(row)].chance ^ choiceKeys.base[station] ^ 0x6A7E)
        people.base[Int(row)].pending = agenda.add(
            time: now + law.draw(&draws),
            priority: 4,
            kind: Kind.giveUp.rawValue,
            place: UInt16(station),
            row: UInt32(row)
        )
    }

    /// Takes somebody out of the line; the time they waited is theirs.
    @inline(__always)
    private mutating func stopWaiting(_ row: Int32, _ station: Int) {
        let person = people.base + Int(row)
        let state = states.base + station
        let priority = priorities[Int(person.pointee.group)]
        let line = lines.base + station * priorityCount + priority
        people.remove(row, from: &line.pointee)
        if line.pointee.first < 0 { state.pointee.waitingMask &= ~(1 << UInt64(priority)) }
        state.pointee.waiting -= 1
        state.pointee.queue.change(by: -1, at: now)
        state.pointee.personTime += now - max(person.pointee.mark, began)
        person.pointee.waited += now - person.pointee.mark
    }

    /// Begins a service, or goes on with one that was broken off.
    @inline(__always)
    mutating func begin(_ row: Int32, _ station: Int) {
        let person = people.base + Int(row)
        let state = states.base + station
        let group = Int(person.pointee.group)
        var length = person.pointee.remaining
        if length < 0 {
            var draws = Draws(key: person.pointee.chance ^ serviceKeys.base[station])
            length = services.base[station * groupCount + group].draw(&draws)
            countWait(now - person.pointee.joined, joined: person.pointee.joined, station, group)
            if !courses.isEmpty { countSeen(row) }
        }
        state.pointee.busy += 1
        state.pointee.serving.change(by: 1, at: now)
        person.pointee.mark = now + length
        person.pointee.pending = agenda.add(
            time: now + length,
            priority: 2,
            kind: Kind.end.rawValue,
            place: UInt16(station),
            row: UInt32(row)
        )
        if state.pointee.isPreemptive {
            let priority = priorities[group]
            people.append(row, to: &lines.base[servingLine(station, priority)])
            state.pointee.servingMask |= 1 << UInt64(priority)
        }
        if span.keepsTrace { write(.begins, row, station) }
    }

    @inline(__always)
    private mutating func countWait(_ wait: Double, joined: Double, _ station: Int, _ group: Int) {
        guard joined >= span.warmUp else { return }
        let index = told(station, group)
        visits.base[index].waits.add(wait)
        visits.base[index].spread.add(wait)
        if wait <= states.base[station].promise { visits.base[index].withinPromise += 1 }
    }

    private func servingLine(_ station: Int, _ priority: Int) -> Int {
        (network.stations.count + station) * priorityCount + priority
    }

    private mutating func stopServing(_ row: Int32, _ station: Int) {
        let state = states.base + station
        state.pointee.busy -= 1
        state.pointee.serving.change(by: -1, at: now)
        guard state.pointee.isPreemptive else { return }
        let priority = priorities[Int(people.base[Int(row)].group)]
        let line = lines.base + servingLine(station, priority)
        people.remove(row, from: &line.pointee)
        if line.pointee.first < 0 { state.pointee.servingMask &= ~(1 << UInt64(priority)) }
    }

    /// Breaks off the service of somebody whose turn comes later; false where there is nobody.
    private mutating func breakOff(for row: Int32, _ station: Int) -> Bool {
        let mask = states.base[station].servingMask
        guard mask != 0 else { return false }
        let last = 63 - mask.leadingZeroBitCount
        guard last > priorities[Int(people.base[Int(row)].group)] else { return false }
        let other = lines.base[servingLine(station, last)].last
        stopServing(other, station)
        people.base[Int(other)].remaining = people.base[Int(other)].mark - now
        wait(other, station, inFront: true)
        begin(row, station)
        return true
    }

    /// A service is done: its server takes the next, and the person goes on.
    @inline(__always)
    mutating func finish(_ row: Int32, at station: Int) {
        let person = people.base + Int(row)
        stopServing(row, station)
        let group = Int(person.pointee.group)
        if person.pointee.joined >= span.warmUp {
            visits.base[told(station, group)].stays.add(now - person.pointee.joined)
        }
        if span.keepsTrace { write(.ends, row, station) }
        takeNext(station)
        if !courses.isEmpty {
            goOn(row, station)
        } else if ways.leadOn(station * groupCount + group), let next = wayOn(row, station, group) {
            join(row, next)
        } else {
            leave(row, from: station)
        }
    }

    private func wayOn(_ row: Int32, _ station: Int, _ group: Int) -> Int? {
        var draws = Draws(key: people.base[Int(row)].chance ^ choiceKeys.base[station])
        return ways.pick(station * groupCount + group, draws.uniform())
    }

    @inline(__always)
    mutating func takeNext(_ station: Int) {
        let state = states.base + station
        while state.pointee.busy < state.pointee.servers, state.pointee.waitingMask != 0 {
            let priority = state.pointee.waitingMask.trailingZeroBitCount
            let row = lines.base[station * priorityCount + priority].first
            stopWaiting(row, station)
            begin(row, station)
        }
    }

    mutating func giveUp(_ row: Int32, at station: Int) {
        let group = Int(people.base[Int(row)].group)
        stopWaiting(row, station)
        if now >= span.warmUp { visits.base[told(station, group)].gaveUp += 1 }
        if span.keepsTrace { write(.gaveUp, row, station) }
        leave(row, from: station)
    }

    @inline(__always)
    mutating func leave(_ row: Int32, from station: Int) {
        let person = people.base + Int(row)
        if span.keepsTrace { write(.left, row, station) }
        inside.change(by: -1, at: now)
        insideTime += now - max(person.pointee.arrived, began)
        account.left += 1
        if person.pointee.arrived >= span.warmUp {
            account.times[Int(person.pointee.group)].add(now - person.pointee.arrived)
            account.waits[Int(person.pointee.group)].add(person.pointee.waited)
        }
        person.pointee.pending = 0
        person.pointee.arrived = .infinity  // the row is nobody's
        person.pointee.next = free
        free = row
    }

    mutating func write(_ kind: Trace.Kind, _ row: Int32, _ station: Int) {
        let person = people.base[Int(row)]
        account.trace.entries.append(
            Trace.Entry(
                time: now,
                person: person.number,
                station: UInt16(station),
                kind: kind,
                group: person.group
            )
        )
    }
}
