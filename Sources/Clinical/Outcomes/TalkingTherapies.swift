/// Outcome figures as NHS Talking Therapies defines them.
///
/// What they leave out stands beside them wherever they are shown: they count only those who finish, say nothing of how
/// complex somebody's life is, and a change without a comparison also happens on a waiting list.
package enum TalkingTherapies {
    /// The first and the last valid score of one measure.
    package struct Pair: Hashable, Sendable {
        package let scale: Scale
        package let first: Points
        /// `nil` where there is one score only.
        package let last: Points?

        package init(_ scale: Scale, first: Points, last: Points?) {
            self.scale = scale
            self.first = first
            self.last = last
        }

        fileprivate var change: Change? { last.flatMap { scale.change(from: first, to: $0) } }
    }

    /// One person's way through the service.
    package struct Course: Hashable, Sendable {
        package let hasEnded: Bool
        /// Attended contacts that were treatment; assessment alone and follow-up do not count.
        package let treatmentContacts: Int
        package let depression: Pair?
        package let anxiety: Pair?

        package init(hasEnded: Bool, treatmentContacts: Int, depression: Pair?, anxiety: Pair?) {
            self.hasEnded = hasEnded
            self.treatmentContacts = treatmentContacts
            self.depression = depression
            self.anxiety = anxiety
        }
    }

    /// Where the definitions are written, and how sure we are of each.
    package static let finishing = Reference.found(
        "Fingertips",
        "NHS Talking Therapies glossary",
        "finished course of treatment"
    )
    package static let caseAtStart = Reference.found("Fingertips", "NHS Talking Therapies glossary", "caseness")
    package static let change = Reference.talkingTherapiesRecalled
    package static let rates = Reference.found(
        "NHS England",
        "NHS Talking Therapies metadata",
        "M179, M186, M192, M193 and M1010"
    )

    /// The measure of anxiety that counts: that of the one problem where it was asked twice, else GAD-7.
    package static func anxiety(gad7: Pair?, specific: Pair?) -> Pair? {
        specific?.last == nil ? gad7 ?? specific : specific
    }
}

extension TalkingTherapies.Course {
    /// Ended, with at least two treatment contacts.
    package var isFinished: Bool { hasEnded && treatmentContacts >= 2 }

    /// At or above either cut at first; `nil` where what is missing decides it.
    package var wasCase: Bool? {
        let cases = [depression, anxiety].map { pair in pair.flatMap { $0.scale.isCase($0.first) } }
        if cases.contains(true) { return true }
        return cases.contains(nil) ? nil : false
    }

    /// A case at first, and below both cuts at last.
    package var hasRecovered: Bool {
        guard wasCase == true else { return false }
        return [depression, anxiety].allSatisfy { pair in
            pair.flatMap { pair in pair.last.flatMap { pair.scale.isCase($0) } } == false
        }
    }

    /// Reliably better on either and reliably worse on neither, or the reverse; `nil` without two scores of both.
    package var change: Change? {
        guard let depression = depression?.change, let anxiety = anxiety?.change else { return nil }
        let changes = [depression, anxiety]
        switch (changes.contains(.reliablyBetter), changes.contains(.reliablyWorse)) {
        case (true, false): return .reliablyBetter
        case (false, true): return .reliablyWorse
        case (true, true), (false, false): return .notReliable
        }
    }

    package var hasReliablyRecovered: Bool { hasRecovered && change == .reliablyBetter }
}

extension TalkingTherapies {
    /// What became of those who finished, as counts.
    package struct Counts: Hashable, Sendable {
        package var finished = 0
        package var notCaseAtStart = 0
        package var recovered = 0
        package var reliablyRecovered = 0
        package var reliablyImproved = 0
        package var reliablyDeteriorated = 0
        package var withoutReliableChange = 0
        /// Who did not finish, in the same time: beside the rates, so that nobody forgets them.
        package var endedEarlier = 0

        package init() {}

        package init(of courses: some Sequence<Course>) {
            for course in courses where course.hasEnded { count(course) }
        }

        private mutating func count(_ course: Course) {
            guard course.isFinished else { return endedEarlier += 1 }
            finished += 1
            if course.wasCase == false { notCaseAtStart += 1 }
            if course.hasRecovered { recovered += 1 }
            if course.hasReliablyRecovered { reliablyRecovered += 1 }
            switch course.change {
            case .reliablyBetter: reliablyImproved += 1
            case .reliablyWorse: reliablyDeteriorated += 1
            case .notReliable: withoutReliableChange += 1
            case nil: break
            }
        }
    }
}

extension TalkingTherapies.Counts {
    /// Those who finished, without those known not to have been a case at first.
    package var couldRecover: Int { finished - notCaseAtStart }

    package var recovery: Rate { Rate(recovered, of: couldRecover) }
    package var reliableRecovery: Rate { Rate(reliablyRecovered, of: couldRecover) }
    package var reliableImprovement: Rate { Rate(reliablyImproved, of: finished) }
    package var reliableDeterioration: Rate { Rate(reliablyDeteriorated, of: finished) }
    package var noReliableChange: Rate { Rate(withoutReliableChange, of: finished) }
}
