/// All clinics of a place with what is taken of their times: it answers which times are free.
///
/// It is kept in memory: what is taken is a bit for each five minutes of each worker and room, what a clinic offers on a
/// day is derived once, and a day on which nothing is free any more is passed over. It may be behind the journal by a
/// moment: it proposes, and only the booking's own append decides.
package struct Board: Sendable {
    /// A clinic with whoever holds it, as their leave is known.
    package struct Entry: Sendable {
        package let clinic: Clinic
        package let practitioner: Worker?

        package init(clinic: Clinic, practitioner: Worker?) {
            self.clinic = clinic
            self.practitioner = practitioner
        }
    }

    /// Cells that are taken only for some minutes, while somebody decides.
    package struct Hold: Hashable, Sendable {
        package let claim: Claim
        package let until: Instant
        /// Whoever holds them still sees them as free.
        package let by: String

        package init(claim: Claim, until: Instant, by: String) {
            self.claim = claim
            self.until = until
            self.by = by
        }
    }

    package let first: Day
    package let days: Int
    private let closed: Set<Day>
    private let base: Int
    private let offers: [Offer]
    private var offered: [[DayTimes?]]
    private var numbers: [Resource: Int] = [:]
    private var taken: [[UInt64]] = []
    private var holds: [[Hold]] = []
    /// What practices have had of the clinics that they share.
    package var shares = Shares.none
    /// Whether the times of a clinic are scarce; not known until somebody asks, and again after a change.
    private var scarce: [Bool?]

    /// A clinic, with the numbers of what its times take.
    private struct Offer: Sendable {
        let clinic: Clinic
        let practitioner: Worker?
        let own: Int
        let room: Int?
    }

    /// A time with what it takes of the worker and of the room.
    private struct Candidate: Sendable {
        let slot: Slot
        let own: Range<Int>
        let room: Range<Int>
    }

    /// What a clinic offers on a day, of either length, and whether all of it is taken.
    private struct DayTimes: Sendable {
        let singles: [Candidate]
        let doubles: [Candidate]
        var isFull = false
    }

    package init(_ entries: [Entry], first: Day, days: Int, closed: Set<Day>) {
        self.first = first
        self.days = days
        self.closed = closed
        base = Claim.cells(from: London.instant(first), until: London.instant(first)).lowerBound
        offered = Array(repeating: Array(repeating: nil, count: days), count: entries.count)
        scarce = Array(repeating: nil, count: entries.count)
        var numbers: [Resource: Int] = [:]
        func number(of resource: Resource) -> Int {
            let number = numbers[resource] ?? numbers.count
            numbers[resource] = number
            return number
        }
        offers = entries.sorted { $0.clinic.id < $1.clinic.id }.map { entry in
            Offer(
                clinic: entry.clinic,
                practitioner: entry.practitioner,
                own: number(of: .worker(entry.clinic.plan.practitioner)),
                room: entry.clinic.roomKey.map { number(of: .room(site: $0)) }
            )
        }
        self.numbers = numbers
        taken = Array(repeating: Array(repeating: 0, count: (days + 2) * 300 / 64), count: numbers.count)
        holds = Array(repeating: [], count: numbers.count)
    }

    package var clinics: [Clinic] { offers.map(\.clinic) }

    /// Everything of which the clinics take time.
    package var resources: [Resource] { Array(numbers.keys) }

    package func clinic(_ id: Clinic.ID) -> Clinic? { offers.first { $0.clinic.id == id }?.clinic }

    /// Replaces what is taken of a resource on one day; what no clinic uses is of no interest.
    package mutating func take(_ resource: Resource, on day: Day, cells: [Range<Int>], holds held: [Hold]) {
        guard let number = numbers[resource], (0..<days).contains(day - first) else { return }
        let whole = Claim.cells(from: London.instant(day), until: London.instant(day + 1))
        for cell in whole { taken[number].set(cell - base, false) }
        for cell in cells.joined() { taken[number].set(cell - base, true) }
        if !holds[number].isEmpty { holds[number].removeAll { $0.claim.cells.overlaps(whole) } }
        holds[number] += held
        for entry in offers.indices where offers[entry].own == number || offers[entry].room == number {
            offered[entry][day - first]?.isFull = false
            scarce[entry] = nil
        }
    }
}

extension Board {
    /// The next times that suit, earliest first.
    ///
    /// Between times of one moment the order of clinics changes from day to day, so that none is always asked first.
    package mutating func next(
        _ limit: Int,
        _ wish: TimeWish,
        at now: Instant,
        for holder: String? = nil
    ) -> [[ClinicTime]] {
        let suitable = offers.indices.filter { wish.suits(offers[$0].clinic) }
        let beside = offers.indices.filter { wish.suitsBeside(offers[$0].clinic) }
        guard !suitable.isEmpty, wish.together == nil || !beside.isEmpty else { return [] }
        let later = turns(of: wish, among: suitable)
        let theirs = now + Shares.everybodys
        var found: [[ClinicTime]] = []
        for index in min(days, max(0, London.day(at: now) - first))..<days where wish.suits(first + index) {
            var today: [(entry: Int, slot: Slot)] = []
            for entry in suitable {
                let free = free(entry, index, wish, at: now, holder)
                today += free.filter { $0.at <= theirs || !later.contains(entry) }.map { (entry, $0) }
            }
            guard !today.isEmpty else { continue }
            let (turn, count) = (first.number + index, offers.count)
            today.sort { ($0.slot.at, ($0.entry + turn) % count) < ($1.slot.at, ($1.entry + turn) % count) }
            let mine = today.map { ClinicTime(clinic: offers[$0.entry].clinic, slot: $0.slot) }
            if wish.together == nil {
                found += mine.prefix(limit).map { [$0] }
            } else {
                let others = partners(beside, index, wish, at: now, holder)
                found += mine.compactMap { time in others[time.slot.at].flatMap { time.together(with: $0) } }
            }
            if found.count >= limit { break }
        }
        return Array(found.prefix(limit))
    }

    /// The clinics of which others see the times first, because the wish's practice has had more than its share of few.
    package mutating func turns(of wish: TimeWish) -> [Clinic] {
        let suitable = offers.indices.filter { wish.suits(offers[$0].clinic) }
        return turns(of: wish, among: suitable).sorted().map { offers[$0].clinic }
    }

    private mutating func turns(of wish: TimeWish, among suitable: [Int]) -> Set<Int> {
        guard !shares.isEmpty, !wish.passesShares, let practice = wish.practice else { return [] }
        return Set(
            suitable.filter { shares.hasHadMore(practice, of: offers[$0].clinic.id) && isScarce($0) }
        )
    }

    /// Whether few of a clinic's ordinary times of the next two weeks are free; what is kept back has a rule of its own.
    private mutating func isScarce(_ entry: Int) -> Bool {
        if let known = scarce[entry] { return known }
        var (all, free) = (0, 0)
        for index in 1..<max(1, min(days, Shares.ahead + 1)) {
            if offered[entry][index] == nil { offered[entry][index] = derive(entry, index) }
            for time in offered[entry][index]?.singles ?? [] where time.slot.opening == .ahead {
                all += 1
                if !isTaken(time, entry) { free += 1 }
            }
        }
        let isScarce = free * Shares.scarce < all
        scarce[entry] = isScarce
        return isScarce
    }

    private mutating func partners(
        _ beside: [Int],
        _ index: Int,
        _ wish: TimeWish,
        at now: Instant,
        _ holder: String?
    ) -> [Instant: ClinicTime] {
        var times: [Instant: ClinicTime] = [:]
        for entry in beside {
            for slot in free(entry, index, wish, at: now, holder) {
                times[slot.at] = ClinicTime(clinic: offers[entry].clinic, slot: slot)
            }
        }
        return times
    }

    /// What is free and open of a clinic's day.
    private mutating func free(
        _ entry: Int,
        _ index: Int,
        _ wish: TimeWish,
        at now: Instant,
        _ holder: String?
    ) -> [Slot] {
        if offered[entry][index] == nil { offered[entry][index] = derive(entry, index) }
        guard let times = offered[entry][index], !times.isFull else { return [] }
        var found: [Slot] = []
        for time in wish.length == .single ? times.singles : times.doubles
        where time.slot.at > now && time.slot.opens <= now && !isTaken(time, entry) {
            if !isHeld(time, entry, at: now, holder), wish.suits(time.slot) { found.append(time.slot) }
        }
        guard found.isEmpty else { return found }
        let isFull = times.singles.allSatisfy { isTaken($0, entry) }
        offered[entry][index]?.isFull = isFull
        return found
    }

    private func isTaken(_ time: Candidate, _ entry: Int) -> Bool {
        if taken[offers[entry].own].has(time.own, from: base) { return true }
        return offers[entry].room.map { taken[$0].has(time.room, from: base) } ?? false
    }

    private func isHeld(_ time: Candidate, _ entry: Int, at now: Instant, _ holder: String?) -> Bool {
        func isHeld(_ number: Int, _ cells: Range<Int>) -> Bool {
            holds[number].contains { $0.until > now && $0.by != holder && $0.claim.cells.overlaps(cells) }
        }
        if isHeld(offers[entry].own, time.own) { return true }
        return offers[entry].room.map { isHeld($0, time.room) } ?? false
    }

    private func derive(_ entry: Int, _ index: Int) -> DayTimes {
        let clinic = offers[entry].clinic
        let singles = clinic.slots(on: first + index, by: offers[entry].practitioner, closed: closed)
        let candidate = { (slot: Slot) in
            Candidate(
                slot: slot,
                own: Claim.cells(
                    from: slot.at - .minutes(clinic.plan.before),
                    until: slot.ends + .minutes(clinic.plan.after)
                ),
                room: Claim.cells(from: slot.at, until: slot.ends)
            )
        }
        return DayTimes(singles: singles.map(candidate), doubles: clinic.doubles(of: singles).map(candidate))
    }
}

extension Board {
    /// Takes over what another board knows of the same days; answers of which resources it knew nothing.
    package mutating func inherit(from other: Board) -> [Resource] {
        guard other.first == first, other.days == days else { return resources }
        return resources.filter { resource in
            guard let mine = numbers[resource], let theirs = other.numbers[resource] else { return true }
            taken[mine] = other.taken[theirs]
            holds[mine] = other.holds[theirs]
            return false
        }
    }
}

extension ClinicTime {
    fileprivate func together(with other: ClinicTime) -> [ClinicTime]? {
        other.clinic.plan.practitioner == clinic.plan.practitioner ? nil : [self, other]
    }
}

extension [UInt64] {
    fileprivate mutating func set(_ bit: Int, _ value: Bool) {
        guard bit >= 0, bit >> 6 < count else { return }
        if value { self[bit >> 6] |= 1 << UInt64(bit & 63) } else { self[bit >> 6] &= ~(1 << UInt64(bit & 63)) }
    }

    /// Whether any bit of a range is set; ranges are short.
    fileprivate func has(_ cells: Range<Int>, from base: Int) -> Bool {
        for cell in cells {
            let bit = cell - base
            if bit >= 0, bit >> 6 < count, self[bit >> 6] & (1 << UInt64(bit & 63)) != 0 { return true }
        }
        return false
    }
}
