/// Something in packs that cannot be meant: where, with what else it does not agree, and what would be right.
package struct Contradiction: Hashable, Sendable {
    /// A part of a pack.
    package struct Spot: Hashable, Sendable {
        package let pack: ServicePack.ID
        package let part: Part

        package enum Part: Hashable, Sendable {
            case rule(String), offer(String), promise(String), pack
        }
    }

    package let spot: Spot
    /// The other places that it does not agree with.
    package let others: [Spot]
    package let found: String
    package let remedy: String
    /// Whether it may well be meant, and is only worth a look.
    package let isWarning: Bool
}

extension Contradiction {
    /// Everything that contradicts itself within one pack.
    ///
    /// A switch that a place sets may stand either way; a number that it sets counts as the pack has it.
    package static func within(_ pack: ServicePack) -> [Contradiction] {
        let rules = RuleCheck(pack: pack)
        return rules.impossible + rules.unheard + rules.idleDeclines + rules.offersToNobody + ClockCheck(pack: pack).all
    }

    /// Everything that contradicts itself between the services of one set, such as those of a place.
    package static func between(_ packs: [ServicePack]) -> [Contradiction] {
        let check = SetCheck(packs: packs)
        return check.circles + check.absentKinds + check.agesLeftOut
    }
}

extension ServicePack {
    func contradiction(
        _ part: Contradiction.Spot.Part,
        _ found: String,
        _ remedy: String,
        with others: [Contradiction.Spot] = [],
        isWarning: Bool = false
    ) -> Contradiction {
        Contradiction(spot: spot(part), others: others, found: found, remedy: remedy, isWarning: isWarning)
    }

    func spot(_ part: Contradiction.Spot.Part) -> Contradiction.Spot { Contradiction.Spot(pack: id, part: part) }
}
