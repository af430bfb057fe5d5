import Services
import Yams

extension PackReader {
    mutating func readPromise(_ node: Node) -> ServicePack.Promise? {
        let keys = ["id", "person", "starts", "stops", "within", "usually", "source"]
        guard let fields = page.fields(node, of: "a promise", keys: keys) else { return nil }
        let id = identifier(fields)
        if let id { marks[.promise(id)] = node }
        let person = page.text(fields, "person")
        let starts: ServicePack.Promise.Event? = page.required(fields, "starts").flatMap { page.choice($0, "starts") }
        let stops: ServicePack.Promise.Event? = page.required(fields, "stops").flatMap { page.choice($0, "stops") }
        let term = page.required(fields, "within").flatMap { readTerm($0) }
        let usually = page.flag(fields, "usually")
        let sources = readSources(fields)
        if let starts, starts == stops {
            page.report(
                fields["stops"],
                "The clock stops with what starts it.",
                "Name the event that keeps the promise."
            )
        }
        guard let id, let person, let starts, let stops, let term else { return nil }
        return ServicePack.Promise(
            id: id,
            person: person,
            starts: starts,
            stops: stops,
            within: term,
            usually: usually,
            sources: sources
        )
    }

    private mutating func readTerm(_ node: Node) -> ServicePack.Promise.Term? {
        guard let fields = page.fields(node, of: "a term", keys: ["atLeast", "atMost", "unit"]) else { return nil }
        let atLeast = fields["atLeast"].flatMap { page.integer($0, "atLeast", in: 1...1000) }
        let atMost = page.required(fields, "atMost").flatMap { page.integer($0, "atMost", in: 1...1000) }
        let unit: ServicePack.Promise.Term.Unit? = page.required(fields, "unit").flatMap { page.choice($0, "unit") }
        guard let atMost, let unit else { return nil }
        if let atLeast, atLeast >= atMost {
            page.report(node, "No time is from \(atLeast) to \(atMost).", "Put the earlier end in “atLeast”.")
            return nil
        }
        return ServicePack.Promise.Term(atLeast: atLeast, atMost: atMost, unit: unit)
    }

    mutating func readRung(_ node: Node) -> ServicePack.Rung? {
        let keys = ["means", "withinDays", "source", "reading", "placeSets"]
        guard let fields = page.fields(node, of: "a rung", keys: keys) else { return nil }
        let means: ServicePack.Rung.Means? = page.required(fields, "means").flatMap { page.choice($0, "means") }
        let days = page.required(fields, "withinDays").flatMap { page.integer($0, "withinDays", in: 0...365) }
        let (sources, basis) = (readSources(fields), readBasis(fields))
        guard let means, let days else { return nil }
        return ServicePack.Rung(means: means, withinDays: days, sources: sources, basis: basis)
    }
}
