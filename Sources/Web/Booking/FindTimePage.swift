import Care
import Desk
import HTML

/// Finds times that suit somebody, and books one or moves what is booked.
enum FindTimePage {
    /// What a time is looked for: a new appointment, or another time for one that is booked.
    enum Aim: Equatable, Sendable {
        case new(Request.ID)
        case moving(Contact.ID)
    }

    private enum Matter: String { case find, book, hold }

    static func answer(_ staff: StaffVisit, _ person: Person.ID, _ aim: Aim) async throws -> Reply {
        guard staff.worker.role.may(.book) else { throw Denial.notPermitted }
        let chart = try await staff.desk.open(person, page: "Find a time", as: staff.identity)
        let sought = try await Sought(aim, chart.record, staff)
        guard staff.isSending else { return try await show(staff, sought, Asked(form: sought.beginning)) }
        var form = FormReader(staff.form)
        let wish = sought.wish(&form)
        // Enter in a field presses the first button, which books.
        let matter: Matter = form.choice("matter") ?? .book
        guard matter != .find, form.errors.isEmpty, let choices = form.times("time", orElse: "Choose a time.") else {
            return try await show(staff, sought, Asked(form: staff.form, errors: form.errors), wish)
        }
        if matter == .hold { return try await keep(choices, &form, wish, sought, staff) }
        guard let why = sought.why(&form) else {
            return try await show(staff, sought, Asked(form: staff.form, errors: form.errors), wish)
        }
        switch try await act(choices, why, wish, sought, staff) {
        case .booked: return staff.goOn(to: .staff(.person(person)), saying: sought.isMoving ? .contactMoved : .booked)
        case .doneBefore: return staff.goOn(to: .staff(.person(person)), saying: .doneBefore)
        case .refused(let refusal, _):
            form.errors.add(refusal.sentence)
            return try await show(staff, sought, Asked(form: staff.form, errors: form.errors), wish)
        }
    }

    /// Keeps a time for the worker for some minutes, while they talk with the person.
    private static func keep(
        _ choices: [TimeChoice],
        _ form: inout FormReader,
        _ wish: TimeWish,
        _ sought: Sought,
        _ staff: StaffVisit
    ) async throws -> Reply {
        var seeking = wish
        seeking.booker = try await booker(for: choices, sought, staff)
        let outcome = try await staff.desk.keep(
            choices,
            for: sought.request,
            moving: sought.moving,
            of: sought.record.id,
            as: staff.identity,
            wishing: seeking,
            holder: staff.identity.actor.description
        )
        switch outcome {
        case .kept(_, let until):
            return try await show(staff, sought, Asked(form: staff.form), wish, keptUntil: until)
        case .refused(let refusal, _):
            form.errors.add(refusal.sentence)
            return try await show(staff, sought, Asked(form: staff.form, errors: form.errors), wish)
        }
    }

    private static func act(
        _ choices: [TimeChoice],
        _ why: String,
        _ wish: TimeWish,
        _ sought: Sought,
        _ staff: StaffVisit
    ) async throws -> BookingOutcome {
        var wish = wish
        wish.booker = try await booker(for: choices, sought, staff)
        let (once, holder) = (try staff.once(), staff.identity.actor.description)
        switch sought.aim {
        case .new(let request):
            return try await staff.desk.book(
                choices,
                for: request,
                of: sought.record.id,
                as: staff.identity,
                wishing: wish,
                pastLimit: staff.form["past"].flatMap { $0.isBlank ? nil : String($0.prefix(2000)) },
                holder: holder,
                once: once
            )
        case .moving(let contact):
            return try await staff.desk.move(
                contact,
                to: choices,
                of: sought.record.id,
                why: why,
                as: staff.identity,
                wishing: wish,
                holder: holder,
                once: once
            )
        }
    }

    /// As what the worker books: the first of what they are to the person that all the clinics allow.
    private static func booker(
        for choices: [TimeChoice],
        _ sought: Sought,
        _ staff: StaffVisit
    ) async throws -> Clinic.Booker {
        var allowed = Set(Clinic.Booker.allCases)
        for clinic in try await staff.desk.clinics() where choices.contains(where: { $0.clinic == clinic.id }) {
            allowed.formIntersection(clinic.plan.bookers)
        }
        return sought.bookers.first(where: allowed.contains) ?? sought.bookers.first ?? .service
    }

    private static func show(
        _ staff: StaffVisit,
        _ sought: Sought,
        _ asked: Asked,
        _ wish: TimeWish? = nil,
        keptUntil: Instant? = nil
    ) async throws -> Reply {
        var reader = FormReader(asked.form)
        let wish = wish ?? sought.wish(&reader)
        let found = try await next(wish, sought, staff)
        let turns = try await turns(wish, sought, staff)
        let team = try await staff.desk.team()
        let title = sought.isMoving ? "Find another time" : "Find a time"
        let standings = try await sought.standings(staff)
        return staff.page(
            title,
            back: .staff(.person(sought.record.id)),
            errors: found.isEmpty ? asked.errors.withoutTime : asked.errors
        ) {
            h1 { title }
            if let details = sought.record.people.details {
                PersonFace(sought.record.id, details, on: London.day(at: staff.now))
                MeetingWishes(details.wishes)
            }
            if let keptUntil {
                Notice(.done, "The time you chose is kept for you until \(EnglishTime.clockAndDay(keptUntil)).")
            }
            PersonLimits(standings, at: staff.now)
            if !turns.isEmpty { Notice(.information, TurnWords.sentence(turns)) }
            staff.form(to: staff.visit.page) {
                times(found, wish, team, asked)
                if sought.isMoving { asked.area("Why is it moved?", "why", rows: 2) }
                if !sought.isMoving, !standings.compactMap(\.reached).isEmpty {
                    asked.area(
                        "Why is another session needed?",
                        "past",
                        hint:
                            "The sessions that were agreed are used. To go on is your decision, and it is written down.",
                        rows: 2
                    )
                }
                if !found.isEmpty {
                    ButtonRow {
                        SubmitButton(sought.isMoving ? "Move it" : "Book this time", name: "matter", value: "book")
                        SubmitButton("Keep it while I ask", name: "matter", value: "hold", style: .secondary)
                    }
                }
                Details("What suits them", isOpen: found.isEmpty) { sought.fields(asked, team) }
                SubmitButton("Look again", name: "matter", value: "find", style: .secondary)
            }
        }
    }

    /// The next times of everything the worker may book, as one list.
    private static func next(_ wish: TimeWish, _ sought: Sought, _ staff: StaffVisit) async throws -> [[ClinicTime]] {
        var found: [[ClinicTime]] = []
        for booker in sought.bookers {
            var wish = wish
            wish.booker = booker
            let holder = staff.identity.actor.description
            let times = try await staff.desk.nextTimes(wish, for: holder)
            found += times.filter { !found.contains($0) }
        }
        let sorted = found.enumerated().sorted {
            ($0.element[0].slot.at, $0.offset) < ($1.element[0].slot.at, $1.offset)
        }
        return sorted.prefix(10).map(\.element)
    }

    /// The clinics of which others see the times first.
    private static func turns(_ wish: TimeWish, _ sought: Sought, _ staff: StaffVisit) async throws -> [String] {
        var names: [String] = []
        for booker in sought.bookers {
            var wish = wish
            wish.booker = booker
            names += try await staff.desk.turns(of: wish).map(\.plan.name).filter { !names.contains($0) }
        }
        return names
    }

    private static func times(_ found: [[ClinicTime]], _ wish: TimeWish, _ team: Team, _ asked: Asked) -> Markup {
        guard !found.isEmpty else {
            return Notice(.information, "No time that suits is open. Change what suits them, and look again.").markup
        }
        let choices = found.map { times in
            Choice(
                EnglishTime.dayAndClock(times[0].slot.at),
                value: times.value(wish.length),
                hint: Markup { times.map { $0.words(team) }.joined(separator: "; and ") }
            )
        }
        return asked.radios("Which time?", "time", choices).markup
    }
}

/// Why some times are shown later to the people of one practice than to those of others.
enum TurnWords {
    static func sentence(_ clinics: [String]) -> String {
        "\(clinics.joined(separator: ", ")): few times are left, and the people of this practice have had more than its share "
            + "by list size, so others see them first; whatever is free opens to everybody two days before."
    }
}

extension ClinicTime {
    /// `Ama Example, 15 minutes, Station Surgery, Room 2`.
    func words(_ team: Team) -> String {
        "\(team.name(of: clinic.plan.practitioner)), \(slot.minutes) minutes, \(clinic.plan.whereabouts)"
    }
}

extension FormErrors {
    /// What is wrong, said of no field: a page on which no time can be chosen has none for it.
    var withoutTime: FormErrors {
        guard let sentence = self["time"] else { return self }
        var errors = FormErrors.none
        errors.add(sentence)
        return errors
    }
}
