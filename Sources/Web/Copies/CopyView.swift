import Care
import Desk
import HTML

/// What a person may read, in words for the person: on a screen beside a worker, or on paper.
struct CopyView: Component {
    struct Model: Equatable, Sendable {
        var opened: OpenedCopy
        var team: Team
        /// Who reads it with them.
        var worker: Worker
        var telephone: String?
        var now: Instant
        var services: [ServiceCode: String]
    }

    static let title = "What we have written about you"

    let model: Model
    private var copy: TheirCopy { model.opened.copy }

    init(_ model: Model) { self.model = model }

    var markup: Markup {
        Markup {
            h1 { CopyView.title }
            p(.class("lead")) { whose }
            onPaper
            div(.class(model.opened.answer.paperIsSafe ? nil : "screen-only")) {
                p {
                    "You can ask about every word of it. If something is wrong, tell us. We put it right, and the old words "
                        + "stay, with a line through them."
                }
                now
                told
                CopyMeasures(model)
                written
                met
                CopyReviews(model)
                services
                agreed
                CopyLooks(model)
                rights
            }
        }
    }

    /// Whose it is, so that nobody takes another's away with them.
    private var whose: String {
        let details = model.opened.details
        return details.shownName + (details.birthDate.map { ", born \(EnglishTime.date($0.disclosed))" } ?? "")
    }

    /// A button that prints where paper is safe; elsewhere nothing of the copy comes out of a printer.
    @MarkupBuilder private var onPaper: Markup {
        if model.opened.answer.paperIsSafe {
            p(.class("screen-only")) {
                button(.class("button", "button--secondary"), .type(.button), .hidden(), .data("print", "")) {
                    "Print it"
                }
            }
        } else {
            Notice(.information, "This is not for paper. You told us that paper is not safe for you.")
        }
    }

    @MarkupBuilder private var now: Markup {
        h2 { "Who helps you now" }
        if copy.held.isEmpty { p { "Nobody does just now. You can ask us again at any time." } }
        for held in copy.held {
            let role = model.team.workers[held.holder]?.role.title ?? "worker"
            HeldBy(
                model.team.name(of: held.holder),
                role: role,
                detail: "since \(CopyWords.day(held.since)). We were asked on \(CopyWords.day(held.received))."
            )
        }
        h2 { "What happens next" }
        if copy.owed.isEmpty { p { "Nothing is planned." } }
        ul {
            for owed in copy.owed {
                li {
                    "\(CopyWords.next(owed.kind)), by \(EnglishTime.clockAndDay(owed.at)). "
                    "\(model.team.name(of: owed.by)) sees to it."
                    if owed.at < model.now { " This is late. That is our mistake, not yours." }
                }
            }
        }
    }

    @MarkupBuilder private var told: Markup {
        h2 { "What you told us" }
        if copy.ownWords.isEmpty { p { "There is nothing here in your own words." } }
        for words in copy.ownWords { block(words.words, "You said this on \(CopyWords.day(words.at)).") }
    }

    @MarkupBuilder private var written: Markup {
        h2 { "What we wrote" }
        if copy.notes.isEmpty { p { "There are no notes here." } }
        for note in copy.notes {
            block(note.now.words, CopyWords.wrote(note.now, model.team))
            for words in note.before {
                div(.class("struck")) {
                    block(words.words, "Before that: \(CopyWords.wrote(words, model.team))")
                }
            }
        }
    }

    @MarkupBuilder private var met: Markup {
        h2 { "When we meet, and when we met" }
        if copy.contacts.isEmpty { p { "No meetings are written down." } }
        for contact in copy.contacts {
            let (sentence, words) = CopyWords.met(contact, model.team, now: model.now)
            if let words { block(words, sentence) } else { p { sentence } }
        }
    }

    @MarkupBuilder private var services: Markup {
        h2 { "Whom we asked to help you" }
        if copy.services.isEmpty { p { "We asked nobody else." } }
        for asked in copy.services {
            let sentence = CopyWords.asked(asked, model.services[asked.service] ?? asked.service.rawValue)
            if let said = asked.said {
                block(said.words, sentence)
                if let instead = said.instead { p { "They thought of this for you: \(instead.disclosed)" } }
            } else {
                p { sentence }
            }
        }
    }

    @MarkupBuilder private var agreed: Markup {
        if !copy.agreed.isEmpty { h2 { "What we agreed, so that you are safe" } }
        for words in copy.agreed { block(words.words, CopyWords.agreed(words, model.team)) }
        for plan in copy.plans {
            h2 { "How you stay well" }
            block(plan.signs, "What you notice first.")
            block(plan.helps, "What helps you.")
            block(plan.people, "Who is there for you.")
            block(plan.ifItComesBack, "What you do if it comes back.")
        }
        if !copy.closed.isEmpty { h2 { "How it ended" } }
        for closed in copy.closed {
            block(closed.agreed, "We agreed this on \(CopyWords.day(closed.at)).")
            if !closed.wayBack.disclosed.isBlank { p { "How to come back: \(closed.wayBack.disclosed)" } }
        }
    }

    /// Words with who said them and when; that alone where nothing was written.
    private func block(_ words: Personal<String>, _ said: String) -> Markup {
        words.disclosed.isBlank ? p { said } : OwnWords(words.disclosed, said: said).markup
    }

    @MarkupBuilder private var rights: Markup {
        h2 { "If you want to know more" }
        p {
            "This may not be all. We may hold a thing back if it is about someone else, or if it could do harm to read it now. "
                + "Ask \(model.worker.name), or anyone in the team. They look at it with you."
            if let telephone = model.telephone { " Our phone number is \(telephone)." }
        }
        p {
            "If you are not happy with what we do, you can tell the Information Commissioner. They look after your rights over "
                + "what is written about you. Their phone number is \(CopyWords.commissionerTelephone). Their web page is "
                + "\(CopyWords.commissionerPage)."
        }
        p(.class("aside")) {
            "Read with \(model.worker.name) on \(CopyWords.day(model.now))."
        }
    }
}
