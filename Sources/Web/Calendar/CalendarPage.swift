import Care
import Desk
import HTML

/// Where a worker gets the private address of their calendar, replaces it, or takes it away.
enum CalendarPage {
    private enum Deed: String { case make, stop }

    static func answer(_ staff: StaffVisit) async throws -> Reply {
        guard staff.worker.role.mayHold else { throw Denial.notPermitted }
        guard staff.isSending else { return try await show(staff) }
        let once = try staff.once()
        var form = FormReader(staff.form)
        switch form.choice("do", as: Deed.self, orElse: "Choose what to do.") {
        case nil: throw Mishap.formTooOld
        case .stop:
            try await staff.desk.forgetCalendarKey(as: staff.identity)
            return staff.goOn(to: .staff(.calendar), saying: .calendarStopped)
        case .make:
            // Made of the form's own name, so that a form that comes twice makes one address.
            let seal = staff.visit.site.doorKey.seal("calendar/\(staff.worker.id)/\(once.key)")
            guard let key = CalendarKey(seal) else { throw Denial.busy }
            try await staff.desk.setCalendarKey(key, as: staff.identity)
            return try await show(staff, key)
        }
    }

    private static func show(_ staff: StaffVisit, _ key: CalendarKey? = nil) async throws -> Reply {
        let made = try await staff.desk.calendarKeyMade(as: staff.identity)
        return staff.page("Your calendar", back: .staff(.today)) {
            h1 { "Your calendar" }
            p { "Your telephone or computer can show when you meet people. It needs a private address for that." }
            p { "It shows when and how you meet, and no name: it leaves this place, and others may see it." }
            if let key { address(FeedPage.worker(key).path.text, in: staff.visit.site) }
            if let made {
                if key == nil {
                    p {
                        "You have had an address since \(EnglishTime.date(London.day(at: made))). We keep no copy of it that "
                            + "we could show. If you have lost it, make a new one: the old one then shows nothing."
                    }
                }
                ButtonRow {
                    staff.button(
                        "Make a new address",
                        to: .staff(.calendar),
                        fields: [HiddenField(name: "do", value: "make")]
                    )
                    staff.button("Stop it", to: .staff(.calendar), fields: [HiddenField(name: "do", value: "stop")])
                }
            } else {
                ButtonRow {
                    staff.button(
                        "Make an address",
                        to: .staff(.calendar),
                        style: .primary,
                        fields: [HiddenField(name: "do", value: "make")]
                    )
                }
            }
        }
    }

    private static func address(_ path: String, in site: Site) -> Markup {
        Markup {
            Notice(.attention, "Copy the address now: it is shown once. Whoever has it sees when you meet people.")
            p { strong { (site.configuration.address ?? "") + path } }
            if site.configuration.address == nil { p { "Put the address of this place before it." } }
        }
    }
}
