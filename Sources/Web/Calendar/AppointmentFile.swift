import Care
import Desk
import Exchange
import HTML

/// The person's next appointment as a file for their own calendar, by the private number of their request.
enum AppointmentFile {
    static func answer(_ visit: Visit) async throws -> Reply {
        let model = LookUpPage.Model(place: visit.site.face, token: visit.newDoorToken())
        guard (try? visit.doorToken()) != nil else {
            return LookUpPage.refused(model, "The page was open for too long. Please type your number again.", 403)
        }
        try visit.site.limits.check(visit.site.limits.reference, visit)
        guard let reference = Reference(typed: (visit.form[LookUpPage.field] ?? "").trimmed),
            let appointment = try await visit.desk.nextAppointment(by: reference)
        else {
            return LookUpPage.refused(
                model,
                "We have no appointment for this number. Check each letter and digit.",
                404
            )
        }
        let event = CalendarEvent(appointment, visit.desk, says: "Appointment")
        return Reply(
            contentType: CalendarText.contentType,
            bytes: CalendarText.bytes(of: [event], called: "Appointment")
        )
        .with("content-disposition", "attachment; filename=\"appointment.ics\"")
    }

    /// The button on the page of a request, where there is an appointment to come.
    static func button(_ reference: String, _ at: String, token: String) -> Markup {
        Markup {
            h2 { "Your appointment" }
            p { "\(at)." }
            PostForm(to: DoorPage.appointment.address, token: token) {
                HiddenField(name: LookUpPage.field, value: reference)
                ButtonRow { SubmitButton("Put it into my calendar", style: .secondary) }
            }
            p(.class("aside")) { "Your calendar will say “Appointment” and nothing else." }
        }
    }
}
