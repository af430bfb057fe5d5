/// Answers which services would take a person, each with its reasons.
///
/// Pure and total: every pack answers for every person, the same for the same facts, whatever order packs come in.
package enum Matching {
    /// What each service would say, in the order in which a worker should read it.
    package static func outcomes(for person: Circumstances, against packs: [ServicePack]) -> [Outcome] {
        packs.map { outcome(of: $0, for: person) }.sorted(by: Outcome.precedes)
    }

    /// What one service would say.
    package static func outcome(of pack: ServicePack, for person: Circumstances) -> Outcome {
        switch pack.acceptance.truth(for: person) {
        case .yes: Sorted(pack, person).outcome(.offers)
        case .unknown: Sorted(pack, person).outcome(.asksFirst)
        case .no: Sorted(pack, person).outcome(.declines)
        }
    }
}

/// One pack's criteria, sorted by what they come to for one person.
private struct Sorted {
    let pack: ServicePack
    let person: Circumstances
    let welcoming: [ServicePack.Criterion]
    let refusing: [ServicePack.Criterion]
    let undecided: [ServicePack.Criterion]

    init(_ pack: ServicePack, _ person: Circumstances) {
        func those(_ criteria: [ServicePack.Criterion], _ truth: Truth) -> [ServicePack.Criterion] {
            criteria.filter { $0.rule.truth(for: person) == truth }
        }
        self.pack = pack
        self.person = person
        welcoming = those(pack.serves, .yes).sorted { ($0.rule.breadth, $0.id) < ($1.rule.breadth, $1.id) }
        refusing = those(pack.requires, .no) + those(pack.declines, .yes)
        let open = welcoming.isEmpty ? those(pack.serves, .unknown) : []
        undecided = those(pack.requires, .unknown) + those(pack.declines, .unknown) + open
    }

    func outcome(_ kind: Outcome.Kind) -> Outcome {
        Outcome(
            pack: pack.id,
            version: pack.edition.version,
            name: pack.name,
            service: pack.kind,
            kind: kind,
            reasons: reasons(kind),
            asks: kind == .asksFirst ? inquiries(about: undecided.map(\.rule)) : [],
            instead: kind == .declines ? instead : [],
            before: kind == .declines ? [] : pack.before,
            offered: kind == .offers ? pack.offers.compactMap(offered) : [],
            promises: kind == .offers ? pack.promises : [],
            standing: standing,
            breadth: breadth,
            met: met.count
        )
    }

    private func reasons(_ kind: Outcome.Kind) -> [Outcome.Reason] {
        switch kind {
        case .offers: (welcoming + pack.requires).map(reason)
        case .asksFirst: undecided.map(reason)
        // When no rule turns the person away and none speaks for them either, the reasons are whom it does serve.
        case .declines: (refusing.isEmpty ? pack.serves : refusing).map(reason)
        }
    }

    private func reason(_ criterion: ServicePack.Criterion) -> Outcome.Reason {
        Outcome.Reason(
            rule: criterion.id,
            worker: criterion.worker,
            person: criterion.person,
            sources: criterion.sources,
            basis: criterion.basis
        )
    }

    private var instead: [ServiceKind] {
        var kinds: [ServiceKind] = []
        for kind in refusing.flatMap(\.instead) where !kinds.contains(kind) { kinds.append(kind) }
        return kinds
    }

    /// What to find out, each thing once, the facts before the questions.
    private func inquiries(about rules: [Rule]) -> [Outcome.Inquiry] {
        rules.reduce(into: Set<Fact>()) { $0.formUnion($1.missing(for: person)) }
            .sorted().map { Outcome.Inquiry(fact: $0, ask: pack.wording(of: $0)) }
    }

    private func offered(_ offering: ServicePack.Offering) -> Outcome.Offered? {
        guard offering.fits.truth(for: person) != .no else { return nil }
        let open = offering.first.truth(for: person)
        let asked = [offering.fits] + (open == .no ? [] : [offering.first])
        var first = inquiries(about: asked)
        // A step known not to be taken yet is still to come, and is shown in the words of its question.
        if open == .no {
            first += offering.first.questions.sorted().map {
                Outcome.Inquiry(fact: .answer($0), ask: pack.wording(of: .answer($0)))
            }
        }
        return Outcome.Offered(
            id: offering.id,
            name: offering.name,
            first: first,
            afterAppointments: offering.afterAppointments,
            usually: offering.usually,
            especially: offering.especially?.truth(for: person) == .yes,
            sources: offering.sources
        )
    }

    private var breadth: Int {
        let speaking = welcoming.isEmpty ? pack.serves : welcoming
        return speaking.map(\.rule.breadth).min() ?? Need.allCases.count
    }

    /// The person's needs that the rules which speak for them name.
    private var met: Set<Need> {
        person.needs.intersection(welcoming.flatMap(\.rule.namedNeeds))
    }

    private var standing: String {
        guard !met.isEmpty else {
            return breadth < Need.allCases.count
                ? "It is made for one situation."
                : "It is open to any need, and names none of this person's in particular."
        }
        let named = met.sorted().map(\.words).joined(separator: "; ")
        return "It names what this person asks about: \(named)."
    }
}

extension ServicePack {
    /// The question that a missing fact comes to.
    func wording(of fact: Fact) -> String {
        switch fact {
        case .needs: "What else does the person want help with?"
        case .age: "How old is the person?"
        case .registration: "Is the person registered with a practice here?"
        case .practice: "With which practice is the person registered?"
        case .route: "Who is asking?"
        case .language: "In which languages does the person want to be met?"
        case .answer(let id): questions.first { $0.id == id }?.ask ?? id.name
        }
    }
}
