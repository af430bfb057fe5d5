extension Instrument {
    /// A scale of which only the score is entered.
    static func entered(
        _ id: Scale.ID,
        _ name: String,
        _ lowest: Points,
        _ highest: Points,
        _ better: Scale.Better,
        _ reference: Reference,
        cuts: [Cut] = [],
        change: Sourced<Points>? = nil
    ) -> Scale {
        Scale(
            id,
            name,
            items: [],
            method: .entered,
            missing: Sourced(.noneAllowed, reference),
            from: lowest,
            to: highest,
            better: better,
            cuts: cuts,
            reliableChange: change
        )
    }
}
