/// Looks for promises that no clock can hold: one that nothing starts, or a time that stands only in prose.
struct ClockCheck {
    let pack: ServicePack

    var all: [Contradiction] { unstarted + unclocked }

    /// Clocks that start with an onward request in a pack that offers none.
    private var unstarted: [Contradiction] {
        guard !pack.offers.contains(where: { [.onward, .stepUp].contains($0.form) }) else { return [] }
        return pack.promises.filter { $0.starts == .onwardRequestMade }.map {
            pack.contradiction(
                .promise($0.id),
                "The clock of “\($0.id)” never starts: the service offers no onward request.",
                "Add the offer, with form: onward or stepUp, or name what starts the clock."
            )
        }
    }

    /// Times that a sentence or an offer promises and no clock holds.
    private var unclocked: [Contradiction] {
        let rules = (pack.requires + pack.serves + pack.declines).map {
            (Contradiction.Spot.Part.rule($0.id), $0.id, $0.worker + " " + $0.person)
        }
        let offers = pack.offers.map { (Contradiction.Spot.Part.offer($0.id), $0.id, $0.name) }
        return (rules + offers).compactMap { part, id, words in
            guard let term = ClockCheck.term(in: words),
                !pack.promises.contains(where: { $0.within.hours == term.hours })
            else { return nil }
            return pack.contradiction(
                part,
                "“\(id)” promises something within \(term.words), and no clock holds it.",
                "Add it under “promises:” with what starts and what stops the clock."
            )
        }
    }

    /// A time that a sentence speaks of, such as *within two days*.
    static func term(in words: String) -> ServicePack.Promise.Term? {
        guard let match = words.lowercased().firstMatch(of: /within ([a-z]+|[0-9]+) (hour|day|week)s?\b/),
            let number = Int(match.1) ?? numbers.firstIndex(of: String(match.1)),
            let unit = ServicePack.Promise.Term.Unit(rawValue: match.2 + "s")
        else { return nil }
        return ServicePack.Promise.Term(atMost: number, unit: unit)
    }

    private static let numbers = [
        "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    ]
}
