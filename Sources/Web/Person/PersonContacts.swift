import Care
import HTML

/// The contacts that are to come or to be written down, and the last few that were.
struct PersonContacts: Component {
    let person: Person.ID
    let rows: [Row]

    struct Row: Equatable, Sendable {
        var when: String
        var what: String
        var state: String
        var steps: [PersonStep]
        /// The contact that has a time in a clinic, which another time of the clinic can replace.
        var booked: Contact.ID?
    }

    init(_ model: PersonPage.Model) {
        person = model.person
        let contacts = model.record.contacts.all.values
            .filter { model.record.requests.isOpen($0.request) }
            .sorted { ($0.at, $0.id) < ($1.at, $1.id) }
        let waiting = contacts.filter { $0.outcome == .arranged }
        let written = contacts.filter { $0.outcome != .arranged }.suffix(3)
        rows = (waiting + written.reversed()).map { contact in
            Row(
                when: EnglishTime.dayAndClock(contact.at),
                what: "\(contact.means.staffWords.capitalizedFirst) with \(model.team.name(of: contact.with))"
                    + (contact.place.map { ", \($0.disclosed)" } ?? "")
                    + (model.record.enrolments.sessions[contact.id].map { ": \($0.title)" } ?? ""),
                state: Self.state(contact),
                steps: NextSteps.steps(for: contact, at: model.now, model.worker),
                booked: contact.outcome == .arranged && contact.at > model.now && model.worker.role.may(.book)
                    ? model.record.bookings.live(contact.id)?.contact : nil
            )
        }
    }

    private static func state(_ contact: Contact) -> String {
        switch contact.outcome {
        case .arranged: "Arranged"
        case .attended: "Met"
        case .missed: "Missed"
        case .cancelled(let by, _): "Cancelled by \(by.staffWords)"
        }
    }

    var markup: Markup {
        if rows.isEmpty {
            Markup()
        } else {
            Table(
                "Contacts",
                rows: rows,
                columns: [
                    Column("When", .rowHeading) { row in row.when },
                    Column("How") { row in row.what },
                    Column("State") { row in row.state },
                    Column("Next") { row in
                        if let contact = row.booked {
                            p { a(.href(StaffPage.moveTime(person, contact).address)) { "Find another time" } }
                        }
                        StepLinks(row.steps, of: person)
                    },
                ]
            )
            .markup
        }
    }
}
