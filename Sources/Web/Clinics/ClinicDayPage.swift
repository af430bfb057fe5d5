import Care
import Desk
import HTML

/// The one screen a practitioner works from: each time of the day, who has it and why, what happened before in three
/// lines, and what came of it, written down without leaving.
enum ClinicDayPage {
    static func answer(_ staff: StaffVisit, _ id: Clinic.ID, _ day: Day) async throws -> Reply {
        let clinic = try await staff.desk.clinic(id)
        guard staff.isSending else { return try await show(staff, clinic, day, Asked(form: Form())) }
        var form = FormReader(staff.form)
        var others: NextTimes?
        do {
            if let (acted, said) = try await ClinicDayRecord.carryOut(&form, staff, clinic, day) {
                return staff.goOn(to: .staff(.clinicDay(id, day)), after: acted, saying: said)
            }
        } catch Denial.refused(let refusal) {
            form.errors.add(refusal.sentence)
        } catch let refused as RefusedTime {
            form.errors.add(refused.refusal.sentence)
            others = refused.others
        }
        return try await show(staff, clinic, day, Asked(form: staff.form, errors: form.errors), others)
    }

    /// One line of the day: a time with whoever has it, or one that is free.
    enum Line: Equatable, Sendable {
        case booked(DayBooking, Chart?)
        case free(Slot)

        var at: Instant {
            switch self {
            case .booked(let booking, _): booking.at
            case .free(let slot): slot.at
            }
        }

        static func == (left: Line, right: Line) -> Bool {
            switch (left, right) {
            case (.booked(let one, let chart), .booked(let other, let second)):
                one == other && chart?.record == second?.record
            case (.free(let one), .free(let other)): one == other
            default: false
            }
        }
    }

    /// What the page shows of somebody whose record may be opened.
    struct Chart: Equatable, Sendable {
        let record: Record
        let recent: [Timeline.Entry]
    }

    private static func show(
        _ staff: StaffVisit,
        _ clinic: Clinic,
        _ day: Day,
        _ asked: Asked,
        _ others: NextTimes? = nil
    ) async throws -> Reply {
        guard let found = try await staff.desk.days(of: clinic, [day], as: staff.identity).first else {
            throw Denial.notFound
        }
        let team = try await staff.desk.team()
        var lines: [Line] = []
        for booking in found.bookings where booking.state != .released {
            lines.append(.booked(booking, try await chart(of: booking, staff, team)))
        }
        lines += found.free.map { .free($0) }
        lines.sort { ($0.at, $0.order) < ($1.at, $1.order) }
        return staff.page("Clinic day", back: .staff(.clinicWeek(clinic.id, day.monday)), errors: asked.errors) {
            h1 { "\(clinic.plan.name), \(EnglishTime.weekdayAndDate(day))" }
            p(.class("lead")) {
                "\(team.name(of: clinic.plan.practitioner)), \(clinic.plan.whereabouts). \(found.holding.words)."
            }
            others?.markup ?? Markup()
            summary(found, now: staff.now)
            if lines.isEmpty { p { "There are no times on this day." } }
            ol(.class("clinic-day")) {
                for (number, line) in lines.enumerated() {
                    ClinicDayLine(line: line, number: number, clinic: clinic, day: day, asked: asked).item(staff)
                }
            }
            ButtonRow {
                LinkButton("Day before", to: StaffPage.clinicDay(clinic.id, day - 1).address, style: .secondary)
                LinkButton("Next day", to: StaffPage.clinicDay(clinic.id, day + 1).address, style: .secondary)
            }
        }
    }

    @MarkupBuilder private static func summary(_ day: ClinicDay, now: Instant) -> Markup {
        let booked = day.bookings.filter(\.isLive)
        let unwritten = booked.count { $0.state == .arranged && $0.ends <= now }
        p {
            "\(day.slots.count) times, \(booked.count) booked, \(day.free.count { $0.at > now }) free. "
            if unwritten > 0 { StatusWord("\(unwritten) to write down", .waiting) }
        }
    }

    /// Opens the record, if the worker may see it: the look is recorded before anything is shown.
    private static func chart(of booking: DayBooking, _ staff: StaffVisit, _ team: Team) async throws -> Chart? {
        do {
            let chart = try await staff.desk.open(booking.person, page: "Clinic day", as: staff.identity)
            let sentences = Sentences(team: team) {
                staff.desk.name(of: $0)
            } other: { _ in
                "another record"
            }
            let told = chart.occurrences.filter(\.fact.isTold).suffix(3)
            return Chart(
                record: chart.record,
                recent: History.entries(Array(told), sentences, of: booking.person)
            )
        } catch Denial.noRelationship {
            return nil
        }
    }
}

extension ClinicDayPage.Line {
    /// What was cancelled comes before what has its time now.
    fileprivate var order: Int {
        switch self {
        case .booked(let booking, _): booking.isLive ? 1 : 0
        case .free: 2
        }
    }
}

extension Fact {
    /// Whether it tells a practitioner something of what happened before: not who holds whom, nor a booking.
    fileprivate var isTold: Bool {
        switch self {
        case .people, .holding, .booking, .groups(.session), .contacts(.arranged), .contacts(.moved): false
        default: true
        }
    }
}
