/// What the services of a place say to one person: each answer with its reasons, and who could hold the person meanwhile.
package struct Matched: Equatable, Sendable {
    /// Every service, offers first.
    package let outcomes: [Outcome]
    /// Never empty: the place's own team comes last.
    package let holders: [Holder]
}

extension Matching {
    /// Everything that services say to a person, and who could hold them while it is asked.
    package static func answer(to person: Circumstances, from packs: [ServicePack]) -> Matched {
        let outcomes = outcomes(for: person, against: packs)
        return Matched(outcomes: outcomes, holders: holders(for: outcomes, among: packs))
    }
}
