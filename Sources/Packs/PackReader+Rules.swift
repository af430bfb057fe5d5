import Services
import Yams

extension PackReader {
    /// Reads one rule with its sentences and its sources.
    mutating func readCriterion(_ node: Node) -> ServicePack.Criterion? {
        let keys = ["id", "when", "worker", "person", "source", "reading", "placeSets", "instead"]
        guard let fields = page.fields(node, of: "a rule", keys: keys) else { return nil }
        let id = identifier(fields)
        if let id { marks[.rule(id)] = node }
        let rule = page.required(fields, "when").flatMap { readRule($0) }
        let worker = page.text(fields, "worker")
        let person = page.text(fields, "person")
        let sources = readSources(fields)
        let basis = readBasis(fields)
        let instead: [ServiceKind] = each(fields, "instead") { $0.page.choice($1, "instead") }
        guard let id, let rule, let worker, let person else { return nil }
        return ServicePack.Criterion(
            id: id,
            rule: rule,
            worker: worker,
            person: person,
            sources: sources,
            basis: basis,
            instead: instead
        )
    }
}
