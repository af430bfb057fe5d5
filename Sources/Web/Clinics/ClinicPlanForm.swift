import Care
import Desk
import HTML

extension ClinicPlanPage {
    static func plan(_ form: inout FormReader, _ known: Clinic?, _ staff: StaffVisit) -> Clinic.Plan? {
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
        var days = usualDays(&form)
        var own: [Weekday: [Clinic.Stretch]] = [:]
        for weekday in Weekday.allCases {
            for part in ["", "-2"] {
                let name = weekday.rawValue + part
                guard form.text("\(name)-from") != nil || form.text("\(name)-until") != nil else { continue }
                own[weekday, default: []] += form.stretch(name)
            }
        }
        // What is said of one day goes before what is said of all.
        days.merge(own) { $1 }
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

    /// The days that have the same hours.
    private static func usualDays(_ form: inout FormReader) -> [Weekday: [Clinic.Stretch]] {
        let chosen = form.choices("weekdays", as: Weekday.self)
        let hasHours = ["usual-from", "usual-until"].contains { form.text($0, longest: 10) != nil }
        guard !chosen.isEmpty || hasHours else { return [:] }
        let hours = form.stretch("usual")
        if chosen.isEmpty { form.errors.add("Choose the days on which it is held then.", to: "weekdays") }
        return Dictionary(uniqueKeysWithValues: chosen.map { ($0, hours) })
    }

    static func beginning(_ staff: StaffVisit) -> Form {
        Form(
            [
                ("practitioner", staff.worker.id.description), ("minutes", "15"), ("before", "0"), ("after", "0"),
                ("on-the-day", "0"), ("two-days", "0"), ("ahead", "56"), ("weeks", "1"), ("languages", "English"),
                ("bookers", "person"), ("bookers", "practice"), ("bookers", "holder"), ("bookers", "service"),
            ] + Form.fields("first", London.day(at: staff.now))
        )
    }

    static func prefill(_ plan: Clinic.Plan) -> Form {
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
        let usual = plan.pattern.usual
        if let usual {
            pairs += Weekday.allCases.filter { plan.pattern.days[$0] != nil }.map { ("weekdays", $0.rawValue) }
            pairs += [("usual-from", clock(usual.from)), ("usual-until", clock(usual.until))]
        }
        for (weekday, stretches) in plan.pattern.days where usual == nil {
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
}

extension Clinic.Pattern {
    /// The one stretch of hours that every day it is held on has; `nil` where days differ.
    fileprivate var usual: Clinic.Stretch? {
        let all = Set(days.values)
        guard all.count == 1, let only = all.first, only.count == 1 else { return nil }
        return only.first
    }
}
