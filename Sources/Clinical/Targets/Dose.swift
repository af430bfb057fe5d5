/// How much of a model of care people are meant to get, so that a programme that fails shows whether it was delivered.
package struct Dose: Hashable, Sendable {
    package let contacts: ClosedRange<Int>
    package let weeks: Int
    package let reference: Reference
    /// How many people one worker is thought able to follow up.
    package let caseload: Sourced<ClosedRange<Int>>

    package static let collaborativeCare = Dose(
        contacts: 6...12,
        weeks: 14,
        reference: .recalled("BMJ", "CADET, collaborative care in UK primary care", "2013, six to twelve contacts"),
        caseload: Sourced(
            70...100,
            .recalled("AIMS Center", "Collaborative care, the care manager’s caseload", "active people at a time")
        )
    )
}
