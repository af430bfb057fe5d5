/// Answers which services would take a person, each with its reasons.
///
/// Pure and total: every pack answers for every person, the same for the same facts, whatever order packs come in.
package enum Matching {
    /// What each service would say, in the order in which a worker should read it.
    package static func outcomes(for person: Circumstances, against packs: [ServicePack]) -> [Outcome] {
        let outcomes = packs.map { outcome(of: $0, for: person) }
        // An outcome is large: its place is sorted, and then it is moved once.
        return outcomes.indices.map { (outcomes[$0].place, $0) }.sorted { left, right in
            left.0 == right.0 ? outcomes[left.1].pack < outcomes[right.1].pack : left.0 < right.0
        }.map { outcomes[$0.1] }
    }

    /// What one service would say.
    package static func outcome(of pack: ServicePack, for person: Circumstances) -> Outcome {
        Judged(pack, person).outcome
    }
}

/// One pack's criteria with what each comes to for one person; each rule is asked once.
private struct Judged {
    let pack: ServicePack
    let person: Circumstances
    let requires: [Truth]
    let declines: [Truth]
    let serves: [Truth]

    init(_ pack: ServicePack, _ person: Circumstances) {
        self.pack = pack
        self.person = person
        requires = pack.requires.map { $0.rule.truth(for: person) }
        declines = pack.declines.map { $0.rule.truth(for: person) }
        serves = pack.serves.map { $0.rule.truth(for: person) }
    }

    /// As `ServicePack.acceptance`: all that it requires, nothing that it declines, and somebody whom it serves.
    private var kind: Outcome.Kind {
        if requires.contains(.no) || declines.contains(.yes) { return .declines }
        let isWelcome = Truth.any(serves)
        if isWelcome == .no { return .declines }
        let isOpen = isWelcome == .unknown || requires.contains(.unknown) || declines.contains(.unknown)
        return isOpen ? .asksFirst : .offers
    }

    var outcome: Outcome {
        let kind = kind
        let isBeside = pack.isBeside && person.needs.contains { !$0.isPractical }
        return Outcome(
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
            isBeside: isBeside,
            standsBehind: isBeside && person.needs.contains { !$0.isPractical && !$0.isAboutSafety },
            breadth: breadth,
            met: met
        )
    }

    private func those(
        _ criteria: [ServicePack.Criterion],
        _ truths: [Truth],
        _ wanted: Truth
    ) -> [ServicePack.Criterion] {
        truths.contains(wanted) ? criteria.indices.filter { truths[$0] == wanted }.map { criteria[$0] } : []
    }

    /// The rules that speak for the person, the narrowest first.
    private var welcoming: [ServicePack.Criterion] {
        let welcoming = those(pack.serves, serves, .yes)
        return welcoming.count < 2 ? welcoming : welcoming.sorted { ($0.breadth, $0.id) < ($1.breadth, $1.id) }
    }

    private var refusing: [ServicePack.Criterion] {
        those(pack.requires, requires, .no) + those(pack.declines, declines, .yes)
    }

    private var undecided: [ServicePack.Criterion] {
        let open = serves.contains(.yes) ? [] : those(pack.serves, serves, .unknown)
        return those(pack.requires, requires, .unknown) + those(pack.declines, declines, .unknown) + open
    }

    private func reasons(_ kind: Outcome.Kind) -> [Outcome.Reason] {
        switch kind {
        case .offers: return (welcoming + pack.requires).map(Outcome.Reason.init)
        case .asksFirst: return undecided.map(Outcome.Reason.init)
        case .declines:
            // When no rule turns the person away and none speaks for them either, the reasons are whom it does serve.
            let refusing = refusing
            return (refusing.isEmpty ? pack.serves : refusing).map(Outcome.Reason.init)
        }
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
        let isWelcome = serves.contains(.yes)
        let speaking = pack.serves.indices.lazy.filter { !isWelcome || serves[$0] == .yes }
        return speaking.map { pack.serves[$0].breadth }.min() ?? Need.allCases.count
    }

    /// The person's needs that the rules which speak for them name.
    private var met: Set<Need> {
        var met: Set<Need> = []
        for index in pack.serves.indices where serves[index] == .yes && !pack.serves[index].namedNeeds.isEmpty {
            met.formUnion(pack.serves[index].namedNeeds.intersection(person.needs))
        }
        return met
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
