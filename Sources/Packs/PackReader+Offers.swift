import Services
import Yams

extension PackReader {
    private static let offerKeys = [
        "id", "name", "form", "fits", "first", "afterAppointments", "usually", "especially", "sessionsFrom", "sessions",
        "weeks", "minutes", "rolling", "languages", "means", "embargo", "source",
    ]

    /// Reads one thing that a service offers.
    mutating func readOffering(_ node: Node) -> ServicePack.Offering? {
        guard let fields = page.fields(node, of: "an offer", keys: PackReader.offerKeys) else { return nil }
        let id = identifier(fields)
        if let id { marks[.offer(id)] = node }
        let name = page.text(fields, "name")
        let form: ServicePack.Offering.Form? = page.required(fields, "form").flatMap { page.choice($0, "form") }
        var offering = ServicePack.Offering(
            id: id ?? "",
            name: name ?? "",
            form: form ?? .information,
            sources: readSources(fields)
        )
        offering.fits = fields["fits"].flatMap { readRule($0) } ?? .anyone
        offering.first = fields["first"].flatMap { readRule($0) } ?? .anyone
        offering.especially = fields["especially"].flatMap { readRule($0) }
        readLimits(fields, into: &offering)
        readManner(fields, into: &offering)
        return id == nil || name == nil || form == nil ? nil : offering
    }

    /// Reads how much of an offer there is, and what must come first.
    private mutating func readLimits(_ fields: Fields, into offering: inout ServicePack.Offering) {
        let most = ["sessionsFrom": 500, "sessions": 500, "weeks": 260, "minutes": 600, "afterAppointments": 50]
        func limit(_ key: String) -> Int? {
            fields[key].flatMap { page.integer($0, key, in: 1...(most[key] ?? 1)) }
        }
        offering.sessionsFrom = limit("sessionsFrom")
        offering.sessions = limit("sessions")
        offering.weeks = limit("weeks")
        offering.minutes = limit("minutes")
        offering.afterAppointments = limit("afterAppointments")
        offering.usually = page.flag(fields, "usually")
        if let from = offering.sessionsFrom, from > offering.sessions ?? 0 {
            page.report(
                fields["sessionsFrom"],
                "No number of sessions is from \(from) to \(offering.sessions.map(String.init) ?? "an unknown end").",
                "Write the fewest in “sessionsFrom” and the most in “sessions”."
            )
        }
        if offering.usually, fields["first"] == nil, fields["afterAppointments"] == nil {
            page.report(
                fields["usually"],
                "“usually” speaks of what comes first, and nothing does.",
                "Add “first:” or “afterAppointments:”, or take it out."
            )
        }
    }

    /// Reads how, in which languages and at what notice people are met.
    private mutating func readManner(_ fields: Fields, into offering: inout ServicePack.Offering) {
        offering.rolling = page.flag(fields, "rolling")
        offering.languages = each(fields, "languages") { $0.readLanguage($1, "languages") }
        offering.means = each(fields, "means") { $0.page.choice($1, "means") }
        offering.embargo = fields["embargo"].flatMap { readEmbargo($0) }
    }

    private mutating func readEmbargo(_ node: Node) -> ServicePack.Offering.Embargo? {
        guard let fields = page.fields(node, of: "an embargo", keys: ["day", "hours"]) else { return nil }
        let day = page.flag(fields, "day")
        let hours = fields["hours"].flatMap { page.integer($0, "hours", in: 1...720) }
        if !day, fields["hours"] == nil {
            page.report(node, "The embargo keeps nothing back.", "Write day: yes, hours: 48, or both.")
        }
        return ServicePack.Offering.Embargo(day: day, hours: hours)
    }

    /// Reads a language, a plain word in small letters.
    mutating func readLanguage(_ node: Node, _ key: String) -> Language? {
        guard let word = page.words(node), !word.isEmpty,
            word.utf8.allSatisfy({ (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) || $0 == UInt8(ascii: "-") })
        else {
            page.report(node, "“\(key)” is \(page.quoted(node)).", "Write a language in small letters, as bengali.")
            return nil
        }
        return Language(word)
    }

    /// Reads something that must have happened before a request or an offer.
    mutating func readStep(_ node: Node) -> ServicePack.Step? {
        let keys = ["id", "what", "stops", "worker", "person", "source", "reading", "placeSets"]
        guard let fields = page.fields(node, of: "a step", keys: keys) else { return nil }
        let (id, what) = (identifier(fields), page.text(fields, "what"))
        let stops: ServicePack.Step.Gate? = page.required(fields, "stops").flatMap { page.choice($0, "stops") }
        let (worker, person) = (page.text(fields, "worker"), page.text(fields, "person"))
        let (sources, basis) = (readSources(fields), readBasis(fields))
        guard let id, let what, let stops, let worker, let person else { return nil }
        return ServicePack.Step(
            id: id,
            what: what,
            stops: stops,
            worker: worker,
            person: person,
            sources: sources,
            basis: basis
        )
    }
}
