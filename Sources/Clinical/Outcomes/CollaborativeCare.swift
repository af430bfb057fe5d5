/// What collaborative care aims at, on PHQ-9 and GAD-7.
package enum CollaborativeCare {
    package static let unpacking = Reference.found(
        "Psychiatric Services",
        "Unpacking Collaborative Care for Depression",
        "2015, ps.201400577"
    )
    package static let remissionReference = Reference.recalled(
        "AIMS Center",
        "Collaborative care treatment target",
        "remission"
    )

    /// PHQ-9 from which the aim makes sense.
    package static let entry = Sourced(Points(10), unpacking)
    /// Below this counts as remission, on PHQ-9 and on GAD-7.
    package static let remission = Sourced(Points(5), remissionReference)

    package static func enters(_ phq9: Points) -> Bool { phq9 >= entry.value }

    /// At least half gone, or below 10.
    package static func hasResponded(from first: Points, to last: Points) -> Bool {
        last < entry.value || isHalved(from: first, to: last)
    }

    package static func isInRemission(_ points: Points) -> Bool { points < remission.value }

    static func isHalved(from first: Points, to last: Points) -> Bool {
        first > 0 && first - last >= last
    }
}
