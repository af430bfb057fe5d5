import Foundation
import Planner
import Services
import Yams

/// Reads `place:`: who asks, which services are there and how each works.
extension ScenarioReader {
    private static let placeKeys = [
        "of", "with", "without", "population", "asks", "asksByNeed", "counted", "weekdays", "months", "growth", "asked",
        "order", "answers", "unclear", "returns", "warmUp", "length", "usual", "teams",
    ]

    mutating func readPlace(_ node: Node) -> Plan? {
        guard let fields = page.fields(node, of: "“place”", keys: ScenarioReader.placeKeys) else { return nil }
        guard let library = try? ServicePacks.library() else { return nil }
        let length = positive(fields, "length")
        let warmUp = fields["warmUp"].flatMap { page.number($0, "warmUp", in: 0...1e6) } ?? 0
        if let length, length <= warmUp {
            page.report(fields["length"], "It ends before the warm-up does.", "Let “length” be more than “warmUp”.")
        }
        let services = readServices(fields, library)
        let population = readPopulation(fields, library)
        guard let services, let population, let length else { return nil }
        let teams = readTeams(fields, services)
        let asking = readAsks(fields, population)
        let conduct = readConduct(fields)
        // The walk of the place is the work; it is not begun for a file in which something is wrong.
        guard let (asks, shares) = asking, page.diagnostics.isEmpty else { return nil }
        let chasm = Chasm(teams.map(\.pack), population: population)
        var plan = PlacePlan(chasm, teams: teams.map(\.team), asks: asks, shares: shares)
        plan.conduct = conduct
        let network = plan.network
        guard fits(network, fields), page.diagnostics.isEmpty else { return nil }
        warn(of: network, asks.perDay, fields)
        readMoney(of: teams)
        return .network(network, Span(warmUp: warmUp, end: length))
    }

    private mutating func readServices(_ fields: Fields, _ library: [ServicePack]) -> [ServicePack]? {
        guard let node = page.required(fields, "of"), let name = page.words(node) else { return nil }
        let place: PlaceServices?
        if name.hasSuffix(".yaml"), let folder {
            place = try? Places.load(file: folder.appending(path: name), library: library)
        } else {
            place = try? Places.named(PlaceServices.ID(name), library: library)
        }
        guard let place else {
            let known = (try? Places.builtIn().map(\.id.name)) ?? []
            let near = page.suggestion(for: name, in: known)
            let remedy = near ?? "There are: \(known.joined(separator: ", ")); or the path of a place's YAML file."
            page.report(node, "There is no place \(page.quoted(node)).", remedy)
            return nil
        }
        var services = place.services.filter(\.kind.closesTheChasm)
        for node in page.items(fields, "with") {
            guard let pack = named(node, library) else { continue }
            if !services.contains(where: { $0.id == pack.id }) { services.append(pack.settled()) }
        }
        for node in page.items(fields, "without") {
            if let pack = named(node, services) { services.removeAll { $0.id == pack.id } }
        }
        return services
    }

    /// One of some services by its id.
    private mutating func named(_ node: Node, _ services: [ServicePack]) -> ServicePack? {
        let name = page.words(node) ?? ""
        if let pack = services.first(where: { $0.id.name == name }) { return pack }
        let ids = services.map(\.id.name).sorted()
        let near = page.suggestion(for: name, in: ids)
        page.report(
            node,
            "There is no service \(page.quoted(node)) here.",
            near ?? "There are: \(ids.joined(separator: ", "))."
        )
        return nil
    }

    private mutating func readPopulation(_ fields: Fields, _ library: [ServicePack]) -> Population? {
        let name = fields["population"].flatMap { page.words($0) } ?? PopulationFiles.usual
        let asked = Set(library.flatMap(\.questions).map(\.id))
        do {
            if name.hasSuffix(".yaml"), let folder {
                return try PopulationFiles.load(file: folder.appending(path: name), asked: asked)
            }
            if let population = try PopulationFiles.builtIn(name, asked: asked) { return population }
        } catch {
            page.report(fields["population"], "The population cannot be read: \(error)", "Mend that file first.")
            return nil
        }
        let known = ((try? PopulationFiles.builtIn()) ?? []).joined(separator: ", ")
        page.report(fields["population"], "There is no population “\(name)”.", "There are: \(known); or a YAML file.")
        return nil
    }

    /// How many ask: a share of those in need, or what was counted in a month.
    private mutating func readAsks(_ fields: Fields, _ population: Population) -> (Rhythm, [Double])? {
        let usual = fields["asks"].flatMap { page.number($0, "asks", in: 0...1) }
        if fields["asks"] == nil, fields["asksByNeed"] == nil, fields["counted"] == nil {
            let remedy =
                "Add “asks: 0.3”, the share of those in need who ask in a year, or “counted:” by need and month."
            page.report(fields.node, "The place does not say how many ask.", remedy)
            return nil
        }
        var shares = population.groups.map { _ in usual ?? 0 }
        for (need, value) in byNeed(fields, "asksByNeed", population) {
            shares[need] = page.number(value, "asksByNeed", in: 0...1) ?? 0
        }
        for (need, value) in byNeed(fields, "counted", population) {
            let people = max(population.groups[need].value, 0.001)
            shares[need] = (page.number(value, "counted", in: 0...1e6) ?? 0) * 12 / people
        }
        let aYear = zip(population.groups, shares).reduce(0.0) { $0 + $1.0.value * $1.1 }
        guard aYear > 0 else {
            page.report(fields.node, "Nobody ever asks.", "Let the share of those who ask be above 0 for some need.")
            return nil
        }
        var rhythm = Rhythm(perDay: aYear / 365)
        rhythm.weekdays = factors(fields, "weekdays", count: 7)
        rhythm.months = factors(fields, "months", count: 12)
        rhythm.growth = fields["growth"].flatMap { page.number($0, "growth", in: -0.9...2) } ?? 0
        return (rhythm, shares)
    }

    private mutating func byNeed(_ fields: Fields, _ key: String, _ population: Population) -> [(Int, Node)] {
        guard let node = fields[key] else { return [] }
        let ids = population.need.values.map(\.id)
        return page.pairs(node, of: "“\(key)”").compactMap { name, value in
            if let need = ids.firstIndex(of: name) { return (need, value) }
            let near = page.suggestion(for: name, in: ids)
            page.report(value, "There is no need “\(name)”.", near ?? "There are: \(ids.joined(separator: ", ")).")
            return nil
        }
    }

    private mutating func readConduct(_ fields: Fields) -> PlacePlan.Conduct {
        var conduct = PlacePlan.Conduct()
        if let node = fields["order"] { conduct.order = page.choice(node, "order") ?? .asked }
        conduct.answers = fields["answers"].flatMap { law($0, of: "“answers”") } ?? .constant(0)
        conduct.unclear = share(fields, "unclear", usual: 0.5)
        guard let node = fields["returns"],
            let inner = page.fields(node, of: "“returns”", keys: ["share", "after"])
        else { return conduct }
        let again = page.required(inner, "share").flatMap { page.number($0, "share", in: 0...1) }
        let after = page.required(inner, "after").flatMap { law($0, of: "“after”") }
        guard let again, let after else { return conduct }
        if again >= 1 { page.report(node, "Whom nobody takes asks for ever.", "Let “share” be below 1.") }
        if after.mean <= 0 { page.report(node, "They ask again at once.", "Let “after” be above 0.") }
        conduct.returns = PlacePlan.Returning(share: again, after: after)
        return conduct
    }

    /// A row of a person holds the number of a step in 16 bits.
    private mutating func fits(_ network: Network, _ fields: Fields) -> Bool {
        let steps = network.courses.reduce(0) { $0 + $1.steps.count }
        if network.groups.count <= 255, steps <= 65_535 { return true }
        page.report(fields.node, "People can go \(steps) steps, more than a plan holds.", "Ask fewer services.")
        return false
    }

    private mutating func warn(of network: Network, _ perDay: Double, _ fields: Fields) {
        for (station, visits) in zip(network.stations, network.visits(perDay: perDay)) where !station.isDelay {
            let load = visits * station.service[0].mean
            guard load >= Double(station.servers), station.patience == nil, station.room == nil else { continue }
            let here = marks[station.name] ?? fields.node
            let needed = Int(load.rounded(.up))
            warn(
                here,
                "“\(station.name)” needs room for \(needed) people at once and has \(station.servers): its list only grows.",
                "That may be what you want to see; waits then depend on how long the plan is lived."
            )
        }
    }
}
