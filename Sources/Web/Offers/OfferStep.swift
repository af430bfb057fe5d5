import Care
import Desk
import HTML
import Services

/// The forms between a request and the services of the place.
enum OfferStep {
    static func ask(_ request: Request, in scene: Scene) async throws -> Step {
        let matched = try await scene.desk.answer(to: request.id, of: scene.record)
        let standing = scene.record.offers.standing(of: request.id)
        let choices = (matched?.outcomes ?? []).map { Choice($0.name, value: $0.pack.name, hint: hint($0, standing)) }
        return Step(RequestWord.askService.title, button: "Ask them", saying: .serviceAsked) { asked in
            if choices.isEmpty {
                p { "No service of this place is described yet." }
            } else {
                asked.radios("Which service?", "service", choices)
            }
            asked.area("What are they asked for?", "words", hint: "What the service needs to know, and no more.")
        } actions: { form in
            let service: ServiceCode? = form.choice("service", orElse: "Choose the service to ask.")
            let words = form.words("words", orElse: "Say what the service is asked for, so that it can answer.")
            guard let service, let words else { return nil }
            guard choices.contains(where: { $0.value == service.rawValue }) else {
                form.errors.add("Choose one of the services on the page.", to: "service")
                return nil
            }
            return [AskService(request: request.id, service: service, words: words)]
        }
        .beside { MatchedView(matched) }
    }

    private static func hint(_ outcome: Outcome, _ standing: Offers.Standing) -> Markup {
        let service = ServiceCode(rawValue: outcome.pack.name)
        if standing.isAsked(service) { return "Asked already, no answer yet" }
        if standing.isHelping(service) { return "Said yes already" }
        if let decline = standing.declines.last(where: { $0.service == service }) {
            return "Said no on \(EnglishTime.date(London.day(at: decline.at))): \(decline.reason.title)"
        }
        switch outcome.kind {
        case .offers: return "Would take them"
        case .asksFirst: return "Asks first"
        case .declines: return "Would not take them"
        }
    }

    static func again(_ request: Request, in scene: Scene) -> Step {
        let services = scene.record.offers.standing(of: request.id).asked.map(\.service)
        let title = RequestWord.askAgain.title
        return about(services, scene, title, button: "Save", saying: .serviceAskedAgain) { asked in
            asked.area("What was said?", "words", hint: "Whom you asked, and when they answer.", rows: 3)
        } action: { service, form in
            guard let words = form.words("words", orElse: "Write what was said, so that whoever asks next knows.")
            else {
                return nil
            }
            return AskAgain(request: request.id, service: service, words: words)
        }
        .above { p { "Its time to answer begins anew. The person stays with whoever holds them." } }
    }

    static func yes(_ request: Request, in scene: Scene) -> Step {
        let standing = scene.record.offers.standing(of: request.id)
        let services = standing.asked.map(\.service) + standing.standing
        return about(services, scene, RequestWord.serviceYes.title, button: "Save the yes", saying: .serviceYes) {
            asked in
            asked.area("What did they say?", "words", hint: "How and when it begins.", rows: 3)
        } action: { service, form in
            RecordAcceptance(request: request.id, service: service, words: form.words("words") ?? "")
        }
    }

    static func no(_ request: Request, in scene: Scene) -> Step {
        let standing = scene.record.offers.standing(of: request.id)
        let services = standing.asked.map(\.service) + standing.accepted.map(\.service)
        return about(services, scene, RequestWord.serviceNo.title, button: "Save the no", saying: .serviceNo) { asked in
            asked.radios("Why?", "reason", DeclineReason.choices)
            asked.area("In their words", "words", hint: "The person may read this.", rows: 3)
            asked.line("Where do they think the person should go?", "instead")
        } action: { service, form in
            let reason: DeclineReason? = form.choice("reason", orElse: "Choose why.")
            let words = form.words("words")
            let instead = form.text("instead")
            guard let reason else { return nil }
            return RecordDecline(
                request: request.id,
                service: service,
                reason: reason,
                words: words ?? "",
                instead: instead
            )
        }
        .above { p { "The person stays with whoever holds them. The no goes to the gap ledger." } }
    }

    static func stopAsking(_ request: Request, in scene: Scene) -> Step {
        let standing = scene.record.offers.standing(of: request.id)
        let services = standing.asked.map(\.service) + standing.accepted.map(\.service)
        return about(services, scene, RequestWord.serviceBack.title, button: "Stop", saying: .serviceBack) { asked in
            asked.area("Why?", "why", rows: 3)
        } action: { service, form in
            guard let why = form.words("why", orElse: "Say why.") else { return nil }
            return WithdrawAsking(request: request.id, service: service, why: why)
        }
    }

    static func done(_ request: Request, in scene: Scene) -> Step {
        let services = scene.record.offers.standing(of: request.id).accepted.map(\.service)
        return about(services, scene, RequestWord.serviceDone.title, button: "Save", saying: .serviceDone) { asked in
            asked.area("What did they do, and what happens next?", "words", rows: 3)
        } action: { service, form in
            guard let words = form.words("words", orElse: "Write what was done and what happens next.") else {
                return nil
            }
            return RecordFinish(request: request.id, service: service, words: words)
        }
    }

    /// A form about one of some services; the question is left out where there is only one.
    private static func about(
        _ services: [ServiceCode],
        _ scene: Scene,
        _ title: String,
        button: String,
        saying said: Said,
        @MarkupBuilder fields: @escaping @Sendable (Asked) -> Markup,
        action: @escaping @Sendable (ServiceCode, inout FormReader) -> (any Action)?
    ) -> Step {
        var seen: Set<ServiceCode> = []
        let choices = services.filter { seen.insert($0).inserted }
            .map { Choice(scene.desk.name(of: $0), value: $0.rawValue) }
        return Step(title, button: button, saying: said) { asked in
            switch choices.count {
            case 0: p { "No service is waiting for this." }
            case 1:
                p { strong { choices[0].text } }
                HiddenField(name: "service", value: choices[0].value)
            default: asked.radios("Which service?", "service", choices)
            }
            fields(asked)
        } actions: { form in
            let service: ServiceCode? = form.choice("service", orElse: "Choose the service.")
            let action = service.flatMap { action($0, &form) }
            return action.map { [$0] }
        }
    }
}
