import Care
import Desk
import HTML

/// One time of a clinic's day, with the form that writes down what came of it.
struct ClinicDayLine {
    let line: ClinicDayPage.Line
    /// Which line of the page it is: the names of its fields end with it.
    let number: Int
    let clinic: Clinic
    let day: Day
    let asked: Asked

    func item(_ staff: StaffVisit) -> Markup {
        li(.class("clinic-day__time", isFree ? "clinic-day__time--free" : nil)) {
            switch line {
            case .free(let slot): free(slot, now: staff.now)
            case .booked(let booking, nil): unseen(booking)
            case .booked(let booking, let chart?): seen(booking, chart, staff)
            }
        }
    }

    private var isFree: Bool { if case .free = line { true } else { false } }

    @MarkupBuilder private func free(_ slot: Slot, now: Instant) -> Markup {
        h2(.class("clinic-day__clock")) { clock(slot.at, slot.ends) }
        p {
            StatusWord("Free", .settled)
            if slot.opens > now { " \(slot.opening.words.capitalizedFirst): \(EnglishTime.dayAndClock(slot.opens))." }
            if slot.at <= now { " It stood empty." }
        }
    }

    @MarkupBuilder private func unseen(_ booking: DayBooking) -> Markup {
        h2(.class("clinic-day__clock")) { clock(booking.at, booking.ends) }
        p { "Booked for somebody you do not look after." }
    }

    @MarkupBuilder private func seen(
        _ booking: DayBooking,
        _ chart: ClinicDayPage.Chart,
        _ staff: StaffVisit
    ) -> Markup {
        let details = chart.record.people.details
        h2(.class("clinic-day__clock")) {
            "\(clock(booking.at, booking.ends)) "
            a(.href(StaffPage.person(booking.person).address)) { details?.shownName ?? "" }
        }
        p {
            StatusWord(booking.words, booking.tone(now: staff.now))
            if let details { " \(details.birthDate.map { PersonFace.born($0.disclosed, on: day) } ?? "")" }
        }
        if let details, !details.wishes.warnings.isEmpty {
            p { for warning in details.wishes.warnings { StatusWord(warning, .late); " " } }
        }
        if let request = chart.record.requests.all[booking.request] {
            h3 { "Why" }
            OwnWords(request.asking.words.disclosed)
        }
        if !chart.recent.isEmpty {
            Details("What happened last") { Timeline(chart.recent) }
        }
        if booking.state == .arranged, staff.worker.role.may(.meet) { writing(booking, details, staff) }
        if booking.state == .cancelled, booking.at > staff.now, staff.worker.role.may(.book) {
            undoing(booking, staff)
        }
    }

    private func clock(_ from: Instant, _ until: Instant) -> String {
        let (start, end) = (London.reading(at: from), London.reading(at: until))
        return "\(EnglishTime.clock(start.minute)) to \(EnglishTime.clock(end.minute))"
    }

    private func writing(_ booking: DayBooking, _ details: Person.Details?, _ staff: StaffVisit) -> Markup {
        let isOpen = asked["line"] == booking.contact.description
        let name = details?.name.disclosed ?? ""
        return Details("Write down what came of it: \(name)", isOpen: isOpen) {
            staff.form(to: .staff(.clinicDay(clinic.id, day))) {
                HiddenField(name: "line", value: booking.contact.description)
                HiddenField(name: "number", value: "\(number)")
                asked.radios("What came of it?", "outcome-\(number)", choices(booking, now: staff.now))
                asked.area(
                    "What was said and agreed, or why it was cancelled",
                    "words-\(number)",
                    hint: "The person can read this. Leave empty for a time that was missed.",
                    rows: 3
                )
                SubmitButton("Save")
            }
        }
        .markup
    }

    private func choices(_ booking: DayBooking, now: Instant) -> [Choice] {
        ClinicDayRecord.Outcome.allCases
            .filter { $0 != .missed || booking.at <= now }
            .filter { !$0.isMeeting || London.day(at: booking.at) <= London.day(at: now) }
            .map { Choice($0.words, value: $0.rawValue) }
    }

    private func undoing(_ booking: DayBooking, _ staff: StaffVisit) -> Markup {
        staff.button(
            "Undo the cancellation",
            to: .staff(.clinicDay(clinic.id, day)),
            style: .quiet,
            fields: [
                HiddenField(name: "line", value: booking.contact.description),
                HiddenField(name: "number", value: "\(number)"),
                HiddenField(name: "outcome-\(number)", value: ClinicDayRecord.undo),
            ]
        )
        .markup
    }
}

extension DayBooking {
    fileprivate var words: String {
        switch state {
        case .arranged: "Booked"
        case .attended: "Met"
        case .late: "Met, began late"
        case .leftEarly: "Met, ended early"
        case .lateAndLeft: "Met, began late and ended early"
        case .missed: "Missed"
        case .cancelled: "Cancelled by \(party?.staffWords ?? "the service")"
        case .released: "Given up"
        }
    }

    fileprivate func tone(now: Instant) -> StatusWord.Tone {
        switch state {
        case .arranged: ends <= now ? .waiting : .plain
        case .missed: .late
        case .cancelled: .plain
        case .attended, .late, .leftEarly, .lateAndLeft, .released: .settled
        }
    }
}
