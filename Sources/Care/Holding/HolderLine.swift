/// Who holds a request now, for the line at the top of every page about it.
package struct HolderLine: Hashable, Sendable {
    package let holder: Worker.ID
    package let since: Instant
    package let why: HoldingFact.Why
    /// Who was asked to take over and has not answered; the holder holds until they do.
    package let offeredTo: Worker.ID?

    /// The line in words, given how workers are called.
    package func sentence(name: (Worker.ID) -> String) -> String {
        let held = "\(name(holder)) holds this request since \(London.day(at: since))"
        guard let offeredTo else { return "\(held)." }
        return "\(held); \(name(offeredTo)) was asked to take over and has not answered."
    }
}

extension Record {
    /// Who holds a request now; for a closed one, who held it last.
    package func holderLine(of request: Request.ID) -> HolderLine? {
        guard let turn = holding.turns[request]?.last else { return nil }
        return HolderLine(
            holder: turn.holder,
            since: turn.since,
            why: turn.why,
            offeredTo: holding.handOvers[request]?.to
        )
    }
}
