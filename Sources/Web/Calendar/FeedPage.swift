import Care
package import Desk
import Exchange

/// A worker's calendar as their telephone asks for it, by the secret in its address.
package enum FeedPage: PageFamily {
    case worker(CalendarKey)

    package init?(_ parts: [String]) {
        guard parts.count == 2, parts[0] == "calendar", parts[1].hasSuffix(".ics"),
            let key = CalendarKey(parts[1].dropLast(".ics".count))
        else { return nil }
        self = .worker(key)
    }

    package var path: PagePath {
        switch self {
        case .worker(let key): "/calendar/\(key).ics"
        }
    }

    package var methods: PageMethods { .show }

    func answer(_ visit: Visit) async throws -> Reply {
        guard case .worker(let key) = self, let appointments = try await visit.desk.calendar(key) else {
            // Only misses are counted: calendars of many workers may ask from one address.
            try visit.site.limits.check(visit.site.limits.calendar, visit)
            throw Mishap.unknownAddress
        }
        let events = appointments.map { CalendarEvent($0, visit.desk, says: "Appointment, \($0.means.staffWords)") }
        return Reply(
            contentType: CalendarText.contentType,
            bytes: CalendarText.bytes(of: events, called: "Appointments")
        )
    }
}

extension CalendarEvent {
    /// An appointment without anything of the person.
    init(_ appointment: Appointment, _ desk: FrontDesk, says summary: String) {
        self.init(
            uid: "\(desk.calendarName(of: appointment.contact))@footbridge.invalid",
            sequence: appointment.sequence,
            changed: appointment.changed,
            starts: appointment.at,
            summary: summary,
            status: appointment.isCancelled ? .cancelled : .confirmed
        )
    }
}
