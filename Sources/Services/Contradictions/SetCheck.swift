/// Looks for what services that stand side by side say of each other and cannot both mean.
struct SetCheck {
    let packs: [ServicePack]

    /// One way out of a service: a rule that turns people away, and to which kind of service it points them.
    private struct Exit {
        let pack: ServicePack
        let criterion: ServicePack.Criterion
        /// Of whom the rule turns away.
        let turned: Rule
    }

    private var exits: [Exit] {
        packs.flatMap { pack in
            pack.requires.map { Exit(pack: pack, criterion: $0, turned: .not($0.rule)) }
                + pack.declines.map { Exit(pack: pack, criterion: $0, turned: $0.rule) }
        }
        .filter { !$0.criterion.instead.isEmpty }
    }

    private func services(_ exit: Exit) -> [ServicePack] {
        packs.filter { exit.criterion.instead.contains($0.kind) && $0.id != exit.pack.id }
    }

    /// Declines that send the same people round in a circle, back to where they were declined.
    var circles: [Contradiction] {
        let exits = exits
        var seen: Set<Set<Contradiction.Spot>> = []
        return exits.compactMap { first in
            guard let round = circle(from: [first], exits),
                seen.insert(Set(round.map { $0.pack.spot(.rule($0.criterion.id)) })).inserted
            else { return nil }
            let path = round.map { "“\($0.pack.id.name)” (\($0.criterion.id))" } + ["“\(first.pack.id.name)”"]
            return first.pack.contradiction(
                .rule(first.criterion.id),
                "It sends people in a circle, \(who(round)): \(path.joined(separator: ", then ")).",
                "One of them must take these people, or point them elsewhere.",
                with: round.dropFirst().map { $0.pack.spot(.rule($0.criterion.id)) }
            )
        }
    }

    /// The ways out that lead back to where the path began, for people whom nobody on the way takes.
    private func circle(from path: [Exit], _ exits: [Exit]) -> [Exit]? {
        guard let first = path.first, let last = path.last, path.count <= 4 else { return nil }
        let turned = Rule.all(path.map(\.turned))
        // Where one service of the kind would take them, they have arrived.
        let next = services(last)
        guard !next.isEmpty, Possibility.isSomebody(.all([turned] + next.map { .not($0.acceptance) })) else {
            return nil
        }
        if path.count > 1, last.criterion.instead.contains(first.pack.kind),
            next.contains(where: { $0.id == first.pack.id })
        {
            return path
        }
        for exit in exits where next.contains(where: { $0.id == exit.pack.id }) {
            guard !path.contains(where: { $0.pack.id == exit.pack.id }),
                Possibility.isSomebody(.all([turned, exit.turned] + next.map { .not($0.acceptance) }))
            else { continue }
            if let round = circle(from: path + [exit], exits) { return round }
        }
        return nil
    }

    private func who(_ round: [Exit]) -> String {
        guard case .somebody(let person) = Possibility(.all(round.map(\.turned))) else { return "the same people" }
        let age = person.age.map { "aged \($0)" }
        let needs = person.needs.isEmpty ? nil : "with " + person.needs.sorted().map(\.words).joined(separator: " and ")
        let parts = [age, needs].compactMap { $0 }
        return parts.isEmpty ? "the same people" : "for example somebody " + parts.joined(separator: ", ")
    }

    /// Rules that point to a kind of service which nobody here is.
    var absentKinds: [Contradiction] {
        let here = Set(packs.map(\.kind))
        return exits.flatMap { exit in
            exit.criterion.instead.filter { !here.contains($0) && $0 != .emergency }.map { kind in
                exit.pack.contradiction(
                    .rule(exit.criterion.id),
                    "It points people to \(kind.words), and there is none among these services.",
                    "Add one, or leave “\(kind.rawValue)” out of “instead:”.",
                    isWarning: true
                )
            }
        }
    }

    /// Rules that point people of some age to services of which none takes that age.
    var agesLeftOut: [Contradiction] {
        exits.compactMap { exit in
            let next = services(exit)
            guard !next.isEmpty, case .somebody(let person) = Possibility(left(exit, by: next)), let age = person.age
            else { return nil }
            let spots = next.compactMap { pack in
                pack.requires.first { $0.rule.truth(for: Circumstances(age: age)) == .no }
                    .map { pack.spot(.rule($0.id)) }
            }
            return exit.pack.contradiction(
                .rule(exit.criterion.id),
                "It points people aged \(age) to \(exit.criterion.instead.map(\.words).joined(separator: " or ")), and none "
                    + "here takes that age.",
                "Let the ages meet.",
                with: spots,
                isWarning: true
            )
        }
    }

    /// Whom the rule turns away on their age alone, and whose age alone keeps them out of every service it points to.
    private func left(_ exit: Exit, by next: [ServicePack]) -> Rule {
        let outside = next.map { Rule.any($0.requires.map { .not($0.rule) }.filter(\.isAboutAge)) }
        return .all([exit.turned.isAboutAge ? exit.turned : .never] + outside)
    }
}

extension Possibility {
    fileprivate static func isSomebody(_ rule: Rule) -> Bool {
        if case .somebody = Possibility(rule) { true } else { false }
    }
}

extension Rule {
    /// Whether the rule asks about age and nothing else.
    fileprivate var isAboutAge: Bool {
        leaves.allSatisfy { if case .age = $0 { true } else { false } }
    }
}
