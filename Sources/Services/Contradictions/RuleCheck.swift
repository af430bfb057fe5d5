/// Looks for rules of one pack that can never fire.
struct RuleCheck {
    let pack: ServicePack

    private var required: Rule { .all(pack.requires.map(\.rule)) }
    private var spared: Rule { .all(pack.declines.map { .not($0.rule) }) }

    /// Rules that hold for nobody, whatever the facts.
    var impossible: [Contradiction] {
        (pack.requires + pack.serves + pack.declines).filter { Possibility.isNobody($0.rule) }.map {
            pack.contradiction(
                .rule($0.id),
                "“\($0.id)” holds for nobody.",
                "Its parts exclude each other: write any: where one of them is enough, or take a part out."
            )
        }
    }

    /// Rules of `serves` that can speak for nobody, because another rule turns away all of whom they speak.
    var unheard: [Contradiction] {
        pack.serves.compactMap { serves in
            guard !Possibility.isNobody(serves.rule), Possibility.isNobody(serves.rule, required, spared) else {
                return nil
            }
            return silenced(
                serves,
                by: "“\(serves.id)” can speak for nobody",
                "Let the rule that turns them away leave them out, or take “\(serves.id)” out."
            )
        }
    }

    /// Rules of `declines` that decide nothing, because whoever they turn away lacks something that is required.
    var idleDeclines: [Contradiction] {
        pack.declines.compactMap { declines in
            guard !Possibility.isNobody(declines.rule), Possibility.isNobody(declines.rule, required) else {
                return nil
            }
            let culprit = pack.requires.first { Possibility.isNobody(declines.rule, $0.rule) }
            return pack.contradiction(
                .rule(declines.id),
                "“\(declines.id)” can never fire: \(culprit.map { "“\($0.id)” turns" } ?? "what is required turns") all "
                    + "of them away before.",
                "Take it out, or widen what is required.",
                with: culprit.map { [pack.spot(.rule($0.id))] } ?? []
            )
        }
    }

    /// Offers that fit nobody whom the service takes.
    var offersToNobody: [Contradiction] {
        pack.offers.compactMap { offer in
            let conditions = [offer.fits] + [offer.especially].compactMap { $0 }
            guard Possibility(pack.acceptance) != .nobody,
                conditions.contains(where: { Possibility.isNobody($0, pack.acceptance) })
            else { return nil }
            let culprit = (pack.requires.map { ($0, $0.rule) } + pack.declines.map { ($0, Rule.not($0.rule)) })
                .first { _, rule in conditions.contains { Possibility.isNobody($0, rule) } }?.0
            return pack.contradiction(
                .offer(offer.id),
                "The offer “\(offer.id)” fits nobody whom the service takes"
                    + (culprit.map { ": “\($0.id)” turns them away." } ?? "."),
                "Change whom it fits, or the rule.",
                with: culprit.map { [pack.spot(.rule($0.id))] } ?? []
            )
        }
    }

    private func silenced(_ serves: ServicePack.Criterion, by found: String, _ remedy: String) -> Contradiction {
        let culprit =
            pack.requires.first { Possibility.isNobody(serves.rule, $0.rule) }
            ?? pack.declines.first { Possibility.isNobody(serves.rule, .not($0.rule)) }
        return pack.contradiction(
            .rule(serves.id),
            found + ": " + (culprit.map { "“\($0.id)” turns" } ?? "the other rules together turn")
                + " all of them away.",
            remedy,
            with: culprit.map { [pack.spot(.rule($0.id))] } ?? []
        )
    }
}
