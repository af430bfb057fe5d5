/// The day itself: who comes, who misses it, who wants to come again.
extension DiaryRun {
    /// Those who wanted to be seen again about today are given a time.
    mutating func takeReturning() {
        var row = returningOn[today]
        returningOn[today] = -1
        while row >= 0 {
            let next = people.base[Int(row)].next
            seekTime(row, from: today)
            row = next
        }
    }

    /// The clinics are held.
    mutating func hold() {
        var (came, booked) = (0, 0)
        var row = bookedOn[today]
        bookedOn[today] = -1
        while row >= 0 {
            let asker = people.base[Int(row)]
            booked += Int(asker.length)
            var draws = Draws(key: asker.chance ^ 0x5EE4)
            if draws.uniform() < diary.groups[Int(asker.group)].missed {
                miss(row, &draws)
            } else {
                came += Int(asker.length)
                attend(row, &draws)
            }
            row = asker.next
        }
        guard isCounted else { return }
        let times = diary.clinics.reduce(0) { $0 + $1.times[today % $1.times.count] }
        account.times += times
        account.booked += booked
        account.used += came
        if came > times { account.daysOver += 1 }
    }

    /// A missed time is never the end: it is booked anew, unless the person wants no other.
    private mutating func miss(_ row: Int32, _ draws: inout Draws) {
        let group = Int(people.base[Int(row)].group)
        if isCounted { account.groups[group].missed += 1 }
        if draws.uniform() < diary.groups[group].bookedAgain {
            seekTime(row, from: today + max(1, diary.groups[group].from))
        } else {
            release(row)
        }
    }

    private mutating func attend(_ row: Int32, _ draws: inout Draws) {
        let asker = people.base[Int(row)]
        let index = Int(asker.group)
        let group = diary.groups[index]
        let isFirst = asker.attended == 0
        if isFirst { stopWaiting(row) }
        if isCounted {
            account.groups[index].attended += 1
            if asker.length == 2 { account.groups[index].doubles += 1 }
            if isFirst { countFirst(asker, index) }
        }
        people.base[Int(row)].attended = min(254, asker.attended) + 1
        if draws.uniform() < (isFirst ? group.comesBackFirst : group.comesBackLater) {
            comeBack(row, group, &draws)
            return
        }
        if isCounted {
            if isFirst { account.groups[index].seenOnce += 1 }
            if draws.uniform() < group.referredOn { account.groups[index].referredOn += 1 }
        }
        release(row)
    }

    private mutating func countFirst(_ asker: Asker, _ index: Int) {
        account.groups[index].people += 1
        guard Int(asker.requested) >= span.warmUp else { return }
        let wait = Double(today - Int(asker.requested))
        account.groups[index].waits.add(wait)
        account.groups[index].spread.add(wait)
    }

    private mutating func comeBack(_ row: Int32, _ group: Diary.Group, _ draws: inout Draws) {
        people.base[Int(row)].length = draws.uniform() < group.doubles ? 2 : 1
        let day = today + max(1, group.gap)
        if day >= days { open(until: day + 64) }
        people.base[Int(row)].next = returningOn[day]
        returningOn[day] = row
    }
}

extension Diary {
    /// Lives one replication: the same seed and number give the same account, bit for bit.
    package func live(_ span: DiarySpan, seed: UInt64, replication: Int = 0, watch: Watch? = nil) -> DiaryAccount {
        DiaryRun(self, span: span, seed: seed, replication: replication, watch: watch).live()
    }
}
