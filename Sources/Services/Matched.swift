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

extension Outcome.Offered {
    /// The offer with what comes before it: “Therapy group (usually after 2 appointments: Have they been seen twice?)”.
    package var words: String {
        let usually = usually ? "usually " : ""
        let appointments = afterAppointments.map { "\(usually)after \($0) appointment\($0 == 1 ? "" : "s")" }
        let before = [appointments].compactMap(\.self) + first.map(\.ask)
        return before.isEmpty ? name : "\(name) (\(before.joined(separator: ": ")))"
    }
}
