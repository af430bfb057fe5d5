/// Somebody who could hold the person while others are asked, and why.
package struct Holder: Equatable, Sendable {
    /// The service; `nil` for the place's own team, which holds what arrives until somebody takes over.
    package let pack: ServicePack.ID?
    package let name: String
    package let why: String
    /// Empty where it follows from this product's own promise and from no document.
    package let sources: [Citation]

    /// The team at which every request arrives: it goes on holding when nobody takes the person.
    package static let team = Holder(
        pack: nil,
        name: "The primary care mental health team of the place",
        why: "Whoever holds the request now goes on holding it until somebody has said yes.",
        sources: []
    )
}

extension ServicePack {
    /// Why the service could hold a person for others; `nil` for one that cannot.
    ///
    /// A team of primary care mental health can. Another kind can where its sources say so. A practice is never asked
    /// to: that would be bouncing under another name.
    func holds(answering outcome: Outcome) -> Holder? {
        guard outcome.kind != .declines, kind != .generalPractice else { return nil }
        if let holding { return Holder(pack: id, name: name, why: holding.says, sources: holding.sources) }
        guard kind == .primaryCareMentalHealth else { return nil }
        return Holder(
            pack: id,
            name: name,
            why: outcome.reasons.first?.worker ?? about,
            sources: outcome.reasons.first?.sources ?? []
        )
    }
}

extension Matching {
    /// Who could hold the person meanwhile: services that would take them first, and always, last, the place's own team.
    package static func holders(for outcomes: [Outcome], among packs: [ServicePack]) -> [Holder] {
        let byID = Dictionary(packs.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        return outcomes.compactMap { byID[$0.pack]?.holds(answering: $0) } + [.team]
    }
}
