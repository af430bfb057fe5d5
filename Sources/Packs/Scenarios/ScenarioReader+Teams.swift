import Planner
import Services
import Yams

/// Reads how each service of a place works: who works there, how many each helps at once, and for how long.
extension ScenarioReader {
    private static let teamKeys = [
        "workers", "more", "caseload", "stays", "promise", "patience", "mostWaiting", "leadsTo", "without",
        "poundsAWorker",
    ]

    /// A service with its pack as it is changed here.
    struct PlacedTeam {
        let pack: ServicePack
        let team: PlacePlan.Team
        /// Workers beyond those it has, and what each costs in a year.
        let more: Double
        let poundsAWorker: Double?
    }

    /// The services in the order in which they are asked; those that are not named come last, as the place has them.
    mutating func readTeams(_ fields: Fields, _ services: [ServicePack]) -> [PlacedTeam] {
        let nodes = fields["teams"].map { page.pairs($0, of: "“teams”") } ?? []
        let ids = services.map(\.id.name)
        for (name, node) in nodes where !ids.contains(name) {
            let near = page.suggestion(for: name, in: ids)
            page.report(
                node,
                "There is no service “\(name)” here.",
                near ?? "There are: \(ids.joined(separator: ", "))."
            )
        }
        let usual = fields["usual"].flatMap { page.fields($0, of: "“usual”", keys: ScenarioReader.teamKeys) }
        var order = page.items(fields, "asked").compactMap { node -> String? in
            let name = page.words(node) ?? ""
            if ids.contains(name) { return name }
            page.report(
                node,
                "There is no service \(page.quoted(node)) here.",
                page.suggestion(for: name, in: ids) ?? "There are: \(ids.joined(separator: ", "))."
            )
            return nil
        }
        order += ids.filter { !order.contains($0) }
        return order.compactMap { id in
            guard let pack = services.first(where: { $0.id.name == id }) else { return nil }
            let node = nodes.first { $0.key == id }?.value
            marks[id] = node
            return readTeam(node, usual, pack, ids)
        }
    }

    private mutating func readTeam(_ node: Node?, _ usual: Fields?, _ pack: ServicePack, _ ids: [String]) -> PlacedTeam?
    {
        let what = "“\(pack.id.name)”"
        let own = node.flatMap { page.fields($0, of: what, keys: ScenarioReader.teamKeys) }
        let find = { (key: String) in own?[key] ?? usual?[key] }
        let workers = find("workers").flatMap { page.number($0, "workers", in: 0...100_000) } ?? pack.wholeTime
        let more = own?["more"].flatMap { page.number($0, "more", in: -10_000...10_000) } ?? 0
        let caseload = find("caseload").flatMap { page.number($0, "caseload", in: 0.01...10_000) }
        let stays = find("stays").flatMap { law($0, of: "“stays” of \(what)") }
        guard let stays else {
            if find("stays") == nil {
                let remedy = "Add “stays:” to it, or to “usual” for all."
                page.report(node, "It is not said how long somebody stays with \(what).", remedy)
            }
            return nil
        }
        let room = readRoom(workers, more, caseload, node, what)
        var team = PlacePlan.Team(pack.id, room: room, stays: stays)
        team.promise = find("promise").flatMap { page.number($0, "promise", in: 0...1e6) } ?? pack.daysToFirstContact
        team.patience = find("patience").flatMap { law($0, of: "“patience” of \(what)") }
        team.mostWaiting = find("mostWaiting").flatMap { page.integer($0, "mostWaiting", in: 0...10_000_000) }
        team.leadsTo = readLeads(own, ids)
        return PlacedTeam(
            pack: readChanged(pack, own),
            team: team,
            more: more,
            poundsAWorker: find("poundsAWorker").flatMap { page.number($0, "poundsAWorker", in: 0...1e7) }
        )
    }

    /// Workers times how many each helps at once; always room where the workers are not known.
    private mutating func readRoom(
        _ workers: Double?,
        _ more: Double,
        _ caseload: Double?,
        _ node: Node?,
        _ what: String
    ) -> Int? {
        guard let workers else {
            let remedy = "Add “workers:” to it; nobody knows how many it has, and nobody will wait for it in this plan."
            warn(node, "How many work in \(what) is not said: it has room for everybody.", remedy)
            return nil
        }
        guard let caseload else {
            page.report(node, "It is not said how many each worker of \(what) helps at once.", "Add “caseload:”.")
            return nil
        }
        let room = Int(((workers + more) * caseload).rounded())
        if room < 1 { page.report(node, "\(what) has nobody to help anybody.", "Let its workers come to more.") }
        return room
    }

    private mutating func readLeads(_ fields: Fields?, _ ids: [String]) -> [(to: ServicePack.ID, share: Double)] {
        guard let fields, let node = fields["leadsTo"] else { return [] }
        var sum = 0.0
        let leads = page.pairs(node, of: "“leadsTo”").compactMap {
            name,
            value -> (to: ServicePack.ID, share: Double)? in
            guard ids.contains(name) else {
                let near = page.suggestion(for: name, in: ids)
                page.report(
                    value,
                    "There is no service “\(name)” here.",
                    near ?? "There are: \(ids.joined(separator: ", "))."
                )
                return nil
            }
            let share = page.number(value, "leadsTo", in: 0...1) ?? 0
            sum += share
            return (ServicePack.ID(name), share)
        }
        if sum > 1.000_001 {
            page.report(node, "More than everybody is led on: \(sum).", "Let the shares come to 1 at most.")
        }
        return leads
    }

    /// The pack without the criteria that the scenario tries out leaving away.
    private mutating func readChanged(_ pack: ServicePack, _ fields: Fields?) -> ServicePack {
        guard let fields, fields["without"] != nil else { return pack }
        let known = (pack.requires + pack.declines + pack.serves).map(\.id)
        let left = page.items(fields, "without").compactMap { node -> String? in
            let name = page.words(node) ?? ""
            if known.contains(name) { return name }
            page.report(
                node,
                "“\(pack.id.name)” has no criterion \(page.quoted(node)).",
                page.suggestion(for: name, in: known) ?? "It has: \(known.joined(separator: ", "))."
            )
            return nil
        }
        let changed = pack.without(Set(left))
        if changed.serves.isEmpty, !pack.serves.isEmpty {
            page.report(fields["without"], "Then it serves nobody.", "Leave at least one of its “serves”.")
        }
        return changed
    }
}

extension ServicePack {
    /// Whole-time equivalents, or people where only these are told; `nil` where its sources say neither of somebody.
    var wholeTime: Double? {
        let counts = workforce.map { $0.wholeTime ?? $0.people }
        return counts.isEmpty || counts.contains(nil) ? nil : counts.reduce(0) { $0 + ($1 ?? 0) }
    }

    /// The latest day of the first contact, where it promises one.
    var daysToFirstContact: Double? {
        promises.first { $0.stops == .firstContact && $0.starts == .requestReceived }.map {
            Double($0.within.hours) / 24
        }
    }
}
