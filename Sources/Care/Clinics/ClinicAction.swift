/// What can be asked of a clinic.
package enum ClinicAction: Sendable, Equatable {
    case setUp(Clinic.ID, Clinic.Plan)
    case change(Clinic.Plan)
    /// One day goes otherwise than the pattern says; without a stretch it is closed.
    case except(Day, [Clinic.Stretch], why: String)
    case takeBackException(Day)
    case end(Day)

    package enum Refused: Refusal {
        case alreadySetUp, noSuchClinic, noName, noSite, notOnThisTeam, minutesOutOfRange, gapsOutOfRange, noDays
        case badStretch, stretchesOverlap, nothingFits, embargoOutOfRange, noBookers, aheadOutOfRange, weeksOutOfRange
        case endsBeforeItStarts, noReason, past

        package var sentence: String {
            switch self {
            case .alreadySetUp: "This clinic is set up already."
            case .noSuchClinic: "There is no such clinic."
            case .noName: "Give the clinic a name that people know it by."
            case .noSite: "Say where people come to, in words they can read."
            case .notOnThisTeam: "Choose a practitioner from the team's list."
            case .minutesOutOfRange: "A time is from 5 to 240 minutes long, in steps of five minutes."
            case .gapsOutOfRange: "Travel and notes are from 0 to 120 minutes, in steps of five minutes."
            case .noDays: "Choose at least one day of the week."
            case .badStretch: "Each day begins before it ends, in steps of five minutes."
            case .stretchesOverlap: "Two stretches of one day overlap. Check the times."
            case .nothingFits:
                "No time fits between the beginning and the end. Make the day longer or the times shorter."
            case .embargoOutOfRange:
                "What is kept back for the day and for 48 hours before is a hundred in a hundred at most."
            case .noBookers: "Say who may book: the person, their practice, the holder or the service."
            case .aheadOutOfRange: "People can book from 1 to 366 days ahead."
            case .weeksOutOfRange: "The clinic is held every week, or every second, third or fourth."
            case .endsBeforeItStarts: "The last day is before the first. Check the dates."
            case .noReason: "Say why, so that whoever looks at this day understands."
            case .past: "This day is past. Choose today or a later day."
            }
        }
    }

    package func decide(on clinic: Clinic?, team: Team, at now: Instant) throws(Refused) -> [ClinicFact] {
        if case .setUp(let id, let plan) = self {
            guard clinic == nil else { throw .alreadySetUp }
            try plan.check(team)
            return [.setUp(id, plan)]
        }
        guard let clinic else { throw .noSuchClinic }
        let today = London.day(at: now)
        switch self {
        case .setUp: throw .alreadySetUp
        case .change(let plan):
            try plan.check(team)
            return plan == clinic.plan ? [] : [.changed(plan)]
        case .except(let day, let stretches, let why):
            guard day >= today else { throw .past }
            guard !why.isBlank else { throw .noReason }
            try clinic.plan.check(stretches)
            let exception = Clinic.Exception(stretches: stretches.sorted(), why: why)
            return clinic.exceptions[day] == exception ? [] : [.excepted(day, exception)]
        case .takeBackException(let day): return clinic.exceptions[day] == nil ? [] : [.exceptionTakenBack(day)]
        case .end(let day):
            guard day >= today else { throw .past }
            return clinic.ended == day ? [] : [.ended(day)]
        }
    }
}

extension Clinic.Plan {
    fileprivate func check(_ team: Team) throws(ClinicAction.Refused) {
        guard !name.isBlank else { throw .noName }
        guard !site.isBlank else { throw .noSite }
        guard let worker = team.workers[practitioner], worker.left == nil, worker.role.mayHold else {
            throw .notOnThisTeam
        }
        guard (5...240).contains(minutes), minutes.isMultiple(of: Clinic.grain) else { throw .minutesOutOfRange }
        for gap in [before, after] where !(0...120).contains(gap) || !gap.isMultiple(of: Clinic.grain) {
            throw .gapsOutOfRange
        }
        guard embargo.onTheDay >= 0, embargo.twoDays >= 0, embargo.onTheDay + embargo.twoDays <= 100,
            (0..<1440).contains(embargo.opensAt)
        else { throw .embargoOutOfRange }
        guard !bookers.isEmpty else { throw .noBookers }
        guard (1...366).contains(ahead) else { throw .aheadOutOfRange }
        try checkPattern()
    }

    private func checkPattern() throws(ClinicAction.Refused) {
        guard (1...4).contains(pattern.everyWeeks) else { throw .weeksOutOfRange }
        if let last = pattern.last, last < pattern.first { throw .endsBeforeItStarts }
        guard pattern.days.values.contains(where: { !$0.isEmpty }) else { throw .noDays }
        for stretches in pattern.days.values { try check(stretches) }
    }

    fileprivate func check(_ stretches: [Clinic.Stretch]) throws(ClinicAction.Refused) {
        for stretch in stretches {
            guard stretch.from >= 0, stretch.until <= 1440, stretch.from < stretch.until,
                stretch.from.isMultiple(of: Clinic.grain), stretch.until.isMultiple(of: Clinic.grain)
            else { throw .badStretch }
            guard stretch.until - stretch.from >= before + minutes + after else { throw .nothingFits }
        }
        let sorted = stretches.sorted()
        for (one, next) in zip(sorted, sorted.dropFirst()) where next.from < one.until { throw .stretchesOverlap }
    }
}

extension Clinic {
    /// All times of all clinics are in steps of so many minutes: what is claimed is claimed in these.
    package static let grain = 5
}
