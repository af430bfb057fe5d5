import Services

/// A pack as lines of text, part by part, each line with where it is written.
struct PackText {
    let pack: ServicePack

    var lines: [String] {
        let parts: [(String, [String])] = [
            ("Asks for", pack.requires.map(rule)), ("Takes", pack.serves.map(rule)),
            ("Declines", pack.declines.map(rule)), ("Comes first", pack.before.map { $0.worker + written($0.sources) }),
            ("Offers", pack.offers.map(offer)),
            ("Promises", pack.promises.map { "\($0.person) (\($0.within.words))" + written($0.sources) }),
            (
                "A place sets",
                pack.settings.map { "\($0.what) (\($0.id.name): \($0.value.words))" + written($0.sources) }
            ),
            ("Who works there", pack.workforce.map(workers)), ("Reach", footprint),
            ("Costs", pack.costs.map(money)), ("Savings", pack.savings.map(money)),
            ("Works with", pack.worksWith.map { "\($0.kind.words): \($0.says)" + written($0.sources) }),
            ("Figures", pack.figures.map { "\($0.id): \(plain($0.value)) \($0.unit)" + written($0.sources) }),
            ("Also told", pack.facts.map { $0.says + written($0.sources) }),
            ("Where sources disagree", pack.conflicts.map { "\($0.about): \($0.taken)" }),
            ("Not said", pack.silences.map { "\($0.about): \($0.note)" }),
        ]
        let beside = "It helps beside mental health care, and does not hold a need of the mind."
        return ["\(pack.name), \(pack.place)", pack.about] + (pack.isBeside ? [beside] : [])
            + parts.filter { !$0.1.isEmpty }.flatMap { ["", "\($0.0):"] + $0.1.map { "- " + $0 } }
    }

    private func rule(_ criterion: ServicePack.Criterion) -> String {
        let instead = criterion.instead.map(\.words).joined(separator: " or ")
        return criterion.worker + (instead.isEmpty ? "" : " Instead: \(instead).") + written(criterion.sources)
    }

    private func offer(_ offer: ServicePack.Offering) -> String {
        var limits: [String] = []
        if let most = offer.sessions {
            limits.append(offer.sessionsFrom.map { "\($0) to \(most) sessions" } ?? "up to \(most) sessions")
        }
        if let weeks = offer.weeks { limits.append("up to \(weeks) weeks") }
        if let minutes = offer.minutes { limits.append("\(minutes) minutes") }
        if let after = offer.afterAppointments {
            limits.append("\(offer.usually ? "usually " : "")after \(after) appointments")
        }
        if offer.rolling { limits.append("again and again") }
        limits += offer.languages.map(\.words)
        return offer.name + (limits.isEmpty ? "" : " (\(limits.joined(separator: ", ")))") + written(offer.sources)
    }

    private func workers(_ workers: ServicePack.Workers) -> String {
        let numbers = [
            workers.people.map { "\(plain($0)) people" },
            workers.wholeTime.map { "\(plain($0)) whole-time equivalents" },
        ].compactMap { $0 }
        return workers.who + (numbers.isEmpty ? "" : ": " + numbers.joined(separator: ", ")) + written(workers.sources)
    }

    private var footprint: [String] {
        guard let footprint = pack.footprint else { return [] }
        let told = [
            footprint.registered.map { "\($0) people registered" }, footprint.practices.map { "\($0) practices" },
            footprint.words,
        ].compactMap { $0 }
        return [told.joined(separator: ", ") + written(footprint.sources)]
    }

    private func money(_ money: ServicePack.Money) -> String {
        "£\(plain(money.pounds)) a \(money.per.rawValue): \(money.says)" + written(money.sources)
    }

    private func plain(_ number: Double) -> String {
        number == number.rounded() ? String(Int(number)) : String(number)
    }

    private func written(_ sources: [Citation]) -> String {
        sources.isEmpty ? "" : " [\(sources.map(\.line).joined(separator: "; "))]"
    }
}
