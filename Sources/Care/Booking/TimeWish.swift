/// What somebody who looks for a time can do with: everything that is not said does not matter.
package struct TimeWish: Hashable, Sendable {
    /// A part of the day on London's clocks: before noon, from noon to five, after five.
    package enum Part: String, CaseIterable, Hashable, Sendable, Codable {
        case morning, afternoon, evening
    }

    package var length: Clinic.Length
    package var booker: Clinic.Booker
    package var practice: PracticeCode?
    /// The first day that will do, and the last.
    package var from: Day?
    package var until: Day?
    package var weekdays: Set<Weekday> = []
    package var parts: Set<Part> = []
    package var settings: Set<Clinic.Setting> = []
    package var language: String?
    package var gender: String?
    package var access: Set<Clinic.Access> = []
    package var interpreter = false
    /// With whom; nobody named means with anybody.
    package var with: Worker.ID?
    /// Who else must be free at the same moment.
    package var together: Worker.ID?
    package var clinic: Clinic.ID?
    /// The first moment that will do.
    package var notBefore: Instant?
    /// The moment by which it must be over.
    package var overBy: Instant?
    /// Only times that are not kept back for whoever needs one soon.
    package var onlyOrdinary = false
    /// Whether it was settled elsewhere whose turn it is, so that what practices have had does not count.
    package var passesShares = false

    package init(length: Clinic.Length = .single, booker: Clinic.Booker, practice: PracticeCode? = nil) {
        self.length = length
        self.booker = booker
        self.practice = practice
    }
}

extension TimeWish {
    /// Whether a clinic suits, whatever the time.
    package func suits(_ clinic: Clinic) -> Bool {
        suits(clinic.plan) && (with.map { $0 == clinic.plan.practitioner } ?? true)
            && (self.clinic.map { $0 == clinic.id } ?? true)
    }

    /// Whether it is a clinic of whoever should be there as well.
    package func suitsBeside(_ clinic: Clinic) -> Bool {
        together == clinic.plan.practitioner && clinic.plan.bookers.contains(booker) && clinic.plan.takes(practice)
    }

    private func suits(_ plan: Clinic.Plan) -> Bool {
        guard plan.bookers.contains(booker), plan.takes(practice) else { return false }
        guard settings.isEmpty || settings.contains(plan.setting) else { return false }
        if let language, !plan.languages.contains(language.lowercased()), !interpreter || !plan.interpreter {
            return false
        }
        if let gender, plan.gender?.lowercased() != gender.lowercased() { return false }
        return access.isSubset(of: plan.access) && (!interpreter || plan.interpreter)
    }

    package func suits(_ day: Day) -> Bool {
        guard weekdays.isEmpty || weekdays.contains(day.weekday) else { return false }
        return (from.map { day >= $0 } ?? true) && (until.map { day <= $0 } ?? true)
    }

    /// Whether one time of one clinic suits, whoever has it.
    package func suits(_ time: ClinicTime) -> Bool {
        suits(time.clinic) && suits(London.day(at: time.slot.at)) && suits(time.slot)
    }

    package func suits(_ slot: Slot) -> Bool {
        if onlyOrdinary, slot.opening != .ahead { return false }
        if let notBefore, slot.at < notBefore { return false }
        if let overBy, slot.ends > overBy { return false }
        guard !parts.isEmpty else { return true }
        let minute = London.reading(at: slot.at).minute
        return parts.contains(minute < 720 ? .morning : minute < 1020 ? .afternoon : .evening)
    }
}
