import Care
import Desk
import HTML

/// The pages of somebody's own appointment, in plain words and without anything of what they asked.
struct OwnTimeView {
    let visit: Visit
    let reference: Reference?

    init(_ visit: Visit, _ reference: Reference?) {
        self.visit = visit
        self.reference = reference
    }

    func layout(_ errors: FormErrors = .none) -> PublicLayout {
        PublicLayout(visit.site.face, back: DoorPage.lookUp.address, errors: errors)
    }

    /// A form of these pages: it carries the reference, which was typed on the page before.
    func form(_ matter: String, @MarkupBuilder _ content: () -> Markup) -> PostForm {
        PostForm(to: DoorPage.times.address, token: visit.newDoorToken()) {
            HiddenField(name: LookUpPage.field, value: reference?.shown ?? "")
            if !matter.isEmpty { HiddenField(name: "matter", value: matter) }
            content()
        }
    }

    /// The way to these pages from the one that says who holds the request.
    static func door(_ visit: Visit, _ reference: Reference, hasTime: Bool) -> Markup {
        OwnTimeView(visit, reference).form("show") {
            SubmitButton(hasTime ? "See your appointment" : "Book an appointment", style: .secondary)
        }
        .markup
    }

    func offer(_ own: OwnBookings, isMoving: Bool = false, errors: FormErrors = .none) async throws -> Markup {
        if let coming = own.coming, !isMoving || !coming.isBooked { return has(coming, own) }
        var wish = own.wish
        var times = try await visit.desk.nextTimes(wish, for: own.holder)
        if times.isEmpty {
            wish.settings = []
            times = try await visit.desk.nextTimes(wish, for: own.holder)
        }
        let team = try await visit.desk.team()
        let turns = try await visit.desk.turns(of: wish)
        let title = own.coming == nil ? "Book an appointment" : "Move your appointment"
        return layout(times.isEmpty ? errors.withoutTime : errors).page(title) {
            if times.isEmpty {
                h1 { title }
                p { "No time is open just now. More times open each morning, and when somebody cancels." }
                turnsNote(turns)
                p { "You are not forgotten: whoever holds your request will arrange a time with you." }
                if own.coming == nil { OwnWaitView(self).ways(own) }
            } else {
                form("keep") {
                    if own.coming != nil { HiddenField(name: "moving", value: "yes") }
                    choosing("When would you like to come?", times, wish.length, team, error: errors["time"])
                        .asPageHeading()
                    ButtonRow { SubmitButton("Go on") }
                }
                turnsNote(turns)
                if own.coming == nil { OwnWaitView(self).ways(own) }
            }
        }
    }

    /// Times to choose from.
    func choosing(
        _ question: String,
        _ times: [[ClinicTime]],
        _ length: Clinic.Length,
        _ team: Team,
        error: String? = nil
    ) -> Radios {
        let choices = times.map { time in
            Choice(
                EnglishTime.dayAndClock(time[0].slot.at),
                value: time.value(length),
                hint: Markup { time.map { $0.words(team) }.joined(separator: "; and ") }
            )
        }
        return Radios(question, name: "time", choices: choices, chosen: nil, error: error)
    }

    /// Said where people of other practices see some times first.
    @MarkupBuilder private func turnsNote(_ clinics: [Clinic]) -> Markup {
        if !clinics.isEmpty {
            p(.class("aside")) {
                "Few times are left, and people of your surgery have had more than its share. So some times open to you two "
                "days before, and to others sooner."
            }
        }
    }

    /// Asks whether a time that is kept for them is right, before it is theirs.
    func isThisRight(
        _ times: [ClinicTime],
        _ value: String,
        until: Instant,
        insteadOf later: OwnBookings.Coming?
    ) async throws -> Markup {
        let team = try await visit.desk.team()
        return layout().page("Is this right?") {
            h1 { "Is this right?" }
            particulars(times, team)
            if let later {
                p { "You have \(EnglishTime.dayAndClock(later.at)) now. It goes to somebody else when you move." }
            }
            p {
                "It is not booked yet. We keep it for you until \(EnglishTime.clock(London.reading(at: until).minute)). "
                "After that, somebody else can have it."
            }
            form("book") {
                HiddenField(name: "time", value: value)
                if later != nil { HiddenField(name: "moving", value: "yes") }
                ButtonRow { SubmitButton(later == nil ? "Book it" : "Move it") }
            }
            form("another") { SubmitButton("Choose another time", style: .secondary) }
        }
    }

    private func particulars(_ times: [ClinicTime], _ team: Team) -> SummaryList {
        guard let first = times.first else { return SummaryList([]) }
        let workers = times.compactMap { team.workers[$0.clinic.plan.practitioner] }
        return SummaryList([
            SummaryList.Row("When") { "\(EnglishTime.dayAndClock(first.slot.at)), \(first.slot.minutes) minutes" },
            SummaryList.Row("With") { workers.map { "\($0.name), \($0.role.title)" }.joined(separator: "; and ") },
            SummaryList.Row("How") { first.clinic.plan.setting.means.staffWords.capitalizedFirst },
            SummaryList.Row("Where") { first.clinic.plan.whereabouts },
        ])
    }

    private func has(_ coming: OwnBookings.Coming, _ own: OwnBookings) -> Markup {
        layout().page("Your appointment") {
            h1 { "Your appointment" }
            particulars(coming)
            if coming.isBooked {
                if coming.canBeSooner { OwnWaitView(self).soonerWays(own) }
                h2 { "If it does not suit you any more" }
                p { "Please tell us, so that somebody else can have the time. You do not lose your place with us." }
                form("move") { SubmitButton("Move it", style: .secondary) }
                form("stop") { SubmitButton("Cancel it", style: .quiet) }
            } else {
                p { "To change it, speak to whoever holds your request." }
            }
        }
    }

    private func particulars(_ coming: OwnBookings.Coming) -> SummaryList {
        let names = coming.workers.map { "\($0.name), \($0.role.title)" }.joined(separator: "; and ")
        return SummaryList([
            SummaryList.Row("When") { EnglishTime.dayAndClock(coming.at) },
            SummaryList.Row("With") { names },
            SummaryList.Row("How") { coming.means.staffWords.capitalizedFirst },
            SummaryList.Row("Where") { coming.place },
        ])
    }

    func booked(_ own: OwnBookings, insteadOf later: OwnBookings.Coming? = nil) -> Markup {
        layout().page("Your time is booked") {
            Panel("Your time is booked") { p { "Write it down, or come back here with your private number." } }
            if let coming = own.coming { particulars(coming) }
            if let later {
                p {
                    "Your later appointment, on \(EnglishTime.dayAndClock(later.at)), is given back for somebody else."
                }
            }
            p { "If you cannot come, look up your request again and move it. Missing it is no reason for us to close." }
        }
    }

    func asksWhetherToCancel(_ own: OwnBookings) -> Markup {
        guard let coming = own.coming, coming.isBooked else { return gone() }
        return layout().page("Cancel your appointment") {
            h1 { "Cancel your appointment?" }
            particulars(coming)
            form("cancel") {
                HiddenField(name: "contact", value: coming.contact.description)
                TextArea("Is there anything we should know?", name: "why", hint: "You need not say why.", rows: 2)
                ButtonRow { SubmitButton("Yes, cancel it", style: .grave) }
            }
            form("move") { SubmitButton("No, move it to another time", style: .secondary) }
        }
    }

    func cancelled() -> Markup {
        layout().page("It is cancelled") {
            Panel("It is cancelled")
            p { "Your request stays open, and the same person holds it." }
            form("show") { SubmitButton("Book another time", style: .secondary) }
        }
    }

    /// Said of a number there is not, of an asker's and of a closed request alike.
    func gone() -> Markup {
        layout().page("Nothing to book") {
            h1 { "There is nothing to book with this number" }
            p { "Look up your request to see who holds it, or ask again." }
            ButtonRow { LinkButton("Look up your request", to: DoorPage.lookUp.address) }
        }
    }
}
