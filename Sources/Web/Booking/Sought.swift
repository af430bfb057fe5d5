import Care
import Desk
import HTML

/// Whom a time is looked for, what suits them, and as what the worker may book it.
struct Sought {
    let aim: FindTimePage.Aim
    let record: Record
    let bookers: [Clinic.Booker]
    /// The request that the appointment is for.
    let request: Request.ID
    private let booking: Booking?

    /// How long what is moved is.
    private let length: Clinic.Length

    init(_ aim: FindTimePage.Aim, _ record: Record, _ staff: StaffVisit) async throws {
        self.aim = aim
        self.record = record
        switch aim {
        case .new(let request):
            guard record.requests.all[request] != nil else { throw Denial.notFound }
            self.request = request
            booking = nil
            length = .single
            bookers = staff.desk.bookers(staff.worker, of: record, for: request)
        case .moving(let contact):
            guard let booked = record.bookings.live(contact) else { throw Denial.notFound }
            request = booked.request
            booking = booked
            length = try await staff.desk.length(of: booked)
            bookers = staff.desk.bookers(staff.worker, of: record, for: booked.request)
        }
    }

    var isMoving: Bool { booking != nil }
    /// The appointment that is moved.
    var moving: Contact.ID? { booking?.contact }

    /// What packs limit and promise for the request.
    func standings(_ staff: StaffVisit) async throws -> [PackStanding] {
        try await staff.desk.packStandings(of: record, for: request)
    }

    /// What the form begins with: how the person said they want to be met.
    var beginning: Form {
        let wishes = record.people.details?.wishes ?? Person.Wishes()
        let settings = Clinic.Setting.allCases.filter { wishes.places.contains($0.wish) }
        var pairs: [(name: String, value: String)] = [("length", length.rawValue)]
        pairs += settings.map { ("settings", $0.rawValue) }
        if let language = wishes.language, language.lowercased() != "english" { pairs.append(("language", language)) }
        if wishes.interpreter { pairs.append(("interpreter", "yes")) }
        return Form(pairs)
    }

    func why(_ form: inout FormReader) -> String? {
        isMoving ? form.words("why", orElse: "Say why it is moved.") : ""
    }

    /// What was asked for; what somebody made up is said to be no answer of ours.
    func wish(_ form: inout FormReader) -> TimeWish {
        var wish = TimeWish(booker: bookers.first ?? .service, practice: record.people.details?.practice)
        wish.length = form.choice("length") ?? .single
        wish.weekdays = Set(form.choices("weekdays", as: Weekday.self))
        wish.parts = Set(form.choices("parts", as: TimeWish.Part.self))
        wish.settings = Set(form.choices("settings", as: Clinic.Setting.self))
        wish.access = Set(form.choices("access", as: Clinic.Access.self))
        wish.language = form.text("language", longest: 40)
        wish.gender = form.text("gender", longest: 40)
        wish.interpreter = form.isTicked("interpreter")
        wish.from = form.day("from")
        wish.with = form.id("with", of: Worker.self)
        wish.together = form.id("together", of: Worker.self)
        if let booking {
            wish.with = booking.slots.first?.worker
            wish.together = booking.slots.count > 1 ? booking.slots[1].worker : nil
        }
        return wish
    }

    @MarkupBuilder func fields(_ asked: Asked, _ team: Team) -> Markup {
        asked.radios("How long?", "length", Clinic.Length.choices).inline()
        asked.day("From which day?", "from", hint: "Leave empty for as soon as can be.")
        asked.boxes("On which days?", "weekdays", Weekday.choices).inline()
        asked.boxes("When on the day?", "parts", TimeWish.Part.choices).inline()
        asked.boxes("Where?", "settings", Clinic.Setting.choices).inline()
        asked.line("Language other than English", "language").width(.half)
        asked.boxes("Interpreter", "interpreter", [Choice("With an interpreter", value: "yes")])
        asked.line("Gender of the worker, if it matters to them", "gender").width(.half)
        asked.boxes(
            "What must the place have?",
            "access",
            Clinic.Access.allCases.map { Choice($0.words.capitalizedFirst, value: $0.rawValue) }
        )
        if !isMoving {
            let workers = team.workers.values.filter { $0.left == nil && $0.role.mayHold }
                .sorted { ($0.name, $0.id) < ($1.name, $1.id) }
            asked.select("With whom?", "with", workers.choices)
            asked.select("Together with whom else?", "together", workers.choices)
        }
    }
}

extension Clinic.Length {
    static let choices = [Choice("Single", value: "single"), Choice("Double", value: "double")]
}

extension TimeWish.Part {
    static let choices = [
        Choice("Before midday", value: "morning"), Choice("From midday to five", value: "afternoon"),
        Choice("After five", value: "evening"),
    ]
}
