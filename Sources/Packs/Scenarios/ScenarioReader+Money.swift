import Planner
import Services
import Yams

/// Reads what a plan costs and saves, each with where the figure is from or why it is assumed.
extension ScenarioReader {
    mutating func readMoney(_ fields: Fields, _ scenario: inout Scenario) {
        scenario.money = money
        guard let node = fields["money"] else { return }
        let nodes = page.items(fields, "money")
        let read = nodes.compactMap { readMoney(of: $0, scenario.plan) }
        refuseTwice(nodes, read.map(\.id), what: "sums")
        // What the scenario says itself takes the place of what a pack says under the same id.
        scenario.money = money.filter { one in !read.contains { $0.id == one.id } } + read
        if scenario.years == nil {
            let known = Scenario.units.keys.sorted().joined(separator: ", ")
            page.report(node, "What it comes to in a year cannot be said.", "Give it a length, in a unit of: \(known).")
        }
    }

    private mutating func readMoney(of node: Node, _ plan: Plan) -> Scenario.Money? {
        let keys = ["id", "costs", "saves", "per", "says", "source", "assumption"]
        guard let fields = page.fields(node, of: "a sum of money", keys: keys) else { return nil }
        let id = identifier(fields)
        let kind: Scenario.Money.Kind = fields["saves"] == nil ? .cost : .saving
        if (fields["costs"] == nil) == (fields["saves"] == nil) {
            page.report(
                node,
                "It does not say whether it is spent or saved.",
                "Write “costs:” or “saves:”, and one only."
            )
        }
        let key = kind == .cost ? "costs" : "saves"
        let pounds = fields[key].flatMap { page.number($0, key, in: 0...1e10) }
        let per = page.required(fields, "per").flatMap { readPer($0, plan) }
        let sources = fields["source"] == nil ? [] : readSources(fields)
        let assumption = fields["assumption"].flatMap { _ in page.text(fields, "assumption") }
        if fields["source"] == nil, fields["assumption"] == nil {
            let remedy = "Write source: [document: section], or assumption: with the reason where no source says it."
            page.report(node, "The sum has neither a source nor an assumption.", remedy)
        }
        let says = fields["says"].flatMap { _ in page.text(fields, "says") }
        guard let id, let pounds, let per else { return nil }
        return Scenario.Money(
            id: id,
            kind: kind,
            pounds: pounds,
            per: per,
            says: says ?? id,
            sources: sources,
            assumption: assumption
        )
    }

    private mutating func readPer(_ node: Node, _ plan: Plan) -> Scenario.Money.Per? {
        if page.words(node) == "year" { return .year }
        guard let measure = readMeasure(node, plan) else { return nil }
        if measure.what.isCount { return .each(measure) }
        let counts = plan.measures.filter(\.what.isCount).map(\.id).joined(separator: ", ")
        page.report(
            node,
            "“\(measure.id)” is not a count, so nothing can be paid for each.",
            "Write year, or: \(counts)."
        )
        return nil
    }

    /// What the packs of a place say that they cost and save, and what more workers would cost.
    mutating func readMoney(of teams: [PlacedTeam]) {
        for team in teams {
            let name = team.pack.name
            for (kind, sums) in [(Scenario.Money.Kind.cost, team.pack.costs), (.saving, team.pack.savings)] {
                for sum in sums { add(sum, kind, team.pack) }
            }
            guard let pounds = team.poundsAWorker, team.more != 0 else { continue }
            money.append(
                Scenario.Money(
                    id: "\(team.pack.id.name)-more-workers",
                    kind: .cost,
                    pounds: pounds * team.more,
                    per: .year,
                    says: "\(team.more) workers more of \(name)",
                    sources: [],
                    assumption: "£\(Int(pounds)) a year for each of \(team.more) workers more, as the scenario says."
                )
            )
        }
    }

    private mutating func add(_ sum: ServicePack.Money, _ kind: Scenario.Money.Kind, _ pack: ServicePack) {
        let per: Scenario.Money.Per
        switch sum.per {
        case .year: per = .year
        case .person: per = .each(Measure(.begun, at: pack.id.name))
        // How many sessions somebody has is not said in a place, where a stay is a length of time.
        case .session: return
        }
        money.append(
            Scenario.Money(
                id: "\(pack.id.name)-\(sum.id)",
                kind: kind,
                pounds: sum.pounds,
                per: per,
                says: "\(pack.name): \(sum.says)",
                sources: sum.sources,
                assumption: nil
            )
        )
    }
}
