import Care
import Desk
import HTML

/// Where somebody without an account looks up who holds their request; the number is sent, never put into an address.
enum LookUpPage {
    struct Model: Equatable, Sendable {
        var place: PlaceFace
        var token: String
        var errors = FormErrors.none
    }

    /// What a reference shows, in words.
    struct Found: Equatable, Sendable {
        var place: PlaceFace
        var received: String
        var isForAsker: Bool
        var holder: String?
        var role: String
        var next: String?
        var nextBy: String?
        /// Whether the time of what is next has passed.
        var isLate = false
        /// Whether what is next is that somebody asks how safe they are.
        var isAboutSafety = false
        var isClosed: Bool
        var wayBack: String?
        /// The button for the next appointment; nothing where there is none.
        var appointment = Markup()
        /// The way to booking an appointment, or to the one there is; nothing where the reference does not open it.
        var times = Markup()
        /// The way to groups and classes; nothing where the place has none.
        var groups = Markup()
        /// The way to the questions that are open; nothing where there are none.
        var questions = Markup()
    }

    static let field = "reference"

    static func answer(_ visit: Visit) async throws -> Reply {
        var model = Model(place: visit.site.face, token: visit.newDoorToken())
        guard visit.isSending else { return .page(view(model)) }
        guard (try? visit.doorToken()) != nil else {
            model.errors.add("The page was open for too long. Please type your number again.", to: field)
            return .page(view(model), status: 403)
        }
        let typed = (visit.form[field] ?? "").trimmed
        guard !typed.isEmpty else { return refused(model, "Type your private number.", 422) }
        try visit.site.limits.check(visit.site.limits.reference, visit)
        guard let reference = Reference(typed: typed) else {
            return refused(model, "Check the number. It has 12 letters and digits, like ABCD-2345-EFGH.", 422)
        }
        guard let answer = try await visit.desk.answer(to: reference) else {
            return refused(model, "We have no request with this number. Check each letter and digit.", 404)
        }
        var found = Found(answer, visit.site.face, now: visit.now)
        if let appointment = try await visit.desk.nextAppointment(by: reference) {
            let at = EnglishTime.dayAndClock(appointment.at)
            found.appointment = AppointmentFile.button(reference.shown, at, token: model.token)
        }
        if let own = try await visit.desk.ownBookings(with: reference) {
            found.times = OwnTimeView.door(visit, reference, hasTime: own.coming != nil)
        }
        if let own = try await visit.desk.ownGroups(with: reference), !own.groups.isEmpty || !own.sessions.isEmpty {
            found.groups = OwnGroupsView.door(visit, reference)
        }
        if let own = try await visit.desk.ownQuestions(with: reference) {
            found.questions = OwnQuestionsView.door(visit, reference, own)
        }
        return .page(view(found))
    }

    static func refused(_ model: Model, _ message: String, _ status: Int) -> Reply {
        var model = model
        model.errors.add(message, to: field)
        return .page(view(model), status: status)
    }

    static func view(_ model: Model) -> Markup {
        PublicLayout(model.place, back: DoorPage.front.address, errors: model.errors).page("Look up your request") {
            PostForm(to: DoorPage.lookUp.address, token: model.token) {
                TextField(
                    "What is your private number?",
                    name: field,
                    hint: "You got it when you asked for help. It looks like ABCD-2345-EFGH.",
                    error: model.errors[field]
                )
                .asPageHeading().width(.half).autofill(.off).longest(40)
                ButtonRow { SubmitButton("Look up") }
            }
            p(.class("aside")) {
                "Have you lost it? We cannot find it for you, but the team can still tell you. Or you can ask again."
            }
        }
    }

    static func view(_ found: Found) -> Markup {
        PublicLayout(found.place, back: DoorPage.front.address).page("Your request") {
            h1 { found.isForAsker ? "We have received it" : "Your request" }
            p { "We received it on \(found.received)." }
            if found.isClosed {
                closed(found)
            } else if let holder = found.holder {
                HeldBy(holder, role: found.role)
                h2 { "What happens next" }
                if let next = found.next, let by = found.nextBy {
                    p { "\(next), by \(by)." }
                    if found.isLate {
                        p { "This is late. That is our mistake, not yours. \(holder) sees that it is late." }
                    }
                    if found.isAboutSafety {
                        p { "If you are not safe, or cannot wait, these answer day and night:" }
                        found.place.crisis.list
                    }
                } else {
                    p { "\(holder) is in touch with you. Nothing is late." }
                }
                found.appointment
                found.times
                found.groups
                found.questions
            } else if found.isForAsker {
                p { "We can tell you more only if the person tells us that they agree." }
            }
        }
    }

    private static func closed(_ found: Found) -> Markup {
        Markup {
            p { "It was closed when it was agreed that the help was done." }
            if let wayBack = found.wayBack {
                h2 { "How to come back" }
                OwnWords(wayBack)
            }
            p { "You can always ask again." }
            ButtonRow { LinkButton("Ask for help", to: DoorPage.ask.address) }
        }
    }
}

extension LookUpPage.Found {
    init(_ answer: ReferenceAnswer, _ place: PlaceFace, now: Instant) {
        self.init(
            place: place,
            received: EnglishTime.weekdayAndDate(London.day(at: answer.received)),
            isForAsker: answer.reader == .asker,
            holder: answer.holder?.name,
            role: answer.holder?.role.title ?? "",
            next: answer.next.map { NextWords.words(for: $0.kind) },
            nextBy: answer.next.map { EnglishTime.clockAndDay($0.at) },
            isLate: answer.next.map { $0.at < now } ?? false,
            isAboutSafety: answer.next?.kind == .safetyConversation || answer.next?.kind == .safetyFollowUp,
            isClosed: answer.isClosed,
            wayBack: answer.wayBack
        )
    }
}
