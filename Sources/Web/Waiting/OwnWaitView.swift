import Care
import Desk
import HTML

/// The pages on which somebody waits for a time and answers what they are offered, in plain words.
struct OwnWaitView {
    private let page: OwnTimeView

    init(_ page: OwnTimeView) { self.page = page }

    /// What the form begins with: how they said they want to be met.
    static func beginning(_ own: OwnBookings) -> WaitWishes {
        WaitWishes(
            length: own.wish.length,
            settings: own.wish.settings,
            interpreter: own.wish.interpreter,
            with: own.wish.with
        )
    }

    /// The ways to the waiting list and off it, below the times there are.
    @MarkupBuilder func ways(_ own: OwnBookings) -> Markup {
        if own.waits == nil {
            h2 { "If no time suits you" }
            p { "You can wait for another time. We tell you when one comes free." }
            page.form("wait") { SubmitButton("Wait for another time", style: .secondary) }
        } else {
            standing("You are waiting for a time", "You need not do anything.")
        }
    }

    /// The ways to a sooner time than the one they have.
    @MarkupBuilder func soonerWays(_ own: OwnBookings) -> Markup {
        if own.waits == nil {
            h2 { "If you would like to come sooner" }
            p { "We can tell you when a sooner time comes free. You keep this one until you say yes to another." }
            page.form("wait") { SubmitButton("Tell me of sooner times", style: .secondary) }
        } else {
            standing("You are waiting for a sooner time", "You keep this one until you say yes to another.")
        }
    }

    /// That they wait, and the ways to change what suits them and to stop.
    @MarkupBuilder private func standing(_ title: String, _ more: String) -> Markup {
        h2 { title }
        p { "We tell you when one comes free that suits you. \(more)" }
        page.form("wait") { SubmitButton("Change what suits you", style: .secondary) }
        page.form("leave") { SubmitButton("Stop waiting", style: .quiet) }
    }

    /// The way to the times there are, or to the one they have.
    private func onward(_ own: OwnBookings, _ style: ButtonStyle = .secondary) -> Markup {
        page.form("times") {
            SubmitButton(own.coming == nil ? "See other times" : "See your appointment", style: style)
        }
        .markup
    }

    func asks(_ form: Form, _ own: OwnBookings, _ errors: FormErrors = .none) -> Markup {
        let asked = Asked(form: form, errors: errors)
        let title = own.coming == nil ? "Wait for a time" : "Wait for a sooner time"
        return page.layout(errors).page(title) {
            h1 { title }
            p { "Tell us what would suit you. Leave open what does not matter to you." }
            page.form("join") {
                if let worker = own.coming?.workers.first { asked.radios("With whom?", "who", who(worker)) }
                asked.radios("How long before the time must we tell you?", "notice", WaitNotice.choices)
                asked.boxes("On which days?", "weekdays", Weekday.choices).inline()
                asked.boxes("When on the day?", "parts", TimeWish.Part.choices)
                asked.boxes("Where?", "settings", Clinic.Setting.ownChoices)
                ButtonRow { SubmitButton(title) }
            }
        }
    }

    private func who(_ worker: Worker) -> [Choice] {
        [
            Choice("With \(worker.name)", value: OwnWaitPage.Who.same.rawValue),
            Choice("With anybody who has a sooner time", value: OwnWaitPage.Who.anybody.rawValue),
        ]
    }

    func waits(_ own: OwnBookings) -> Markup {
        let title = own.coming == nil ? "You are waiting for a time" : "You are waiting for a sooner time"
        return page.layout().page(title) {
            Panel(title) {
                p { "We tell you when one comes free that suits you." }
            }
            keeping(own)
            p {
                "Those who were promised a time soonest are asked first. You do not lose your place if you say no to a time, or "
                "if you do not answer."
            }
            p { "You can also look here with your private number at any time." }
        }
    }

    /// What they have, and do not lose.
    @MarkupBuilder private func keeping(_ own: OwnBookings) -> Markup {
        if let coming = own.coming {
            p {
                "You keep your appointment on \(EnglishTime.dayAndClock(coming.at)) until you say yes to a sooner one. "
                "Then it is given back for somebody else."
            }
        }
    }

    func left(_ own: OwnBookings) -> Markup {
        page.layout().page("You do not wait any more") {
            Panel("You do not wait any more")
            if let coming = own.coming {
                p { "Your appointment on \(EnglishTime.dayAndClock(coming.at)) stays." }
            }
            p { "Your request stays open, and the same person holds it." }
            page.form("wait") { SubmitButton("Wait again, with the place you had", style: .secondary) }
        }
    }

    /// The times that are on offer, with a yes and a no for each.
    func offers(_ own: OwnBookings) -> Markup {
        page.layout().page("A time has come free") {
            h1 { "A time has come free" }
            p { "You do not lose your place, whatever you say." }
            keeping(own)
            for offer in own.offers {
                particulars(offer)
                if let until = offer.keptUntil {
                    p { "It is kept until \(EnglishTime.clockAndDay(until)). The first to say yes has it." }
                }
                page.form("accept") {
                    HiddenField(name: "contact", value: offer.contact.description)
                    ButtonRow { SubmitButton("Yes, book it") }
                }
                page.form("decline") {
                    HiddenField(name: "contact", value: offer.contact.description)
                    SubmitButton("No, thank you", style: .secondary)
                }
            }
            onward(own, .quiet)
        }
    }

    private func particulars(_ offer: OwnBookings.Offer) -> SummaryList {
        SummaryList([
            SummaryList.Row("When") { "\(EnglishTime.dayAndClock(offer.at)), \(offer.minutes) minutes" },
            SummaryList.Row("With") { offer.worker.map { "\($0.name), \($0.role.title)" } ?? "" },
            SummaryList.Row("Where") { offer.place },
        ])
    }

    func declined(_ offer: OwnBookings.Offer) -> Markup {
        page.layout().page("You keep your place") {
            Panel("You keep your place")
            p { "Thank you for telling us: somebody else can have the time. We tell you when the next one comes free." }
            page.form("undo") {
                HiddenField(name: "contact", value: offer.contact.description)
                SubmitButton("I would like it after all", style: .secondary)
            }
        }
    }

    /// Said where the meetings that were agreed are used: more is not the person's own decision alone.
    func isHoldersToSay(_ own: OwnBookings) -> Markup {
        page.layout().page("Please speak to us first") {
            h1 { "Please speak to us first" }
            p {
                "You have had, or booked, the meetings that were agreed. Whoever holds your request talks with you about more."
            }
            p { "You have not lost your place." }
            onward(own)
        }
    }

    /// Said kindly to whoever came second, and to whoever answers what is over.
    func over(_ own: OwnBookings) async throws -> Markup {
        let others = own.coming == nil ? try await page.visit.desk.nextTimes(own.wish, limit: 5, for: own.holder) : []
        let team = try await page.visit.desk.team()
        return page.layout().page("The time has gone") {
            h1 { "The time has gone" }
            p { "Somebody else was quicker, or it is not there any more. We are sorry." }
            p { "You have not lost your place. We tell you when the next time comes free." }
            if let coming = own.coming { p { "Your appointment on \(EnglishTime.dayAndClock(coming.at)) stays." } }
            if others.isEmpty {
                onward(own)
            } else {
                page.form("keep") {
                    page.choosing("Or choose one of these times", others, own.wish.length, team)
                    ButtonRow { SubmitButton("Go on") }
                }
            }
        }
    }
}
