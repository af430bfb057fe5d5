/// Somebody who asked for a time, as a row.
struct Asker: BitwiseCopyable {
    var chance: UInt64 = 0
    var requested: Int32 = 0
    /// The day and the bit of the time they have; below zero where they have none.
    var day: Int32 = -1
    /// On the list of a day, or on the waiting list, or of the free rows.
    var next: Int32 = -1
    var previous: Int32 = -1
    var clinic: UInt16 = 0
    var seenAt: UInt16 = 0
    var bit: UInt8 = 0
    var length: UInt8 = 1
    var group: UInt8 = 0
    var attended: UInt8 = 0
    /// Counts bookings, so that a cancellation of an earlier one is known for stale.
    var bookings: UInt16 = 0
}

/// A cancellation that will be told on a day.
struct Cancellation: BitwiseCopyable {
    var row: Int32
    var booking: UInt16
    var next: Int32
}

/// One replication of a diary: lived day by day.
struct DiaryRun: ~Copyable {
    let diary: Diary
    let span: DiarySpan
    let replication: Int
    let watch: Watch?
    let requestKey: UInt64
    let clinicCount: Int
    /// For each clinic, where its people can be seen.
    let pools: [[Int]]
    let clinicShares: [Double]
    let groupShares: [Double]

    /// A bit for each time that is free, by day and clinic.
    var free: [UInt64] = []
    var days = 0
    /// Nothing ordinary is free before this day, by clinic, urgency and length.
    var hints: [Int]
    var people = Column<Asker>(capacity: 1024, empty: Asker())
    var rows: Int32 = 0
    var freeRow: Int32 = -1
    /// Those booked on each day, those who want to come back on it, and those who will cancel on it.
    var bookedOn: [Int32] = []
    var returningOn: [Int32] = []
    var cancelOn: [Int32] = []
    var cancellations: [Cancellation] = []
    var freeCancellation: Int32 = -1
    var list: [Line] = [Line(), Line()]
    var listCount = 0
    var arrivals: Draws
    var person: UInt64 = 0
    var account: DiaryAccount
    var listedDays = 0.0
    /// Those who asked and have not been seen yet, and their days of waiting: over the days, and over people.
    var unseen = 0
    var unseenDays = 0.0
    var personDays = 0.0
    var today = 0

    init(_ diary: Diary, span: DiarySpan, seed: UInt64, replication: Int, watch: Watch?) {
        self.diary = diary
        self.span = span
        self.replication = replication
        self.watch = watch
        clinicCount = diary.clinics.count
        pools = diary.clinics.enumerated().map { $0.element.mayGoTo.isEmpty ? [$0.offset] : $0.element.mayGoTo }
        clinicShares = diary.clinics.map(\.share)
        groupShares = diary.groups.map(\.share)
        requestKey = RandomStream(seed: seed, replication: replication, purpose: "people who ask").key
        arrivals = RandomStream(seed: seed, replication: replication, purpose: "how many ask").sequence
        hints = Array(repeating: 0, count: diary.clinics.count * 4)
        account = DiaryAccount(groups: diary.groups.map { _ in DiaryAccount.Visits() })
    }

    var isCounted: Bool { today >= span.warmUp }

    /// Lives the whole span, and gives the account of it.
    consuming func live() -> DiaryAccount {
        while today < span.days {
            if today >= days { open(until: today + 64) }
            watch?.hear(replication, share: Double(today) / Double(span.days))
            if !liveToday() || Task.isCancelled {
                account.wasCancelled = true
                break
            }
            today += 1
        }
        account.listed = listCount
        let counted = Double(max(1, today - span.warmUp))
        account.meanListed = listedDays / counted
        for row in 0..<Int(rows) where people[row].attended == 0 {
            personDays += Double(today - max(Int(people[row].requested), span.warmUp))
        }
        account.little = Account.Little(byClock: unseenDays, byPeople: personDays)
        return account
    }

    /// One day; false if nobody wants the answer any more, for in a large place a day is long.
    private mutating func liveToday() -> Bool {
        hearCancellations()
        offerToList()
        takeReturning()
        var count = poisson(diary.requestsPerDay * factor)
        while count > 0 {
            if count & 0x3F == 0, Task.isCancelled { return false }
            count -= 1
            ask()
        }
        hold()
        if isCounted {
            listedDays += Double(listCount)
            unseenDays += Double(unseen)
        }
        return true
    }

    private var factor: Double { diary.weekdays.isEmpty ? 1 : diary.weekdays[today % diary.weekdays.count] }

    /// As many as arrive in a day: counted by exponential gaps, which is exact for any mean.
    private mutating func poisson(_ mean: Double) -> Int {
        var (count, time) = (0, -logarithm(arrivals.uniform()))
        while time < mean {
            count += 1
            if count & 0xFFFF == 0, Task.isCancelled { return count }
            time -= logarithm(arrivals.uniform())
        }
        return count
    }

    /// Somebody asks: their clinic, their group and what they need are theirs, whatever the policy is.
    private mutating func ask() {
        let chance = Draws.mixed(requestKey ^ (person &* Draws.step))
        person += 1
        var draws = Draws(key: chance)
        let shared = pick(clinicShares, draws.uniform())
        let group = pick(groupShares, draws.uniform())
        let clinic = diary.groups[group].clinic ?? shared
        let isDouble = draws.uniform() < diary.groups[group].doubles
        let isReferredOn = draws.uniform() < diary.clinics[clinic].referredOn
        if isCounted { account.requests += 1 }
        if isReferredOn {
            if isCounted { account.groups[group].referredOn += 1 }
            return
        }
        let row = newRow()
        people.base[Int(row)] = Asker(
            chance: Draws.mixed(chance &+ Draws.step),
            requested: Int32(today),
            clinic: UInt16(clinic),
            length: isDouble ? 2 : 1,
            group: UInt8(group)
        )
        unseen += 1
        seekTime(row, from: today + diary.groups[group].from)
    }

    private func pick(_ shares: [Double], _ chance: Double) -> Int {
        if shares.count == 1 { return 0 }
        var rest = chance * shares.reduce(0, +)
        for (index, share) in shares.enumerated() {
            rest -= share
            if rest < 0 { return index }
        }
        return shares.count - 1
    }

    mutating func newRow() -> Int32 {
        if freeRow >= 0 {
            let row = freeRow
            freeRow = people.base[Int(row)].next
            return row
        }
        if Int(rows) == people.capacity { people.grow(to: people.capacity * 2) }
        rows += 1
        return rows - 1
    }

    mutating func release(_ row: Int32) {
        people.base[Int(row)].next = freeRow
        if people.base[Int(row)].attended == 0 { stopWaiting(row) }
        people.base[Int(row)].attended = 255
        freeRow = row
    }

    /// Somebody is seen for the first time, or gone unseen: their days of waiting are over.
    mutating func stopWaiting(_ row: Int32) {
        unseen -= 1
        if isCounted { personDays += Double(today - max(Int(people.base[Int(row)].requested), span.warmUp)) }
    }

    /// Opens the diary's pages until a day.
    mutating func open(until day: Int) {
        while days < day {
            for clinic in diary.clinics {
                let times = clinic.times[days % clinic.times.count] + diary.overbooked
                free.append(times >= 64 ? .max : (1 << UInt64(times)) - 1)
            }
            bookedOn.append(-1)
            returningOn.append(-1)
            cancelOn.append(-1)
            days += 1
        }
    }
}
