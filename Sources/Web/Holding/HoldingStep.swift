import Care
import HTML

/// The forms by which a request changes hands.
enum HoldingStep {
    static func offer(_ request: Request, in scene: Scene) -> Step {
        let holder = scene.record.holding.holder(of: request.id)
        let here = scene.workersHere(but: holder)
        let handOver: Holding.HandOver.ID = scene.newID()
        return Step(RequestWord.handOver.title, button: "Ask them", saying: .handOverOffered) { asked in
            fields(asked, here, holder.map(scene.name) ?? "The holder")
        } actions: { form in
            actions(&form, handOver, request.id, among: here)
        }
    }

    /// The two questions of an offer, here and on the manager's page.
    @MarkupBuilder static func fields(_ asked: Asked, _ here: [Worker], _ holder: String) -> Markup {
        asked.select(
            "Who should take them over?",
            "to",
            here.choices,
            hint: "\(Markup(holder)) holds until they accept."
        )
        asked.area("Why?", "why", hint: "What they should know.", rows: 3)
    }

    static func actions(
        _ form: inout FormReader,
        _ handOver: Holding.HandOver.ID,
        _ request: Request.ID,
        among here: [Worker]
    ) -> [any Action]? {
        let to = form.worker("to", among: here)
        let why = form.words("why", orElse: "Say why, so that whoever takes over knows.")
        guard let to, let why else { return nil }
        return [OfferHandOver(handOver: handOver, request: request, to: to, why: why)]
    }

    static func accept(_ request: Request, in scene: Scene) -> Step {
        answer(request, in: scene, .accept, saying: .handOverAccepted) { handOver in
            p { "From now on you hold them. \(scene.name(handOver.from)) asks:" }
        }
    }

    static func withdraw(_ request: Request, in scene: Scene) -> Step {
        let handOver = scene.record.holding.handOvers[request.id]
        return Step(RequestWord.withdraw.title, button: "Take the offer back", saying: .handOverWithdrawn) { _ in
            p { "The holder goes on holding them." }
        } actions: { form in
            guard let id = waiting(&form, handOver) else { return nil }
            return [WithdrawHandOver(handOver: id, request: request.id)]
        }
    }

    static func decline(_ request: Request, in scene: Scene) -> Step {
        let handOver = scene.record.holding.handOvers[request.id]
        return Step(RequestWord.decline.title, button: "Say no", saying: .handOverDeclined) { asked in
            asked.area("Why not?", "why", hint: "Whoever asked goes on holding them.", rows: 3)
        } actions: { form in
            let id = waiting(&form, handOver)
            let why = form.words("why", orElse: "Say why, so that whoever asked knows.")
            guard let id, let why else { return nil }
            return [AnswerHandOver(handOver: id, request: request.id, answer: .decline(why: why))]
        }
        .above { asked(handOver, scene) }
    }

    static func takeUp(_ request: Request, in scene: Scene) -> Step {
        Step(RequestWord.takeUp.title, button: "Take them up", saying: .takenUp) { _ in
            p { "From now on you hold them. Do this when whoever holds them is away or has left, or has asked you." }
        } actions: { _ in
            [TakeUp(request: request.id)]
        }
    }

    private static func answer(
        _ request: Request,
        in scene: Scene,
        _ answer: AnswerHandOver.Answer,
        saying said: Said,
        @MarkupBuilder above: (Holding.HandOver) -> Markup
    ) -> Step {
        let handOver = scene.record.holding.handOvers[request.id]
        return Step(RequestWord.accept.title, button: "Accept", saying: said) { _ in
            Markup()
        } actions: { form in
            guard let id = waiting(&form, handOver) else { return nil }
            return [AnswerHandOver(handOver: id, request: request.id, answer: answer)]
        }
        .above {
            if let handOver {
                above(handOver)
                asked(handOver, scene)
            }
        }
    }

    /// The hand-over the page was about; one that changed meanwhile is for Care to refuse.
    private static func waiting(_ form: inout FormReader, _ handOver: Holding.HandOver?) -> Holding.HandOver.ID? {
        if let id = form.id("hand-over", of: Holding.HandOver.self) { return id }
        if handOver == nil { form.errors.add(HoldingRefusal.noHandOver.sentence) }
        return handOver?.id
    }

    private static func asked(_ handOver: Holding.HandOver?, _ scene: Scene) -> Markup {
        guard let handOver else { return Markup() }
        return OwnWords(
            handOver.why.disclosed,
            said: "\(scene.name(handOver.from)), \(EnglishTime.dayAndClock(handOver.offered))"
        )
        .markup
    }
}
