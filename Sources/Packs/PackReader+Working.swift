import Services
import Yams

extension PackReader {
    /// Reads some of the people who work in the service.
    mutating func readWorkers(_ node: Node) -> ServicePack.Workers? {
        let keys = ["id", "who", "people", "wholeTime", "quality", "source"]
        guard let fields = page.fields(node, of: "an entry of the workforce", keys: keys) else { return nil }
        let (id, who) = (identifier(fields), page.text(fields, "who"))
        let people = fields["people"].flatMap { readNumber($0, "people") }
        let wholeTime = fields["wholeTime"].flatMap { readNumber($0, "wholeTime") }
        let (quality, sources) = (readQuality(fields), readSources(fields))
        guard let id, let who else { return nil }
        return ServicePack.Workers(
            id: id,
            who: who,
            people: people,
            wholeTime: wholeTime,
            quality: quality,
            sources: sources
        )
    }

    /// Reads how far the service reaches.
    mutating func readFootprint(_ node: Node) -> ServicePack.Footprint? {
        let keys = ["registered", "practices", "quality", "as", "source"]
        guard let fields = page.fields(node, of: "a footprint", keys: keys) else { return nil }
        if ["registered", "practices", "as"].allSatisfy({ fields[$0] == nil }) {
            page.report(node, "The footprint says nothing.", "Write registered, practices, or as with its words.")
        }
        return ServicePack.Footprint(
            registered: fields["registered"].flatMap { page.integer($0, "registered", in: 1...100_000_000) },
            practices: fields["practices"].flatMap { page.integer($0, "practices", in: 1...10_000) },
            quality: readQuality(fields),
            words: fields["as"] == nil ? nil : page.text(fields, "as"),
            sources: readSources(fields)
        )
    }

    /// Reads what the sources say of workers who hold people until somebody else takes over.
    mutating func readHolding(_ node: Node) -> ServicePack.StatedFact? {
        guard let fields = page.fields(node, of: "holding", keys: ["says", "source"]) else { return nil }
        let (says, sources) = (page.text(fields, "says"), readSources(fields))
        return says.map { ServicePack.StatedFact(id: "holding", says: $0, sources: sources) }
    }

    /// Reads what the service costs or saves.
    mutating func readMoney(_ node: Node) -> ServicePack.Money? {
        let keys = ["id", "pounds", "per", "says", "quality", "source"]
        guard let fields = page.fields(node, of: "an amount of money", keys: keys) else { return nil }
        let (id, says) = (identifier(fields), page.text(fields, "says"))
        let pounds = page.required(fields, "pounds").flatMap { readNumber($0, "pounds") }
        let per: ServicePack.Money.Per? = page.required(fields, "per").flatMap { page.choice($0, "per") }
        let (quality, sources) = (readQuality(fields), readSources(fields))
        guard let id, let says, let pounds, let per else { return nil }
        return ServicePack.Money(id: id, pounds: pounds, per: per, says: says, quality: quality, sources: sources)
    }

    /// Reads how the service works with another kind of service.
    mutating func readTie(_ node: Node) -> ServicePack.Tie? {
        let keys = ["id", "kind", "how", "says", "source"]
        guard let fields = page.fields(node, of: "a tie to another service", keys: keys) else { return nil }
        let (id, says) = (identifier(fields), page.text(fields, "says"))
        let kind: ServiceKind? = page.required(fields, "kind").flatMap { page.choice($0, "kind") }
        let how: ServicePack.Tie.How? = page.required(fields, "how").flatMap { page.choice($0, "how") }
        let sources = readSources(fields)
        guard let id, let says, let kind, let how else { return nil }
        return ServicePack.Tie(id: id, kind: kind, how: how, says: says, sources: sources)
    }

    /// How exactly a number is known: exactly, where nothing else is said.
    private mutating func readQuality(_ fields: Fields) -> ServicePack.Figure.Quality {
        fields["quality"].flatMap { page.choice($0, "quality") } ?? .exact
    }
}
