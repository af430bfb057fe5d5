/// Finding a time, taking it, giving it back.
extension DiaryRun {
    /// Books the first time there is, or puts somebody on the list, or turns them away.
    mutating func seekTime(_ row: Int32, from day: Int) {
        if book(row, from: day) { return }
        let group = Int(people.base[Int(row)].group)
        if diary.hasWaitingList {
            let line = diary.groups[group].isUrgent ? 0 : 1
            people.append(row, to: &list[line])
            listCount += 1
        } else {
            if isCounted { account.groups[group].turnedAway += 1 }
            release(row)
        }
    }

    /// How far ahead a time is looked for where there is no limit.
    static let farthest = 20_000

    /// Books the first time from a day on, at whichever clinic has it first; false where there is none.
    mutating func book(_ row: Int32, from day: Int) -> Bool {
        let asker = people.base[Int(row)]
        let isUrgent = diary.groups[Int(asker.group)].isUrgent
        let last = today + (diary.horizon ?? DiaryRun.farthest)
        var (bestDay, bestClinic) = (Int.max, 0)
        for clinic in pools[Int(asker.clinic)] {
            let end = bestDay == .max ? last : min(last, bestDay - 1)
            guard let found = firstFree(clinic, isUrgent, asker.length, from: day, to: end) else { continue }
            (bestDay, bestClinic) = (found, clinic)
        }
        guard bestDay < .max else { return false }
        take(row, clinic: bestClinic, day: bestDay)
        return true
    }

    private mutating func firstFree(_ clinic: Int, _ isUrgent: Bool, _ length: UInt8, from: Int, to end: Int) -> Int? {
        let hint = clinic * 4 + (isUrgent ? 2 : 0) + (length == 2 ? 1 : 0)
        var day = from
        while day <= end {
            // What opens late is looked at where it can be open; beyond, nothing is free before the hint.
            let isFar = day > today + 2
            if isFar, day < hints[hint] {
                day = hints[hint]
                if day > end { return nil }
            }
            if day >= days { open(until: day + 64) }
            if fits(clinic, day, isUrgent, length) != 0 {
                if isFar, from <= max(hints[hint], today + 3) { hints[hint] = day }
                return day
            }
            day += 1
        }
        if from <= max(hints[hint], today + 3), day > today + 3 { hints[hint] = max(hints[hint], day) }
        return nil
    }

    /// The free times of a day that somebody may have, as bits; of two in a row, the first.
    private func fits(_ clinic: Int, _ day: Int, _ isUrgent: Bool, _ length: UInt8) -> UInt64 {
        let all = free[day * clinicCount + clinic]
        if all == 0 { return 0 }
        let open = all & allowed(clinic, day, isUrgent)
        return length == 2 ? open & (open >> 1) : open
    }

    /// Times of a day lie in this order: ordinary, for urgent people, for the last two days, for the day itself.
    private func allowed(_ clinic: Int, _ day: Int, _ isUrgent: Bool) -> UInt64 {
        let times = diary.clinics[clinic].times
        let count = times[day % times.count]
        let urgent = Int((Double(count) * diary.keptForUrgent).rounded(.toNearestOrEven))
        let late = Int((Double(count) * diary.keptForTwoDays).rounded(.toNearestOrEven))
        let same = Int((Double(count) * diary.keptForTheDay).rounded(.toNearestOrEven))
        // What is overbooked comes last, and is ordinary.
        let ordinary = max(0, count - urgent - late - same)
        let mask = { (from: Int, length: Int) -> UInt64 in
            length <= 0 ? 0 : (length >= 64 ? .max : (1 << UInt64(length)) - 1) << UInt64(from)
        }
        var open = mask(0, ordinary) | mask(count, diary.overbooked)
        if isUrgent { open |= mask(ordinary, urgent) }
        if day <= today + 2 { open |= mask(ordinary + urgent, late) }
        if day <= today { open |= mask(ordinary + urgent + late, same) }
        return open
    }

    private mutating func take(_ row: Int32, clinic: Int, day: Int) {
        let person = people.base + Int(row)
        let group = diary.groups[Int(person.pointee.group)]
        let bits = fits(clinic, day, group.isUrgent, person.pointee.length)
        // Urgent people take what is kept for them first, which lies higher; others the lowest.
        let bit = group.isUrgent ? highestOrdinary(bits, clinic, day) : bits.trailingZeroBitCount
        free[day * clinicCount + clinic] &= ~(person.pointee.length == 2 ? 3 : 1) << UInt64(bit) | low(bit)
        person.pointee.day = Int32(day)
        person.pointee.bit = UInt8(bit)
        person.pointee.seenAt = UInt16(clinic)
        person.pointee.bookings &+= 1
        person.pointee.chance = Draws.mixed(person.pointee.chance &+ Draws.step)
        person.pointee.next = bookedOn[day]
        bookedOn[day] = row
        if isCounted { account.groups[Int(person.pointee.group)].offered += 1 }
        if group.cancelled > 0, day > today { planCancelling(row, group) }
    }

    private func low(_ bit: Int) -> UInt64 { (1 << UInt64(bit)) - 1 }

    private func highestOrdinary(_ bits: UInt64, _ clinic: Int, _ day: Int) -> Int {
        let kept = bits & ~allowed(clinic, day, false)
        return (kept == 0 ? bits : kept).trailingZeroBitCount
    }

    private mutating func planCancelling(_ row: Int32, _ group: Diary.Group) {
        let person = people.base[Int(row)]
        var draws = Draws(key: person.chance ^ 0xCA9C)
        guard draws.uniform() < group.cancelled else { return }
        let day = min(Int(person.day), today + 1 + Int(draws.uniform() * Double(Int(person.day) - today)))
        let entry = Cancellation(row: row, booking: person.bookings, next: cancelOn[day])
        if freeCancellation >= 0 {
            let index = freeCancellation
            freeCancellation = cancellations[Int(index)].next
            cancellations[Int(index)] = entry
            cancelOn[day] = index
        } else {
            cancellations.append(entry)
            cancelOn[day] = Int32(cancellations.count - 1)
        }
    }

    /// Those who cancel today give their time back, and it is offered to the list.
    mutating func hearCancellations() {
        var index = cancelOn[today]
        cancelOn[today] = -1
        while index >= 0 {
            let entry = cancellations[Int(index)]
            cancellations[Int(index)].next = freeCancellation
            freeCancellation = index
            index = entry.next
            if people.base[Int(entry.row)].bookings == entry.booking { cancel(entry.row) }
        }
    }

    private mutating func cancel(_ row: Int32) {
        let asker = people.base[Int(row)]
        let group = Int(asker.group)
        let (day, clinic) = (Int(asker.day), Int(asker.seenAt))
        free[day * clinicCount + clinic] |= (asker.length == 2 ? 3 : 1) << UInt64(asker.bit)
        for hint in clinic * 4..<clinic * 4 + 4 { hints[hint] = min(hints[hint], day) }
        if isCounted { account.groups[group].cancelled += 1 }
        unbook(row, day)
        var draws = Draws(key: asker.chance ^ 0xA6A1)
        refill(clinic, day)
        if draws.uniform() < diary.groups[group].askAgain {
            seekTime(row, from: today + diary.groups[group].from)
        } else {
            release(row)
        }
    }

    private mutating func unbook(_ row: Int32, _ day: Int) {
        var current = bookedOn[day]
        if current == row {
            bookedOn[day] = people.base[Int(row)].next
            return
        }
        while current >= 0 {
            let next = people.base[Int(current)].next
            if next == row { people.base[Int(current)].next = people.base[Int(row)].next }
            current = next
        }
    }

    /// Offers what became free to the first on the list whom it fits.
    private mutating func refill(_ clinic: Int, _ day: Int) {
        for line in 0...1 {
            var row = list[line].first
            while row >= 0, free[day * clinicCount + clinic] != 0 {
                let asker = people.base[Int(row)]
                let next = asker.next
                let group = diary.groups[Int(asker.group)]
                let may = pools[Int(asker.clinic)].contains(clinic) && day >= Int(asker.requested) + group.from
                if may, fits(clinic, day, group.isUrgent, asker.length) != 0 {
                    unlist(row, line)
                    take(row, clinic: clinic, day: day)
                    if isCounted { account.refilled += 1 }
                }
                row = next
            }
        }
    }

    private mutating func unlist(_ row: Int32, _ line: Int) {
        people.remove(row, from: &list[line])
        listCount -= 1
    }

    /// In the morning a day comes into reach, and what was kept back opens: the list has the first choice.
    mutating func offerToList() {
        guard listCount > 0 else { return }
        for line in 0...1 {
            // Where one could not be booked, the next who needs the same cannot either.
            var failed = Array(repeating: false, count: clinicCount * 2)
            var row = list[line].first
            while row >= 0 {
                let asker = people.base[Int(row)]
                let needs = Int(asker.clinic) * 2 + (asker.length == 2 ? 1 : 0)
                if !failed[needs] { failed[needs] = !offer(row, line, before: asker.next) }
                row = asker.next
            }
        }
    }

    /// Whether somebody on the list could be booked, or may not come yet.
    private mutating func offer(_ row: Int32, _ line: Int, before next: Int32) -> Bool {
        let asker = people.base[Int(row)]
        let first = Int(asker.requested) + diary.groups[Int(asker.group)].from
        people.remove(row, from: &list[line])
        if book(row, from: max(today, first)) {
            listCount -= 1
            return true
        }
        // Still first in turn: back to where they stood.
        putBack(row, before: next, line)
        return first > today
    }

    private mutating func putBack(_ row: Int32, before next: Int32, _ line: Int) {
        guard next >= 0 else { return people.append(row, to: &list[line]) }
        let previous = people.base[Int(next)].previous
        people.base[Int(row)].previous = previous
        people.base[Int(row)].next = next
        people.base[Int(next)].previous = row
        if previous >= 0 { people.base[Int(previous)].next = row } else { list[line].first = row }
    }
}

extension Column<Asker> {
    func append(_ row: Int32, to line: inout Line) {
        base[Int(row)].previous = line.last
        base[Int(row)].next = -1
        if line.last >= 0 { base[Int(line.last)].next = row } else { line.first = row }
        line.last = row
    }

    func remove(_ row: Int32, from line: inout Line) {
        let (previous, next) = (base[Int(row)].previous, base[Int(row)].next)
        if previous >= 0 { base[Int(previous)].next = next } else { line.first = next }
        if next >= 0 { base[Int(next)].previous = previous } else { line.last = previous }
    }
}
