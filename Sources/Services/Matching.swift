/// Answers which services would take a person, each with its reasons.
///
/// Pure and total: every pack answers for every person, the same for the same facts, whatever order packs come in.
package enum Matching {
    /// What each service would say, in the order in which a worker should read it.
    package static func outcomes(for person: Circumstances, against packs: [ServicePack]) -> [Outcome] {
        var outcomes: [Outcome] = []
        outcomes.reserveCapacity(packs.count)
        // Through a pointer, which lends a pack: an array or a buffer would hand out a copy of each.
        packs.withUnsafeBufferPointer { buffer in
            guard let first = buffer.baseAddress else { return }
            for index in buffer.indices { outcomes.append(outcome(of: first[index], for: person)) }
        }
        // An outcome is large: its place is sorted, and then it is moved once.
        return outcomes.indices.map { (outcomes[$0].place, $0) }.sorted { left, right in
            left.0 == right.0 ? outcomes[left.1].pack < outcomes[right.1].pack : left.0 < right.0
        }.map { outcomes[$0.1] }
    }

    /// What one service would say.
    package static func outcome(of pack: ServicePack, for person: Circumstances) -> Outcome {
        pack.outcome(pack.truths(for: person), for: person)
    }
}

/// What each of a pack's criteria comes to for one person; each rule is asked once.
private struct Truths {
    var requires: [Truth] = []
    var declines: [Truth] = []
    var serves: [Truth] = []

    /// As `ServicePack.acceptance`: all that it requires, nothing that it declines, and somebody whom it serves.
    var kind: Outcome.Kind {
        if requires.contains(.no) || declines.contains(.yes) { return .declines }
        let isWelcome = Truth.any(serves)
        if isWelcome == .no { return .declines }
        let isOpen = isWelcome == .unknown || requires.contains(.unknown) || declines.contains(.unknown)
        return isOpen ? .asksFirst : .offers
    }
}

// A pack is large, and 500 of them are asked in a millisecond. What follows lends it and never copies it: an initializer
// or a closure would take a copy along.
extension ServicePack {
    fileprivate func truths(for person: Circumstances) -> Truths {
        var truths = Truths()
        for index in requires.indices { truths.requires.append(requires[index].rule.truth(for: person)) }
        for index in declines.indices { truths.declines.append(declines[index].rule.truth(for: person)) }
        for index in serves.indices { truths.serves.append(serves[index].rule.truth(for: person)) }
        return truths
    }

    fileprivate func outcome(_ truths: Truths, for person: Circumstances) -> Outcome {
        let kind = truths.kind
        let isPlain = isBeside && !person.needs.isSubset(of: .practical)
        return Outcome(
            pack: id,
            version: edition.version,
            name: name,
            service: self.kind,
            kind: kind,
            reasons: reasons(kind, truths),
            asks: kind == .asksFirst ? inquiries(about: undecided(truths), for: person) : [],
            instead: kind == .declines ? instead(truths) : [],
            before: kind == .declines ? [] : before,
            offered: kind == .offers ? offered(for: person) : [],
            promises: kind == .offers ? promises : [],
            isBeside: isPlain,
            standsBehind: isPlain && !person.needs.isSubset(of: .unordered),
            breadth: breadth(truths),
            met: met(truths, by: person)
        )
    }

    private func reasons(_ kind: Outcome.Kind, _ truths: Truths) -> [Outcome.Reason] {
        var reasons: [Outcome.Reason] = []
        switch kind {
        case .offers:
            for index in welcoming(truths) { reasons.append(Outcome.Reason(serves[index])) }
            for index in requires.indices { reasons.append(Outcome.Reason(requires[index])) }
        case .asksFirst:
            reasons.add(requires, truths.requires, .unknown)
            reasons.add(declines, truths.declines, .unknown)
            if !truths.serves.contains(.yes) { reasons.add(serves, truths.serves, .unknown) }
        case .declines:
            reasons.add(requires, truths.requires, .no)
            reasons.add(declines, truths.declines, .yes)
            // When no rule turns the person away and none speaks for them either, the reasons are whom it does serve.
            if reasons.isEmpty { for index in serves.indices { reasons.append(Outcome.Reason(serves[index])) } }
        }
        return reasons
    }

    /// Which rules speak for the person, the narrowest first.
    private func welcoming(_ truths: Truths) -> [Int] {
        let serves = serves
        let welcoming = serves.indices.filter { truths.serves[$0] == .yes }
        guard welcoming.count > 1 else { return welcoming }
        return welcoming.sorted { (serves[$0].breadth, serves[$0].id) < (serves[$1].breadth, serves[$1].id) }
    }

    private func undecided(_ truths: Truths) -> [Rule] {
        var rules: [Rule] = []
        for index in requires.indices where truths.requires[index] == .unknown { rules.append(requires[index].rule) }
        for index in declines.indices where truths.declines[index] == .unknown { rules.append(declines[index].rule) }
        if truths.serves.contains(.yes) { return rules }
        for index in serves.indices where truths.serves[index] == .unknown { rules.append(serves[index].rule) }
        return rules
    }

    private func instead(_ truths: Truths) -> [ServiceKind] {
        var kinds: [ServiceKind] = []
        for index in requires.indices where truths.requires[index] == .no {
            for kind in requires[index].instead where !kinds.contains(kind) { kinds.append(kind) }
        }
        for index in declines.indices where truths.declines[index] == .yes {
            for kind in declines[index].instead where !kinds.contains(kind) { kinds.append(kind) }
        }
        return kinds
    }

    /// What to find out, each thing once, the facts before the questions.
    private func inquiries(about rules: [Rule], for person: Circumstances) -> [Outcome.Inquiry] {
        guard !rules.isEmpty else { return [] }
        var missing: Set<Fact> = []
        for rule in rules { missing.formUnion(rule.missing(for: person)) }
        var inquiries: [Outcome.Inquiry] = []
        for fact in missing.sorted() { inquiries.append(Outcome.Inquiry(fact: fact, ask: wording(of: fact))) }
        return inquiries
    }

    private func offered(for person: Circumstances) -> [Outcome.Offered] {
        var all: [Outcome.Offered] = []
        all.reserveCapacity(offers.count)
        for index in offers.indices where offers[index].fits.truth(for: person) != .no {
            all.append(
                Outcome.Offered(
                    id: offers[index].id,
                    name: offers[index].name,
                    first: first(offers[index].fits, offers[index].first, for: person),
                    afterAppointments: offers[index].appointments(before: person),
                    usually: offers[index].usually,
                    especially: offers[index].especially?.truth(for: person) == .yes,
                    sources: offers[index].sources
                )
            )
        }
        return all
    }

    /// What is to be found out or done before something that is offered: whom it fits, and what comes first.
    private func first(_ fits: Rule, _ before: Rule, for person: Circumstances) -> [Outcome.Inquiry] {
        let open = before.truth(for: person)
        if open == .yes, fits.truth(for: person) == .yes { return [] }
        var first = inquiries(about: [fits] + (open == .no ? [] : [before]), for: person)
        // A step known not to be taken yet is still to come, and is shown in the words of its question.
        if open == .no {
            for question in before.questions.sorted() {
                first.append(Outcome.Inquiry(fact: .answer(question), ask: wording(of: .answer(question))))
            }
        }
        return first
    }

    private func breadth(_ truths: Truths) -> Int {
        let isWelcome = truths.serves.contains(.yes)
        var narrowest = Int.max
        for index in serves.indices where !isWelcome || truths.serves[index] == .yes {
            narrowest = min(narrowest, serves[index].breadth)
        }
        return serves.isEmpty ? Need.allCases.count : narrowest
    }

    /// The person's needs that the rules which speak for them name.
    private func met(_ truths: Truths, by person: Circumstances) -> NeedSet {
        var met: NeedSet = []
        for index in serves.indices where truths.serves[index] == .yes {
            met.formUnion(serves[index].namedNeeds.intersection(person.needs))
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
        case .answer(let id): Question.wording(of: id, among: questions)
        }
    }
}

extension Question {
    fileprivate static func wording(of id: ID, among questions: [Question]) -> String {
        questions.first { $0.id == id }?.ask ?? id.name
    }
}

extension [Outcome.Reason] {
    /// Adds those criteria that come to what is wanted.
    fileprivate mutating func add(_ criteria: [ServicePack.Criterion], _ truths: [Truth], _ wanted: Truth) {
        for index in criteria.indices where truths[index] == wanted { append(Element(criteria[index])) }
    }
}

extension ServicePack.Offering {
    /// How many appointments are still to come before it; `nil` when none are, or a human has said that they are over.
    fileprivate func appointments(before person: Circumstances) -> Int? {
        first != .anyone && first.truth(for: person) == .yes ? nil : afterAppointments
    }
}
