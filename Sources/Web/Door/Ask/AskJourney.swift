import Care
import Desk
import HTML

/// The six pages of asking for help: what was answered comes in, the next page goes out, and the last one sends.
enum AskJourney {
    /// What every one of the six pages is made of.
    struct Model: Equatable, Sendable {
        var place: PlaceFace
        var team: SiteConfiguration.Team
        var token: String
        var step: AskStep
        var answers = Answers()
        var errors = FormErrors.none
        var practices: [PracticeChoice] = []
        var closed = ClosedNow()
    }

    /// Which button was pressed.
    private enum Going: Equatable {
        case on, back, to(AskStep)

        init(_ text: String?) {
            if text == "back" {
                self = .back
            } else if let step = text.flatMap(AskStep.init) {
                self = .to(step)
            } else {
                self = .on
            }
        }
    }

    static func answer(_ visit: Visit) async throws -> Reply {
        var model = try await model(visit)
        guard visit.isSending else { return .page(view(model)) }
        let step = AskStep(rawValue: visit.form["step"] ?? "") ?? .who
        model.answers = Answers(visit.form)
        guard case .sound(let token) = visit.site.doorKey.read(visit.form[PostForm.tokenField] ?? "", at: visit.now)
        else { return tooOld(model, step) }
        model.token = token.text
        switch Going(visit.form["go"]) {
        case .back: return show(model, step.previous ?? .who)
        case .to(let other) where step == .check: return show(model, other)
        default: break
        }
        let today = London.day(at: visit.now)
        let asked = step == .check ? AskStep.allCases : [step]
        for page in asked {
            let errors = model.answers.errors(in: page, practices: model.practices, today: today)
            if !errors.isEmpty { return show(model, page, errors, status: 422) }
        }
        guard step == .check else { return show(model, step.next ?? .check) }
        return try await send(model, token, visit)
    }

    private static func model(_ visit: Visit) async throws -> Model {
        Model(
            place: visit.site.face,
            team: visit.site.configuration.team,
            token: visit.newDoorToken(),
            step: .who,
            practices: try await practices(visit),
            closed: ClosedNow(visit.desk.place.promises.working, at: visit.now)
        )
    }

    /// The place's practices; when they cannot be read just now, the one that was chosen, so that nobody loses answers.
    private static func practices(_ visit: Visit) async throws -> [PracticeChoice] {
        do {
            return try await visit.desk.practices().map { PracticeChoice(code: $0.code.rawValue, name: $0.name) }
        } catch  where Trouble(error) == .unavailable {
            let chosen = visit.form[AskField.practice.rawValue] ?? ""
            let isOfList = chosen.isEmpty || Answers.PracticeAnswer(rawValue: chosen) != nil
            return isOfList ? [] : [PracticeChoice(code: chosen, name: "The practice you chose")]
        }
    }

    private static func show(
        _ model: Model,
        _ step: AskStep,
        _ errors: FormErrors = .none,
        status: Int = 200
    ) -> Reply {
        var model = model
        model.step = step
        model.errors = errors
        return .page(view(model), status: status)
    }

    /// The answers are still in the page; they only need to be looked at again.
    private static func tooOld(_ model: Model, _ step: AskStep) -> Reply {
        var errors = FormErrors()
        errors.add("This page was open for a long time. Your answers are still here. Please look at them and go on.")
        return show(model, step, errors, status: 403)
    }

    private static func send(_ model: Model, _ token: DoorKey.Token, _ visit: Visit) async throws -> Reply {
        let limits = visit.site.limits
        let tried = limits.trying.wait(for: token.number, at: visit.now)
        if let wait = tried ?? limits.sending.wait(for: visit.client, at: visit.now) {
            var errors = FormErrors()
            let minutes = max(1, wait.microseconds / 60_000_000 + 1)
            errors.add(
                tried == nil
                    ? "Many requests came from where you are. Yours is not sent yet. Try again in \(minutes) minutes."
                    : "This was sent many times. Your answers are still here. Try again in \(minutes) minutes."
            )
            return show(model, .check, errors, status: 429).with("retry-after", "\(minutes * 60)")
        }
        do {
            let welcome = try await visit.desk.welcome(model.answers.knock, with: token, under: visit.site.doorKey)
            return .page(SentPage.view(SentPage.Model(welcome, model, visit.desk.place.promises)))
        } catch let denial as Denial {
            return notSent(model, denial)
        } catch  where Trouble(error) == .unavailable {
            var errors = FormErrors()
            errors.add("We could not take your request just now. Your answers are still here. Please try again soon.")
            return show(model, .check, errors, status: 503).with("retry-after", "30")
        }
    }

    private static func notSent(_ model: Model, _ denial: Denial) -> Reply {
        var errors = FormErrors()
        if case .alreadySent = denial {
            errors.add(
                "We already have your request, as you first sent it. To tell us more, wait until we get in touch, or "
                    + "start a new request."
            )
        } else {
            errors.add(denial.sentence)
        }
        return show(model, .check, errors, status: 409)
    }

    /// The page of a step.
    static func view(_ model: Model) -> Markup {
        PublicLayout(model.place, errors: model.errors).page(AskWords.title(of: model.step, for: model.answers.who)) {
            PostForm(to: DoorPage.ask.address, token: model.token) {
                HiddenField(name: "step", value: model.step.rawValue)
                for field in model.answers.carried(past: model.step) { field }
                StepCount(model.step.number, of: AskStep.allCases.count)
                switch model.step {
                case .who: AskWho.view(model)
                case .words: AskOwnWords.view(model)
                case .about: AskAbout.view(model)
                case .reach: AskReach.view(model)
                case .meeting: AskMeeting.view(model)
                case .check: AskCheck.view(model)
                }
                ButtonRow {
                    SubmitButton(model.step == .check ? "Send" : "Continue")
                    if model.step != .who { SubmitButton("Back", name: "go", value: "back", style: .secondary) }
                }
            }
            p(.class("aside")) {
                "What you write is kept in this page only. We keep nothing until you press Send. "
                "If you leave before that, it is gone. "
                if model.step != .who {
                    "To look at an answer again, use the Back button in this page: your browser’s own Back keeps "
                    "nothing of what you wrote, so that nobody else can read it there."
                }
            }
        }
    }
}
