import Care
import Clinical
import Services
import Yams

extension PackReader {
    /// Reads `asks:`, the questionnaires that the service has people answer.
    mutating func readAsks(_ fields: Fields) -> [ServicePack.Asking] {
        let asks = each(fields, "asks") { $0.readAsking($1) }
        refuseAskedTwice(fields)
        return asks
    }

    private mutating func readAsking(_ node: Node) -> ServicePack.Asking? {
        let keys = ["id", "instrument", "often", "weeks", "source", "reading", "placeSets"]
        guard let fields = page.fields(node, of: "what is asked", keys: keys) else { return nil }
        let id = identifier(fields)
        let instrument = page.required(fields, "instrument").flatMap { readInstrument($0) }
        let rhythm = readRhythm(fields)
        let basis = readBasis(fields)
        // Where the place sets how often, the source may have nothing to say.
        let sources = fields["source"] == nil && fields["placeSets"] != nil ? [] : readSources(fields)
        guard let id, let instrument, let rhythm else { return nil }
        return asking(id, instrument, rhythm, sources, basis)
    }

    /// Reads what a place has one of its services ask, with the reason that then stands beside each due.
    mutating func readOwnAsks(_ fields: Fields) -> [ServicePack.Asking]? {
        guard fields["asks"] != nil else {
            if let reason = fields["because"] {
                page.report(reason, "“because” gives a reason for nothing.", "Say what is asked with “asks:”.")
            }
            return nil
        }
        let reason = page.text(fields, "because")
        let asks = each(fields, "asks") { reader, node -> ServicePack.Asking? in
            let keys = ["instrument", "often", "weeks"]
            guard let fields = reader.page.fields(node, of: "what is asked", keys: keys) else { return nil }
            let instrument = reader.page.required(fields, "instrument").flatMap { reader.readInstrument($0) }
            let rhythm = reader.readRhythm(fields)
            guard let instrument, let rhythm else { return nil }
            return reader.asking(instrument.code.rawValue, instrument, rhythm, [], .placeSets(reason ?? ""))
        }
        refuseAskedTwice(fields)
        return asks
    }

    private func asking(
        _ id: String,
        _ instrument: Instrument,
        _ rhythm: Rhythm,
        _ sources: [Citation],
        _ basis: Basis
    ) -> ServicePack.Asking {
        ServicePack.Asking(
            id: id,
            instrument: InstrumentEdition(code: instrument.code.rawValue, version: instrument.edition.version),
            name: instrument.name,
            rhythm: rhythm,
            sources: sources,
            basis: basis
        )
    }

    /// An instrument by its code; what may not be shipped at all is refused by name.
    private mutating func readInstrument(_ node: Node) -> Instrument? {
        let code = page.words(node) ?? ""
        // Concerns in somebody's own words cannot be asked by a schedule: a line of answers would not say of which.
        if let known = Library.current(Instrument.Code(rawValue: code)), known.code != Instrument.mycaw.code {
            return known
        }
        if let withheld = Withheld.all.first(where: { $0.name.lowercased() == code.lowercased() }) {
            page.report(
                node,
                "“\(withheld.name)” may not be here: \(withheld.why).",
                "Ask \(withheld.instead) instead."
            )
            return nil
        }
        let codes = Library.instruments.map(\.code).filter { $0 != Instrument.mycaw.code }.map(\.rawValue)
        page.report(
            node,
            "\(page.quoted(node)) is no questionnaire that can be asked by a schedule.",
            page.suggestion(for: code, in: codes) ?? "Write one of: \(codes.joined(separator: ", "))."
        )
        return nil
    }

    private mutating func readRhythm(_ fields: Fields) -> Rhythm? {
        guard let node = page.required(fields, "often") else { return nil }
        guard let often: ServicePack.Asking.Often = page.choice(node, "often") else { return nil }
        let weeks = fields["weeks"].flatMap { page.integer($0, "weeks", in: 1...52) }
        switch often {
        case .everyWeeks:
            if fields["weeks"] == nil {
                page.report(node, "“everyWeeks” does not say how many.", "Add “weeks: 4”.")
            }
            return weeks.map { .every(days: $0 * 7) }
        case .atStart, .everySession:
            if let spare = fields["weeks"] {
                page.report(spare, "“weeks” belongs to “everyWeeks”.", "Take it out, or write often: everyWeeks.")
            }
            return often == .atStart ? .atStart : .everySession
        }
    }

    /// Refuses one questionnaire asked by two rules: nobody could tell how often it is wanted.
    private mutating func refuseAskedTwice(_ fields: Fields) {
        var seen: Set<String> = []
        for item in fields["asks"]?.sequence.map(Array.init) ?? [] {
            guard let node = item.mapping?["instrument"], let code = page.words(node) else { continue }
            if !seen.insert(code).inserted {
                page.report(node, "“\(code)” is asked twice.", "Say once how often it is asked.")
            }
        }
    }
}
