import Services
import Yams

extension PackReader {
    mutating func readOffering(_ node: Node) -> ServicePack.Offering? {
        let keys = [
            "id", "name", "form", "fits", "first", "usually", "especially", "sessions", "minutes", "rolling", "source",
        ]
        guard let fields = page.fields(node, of: "an offer", keys: keys) else { return nil }
        let id = identifier(fields)
        let name = page.text(fields, "name")
        let form: ServicePack.Offering.Form? = page.required(fields, "form").flatMap { page.choice($0, "form") }
        let sources = readSources(fields)
        let fits = fields["fits"].flatMap { readRule($0) }
        let first = fields["first"].flatMap { readRule($0) }
        let especially = fields["especially"].flatMap { readRule($0) }
        let sessions = fields["sessions"].flatMap { page.integer($0, "sessions", in: 1...500) }
        let minutes = fields["minutes"].flatMap { page.integer($0, "minutes", in: 1...600) }
        let (usually, rolling) = (page.flag(fields, "usually"), page.flag(fields, "rolling"))
        guard let id, let name, let form else { return nil }
        var offering = ServicePack.Offering(id: id, name: name, form: form, sources: sources)
        offering.fits = fits ?? .anyone
        offering.first = first ?? .anyone
        offering.usually = usually
        offering.especially = especially
        offering.sessions = sessions
        offering.minutes = minutes
        offering.rolling = rolling
        return offering
    }

    mutating func readPromise(_ node: Node) -> ServicePack.Promise? {
        let keys = ["id", "person", "starts", "stops", "within", "usually", "source"]
        guard let fields = page.fields(node, of: "a promise", keys: keys) else { return nil }
        let id = identifier(fields)
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

    mutating func readFigure(_ node: Node) -> ServicePack.Figure? {
        let keys = ["id", "value", "unit", "quality", "source"]
        guard let fields = page.fields(node, of: "a figure", keys: keys) else { return nil }
        let id = identifier(fields)
        let unit = page.text(fields, "unit")
        let quality: ServicePack.Figure.Quality? = page.required(fields, "quality").flatMap {
            page.choice($0, "quality")
        }
        let value = page.required(fields, "value").flatMap { readNumber($0) }
        let sources = readSources(fields)
        guard let id, let unit, let quality, let value else { return nil }
        return ServicePack.Figure(id: id, value: value, unit: unit, quality: quality, sources: sources)
    }

    private mutating func readNumber(_ node: Node) -> Double? {
        guard let text = page.words(node), let value = Double(text), value.isFinite else {
            page.report(node, "“value” is \(page.quoted(node)).", "Write a number in digits, without commas.")
            return nil
        }
        return value
    }

    mutating func readFact(_ node: Node) -> ServicePack.StatedFact? {
        guard let fields = page.fields(node, of: "a fact", keys: ["id", "says", "source"]) else { return nil }
        let (id, says, sources) = (identifier(fields), page.text(fields, "says"), readSources(fields))
        guard let id, let says else { return nil }
        return ServicePack.StatedFact(id: id, says: says, sources: sources)
    }

    mutating func readConflict(_ node: Node) -> ServicePack.Conflict? {
        let keys = ["about", "statements", "taken"]
        guard let fields = page.fields(node, of: "a conflict", keys: keys) else { return nil }
        let about = page.text(fields, "about")
        let taken = page.text(fields, "taken")
        let statements: [ServicePack.Conflict.Statement] = each(fields, "statements") { reader, node in
            guard let fields = reader.page.fields(node, of: "a statement", keys: ["says", "source"]) else { return nil }
            let (says, sources) = (reader.page.text(fields, "says"), reader.readSources(fields))
            return says.map { ServicePack.Conflict.Statement(says: $0, sources: sources) }
        }
        if page.items(fields, "statements").count < 2 {
            page.report(node, "A conflict needs two statements.", "Add what the other source says, or make it a fact.")
        }
        guard let about, let taken else { return nil }
        return ServicePack.Conflict(about: about, statements: statements, taken: taken)
    }

    mutating func readSilence(_ node: Node) -> ServicePack.Silence? {
        guard let fields = page.fields(node, of: "a silence", keys: ["about", "note"]) else { return nil }
        let (about, note) = (page.text(fields, "about"), page.text(fields, "note"))
        guard let about, let note else { return nil }
        return ServicePack.Silence(about: about, note: note)
    }
}
