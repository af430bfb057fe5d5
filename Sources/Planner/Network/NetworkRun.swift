/// One replication of a network: lived event by event.
struct NetworkRun: ~Copyable {
    enum Kind: UInt16 { case warmUp, shift, end, giveUp, arrival, sample }

    let network: Network
    let span: Span
    let replication: Int
    let watch: Watch?
    let groupCount: Int
    let priorityCount: Int
    let priorities: [Int]
    /// At station times groups plus group.
    let services: Fixed<Sampler>
    let ways: FlatWays
    let patience: [Sampler?]
    let gaps: Fixed<Sampler>
    let sources: FlatSources
    let ceilings: [Double]
    let serviceKeys: Fixed<UInt64>
    let choiceKeys: Fixed<UInt64>
    let courses: CourseTable
    /// How many groups are told apart at a station.
    let toldGroups: Int

    var agenda = Agenda()
    var people = Column<Person>(capacity: 256, empty: Person())
    var rows: Int32 = 0
    var free: Int32 = -1
    var states: Column<StationState>
    /// Those who wait, by station and priority; and behind them those who are being served.
    var lines: Column<Line>
    var sourceDraws: [Draws]
    var sourceCounts: [UInt64]
    var shiftIndex: [Int]
    var visits: Fixed<Account.Visits>
    var account = Account()
    var inside = Level()
    var insideTime = 0.0
    var began = 0.0
    var now = 0.0
    var number: UInt32 = 0

    init(_ network: Network, span: Span, seed: UInt64, replication: Int, watch: Watch?) {
        self.network = network
        self.span = span
        self.replication = replication
        self.watch = watch
        let groups = network.groups.count
        groupCount = groups
        priorities = network.groups.map(\.priority)
        let levels = (network.groups.map(\.priority).max() ?? 0) + 1
        priorityCount = levels
        services = Fixed(
            network.stations.flatMap { station in
                (0..<groups).map { Sampler(station.service[min($0, station.service.count - 1)]) }
            }
        )
        ways = FlatWays(network)
        courses = CourseTable(network.courses)
        toldGroups = network.tellsGroupsAtStations ? groups : 1
        patience = network.stations.map { $0.patience.map(Sampler.init) }
        gaps = Fixed(
            network.sources.map {
                if case .apart(let law) = $0.arrivals { Sampler(law) } else { Sampler(.constant(0)) }
            }
        )
        ceilings = network.sources.map {
            if case .rhythm(let rhythm) = $0.arrivals { rhythm.ceiling(until: span.end ?? 0) } else { 0 }
        }
        let stream = { (purpose: String) in RandomStream(seed: seed, replication: replication, purpose: purpose) }
        serviceKeys = Fixed(network.stations.map { stream("service of \($0.name)").key })
        choiceKeys = Fixed(network.stations.map { stream("way on from \($0.name)").key })
        sources = FlatSources(network) { stream("people from \($0)").key }
        sourceDraws = network.sources.map { stream("arrivals from \($0.name)").sequence }
        sourceCounts = network.sources.map { _ in 0 }
        shiftIndex = network.stations.map { _ in 0 }
        states = Column(capacity: network.stations.count, empty: StationState(servers: 0, staffed: Level()))
        lines = Column(capacity: network.stations.count * levels * 2, empty: Line())
        visits = Fixed(Array(repeating: Account.Visits(), count: network.stations.count * toldGroups))
        account.times = Array(repeating: Tally(), count: groups)
        account.waits = account.times
        account.untilSeen = account.times
        account.outcomes = network.outcomes.map { _ in Array(repeating: 0, count: groups) }
    }

    /// Lives the whole span, and gives the account of it.
    consuming func live() -> Account {
        open()
        let end = span.end ?? .infinity
        while let event = agenda.pop() {
            if event.time > end { break }
            now = event.time
            account.events += 1
            if account.events & 0xFFF == 0, isCancelled {
                account.wasCancelled = true
                break
            }
            happen(event)
        }
        if end < .infinity, !account.wasCancelled { now = end }
        close()
        return account
    }

    @inline(__always)
    private mutating func happen(_ event: Agenda.Event) {
        let place = Int(event.place)
        switch Kind(rawValue: event.kind) {
        case .arrival: arrive(from: place)
        case .end: if people.base[Int(event.row)].pending == event.key { finish(Int32(event.row), at: place) }
        case .giveUp: if people.base[Int(event.row)].pending == event.key { giveUp(Int32(event.row), at: place) }
        case .shift: shift(place)
        case .sample: sample()
        case .warmUp: beginCounting()
        case nil: break
        }
    }

    private mutating func open() {
        for (index, station) in network.stations.enumerated() {
            let servers =
                station.isDelay ? Network.Station.everybody : station.calendar?.shifts.first?.servers ?? station.servers
            states[index].servers = Int32(servers)
            states[index].isPreemptive = station.isPreemptive
            states[index].turnsAway = station.room != nil || station.balking != nil
            states[index].isImpatient = station.patience != nil
            states[index].promise = station.promise ?? -1
            states[index].staffed = Level(Double(servers), at: 0)
            if let calendar = station.calendar { planShift(index, calendar, cycle: 0) }
        }
        for source in network.sources.indices { planArrival(source) }
        if span.warmUp > 0 { agenda.add(time: span.warmUp, priority: 0, kind: Kind.warmUp.rawValue) }
        if let every = span.sampleEvery { agenda.add(time: every, priority: 9, kind: Kind.sample.rawValue) }
    }

    private mutating func planArrival(_ source: Int) {
        if sourceCounts[source] >= sources[source].most { return }
        let time: Double
        if sources[source].isRhythm {
            time = nextInRhythm(source)
            guard time < .infinity else { return }
        } else {
            time = now + gaps.base[source].draw(&sourceDraws[source])
        }
        agenda.add(time: time, priority: 5, kind: Kind.arrival.rawValue, place: UInt16(source))
    }

    private mutating func nextInRhythm(_ source: Int) -> Double {
        guard case .rhythm(let rhythm) = network.sources[source].arrivals else { return .infinity }
        return rhythm.next(
            after: now,
            ceiling: ceilings[source],
            until: span.end ?? .infinity,
            &sourceDraws[source]
        )
    }

    private mutating func arrive(from source: Int) {
        let chance = Draws.mixed(sources[source].key ^ (sourceCounts[source] &* Draws.step))
        sourceCounts[source] += 1
        let row = newRow()
        number &+= 1
        var (group, step) = (0, 0)
        var draws = Draws(key: chance ^ Draws.step)
        if !courses.isEmpty {
            (group, step) = courses.pick(draws.uniform())
        } else if groupCount > 1 {
            group = sources.pickGroup(source, draws.uniform())
        }
        people.base[Int(row)] = Person(
            chance: chance,
            arrived: now,
            number: number,
            group: UInt8(group),
            step: UInt16(step)
        )
        account.arrived += 1
        inside.change(by: 1, at: now)
        let entry = courses.isEmpty ? sources[source].entry : courses.steps[step].station
        if span.keepsTrace { write(.arrived, row, entry) }
        if !courses.isEmpty { countOutcome(row) }
        join(row, entry)
        planArrival(source)
    }

    private mutating func newRow() -> Int32 {
        if free >= 0 {
            let row = free
            free = people.base[Int(row)].next
            return row
        }
        if Int(rows) == people.capacity { people.grow(to: people.capacity * 2) }
        rows += 1
        return rows - 1
    }
}
