import Care
import Desk
import HTML

/// The end of asking: who holds the person now, what happens next and by when, and the private number.
enum SentPage {
    struct Model: Equatable, Sendable {
        var place: PlaceFace
        var team: SiteConfiguration.Team
        var reference: String
        /// Whether the page is for somebody who asked for another, and is told only that it was received.
        var isForAsker: Bool
        var holder: String
        var role: String
        var readBy: String
        var metBy: String
        var isOpenNow: Bool
        /// Whether the person said how they can be reached, or where they can be found.
        var canBeReached: Bool
        /// By when somebody talks with the person about their safety; `nil` where nothing was said of it.
        var safeBy: String?
    }

    static func view(_ model: Model) -> Markup {
        PublicLayout(model.place).page(model.isForAsker ? "We have received it" : "We have your request") {
            Panel(model.isForAsker ? "We have received it" : "We have your request") {
                p { "Your private number" }
                p { strong { model.reference } }
            }
            if model.isForAsker { asker(model) } else { person(model) }
            keep(model)
        }
    }

    private static func person(_ model: Model) -> Markup {
        Markup {
            HeldBy(model.holder, role: model.role, detail: "from now on.")
            p {
                "This means that \(model.holder) looks after your request until someone else takes it over from them, "
                "or until you both agree that the help is done. You will not be sent back to the start."
            }
            h2 { "What happens next" }
            if !model.isOpenNow || model.safeBy != nil { now(model) }
            ol {
                li { "\(model.holder) or a colleague reads what you wrote, by \(model.readBy)." }
                if let safeBy = model.safeBy {
                    li { "Someone gets in touch to ask if you are safe, by \(safeBy)." }
                }
                li { model.canBeReached ? "They get in touch in the way you chose." : Self.unreachable }
                li { "You meet someone for the first time by \(model.metBy), or sooner." }
            }
            late(model)
        }
    }

    private static let unreachable =
        "You have not said how we can reach you. Look up your request with your private number to see what is next, or "
        + "come to any GP practice here."

    /// Where help is until we read it, for somebody who comes when nobody is here or who may not be safe.
    private static func now(_ model: Model) -> Markup {
        Notice(.attention) {
            p { strong { model.isOpenNow ? "You do not have to wait for us." : "We are closed just now." } }
            if !model.isOpenNow {
                p { "Nobody reads your request before we open again. \(model.holder) looks at it by \(model.readBy)." }
            }
            if model.safeBy == nil {
                p { "If you need help before then, use one of the numbers on this page. They answer day and night." }
            } else {
                p { "If you are not safe, or cannot wait, these answer day and night:" }
                model.place.crisis.list
            }
        }
        .markup
    }

    /// What to do when a date has passed: how to tell the team, or what is left where it has no phone and no address.
    private static func late(_ model: Model) -> Markup {
        Markup {
            p { "If a date passes and you have not heard from us, that is our mistake, not yours." }
            if model.team.canBeReached {
                p { "Please tell us:" }
                model.team.lines
            } else {
                p {
                    "Look up your request with your private number: it shows who holds it, and whether something is "
                    "late. Or ask again, here or at any GP practice here. Your first request stays as it is."
                }
            }
        }
    }

    private static func asker(_ model: Model) -> Markup {
        Markup {
            p(.class("lead")) { "Thank you for asking. Someone from the team reads it by \(model.readBy)." }
            p { "We do not tell you more than that we have received it, unless the person tells us that they agree." }
            if !model.isOpenNow {
                Notice(.attention) {
                    p { strong { "We are closed just now." } }
                    p { "If someone is in danger, do not wait for us. Use one of the numbers on this page." }
                }
            }
        }
    }

    private static func keep(_ model: Model) -> Markup {
        Markup {
            h2 { "Keep your private number" }
            p { "Write down \(model.reference), or print this page. We cannot show it to you again." }
            p {
                "With this number you can look up "
                model.isForAsker ? "that we have received your request" : "who holds your request and what happens next"
                ": go to the front page and choose “Look up your request”. It never shows your name or what you wrote."
            }
            p { "Is it safe for you to keep it? If someone checks your things, you can leave it. We will still help." }
            ButtonRow { LinkButton("Go to the front page", to: DoorPage.front.address, style: .secondary) }
        }
    }
}

extension SentPage.Model {
    init(_ welcome: Welcome, _ model: AskJourney.Model, _ promises: Promises) {
        self.init(
            place: model.place,
            team: model.team,
            reference: welcome.reference.shown,
            isForAsker: welcome.reader == .asker,
            holder: welcome.holder.name,
            role: welcome.holder.role.title,
            readBy: EnglishTime.clockAndDay(welcome.lookedAtBy),
            metBy: EnglishTime.weekdayAndDate(
                London.day(at: promises.end(of: promises.firstContact, from: welcome.received))
            ),
            isOpenNow: welcome.isOpenNow,
            canBeReached: !model.answers.means.isEmpty,
            safeBy: welcome.safeBy.map(EnglishTime.clockAndDay)
        )
    }
}
