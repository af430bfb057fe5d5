import Care
import Desk

/// A group while it is being set up: its steps, the fields of each, and the plan that they make.
struct GroupDraft {
    /// The group that is changed; `nil` for a new one.
    let known: Group?
    let team: Team
    let offers: [GroupOffer]

    enum Step: String, CaseIterable, Comparable {
        case what, when, who, check

        static func < (left: Step, right: Step) -> Bool { left.order < right.order }

        private var order: Int { Step.allCases.firstIndex(of: self) ?? 0 }
        var next: Step? { Step.allCases.first { $0 > self } }
        var previous: Step? { Step.allCases.last { $0 < self } }

        var title: String {
            switch self {
            case .what: "What is it?"
            case .when: "When and where?"
            case .who: "Who leads it, and who can come?"
            case .check: "Is this right?"
            }
        }

        var fields: [String] {
            switch self {
            case .what: ["name", "about", "kind", "offer"]
            case .when:
                [
                    "setting", "site", "first-day", "first-month", "first-year", "from", "minutes", "weeks", "sessions",
                    "last-day", "last-month", "last-year",
                ]
            case .who: ["leader", "with", "peers", "capacity", "by-themselves"]
            case .check: []
            }
        }
    }

    /// The answers of the other steps, to go along with this one.
    func others(than step: Step, in form: Form) -> [(name: String, value: String)] {
        Step.allCases.filter { $0 != step }.flatMap(\.fields).flatMap { name in
            form.all(name).prefix(40).map { (name, $0) }
        }
    }

    /// Says what is wrong on one step.
    func check(_ step: Step, _ form: inout FormReader) {
        switch step {
        case .what: _ = what(&form)
        case .when: _ = when(&form)
        case .who: _ = who(&form)
        case .check: break
        }
    }

    /// The whole of it; `nil` where something is missing.
    func plan(_ form: inout FormReader) -> Group.Plan? {
        guard let what = what(&form), let when = when(&form), let who = who(&form), form.errors.isEmpty else {
            return nil
        }
        return Group.Plan(
            name: what.name,
            about: what.about,
            kind: what.kind,
            offering: what.offering,
            setting: when.setting,
            site: when.site,
            facilitators: who.facilitators,
            peers: who.peers,
            times: when.times,
            capacity: who.capacity,
            byThemselves: who.byThemselves
        )
    }

    private struct What {
        var name: String
        var about: String
        var kind: Group.Kind
        var offering: Group.Offering?
    }

    private func what(_ form: inout FormReader) -> What? {
        let name = form.text("name", longest: 80, orElse: "Give the group a name that people know it by.")
        let about = form.text("about", longest: 600, orElse: "Say what one does there, so that people can choose.")
        let kind = known?.plan.kind ?? form.choice("kind", orElse: "Choose how people come to it.")
        var offering: Group.Offering?
        if let text = form.text("offer", longest: 200) {
            offering =
                offers.map(\.offering).first { $0.text == text }
                ?? known?.plan.offering.flatMap {
                    $0.text == text ? $0 : nil
                }
            if offering == nil { form.errors.add("Choose one of the answers on the page.", to: "offer") }
        }
        guard let name, let about, let kind else { return nil }
        return What(name: name, about: about, kind: kind, offering: offering)
    }

    private struct When {
        var setting: Clinic.Setting
        var site: String
        var times: Group.Times
    }

    private func when(_ form: inout FormReader) -> When? {
        let setting: Clinic.Setting? = form.choice("setting", orElse: "Choose where people are met.")
        let site = form.text("site", orElse: "Say where people come to, in words they can read.")
        let times = known?.plan.times ?? times(&form)
        guard let setting, let site, let times else { return nil }
        return When(setting: setting, site: site, times: times)
    }

    private func times(_ form: inout FormReader) -> Group.Times? {
        let first = form.day("first", orElse: "Enter the day of the first session.")
        var minute: Int?
        if let text = form.text("from", longest: 10, orElse: "Enter the time, such as 14:30.") {
            minute = FormReader.minute(text)
            if minute == nil {
                form.errors.add("Enter the time with hours and minutes, such as 14:30.", to: "from")
            }
        }
        let minutes = form.number("minutes", orElse: "Enter how long a session is, in minutes.")
        let weeks = form.number("weeks", orElse: "Enter 1 for every week.")
        let sessions = form.number("sessions")
        let last = form.day("last")
        guard let first, let minute, let minutes, let weeks, form.errors.isEmpty else { return nil }
        if !(2000...2199).contains(first.civil.year) {
            form.errors.add("Check the year.", to: "first")
            return nil
        }
        return Group.Times(
            first: first,
            from: minute,
            minutes: minutes,
            everyWeeks: weeks,
            sessions: sessions,
            last: last
        )
    }

    private struct Who {
        var facilitators: [Worker.ID]
        var peers: [Worker.ID]
        var capacity: Int
        var byThemselves: Bool
    }

    private func who(_ form: inout FormReader) -> Who? {
        let leader = form.id("leader", of: Worker.self, orElse: "Choose who leads it.")
        let with = form.ids("with", of: Worker.self)
        let peers = form.ids("peers", of: Worker.self)
        let capacity = form.number("capacity", orElse: "Enter how many places there are.")
        let byThemselves = form.yesOrNo("by-themselves", orElse: "Say whether people can join by themselves.")
        guard let leader, let capacity, let byThemselves else { return nil }
        return Who(
            facilitators: [leader] + with.filter { $0 != leader },
            peers: peers,
            capacity: capacity,
            byThemselves: byThemselves
        )
    }
}

extension GroupDraft {
    /// What stands in the form of a new group.
    static func beginning(for staff: StaffVisit) -> Form {
        Form(
            [
                ("leader", staff.worker.id.description), ("minutes", "90"), ("weeks", "1"), ("capacity", "12"),
                ("by-themselves", "yes"),
            ] + Form.fields("first", London.day(at: staff.now) + 7)
        )
    }

    static func prefill(_ plan: Group.Plan) -> Form {
        var pairs: [(name: String, value: String)] = [
            ("name", plan.name), ("about", plan.about), ("kind", plan.kind.rawValue),
            ("offer", plan.offering?.text ?? ""), ("setting", plan.setting.rawValue), ("site", plan.site),
            ("capacity", "\(plan.capacity)"), ("by-themselves", plan.byThemselves ? "yes" : "no"),
        ]
        if let leader = plan.facilitators.first { pairs.append(("leader", leader.description)) }
        pairs += plan.facilitators.dropFirst().map { ("with", $0.description) }
        pairs += plan.peers.map { ("peers", $0.description) }
        return Form(pairs)
    }
}

extension Group.Offering {
    /// As a form names it.
    var text: String { "\(service)/\(id)" }
}
