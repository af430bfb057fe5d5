/// A clock on the way to care, as a standard defines it: what starts it, what all must have happened to stop it, how long.
package struct AccessClock: Hashable, Sendable {
    package enum Event: String, Hashable, Sendable, CaseIterable {
        case requestReceived, selfHarm, crisisRequest
        case contact, assessment, baselineMeasure, carePlan, intervention, aftercareContact
    }

    /// A condition of stopping: one of these events, at least so many times.
    package struct Stop: Hashable, Sendable {
        package let oneOf: Set<Event>
        package let times: Int
    }

    package let name: String
    package let starts: Event
    /// All must hold.
    package let stops: [Stop]
    package let hours: Int
    /// Whether the standard sets a threshold that is enforced, or is only reported.
    package let isEnforced: Bool
    package let reference: Reference

    /// What still has to happen before the clock stops, in the order of the standard; empty when it has stopped.
    package func missing(after happened: [Event: Int]) -> [Stop] {
        stops.filter { stop in
            stop.oneOf.reduce(0) { $0 + happened[$1, default: 0] } < stop.times
        }
    }
}

extension AccessClock {
    /// The four-week wait for community mental health care, for adults, older adults, children and young people.
    package static let fourWeekWait = AccessClock(
        name: "Four-week wait",
        starts: .requestReceived,
        stops: [
            Stop(oneOf: [.contact], times: 2),
            Stop(oneOf: [.assessment], times: 1),
            Stop(oneOf: [.baselineMeasure], times: 1),
            Stop(oneOf: [.carePlan, .intervention], times: 1),
        ],
        hours: 28 * 24,
        isEnforced: false,
        reference: Reference(
            publisher: "NHS England",
            title: "Community mental health waiting times",
            place: "reported since 2024",
            evidence: .found
        )
    )

    /// The first contact of aftercare after self-harm, where a concern remains.
    package static let aftercareContact = AccessClock(
        name: "Aftercare after self-harm",
        starts: .selfHarm,
        stops: [Stop(oneOf: [.aftercareContact], times: 1)],
        hours: 48,
        isEnforced: false,
        reference: Reference(
            publisher: "NICE",
            title: "NG225 Self-harm: assessment, management and preventing recurrence",
            place: "2022",
            evidence: .recalled
        )
    )

    /// The bands of waiting in which NHS England counts, in days; the last is open.
    package static let bands: [ClosedRange<Int>] = [0...6, 7...13, 14...27, 28...84, 85...Int.max]
}

/// What the field's guidance forbids, and the product keeps to.
package enum Prohibition {
    /// No tool or scale that predicts suicide, and no grading of people by risk.
    package static let riskGrading = [
        Reference(
            publisher: "NICE",
            title: "NG225 Self-harm: assessment, management and preventing recurrence",
            place: "recommendations 1.6",
            evidence: .found
        ),
        Reference(
            publisher: "NHS England",
            title: "Staying safe from suicide",
            place: "4 April 2025",
            evidence: .found
        ),
    ]
}
