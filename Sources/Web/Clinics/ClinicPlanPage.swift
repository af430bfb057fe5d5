import Care
import Desk
import HTML

/// Sets up a clinic, or changes one: who, where, when, how long, and who may book what.
enum ClinicPlanPage {
    static func answer(_ staff: StaffVisit, _ id: Clinic.ID?) async throws -> Reply {
        guard staff.worker.role.may(.runClinics) else { throw Denial.notPermitted }
        let team = try await staff.desk.team()
        var known: Clinic?
        if let id {
            let clinic = try await staff.desk.clinic(id)
            guard ClinicsPage.mayRun(clinic, staff.worker) else { throw Denial.notPermitted }
            known = clinic
        }
        guard staff.isSending else {
            let beginning = known.map { prefill($0.plan) } ?? beginning(staff)
            return show(staff, known, team, Asked(form: beginning))
        }
        var form = FormReader(staff.form)
        if let plan = plan(&form, known, staff), form.errors.isEmpty {
            let clinic = id ?? staff.desk.surroundings.newID()
            let action = known == nil ? ClinicAction.setUp(clinic, plan) : .change(plan)
            do {
                let acted = try await staff.desk.act(action, on: clinic, as: staff.identity, once: staff.once())
                guard case .done = acted else { return staff.goOn(to: .staff(.clinics), after: acted) }
                let monday = max(London.day(at: staff.now), plan.pattern.first).monday
                return staff.goOn(to: .staff(.clinicWeek(clinic, monday)), after: acted, saying: .clinicSaved)
            } catch Denial.refused(let refusal) {
                form.errors.add(refusal.sentence)
            }
        }
        return show(staff, known, team, Asked(form: staff.form, errors: form.errors))
    }

    private static func plan(_ form: inout FormReader, _ known: Clinic?, _ staff: StaffVisit) -> Clinic.Plan? {
        let name = form.text("name", longest: 80, orElse: "Give the clinic a name that people know it by.")
        let who = form.id("practitioner", of: Worker.self, orElse: "Choose who holds the clinic.")
        let setting: Clinic.Setting? = form.choice("setting", orElse: "Choose where people are met.")
        let site = form.text("site", orElse: "Say where people come to, in words they can read.")
        let room = form.text("room", longest: 80)
        let pattern = pattern(&form)
        let minutes = form.number("minutes", orElse: "Enter how long a time is, in minutes.")
        let (before, after) = (form.number("before") ?? 0, form.number("after") ?? 0)
        let embargo = Clinic.Embargo(
            onTheDay: form.number("on-the-day") ?? 0,
            twoDays: form.number("two-days") ?? 0,
            opensAt: known?.plan.embargo.opensAt ?? 480
        )
        let bookers = form.choices("bookers", as: Clinic.Booker.self)
        let practices = (form.text("practices", longest: 400) ?? "").split { $0 == "," || $0.isWhitespace }
        let ahead = form.number("ahead", orElse: "Enter how many days ahead people can book.")
        let languages = (form.text("languages") ?? "").lowercased().split(separator: ",")
        let access = form.choices("access", as: Clinic.Access.self)
        guard let name, let who, let setting, let site, let pattern, let minutes, let ahead else { return nil }
        return Clinic.Plan(
            name: name,
            practitioner: who,
            setting: setting,
            site: site,
            room: room,
            pattern: pattern,
            minutes: minutes,
            before: before,
            after: after,
            embargo: embargo,
            bookers: Clinic.Booker.allCases.filter(bookers.contains),
            practices: practices.map { PracticeCode(rawValue: $0.uppercased()) },
            ahead: ahead,
            languages: languages.map { String($0).trimmed },
            gender: form.text("gender", longest: 40),
            access: Clinic.Access.allCases.filter(access.contains),
            interpreter: form.isTicked("interpreter")
        )
    }

    private static func pattern(_ form: inout FormReader) -> Clinic.Pattern? {
        var days: [Weekday: [Clinic.Stretch]] = [:]
        for weekday in Weekday.allCases {
            for part in ["", "-2"] {
                let name = weekday.rawValue + part
                guard form.text("\(name)-from") != nil || form.text("\(name)-until") != nil else { continue }
                days[weekday, default: []] += form.stretch(name)
            }
        }
        let first = form.day("first", orElse: "Enter the first day.")
        let last = form.day("last")
        let weeks = form.number("weeks") ?? 1
        guard let first else { return nil }
        return Clinic.Pattern(
            days: days,
            everyWeeks: weeks,
            first: first,
            last: last,
            onBankHolidays: form.isTicked("bank-holidays")
        )
    }

    private static func beginning(_ staff: StaffVisit) -> Form {
        Form(
            [
                ("practitioner", staff.worker.id.description), ("minutes", "15"), ("before", "0"), ("after", "0"),
                ("on-the-day", "0"), ("two-days", "0"), ("ahead", "56"), ("weeks", "1"), ("languages", "English"),
                ("bookers", "person"), ("bookers", "practice"), ("bookers", "holder"), ("bookers", "service"),
            ] + Form.fields("first", London.day(at: staff.now))
        )
    }

    private static func prefill(_ plan: Clinic.Plan) -> Form {
        var pairs: [(name: String, value: String)] = [
            ("name", plan.name), ("practitioner", plan.practitioner.description), ("setting", plan.setting.rawValue),
            ("site", plan.site), ("room", plan.room ?? ""), ("minutes", "\(plan.minutes)"),
            ("before", "\(plan.before)"), ("after", "\(plan.after)"), ("on-the-day", "\(plan.embargo.onTheDay)"),
            ("two-days", "\(plan.embargo.twoDays)"), ("ahead", "\(plan.ahead)"),
            ("weeks", "\(plan.pattern.everyWeeks)"), ("gender", plan.gender ?? ""),
            ("practices", plan.practices.map(\.rawValue).joined(separator: ", ")),
            ("languages", plan.languages.map(\.capitalizedFirst).joined(separator: ", ")),
        ]
        pairs += plan.bookers.map { ("bookers", $0.rawValue) } + plan.access.map { ("access", $0.rawValue) }
        if plan.interpreter { pairs.append(("interpreter", "yes")) }
        if plan.pattern.onBankHolidays { pairs.append(("bank-holidays", "yes")) }
        for (weekday, stretches) in plan.pattern.days {
            for (part, stretch) in zip(["", "-2"], stretches.sorted()) {
                pairs.append(("\(weekday.rawValue)\(part)-from", clock(stretch.from)))
                pairs.append(("\(weekday.rawValue)\(part)-until", clock(stretch.until)))
            }
        }
        pairs += Form.fields("first", plan.pattern.first)
        if let last = plan.pattern.last { pairs += Form.fields("last", last) }
        return Form(pairs)
    }

    private static func clock(_ minute: Int) -> String {
        minute == 1440 ? "24:00" : London.Reading(day: Day(number: 0), minute: minute).clock
    }

    private static func show(_ staff: StaffVisit, _ known: Clinic?, _ team: Team, _ asked: Asked) -> Reply {
        let title = known == nil ? "Set up a clinic" : "Change the clinic"
        let page: StaffPage = known.map { .clinicPlan($0.id) } ?? .newClinic
        let isManager = staff.worker.role == .teamManager
        let here = team.workers.values.filter {
            $0.left == nil && $0.role.mayHold && (isManager || $0.id == staff.worker.id)
        }
        return staff.page(title, back: .staff(.clinics), errors: asked.errors) {
            h1 { title }
            staff.form(to: .staff(page)) {
                asked.line("What is it called?", "name")
                asked.select(
                    "Who holds it?",
                    "practitioner",
                    here.sorted { ($0.name, $0.id) < ($1.name, $1.id) }.choices
                )
                asked.radios("Where are people met?", "setting", Clinic.Setting.choices).inline()
                asked.line("The place, as people read it", "site", hint: "Such as the surgery and its street.")
                asked.line("Room", "room", hint: "Nobody is booked twice into a room. Leave empty if there is none.")
                h2 { "When" }
                p { "On London’s clocks, such as 9:00 until 12:30. Leave a day empty on which it is not held." }
                for weekday in Weekday.allCases { days(weekday, asked) }
                asked.line("Every how many weeks?", "weeks").kind(.digits).width(.tiny)
                asked.day("First day", "first")
                asked.day("Last day", "last", hint: "Leave empty if it goes on.")
                asked.boxes("On bank holidays", "bank-holidays", [Choice("It is held then too", value: "yes")])
                times(asked)
                booking(asked)
                meeting(asked)
                ButtonRow { SubmitButton(known == nil ? "Set it up" : "Save the clinic") }
            }
        }
    }

    @MarkupBuilder private static func days(_ weekday: Weekday, _ asked: Asked) -> Markup {
        fieldset(.class("field", "hours")) {
            legend { weekday.words }
            asked.line("From", "\(weekday.rawValue)-from").width(.short)
            asked.line("Until", "\(weekday.rawValue)-until").width(.short)
            asked.line("And from", "\(weekday.rawValue)-2-from").width(.short)
            asked.line("And until", "\(weekday.rawValue)-2-until").width(.short)
        }
    }

    @MarkupBuilder private static func times(_ asked: Asked) -> Markup {
        h2 { "Times" }
        asked.line("Minutes for one", "minutes", hint: "A double is two in a row.").kind(.digits).width(.tiny)
        asked.line("Minutes of travel before each", "before").kind(.digits).width(.tiny)
        asked.line("Minutes for notes after each", "after").kind(.digits).width(.tiny)
        h2 { "Kept back" }
        p { "So that somebody who needs a time soon finds one. What is kept back is spread over the day." }
        asked.line("Of a hundred, how many open on the day, at 8am?", "on-the-day").kind(.digits).width(.tiny)
        asked.line("Of a hundred, how many open 48 hours before?", "two-days").kind(.digits).width(.tiny)
    }

    @MarkupBuilder private static func booking(_ asked: Asked) -> Markup {
        h2 { "Who may book" }
        asked.boxes(
            "Who may book these times?",
            "bookers",
            Clinic.Booker.allCases.map { Choice($0.words.capitalizedFirst, value: $0.rawValue) }
        )
        asked.line("Only for people of these practices", "practices", hint: "Their codes; leave empty for everybody.")
        asked.line("How many days ahead?", "ahead").kind(.digits).width(.tiny)
    }

    @MarkupBuilder private static func meeting(_ asked: Asked) -> Markup {
        h2 { "What people ask for" }
        asked.line("Languages spoken", "languages", hint: "With commas between them.")
        asked.line("Gender, if the practitioner says it", "gender").width(.half)
        asked.boxes(
            "What does the place have?",
            "access",
            Clinic.Access.allCases.map { Choice($0.words.capitalizedFirst, value: $0.rawValue) }
        )
        asked.boxes("Interpreter", "interpreter", [Choice("An interpreter can be there", value: "yes")])
    }
}

extension Clinic.Setting {
    static var choices: [Choice] { allCases.map { Choice($0.words.capitalizedFirst, value: $0.rawValue) } }
}

extension FormReader {
    /// A whole number; what else was typed is said to be none.
    mutating func number(_ name: String, orElse missing: String? = nil) -> Int? {
        guard let text = text(name, longest: 6, orElse: missing) else { return nil }
        guard text.utf8.allSatisfy({ (48...57).contains($0) }), let number = Int(text) else {
            errors.add("Enter a number.", to: name)
            return nil
        }
        return number
    }
}
