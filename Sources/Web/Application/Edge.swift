import Care
import Desk
import HTML
import Logging

/// The one place where refusals and faults become pages.
enum Edge {
    /// What a page that says "no" or "not now" shows.
    struct Model: Equatable, Sendable {
        var status: Int
        var title: String
        var sentence: String
        /// What to do instead.
        var advice: String?
        /// Named where somebody may want to report it.
        var requestID: String?
    }

    /// The page for an error that no page handled itself.
    static func reply(to error: any Error, on page: Page?, in site: Site, requestID: String, logger: Logger) -> Reply {
        if case Mishap.signIn(let returning, let hasEnded) = error {
            return .seeOther(AccountPage.signInLocation(returning: returning, hasEnded: hasEnded))
        }
        var reply = Reply.page(view(model(of: error, requestID, logger), page, site.face))
        reply.status = model(of: error, requestID, nil).status
        switch error {
        case Mishap.wrongMethod(let allow): reply = reply.with("allow", allow)
        case Mishap.tooOften(let wait): reply = reply.with("retry-after", "\(wait.microseconds / 1_000_000 + 1)")
        case _ where reply.status == 503: reply = reply.with("retry-after", "30")
        default: break
        }
        return reply
    }

    /// The page for a refusal within the signed-in part, with the way around still there.
    static func reply(to denial: Denial, _ staff: StaffVisit) -> Reply {
        let model = model(of: denial)
        return staff.page(model.title, status: model.status) { body(model) }
    }

    private static func model(of error: any Error, _ requestID: String, _ logger: Logger?) -> Model {
        switch error {
        case let denial as Denial: return model(of: denial)
        case let mishap as Mishap: return model(of: mishap)
        default: break
        }
        let trouble = Trouble(error)
        if case .fault(let name) = trouble { logger?.error("fault", metadata: ["fault": .string(name)]) }
        if trouble == .unavailable { logger?.warning("the store is not available") }
        return model(of: trouble, requestID)
    }

    static func model(of denial: Denial) -> Model {
        switch denial {
        case .refused: Model(status: 409, title: "This was not done", sentence: denial.sentence)
        case .notPermitted: Model(status: 403, title: "Your role does not include this", sentence: denial.sentence)
        case .noRelationship:
            Model(status: 403, title: "You do not look after this person", sentence: denial.sentence)
        case .notFound: Model(status: 404, title: "We cannot find this page", sentence: denial.sentence)
        case .busy: Model(status: 409, title: "Please try again", sentence: denial.sentence)
        case .alreadySent: Model(status: 409, title: "This was sent before", sentence: denial.sentence)
        }
    }

    static func model(of trouble: Trouble, _ requestID: String) -> Model {
        switch trouble {
        case .unavailable:
            Model(
                status: 503,
                title: "We cannot answer just now",
                sentence: "Our records cannot be reached at the moment. Nothing you sent before is lost.",
                advice: "Wait a minute, then load this page again."
            )
        case .fault:
            Model(
                status: 500,
                title: "Something went wrong",
                sentence: "This is our fault, not yours. Nothing was changed.",
                advice: "Go back and try again. If it happens again, tell us this number:",
                requestID: requestID
            )
        }
    }

    private static func model(of mishap: Mishap) -> Model {
        switch mishap {
        case .unknownAddress, .signIn:
            Model(
                status: 404,
                title: "We cannot find this page",
                sentence: "The address may be wrong, or the page may have moved.",
                advice: "Check the address, or start again from the front page."
            )
        case .wrongMethod:
            Model(
                status: 405,
                title: "This page cannot be used that way",
                sentence: "The page is there, but it does not take what was sent to it.",
                advice: "Start again from the front page."
            )
        case .tooLarge:
            Model(
                status: 413,
                title: "This is too long to send",
                sentence: "What you sent is longer than we can take.",
                advice: "Go back, shorten your answers and send again. You can tell us the rest when we meet."
            )
        case .wrongType:
            Model(status: 415, title: "We cannot read this", sentence: "What was sent is not a form from our pages.")
        case .badForm:
            Model(
                status: 400,
                title: "We cannot read this",
                sentence: "Part of what was sent is damaged.",
                advice: "Go back and send the page again."
            )
        case .formTooOld:
            Model(
                status: 403,
                title: "This form is too old",
                sentence: "The page was open for too long, or you signed in again since. Nothing was changed.",
                advice: "Go back, load the page again, and send it once more."
            )
        case .tooOften(let wait):
            Model(
                status: 429,
                title: "Too many tries",
                sentence: "There were too many tries from where you are.",
                advice: "Wait \(max(1, wait.microseconds / 60_000_000 + 1)) minutes, then try again."
            )
        }
    }

    private static func view(_ model: Model, _ page: Page?, _ face: PlaceFace) -> Markup {
        switch page {
        case .staff, .account: StaffLayout(face).page(model.title) { body(model) }
        default: PublicLayout(face).page(model.title) { body(model) }
        }
    }

    private static func body(_ model: Model) -> Markup {
        Markup {
            h1 { model.title }
            p { model.sentence }
            if let advice = model.advice { p { advice } }
            if let id = model.requestID { p { code { id } } }
        }
    }
}
