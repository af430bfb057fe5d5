import Care
import Desk
import HTML

/// The page of one person: who holds them now, their words, what is due, what happened, and what one can do next.
enum PersonPage {
    static func answer(_ staff: StaffVisit, _ person: Person.ID) async throws -> Reply {
        let chart: Chart
        do {
            chart = try await staff.desk.open(person, page: "Person", as: staff.identity)
        } catch Denial.noRelationship {
            return try await GlassPage.offer(staff, person)
        }
        var model = try await model(staff, chart)
        model.ask = ask(staff, person, model)
        model.handOver = handOver(staff, model)
        return staff.page(model.details.shownName, back: .staff(.today)) { view(model) }
    }

    static func view(_ model: Model) -> Markup {
        Markup {
            h1 { model.details.shownName }
            held(model)
            model.handOver
            if model.record.people.died != nil {
                Notice(
                    .attention,
                    "This person is recorded as having died. Nothing is owed to them and nothing is sent."
                )
            }
            PersonSafety(model)
            model.ask
            Beside {
                words(model)
                due(model)
                PersonLimits(model.standings, at: model.now)
                PersonWaiting(model)
                PersonContacts(model)
                PersonMeasures(model)
                PersonMessages(model)
            } and: {
                PersonParticulars(model)
                next(model)
            }
            h2 { "What happened" }
            Timeline(model.history)
        }
    }

    @MarkupBuilder private static func held(_ model: Model) -> Markup {
        for holder in model.holders { HeldBy(holder.name, role: holder.role, detail: holder.detail) }
        if model.holders.isEmpty {
            p(.class("lead")) { "No request is open, so nobody holds this person now." }
        }
    }

    @MarkupBuilder private static func words(_ model: Model) -> Markup {
        h2 { "In their words" }
        if model.record.requests.all.isEmpty { p { "They have not asked for anything here." } }
        for request in model.record.requests.open { RequestWords(request, model.team) }
        for service in model.services { p { service } }
        let closed = model.record.requests.all.values.filter { !model.record.requests.isOpen($0.id) }
            .sorted { ($0.received, $0.id) > ($1.received, $1.id) }
        if !closed.isEmpty {
            Details("Earlier requests") { for request in closed { RequestWords(request, model.team) } }
        }
    }

    @MarkupBuilder private static func due(_ model: Model) -> Markup {
        h2 { "What is due" }
        Table(
            "What is due",
            rows: model.dues,
            empty: "Nothing is due.",
            columns: [
                Column("By", .rowHeading) { due in
                    "\(EnglishTime.dayAndClock(due.at)) "
                    LateWord(since: due.at, now: model.now)
                },
                Column("What") { due in due.sentence },
                Column("Who") { due in model.team.name(of: due.owner) },
                Column("Why") { due in span(.class("aside")) { due.source.sentence } },
            ],
            hidesCaption: true
        )
    }

    @MarkupBuilder private static func next(_ model: Model) -> Markup {
        h2 { "What you can do next" }
        if model.worker.role.may(.book), model.record.people.died == nil {
            for request in model.record.requests.open {
                ButtonRow {
                    LinkButton(
                        model.record.requests.open.count == 1 ? "Find a time" : "Find a time: \(request.label)",
                        to: StaffPage.findTime(model.person, request.id).address
                    )
                    LinkButton(
                        model.record.requests.open.count == 1 ? "Waiting list" : "Waiting list: \(request.label)",
                        to: StaffPage.wait(model.person, request.id).address,
                        style: .secondary
                    )
                    LinkButton(
                        model.record.requests.open.count == 1
                            ? "Groups and classes" : "Groups and classes: \(request.label)",
                        to: StaffPage.groupsFor(model.person, request.id).address,
                        style: .secondary
                    )
                }
            }
        }
        if model.worker.role.may(.meet), model.record.people.died == nil {
            for request in model.record.requests.open {
                p { a(.href(StaffPage.review(model.person, request.id).address)) { "Case review" } }
            }
        }
        for group in NextSteps(model.record, for: model.worker).groups {
            h3 { group.title }
            StepLinks(group.steps, of: model.person)
        }
    }

    private static func ask(_ staff: StaffVisit, _ person: Person.ID, _ model: Model) -> Markup {
        guard staff.worker.role.may(.ask), model.record.people.died == nil else { return Markup() }
        let asked = Asked(form: Form(AskingStep.beginning(for: staff.worker)))
        return Details(PersonWord.ask.title) {
            staff.form(to: .staff(.step(person, .person(.ask)))) {
                AskingStep.fields(asked)
                SubmitButton("Ask")
            }
        }
        .markup
    }

    private static func handOver(_ staff: StaffVisit, _ model: Model) -> Markup {
        let waiting = model.record.requests.open.compactMap { request in
            model.record.holding.handOvers[request.id].map { (request, $0) }
        }
        return .joined(
            waiting.filter { $0.1.to == staff.worker.id }.map { request, handOver in
                Notice(.attention) {
                    p { "\(model.team.name(of: handOver.from)) asks you to take them over:" }
                    p { handOver.why.disclosed }
                    ButtonRow {
                        staff.button(
                            "Accept",
                            to: .staff(.step(model.person, .request(request.id, .accept))),
                            style: .primary,
                            fields: [HiddenField(name: "hand-over", value: handOver.id.description)]
                        )
                        LinkButton(
                            "Say no",
                            to: StaffPage.step(model.person, .request(request.id, .decline)).address,
                            style: .secondary
                        )
                    }
                }
                .markup
            }
        )
    }
}
