import Planner
import Yams

extension ScenarioReader {
    private static let stationKeys = [
        "id", "workers", "calendar", "takes", "takesByGroup", "onward", "onwardByGroup", "room", "putOff", "patience",
        "breaksOff", "promise",
    ]

    /// Reads `queues:`: who comes, where they wait, who serves them, where they go on to.
    mutating func readQueues(_ node: Node) -> (Plan, unit: String)? {
        let keys = ["unit", "warmUp", "length", "sampleEvery", "groups", "sources", "stations"]
        guard let fields = page.fields(node, of: "“queues”", keys: keys) else { return nil }
        let unit = fields["unit"].flatMap { _ in page.text(fields, "unit") } ?? "days"
        let warmUp = fields["warmUp"].flatMap { page.number($0, "warmUp", in: 0...1e9) } ?? 0
        let length = fields["length"].flatMap { page.number($0, "length", in: 0.001...1e9) }
        if let length, length <= warmUp {
            page.report(fields["length"], "It ends before the warm-up does.", "Let “length” be more than “warmUp”.")
        }
        let groups = readGroups(fields)
        let nodes = page.required(fields, "stations") == nil ? [] : page.items(fields, "stations")
        let ids = nodes.map { $0.mapping?["id"].flatMap { page.words($0) } ?? "" }
        if nodes.isEmpty, let empty = fields["stations"] {
            page.report(empty, "There is no station.", "Name at least one, with its workers and how long it takes.")
        }
        refuseTwice(nodes, ids, what: "stations")
        let stations = nodes.compactMap { readStation($0, groups, ids) }
        let sources = readSources(of: fields, groups, ids, hasEnd: length != nil)
        guard stations.count == nodes.count, !stations.isEmpty, !sources.isEmpty else { return nil }
        let network = Network(groups: groups, sources: sources, stations: stations)
        check(network, nodes, length: length)
        var span = Span(warmUp: warmUp, end: length)
        span.sampleEvery = fields["sampleEvery"].flatMap { page.number($0, "sampleEvery", in: 0.001...1e9) }
        return (.network(network, span), unit)
    }

    private mutating func readGroups(_ fields: Fields) -> [Network.Group] {
        guard fields["groups"] != nil else { return [Network.Group("people")] }
        let nodes = page.items(fields, "groups")
        if nodes.count > 60 {
            page.report(fields["groups"], "There are \(nodes.count) groups.", "Tell 60 apart at most.")
        }
        let groups = nodes.prefix(60).map { node -> Network.Group in
            guard let inner = page.fields(node, of: "a group", keys: ["id", "turn"]) else { return Network.Group("") }
            let turn = inner["turn"].flatMap { page.integer($0, "turn", in: 1...60) } ?? 1
            return Network.Group(identifier(inner) ?? "", priority: turn - 1)
        }
        refuseTwice(nodes, groups.map(\.name), what: "groups")
        return groups.isEmpty ? [Network.Group("people")] : groups
    }

    private mutating func readSources(
        of fields: Fields,
        _ groups: [Network.Group],
        _ ids: [String],
        hasEnd: Bool
    )
        -> [Network.Source]
    {
        guard page.required(fields, "sources") != nil else { return [] }
        let nodes = page.items(fields, "sources")
        if nodes.isEmpty { page.report(fields["sources"], "Nobody comes.", "Name at least one source.") }
        let sources = nodes.compactMap { readSource(of: $0, groups, ids, hasEnd: hasEnd) }
        refuseTwice(nodes, sources.map(\.name), what: "sources")
        return sources
    }

    private mutating func readSource(
        of node: Node,
        _ groups: [Network.Group],
        _ ids: [String],
        hasEnd: Bool
    )
        -> Network.Source?
    {
        let keys = ["id", "to", "perDay", "apart", "hours", "weekdays", "months", "growth", "shares", "most"]
        guard let fields = page.fields(node, of: "a source", keys: keys) else { return nil }
        let id = identifier(fields)
        let entry = fields["to"] == nil ? 0 : page.required(fields, "to").flatMap { station($0, ids) }
        let shares = readShares(fields, groups)
        let most = fields["most"].flatMap { page.integer($0, "most", in: 1...1_000_000_000) }
        if !hasEnd, most == nil {
            page.report(node, "People come from here without end.", "Give “queues” a length, or the source a “most”.")
        }
        guard let arrivals = readArrivals(fields, hasEnd: hasEnd), let id, let entry else { return nil }
        return Network.Source(id, arrivals: arrivals, shares: shares, entry: entry, most: most)
    }

    private mutating func readArrivals(_ fields: Fields, hasEnd: Bool) -> Network.Arrivals? {
        switch (fields["perDay"], fields["apart"]) {
        case (_?, let apart?):
            page.report(apart, "The source has “perDay” and “apart”.", "Keep the one that is meant.")
            return nil
        case (nil, nil):
            page.report(fields.node, "The source does not say how many come.", "Add “perDay:” or “apart:”.")
            return nil
        case (nil, let apart?):
            guard let law = law(apart, of: "“apart”") else { return nil }
            if law.mean > 0 { return .apart(law) }
            page.report(apart, "All people come at one moment, without end.", "Let the time between two be above 0.")
            return nil
        case (_?, nil):
            guard let perDay = positive(fields, "perDay") else { return nil }
            var rhythm = Rhythm(perDay: perDay)
            rhythm.hours = factors(fields, "hours", count: 24)
            rhythm.weekdays = factors(fields, "weekdays", count: 7)
            rhythm.months = factors(fields, "months", count: 12)
            rhythm.growth = fields["growth"].flatMap { page.number($0, "growth", in: -0.9...2) } ?? 0
            if !hasEnd { page.report(fields.node, "A rate needs an end.", "Give “queues” a length.") }
            return .rhythm(rhythm)
        }
    }

    private mutating func readShares(_ fields: Fields, _ groups: [Network.Group]) -> [Double] {
        guard let node = fields["shares"] else { return groups.map { _ in 1 } }
        var shares = groups.map { _ in 0.0 }
        for (key, value) in page.pairs(node, of: "“shares”") {
            guard let index = groups.firstIndex(where: { $0.name == key }) else {
                let known = groups.map(\.name)
                let near = page.suggestion(for: key, in: known)
                page.report(
                    value,
                    "There is no group “\(key)”.",
                    near ?? "There are: \(known.joined(separator: ", "))."
                )
                continue
            }
            shares[index] = page.number(value, key, in: 0...1e6) ?? 0
        }
        if shares.allSatisfy({ $0 == 0 }) { page.report(node, "No group has a share.", "Let one be above 0.") }
        return shares
    }

    mutating func station(_ node: Node, _ ids: [String]) -> Int? {
        let name = page.words(node) ?? ""
        if let index = ids.firstIndex(of: name) { return index }
        let near = page.suggestion(for: name, in: ids)
        page.report(
            node,
            "There is no station \(page.quoted(node)).",
            near ?? "There are: \(ids.joined(separator: ", "))."
        )
        return nil
    }

    private mutating func readStation(_ node: Node, _ groups: [Network.Group], _ ids: [String]) -> Network.Station? {
        guard let fields = page.fields(node, of: "a station", keys: ScenarioReader.stationKeys) else { return nil }
        let id = identifier(fields)
        let workers = fields["workers"].flatMap { page.integer($0, "workers", in: 0...100_000) }
        let calendar = fields["calendar"].flatMap { readCalendar($0) }
        if fields["workers"] == nil, fields["calendar"] == nil {
            page.report(node, "Nobody works here.", "Add “workers:”, or a “calendar:” with shifts.")
        }
        if workers == 0 || calendar?.mean == 0 {
            page.report(node, "Nobody is ever served here: there is no worker.", "Give it at least one.")
        }
        let service = byGroup(fields, "takes", groups) { reader, node in reader.law(node, of: "“takes”") }
        let routes = byGroup(fields, "onward", groups, usual: []) { $0.readRoutes($1, ids) }
        guard let id, let service, let routes else { return nil }
        var station = Network.Station(id, servers: workers ?? 0)
        (station.service, station.routes, station.calendar) = (service, routes, calendar)
        station.room = fields["room"].flatMap { page.integer($0, "room", in: 0...100_000_000) }
        station.patience = fields["patience"].flatMap { law($0, of: "“patience”") }
        station.isPreemptive = page.flag(fields, "breaksOff")
        station.promise = fields["promise"].flatMap { page.number($0, "promise", in: 0...1e9) }
        station.balking = fields["putOff"].flatMap { readPutOff($0) }
        return station
    }

    /// One value for all groups, or one for each.
    private mutating func byGroup<Value>(
        _ fields: Fields,
        _ key: String,
        _ groups: [Network.Group],
        usual: Value? = nil,
        _ read: (inout ScenarioReader, Node) -> Value?
    ) -> [Value]? {
        let other = key + "ByGroup"
        if let node = fields[key], fields[other] == nil { return read(&self, node).map { [$0] } }
        guard let node = fields[other] else {
            if let usual { return [usual] }
            _ = page.required(fields, key)
            return nil
        }
        if fields[key] != nil { page.report(node, "It has “\(key)” and “\(other)”.", "Keep the one that is meant.") }
        let pairs = page.pairs(node, of: "“\(other)”")
        for (name, value) in pairs where !groups.contains(where: { $0.name == name }) {
            page.report(
                value,
                "There is no group “\(name)”.",
                "There are: \(groups.map(\.name).joined(separator: ", "))."
            )
        }
        let values = groups.compactMap { group -> Value? in
            guard let value = pairs.first(where: { $0.key == group.name })?.value else {
                if let usual { return usual }
                page.report(node, "“\(other)” says nothing of “\(group.name)”.", "Add “\(group.name):” to it.")
                return nil
            }
            return read(&self, value)
        }
        return values.count == groups.count ? values : nil
    }

    private mutating func readRoutes(_ node: Node, _ ids: [String]) -> [Network.Route]? {
        guard let sequence = node.sequence else {
            page.report(node, "“onward” is not a list.", "Write [{ to: STATION, share: 0.5 }].")
            return nil
        }
        let routes = sequence.compactMap { node -> Network.Route? in
            guard let fields = page.fields(node, of: "a way on", keys: ["to", "share"]) else { return nil }
            let to = page.required(fields, "to").flatMap { station($0, ids) }
            let share = page.required(fields, "share").flatMap { page.number($0, "share", in: 0...1) }
            guard let to, let share else { return nil }
            return Network.Route(share, to: to)
        }
        let sum = routes.reduce(0) { $0 + $1.share }
        if sum > 1.000_001 {
            page.report(node, "The ways on come to \(sum), more than everybody.", "Let the shares come to 1 at most.")
        }
        return routes
    }

    private mutating func readCalendar(_ node: Node) -> Network.Calendar? {
        guard let fields = page.fields(node, of: "“calendar”", keys: ["length", "shifts"]) else { return nil }
        let length = positive(fields, "length")
        let nodes = page.required(fields, "shifts") == nil ? [] : page.items(fields, "shifts")
        let shifts = nodes.compactMap { node -> Network.Calendar.Shift? in
            guard let inner = page.fields(node, of: "a shift", keys: ["from", "workers"]) else { return nil }
            let from = page.required(inner, "from").flatMap { page.number($0, "from", in: 0...1e6) }
            let workers = page.required(inner, "workers").flatMap { page.integer($0, "workers", in: 0...100_000) }
            guard let from, let workers else { return nil }
            return Network.Calendar.Shift(from: from, servers: workers)
        }
        guard let length, shifts.count == nodes.count, !shifts.isEmpty else { return nil }
        let times = shifts.map(\.from)
        guard times[0] == 0, zip(times, times.dropFirst()).allSatisfy(<), times.last.map({ $0 < length }) == true else {
            page.report(
                fields["shifts"],
                "The shifts do not follow each other from 0 to \(length).",
                "Let the first begin at 0, and each later one after the one before and within the length."
            )
            return nil
        }
        return Network.Calendar(length: length, shifts: shifts)
    }

    private mutating func readPutOff(_ node: Node) -> Network.Balking? {
        guard let fields = page.fields(node, of: "“putOff”", keys: ["from", "share"]) else { return nil }
        let from = page.required(fields, "from").flatMap { page.integer($0, "from", in: 0...100_000_000) }
        let share = page.required(fields, "share").flatMap { page.number($0, "share", in: 0...1) }
        guard let from, let share else { return nil }
        return Network.Balking(from: from, share: share)
    }
}
