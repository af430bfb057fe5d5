/// How much of each clinic that practices share their people have had, beside how large the practices are.
///
/// A practice has had more than its share where its people had more of a clinic's times than its part of the
/// registered people says, by more than one time. Not all can have: somebody always sees everything.
package struct Shares: Sendable, Equatable {
    /// How long before it begins a time is everybody's, whatever anybody has had.
    package static let everybodys = Span.hours(48)
    /// Of how many days it is looked whether a clinic's times are scarce.
    package static let ahead = 14
    /// Times are scarce where fewer than one in this many is free.
    package static let scarce = 4
    /// Over how many days before, and all that are booked to come, it is counted what each has had.
    package static let counted = 28

    private let over: [Clinic.ID: Set<PracticeCode>]

    package static let none = Shares(had: [:], lists: [:]) { _ in [] }

    /// Weighs what was had against the sizes of the lists; practices of no known size are left out of both.
    ///
    /// `practices` says for whom a clinic is; for everybody where it says nobody.
    package init(
        had: [Clinic.ID: [PracticeCode: Int]],
        lists: [PracticeCode: Int],
        practices: (Clinic.ID) -> Set<PracticeCode>
    ) {
        var over: [Clinic.ID: Set<PracticeCode>] = [:]
        for (clinic, had) in had {
            let named = practices(clinic)
            let sharing = lists.filter { $0.value > 0 && (named.isEmpty || named.contains($0.key)) }
            guard sharing.count > 1 else { continue }
            let people = sharing.values.reduce(0, +)
            let times = sharing.keys.reduce(0) { $0 + (had[$1] ?? 0) }
            let those = sharing.filter { practice, size in ((had[practice] ?? 0) - 1) * people > times * size }
            if !those.isEmpty { over[clinic] = Set(those.keys) }
        }
        self.over = over
    }

    package var isEmpty: Bool { over.isEmpty }

    /// Whether a practice's people have had more than its share of a clinic.
    package func hasHadMore(_ practice: PracticeCode, of clinic: Clinic.ID) -> Bool {
        over[clinic]?.contains(practice) ?? false
    }
}
