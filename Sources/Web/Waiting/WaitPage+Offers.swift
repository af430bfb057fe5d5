import Care
import Desk
import HTML

extension WaitPage {
    @MarkupBuilder static func offers(
        _ record: Record,
        _ request: Request.ID,
        _ team: Team,
        _ asked: Asked,
        _ staff: StaffVisit
    ) -> Markup {
        let open = record.waiting.open(for: request)
        if !open.isEmpty {
            h2 { "Offered to them now" }
            for offer in open {
                p {
                    offer.words(team)
                    if offer.keptUntil > staff.now {
                        " Kept until \(EnglishTime.clockAndDay(offer.keptUntil)) for those who are asked: the first to "
                        "say yes has it."
                    } else {
                        " It can be had while it is free."
                    }
                }
                if asked.errors["past"] != nil, asked["contact"] == offer.contact.description {
                    passing(offer, asked, staff)
                } else {
                    ButtonRow {
                        answer("They want it: book it", .take, offer, staff, .primary)
                        answer("They do not want it", .decline, offer, staff, .secondary)
                    }
                }
            }
        }
        let declined = record.waiting.offers.values
            .filter { $0.request == request && $0.state == .declined && $0.time.at > staff.now }
            .sorted { ($0.time.at, $0.contact) < ($1.time.at, $1.contact) }
        if record.isWaiting(for: request) {
            for offer in declined {
                p { "They said no to: \(offer.words(team))" }
                answer("Take the no back", .undo, offer, staff, .quiet)
            }
        }
    }

    /// A limit of sessions is reached: to book all the same is a decision, which says why.
    private static func passing(_ offer: WaitOffer, _ asked: Asked, _ staff: StaffVisit) -> PostForm {
        staff.form(to: staff.visit.page) {
            HiddenField(name: "matter", value: Matter.take.rawValue)
            HiddenField(name: "contact", value: offer.contact.description)
            asked.area(
                "Why is another session needed?",
                "past",
                hint: "It is your decision, and it is written down.",
                rows: 2
            )
            SubmitButton("Book it all the same")
        }
    }

    private static func answer(
        _ text: String,
        _ matter: Matter,
        _ offer: WaitOffer,
        _ staff: StaffVisit,
        _ style: ButtonStyle
    ) -> PostButton {
        staff.button(
            text,
            to: staff.visit.page,
            style: style,
            fields: [
                HiddenField(name: "matter", value: matter.rawValue),
                HiddenField(name: "contact", value: offer.contact.description),
            ]
        )
    }
}

extension WaitOffer {
    /// Such as `Tuesday 24 November, 9am, 15 minutes, with Ama Example`.
    func words(_ team: Team) -> String {
        "\(EnglishTime.dayAndClock(time.at)), \(time.minutes) minutes, with \(team.name(of: time.worker))."
    }
}

extension WaitMissing {
    /// Said where the clinics, not the record, stand in the way.
    static let noClinic = "No clinic here has such times: change what suits them, or set one up"
}
