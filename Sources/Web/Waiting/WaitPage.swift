import Care
import Desk
import HTML

/// Somebody's place on the waiting list: what would suit them, what is missing, and the times they are offered.
enum WaitPage {
    enum Matter: String { case wait, stop, take, decline, undo }

    static func answer(_ staff: StaffVisit, _ person: Person.ID, _ request: Request.ID) async throws -> Reply {
        guard staff.worker.role.may(.book) else { throw Denial.notPermitted }
        let chart = try await staff.desk.open(person, page: "Waiting list", as: staff.identity)
        guard chart.record.requests.all[request] != nil else { throw Denial.notFound }
        guard staff.isSending else { return try await show(staff, chart.record, request, nil) }
        var form = FormReader(staff.form)
        var others: NextTimes?
        do {
            if let reply = try await act(&form, staff, person, request) { return reply }
        } catch Denial.refused(let refusal) {
            form.errors.add(refusal.sentence)
        } catch let refused as RefusedTime {
            form.errors.add(refused.refusal.sentence)
            others = refused.others
        }
        let record = try await staff.desk.chart(of: person).record
        var typed = matter(staff) == .wait ? staff.form : try await beginning(record, request, staff)
        if matter(staff) == .take {
            for name in ["contact", "past"] { typed.append(name, staff.form[name] ?? "") }
        }
        return try await show(staff, record, request, Asked(form: typed, errors: form.errors), others)
    }

    private static func matter(_ staff: StaffVisit) -> Matter { staff.form["matter"].flatMap(Matter.init) ?? .wait }

    private static func act(
        _ form: inout FormReader,
        _ staff: StaffVisit,
        _ person: Person.ID,
        _ request: Request.ID
    ) async throws -> Reply? {
        let here = Page.staff(.wait(person, request))
        let matter = matter(staff)
        func done(_ action: any Action, _ said: Said) async throws -> Reply {
            let acted = try await staff.desk.act([action], on: person, as: staff.identity, once: staff.once())
            return staff.goOn(to: here, after: acted, saying: said)
        }
        switch matter {
        case .wait:
            let wishes = form.waitWishes()
            guard form.errors.isEmpty else { return nil }
            let record = try await staff.desk.chart(of: person).record
            if let later = later(record, request, staff) {
                return try await done(WaitForSooner(request: request, than: later.contact, wishes: wishes), .waits)
            }
            return try await done(WaitForTime(request: request, wishes: wishes), .waits)
        case .stop: return try await done(StopWaiting(request: request), .waitsNoMore)
        case .take, .decline, .undo:
            guard let contact = staff.form["contact"].flatMap({ Contact.ID($0) }) else {
                form.errors.add("Choose a time on the page.")
                return nil
            }
            if matter == .decline { return try await done(DeclineOffer(contact: contact), .offerDeclined) }
            if matter == .undo { return try await done(TakeBackDecline(contact: contact), .declineUndone) }
            let why = form.text("past", longest: 2000)
            guard form.errors.isEmpty else { return nil }
            let taken = try await staff.desk.takeOffer(
                contact,
                of: person,
                pastLimit: why,
                as: staff.identity,
                once: staff.once()
            )
            switch taken {
            case .booked: return staff.goOn(to: .staff(.person(person)), saying: .booked)
            case .doneBefore: return staff.goOn(to: .staff(.person(person)), saying: .doneBefore)
            case .refused(.limitReached(let most), _):
                form.errors.add(BookingRefusal.limitReached(most: most).sentence, to: "past")
                return nil
            case .refused(let refusal, let next):
                let others = NextTimes(next, try await staff.desk.team(), at: .findTime(person, request))
                throw RefusedTime(refusal: refusal, others: others)
            }
        }
    }

    private static func show(
        _ staff: StaffVisit,
        _ record: Record,
        _ request: Request.ID,
        _ sent: Asked?,
        _ others: NextTimes? = nil
    ) async throws -> Reply {
        let team = try await staff.desk.team()
        let isWaiting = record.isWaiting(for: request)
        let later = later(record, request, staff)
        let asked = if let sent { sent } else { Asked(form: try await beginning(record, request, staff)) }
        let sooner = later == nil ? "a time" : "a sooner time"
        let canBeSeen =
            if let wishes = record.waiting.all[request]?.wishes {
                try await staff.desk.canBeSeen(wishes, practice: record.people.details?.practice)
            } else {
                true
            }
        return staff.page("Waiting list", back: .staff(.person(record.id)), errors: asked.errors) {
            h1 { isWaiting ? "They wait for \(sooner)" : "Wait for \(sooner)" }
            if let details = record.people.details {
                PersonFace(record.id, details, on: London.day(at: staff.now))
                MeetingWishes(details.wishes)
            }
            if let later {
                p {
                    "They have \(EnglishTime.dayAndClock(later.at)), and keep it until they say yes to a sooner time. Then it is "
                    "given back and offered to others."
                }
            }
            others?.markup ?? Markup()
            if isWaiting { standing(record, request, canBeSeen, staff) }
            offers(record, request, team, asked, staff)
            staff.form(to: staff.visit.page) {
                h2 { "What would suit them" }
                fields(asked, team)
                SubmitButton(isWaiting ? "Save what suits them" : "Put them on the waiting list")
            }
            if isWaiting {
                staff.button(
                    "Take them off the waiting list",
                    to: staff.visit.page,
                    style: .quiet,
                    fields: [HiddenField(name: "matter", value: Matter.stop.rawValue)]
                )
            }
        }
    }

    /// What the form begins with: what was said before, or how they said they want to be met.
    private static func beginning(_ record: Record, _ request: Request.ID, _ staff: StaffVisit) async throws -> Form {
        if let wishes = record.waiting.all[request]?.wishes { return Form(wishes) }
        var wishes = WaitWishes()
        if let said = record.people.details?.wishes {
            wishes.settings = Clinic.Setting.allCases.filter { said.places.contains($0.wish) }
            wishes.language = said.language.flatMap { $0.lowercased() == "english" ? nil : $0 }
            wishes.interpreter = said.interpreter
        }
        if let later = later(record, request, staff) {
            wishes.with = later.slots.first?.worker
            wishes.length = try await staff.desk.length(of: later)
        }
        return Form(wishes)
    }

    /// The time they have, which they would give for a sooner one.
    private static func later(_ record: Record, _ request: Request.ID, _ staff: StaffVisit) -> Booking? {
        record.bookings.live.first { booking in
            booking.request == request && booking.at > staff.now
                && record.contacts.all[booking.contact]?.outcome == .arranged
        }
    }

    @MarkupBuilder private static func standing(
        _ record: Record,
        _ request: Request.ID,
        _ canBeSeen: Bool,
        _ staff: StaffVisit
    ) -> Markup {
        if let known = record.requests.all[request], let wait = record.waiting.all[request] {
            let place = record.waitingPlace(of: known, since: wait.since, staff.desk.place.promises)
            p {
                "Asked on \(EnglishTime.date(London.day(at: place.asked))), promised by "
                "\(EnglishTime.date(London.day(at: place.promised))). "
                LateWord(since: place.promised, now: staff.now)
            }
            p {
                "Times are offered in the order of what was promised. Nobody loses their place by saying no, or by not "
                "answering."
            }
        }
        let missing = record.missing(for: request).map(\.sentence) + (canBeSeen ? [] : [WaitMissing.noClinic])
        if !missing.isEmpty {
            h2 { "What is missing to book them" }
            ul { for sentence in missing { li { sentence } } }
        }
    }

    @MarkupBuilder private static func fields(_ asked: Asked, _ team: Team) -> Markup {
        asked.radios("How soon before a time must they know?", "notice", WaitNotice.choices)
        asked.boxes("On which days?", "weekdays", Weekday.choices).inline()
        asked.boxes("When on the day?", "parts", TimeWish.Part.choices).inline()
        asked.boxes("Where?", "settings", Clinic.Setting.choices).inline()
        asked.radios("How long?", "length", Clinic.Length.choices).inline()
        asked.day("From which day?", "from", hint: "Leave empty for as soon as can be.")
        asked.line("Language other than English", "language").width(.half)
        asked.boxes("Interpreter", "interpreter", [Choice("With an interpreter", value: "yes")])
        asked.line("Gender of the worker, if it matters to them", "gender").width(.half)
        asked.boxes(
            "What must the place have?",
            "access",
            Clinic.Access.allCases.map { Choice($0.words.capitalizedFirst, value: $0.rawValue) }
        )
        let workers = team.workers.values.filter { $0.left == nil && $0.role.mayHold }
            .sorted { ($0.name, $0.id) < ($1.name, $1.id) }
        asked.select("With whom?", "with", workers.choices)
    }
}
