import Care
import Desk
import HTML

/// A week of a clinic: each day with how many times it has, how many are booked, and what is kept back.
enum ClinicWeekPage {
    private enum Matter: String { case close, takeBack = "take-back" }

    /// One day, in words and numbers.
    struct Line: Equatable, Sendable {
        var day: Day
        var held: String
        var times: Int
        var booked: Int
        var free: Int
        var kept: String
        /// Booked, although the clinic is not held then: somebody must move them.
        var outside: Int
        var isException: Bool
        /// Whether there is nothing to say of it: it is not the clinic's day, and nobody is booked.
        var isQuiet: Bool
    }

    static func answer(_ staff: StaffVisit, _ id: Clinic.ID, _ monday: Day) async throws -> Reply {
        guard staff.worker.role.mayHold else { throw Denial.notPermitted }
        let clinic = try await staff.desk.clinic(id)
        guard staff.isSending else { return try await show(staff, clinic, monday, Asked(form: Form())) }
        var form = FormReader(staff.form)
        if let (action, said) = action(&form), form.errors.isEmpty {
            do {
                let acted = try await staff.desk.act(action, on: id, as: staff.identity, once: staff.once())
                return staff.goOn(to: .staff(.clinicWeek(id, monday)), after: acted, saying: said)
            } catch Denial.refused(let refusal) {
                form.errors.add(refusal.sentence)
            }
        }
        return try await show(staff, clinic, monday, Asked(form: staff.form, errors: form.errors))
    }

    private static func action(_ form: inout FormReader) -> (ClinicAction, Said)? {
        let matter: Matter? = form.choice("matter", orElse: "Choose what to change.")
        switch matter {
        case .close:
            let day = form.day("day", orElse: "Enter the day.")
            let why = form.text("why", orElse: "Say why.")
            var stretches: [Clinic.Stretch] = []
            if form.isTicked("is-held") { stretches = form.stretch("other") }
            guard let day, let why, form.errors.isEmpty else { return nil }
            return (.except(day, stretches, why: why), .clinicDayChanged)
        case .takeBack:
            guard let text = form.text("day", orElse: "Choose the day."), let day = Day(text) else {
                form.errors.add("Choose the day.", to: "day")
                return nil
            }
            return (.takeBackException(day), .clinicDayChanged)
        case nil: return nil
        }
    }

    private static func show(
        _ staff: StaffVisit,
        _ clinic: Clinic,
        _ monday: Day,
        _ asked: Asked
    ) async throws -> Reply {
        let days = try await staff.desk.days(of: clinic, (0..<7).map { monday + $0 }, as: staff.identity)
        let team = try await staff.desk.team()
        let mayRun = ClinicsPage.mayRun(clinic, staff.worker)
        return staff.page("Clinic week", back: .staff(.clinics), errors: asked.errors) {
            h1 { clinic.plan.name }
            p(.class("lead")) {
                "\(team.name(of: clinic.plan.practitioner)), \(clinic.plan.whereabouts). "
                    + "Week of \(EnglishTime.weekdayAndDate(monday))."
            }
            let lines = days.map { line($0, clinic, now: staff.now) }
            table(lines.filter { !$0.isQuiet }, clinic, mayRun, staff)
            quiet(lines.filter(\.isQuiet), clinic)
            ButtonRow {
                LinkButton("Week before", to: week(clinic, monday - 7), style: .secondary)
                LinkButton("Next week", to: week(clinic, monday + 7), style: .secondary)
                if mayRun {
                    LinkButton("Change the clinic", to: StaffPage.clinicPlan(clinic.id).address, style: .quiet)
                }
            }
            if mayRun {
                Details("Close a day, or hold it at another time", isOpen: asked["matter"] == Matter.close.rawValue) {
                    exception(staff, clinic, monday, asked)
                }
            }
        }
    }

    private static func week(_ clinic: Clinic, _ monday: Day) -> WebAddress {
        StaffPage.clinicWeek(clinic.id, monday).address
    }

    static func line(_ day: ClinicDay, _ clinic: Clinic, now: Instant) -> Line {
        let free = day.free.filter { $0.at > now }
        let kept = Slot.Opening.allCases.dropFirst().compactMap { opening -> String? in
            let count = free.count { $0.opening == opening && $0.opens > now }
            return count == 0 ? nil : "\(count) \(opening == .onTheDay ? "for the day" : "for two days before")"
        }
        let booked = day.bookings.filter(\.isLive)
        return Line(
            day: day.day,
            held: day.holding.words,
            times: day.slots.count,
            booked: booked.count,
            free: free.count,
            kept: kept.isEmpty ? "None" : kept.joined(separator: ", "),
            outside: booked.count { booking in !day.slots.contains { $0.at == booking.at } },
            isException: clinic.exceptions[day.day] != nil,
            isQuiet: day.holding == .notItsDay && booked.isEmpty
        )
    }

    /// The days of which there is nothing to say, in one line instead of a row of noughts each.
    @MarkupBuilder private static func quiet(_ lines: [Line], _ clinic: Clinic) -> Markup {
        if !lines.isEmpty {
            p {
                "Not held on "
                for (index, line) in lines.enumerated() {
                    if index > 0 { index == lines.count - 1 ? " or " : ", " }
                    a(.href(StaffPage.clinicDay(clinic.id, line.day).address)) { line.day.weekday.words }
                }
                "."
            }
        }
    }

    private static func table(_ lines: [Line], _ clinic: Clinic, _ mayRun: Bool, _ staff: StaffVisit) -> Table {
        Table(
            "Days of the week",
            rows: lines,
            empty: "It is not held in this week.",
            columns: [
                Column("Day", .rowHeading) { line in
                    a(.href(StaffPage.clinicDay(clinic.id, line.day).address)) { EnglishTime.weekdayAndDate(line.day) }
                },
                Column("Held") { line in
                    line.held
                    if mayRun, line.isException {
                        staff.button(
                            "Back to the usual",
                            to: .staff(.clinicWeek(clinic.id, line.day.monday)),
                            style: .quiet,
                            fields: [
                                HiddenField(name: "matter", value: Matter.takeBack.rawValue),
                                HiddenField(name: "day", value: line.day.description),
                            ]
                        )
                    }
                },
                Column("Times", .figures) { line in "\(line.times)" },
                Column("Booked", .figures) { line in
                    "\(line.booked) "
                    if line.outside > 0 { StatusWord("\(line.outside) outside its times: move them", .late) }
                },
                Column("Free", .figures) { line in "\(line.free)" },
                Column("Kept back") { line in line.kept },
            ]
        )
    }

    private static func exception(_ staff: StaffVisit, _ clinic: Clinic, _ monday: Day, _ asked: Asked) -> PostForm {
        staff.form(to: .staff(.clinicWeek(clinic.id, monday))) {
            HiddenField(name: "matter", value: Matter.close.rawValue)
            asked.day("Which day?", "day")
            asked.boxes("Is it held at another time?", "is-held", [Choice("Yes, at these times", value: "yes")])
            asked.line("From, such as 9:00", "other-from").width(.short)
            asked.line("Until", "other-until").width(.short)
            asked.line("Why?", "why", hint: "Whoever looks at this day reads it.")
            p {
                "Those who are booked then stay booked until they are moved, cancelled or told: each is owed to them by "
                "their holder, and the week shows them."
            }
            SubmitButton("Save this day")
        }
    }
}

extension Clinic.Holding {
    /// In a word or two, for a list.
    var words: String {
        switch self {
        case .held(let stretches):
            stretches.map { "\(EnglishTime.clock($0.from)) to \(EnglishTime.clock($0.until % 1440))" }
                .joined(separator: ", ")
        case .away: "The practitioner is away"
        case .exception(let why): "Closed: \(why)"
        case .ended: "The clinic has ended"
        case .bankHoliday: "Bank holiday"
        case .notItsDay: "Not held"
        }
    }
}

extension FormReader {
    /// The stretch of a day that two fields say; nothing, and what is wrong, where they do not.
    mutating func stretch(_ name: String) -> [Clinic.Stretch] {
        let texts = ["\(name)-from", "\(name)-until"].map { ($0, text($0, longest: 10)) }
        if texts.allSatisfy({ $0.1 == nil }) {
            errors.add("Enter from when until when.", to: "\(name)-from")
            return []
        }
        var minutes: [Int] = []
        for (field, text) in texts {
            guard let text, let minute = text == "24:00" ? 1440 : FormReader.minute(text) else {
                errors.add("Enter the time with hours and minutes, such as 14:30.", to: field)
                continue
            }
            minutes.append(minute)
        }
        return minutes.count == 2 ? [Clinic.Stretch(from: minutes[0], until: minutes[1])] : []
    }
}
