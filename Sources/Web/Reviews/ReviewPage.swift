import Care
import Desk
import HTML

/// One person on one screen, as they are talked over: why, what was measured, what was proposed last time, what next.
enum ReviewPage {
    private static let places = 1...3

    static func answer(_ staff: StaffVisit, _ person: Person.ID, _ id: Request.ID) async throws -> Reply {
        guard staff.worker.role.may(.meet) else { throw Denial.notPermitted }
        let chart = try await staff.desk.open(person, page: "Case review", as: staff.identity)
        let scene = Scene(
            desk: staff.desk,
            worker: staff.worker,
            now: staff.now,
            record: chart.record,
            team: try await staff.desk.team()
        )
        let request = try scene.request(id)
        guard staff.isSending else { return try await show(staff, scene, request, Asked(form: Form())) }
        var form = FormReader(staff.form)
        guard let action = read(&form, request, scene), form.errors.isEmpty else {
            return try await show(staff, scene, request, Asked(form: staff.form, errors: form.errors))
        }
        let next = try await next(after: request, of: person, scene, staff)
        do {
            let acted = try await staff.desk.act(action, on: person, as: staff.identity, once: staff.once())
            let page = next.map { Page.staff(.review($0.person, $0.request)) } ?? .staff(.reviews)
            return staff.goOn(to: page, after: acted, saying: .reviewSaved)
        } catch Denial.refused(let refusal) {
            form.errors.add(refusal.sentence)
            return try await show(staff, scene, request, Asked(form: staff.form, errors: form.errors))
        }
    }

    private static func read(_ form: inout FormReader, _ request: Request, _ scene: Scene) -> RecordReview? {
        let summary = form.words("summary", orElse: "Write what was said.")
        var proposals: [ReviewFact.Proposal] = []
        for place in places {
            let words = form.words("words-\(place)")
            let kind: Recommendation.Kind? = form.choice("kind-\(place)")
            switch (words, kind) {
            case (let words?, let kind?):
                proposals.append(ReviewFact.Proposal(id: scene.newID(), kind: kind, words: Personal(words)))
            case (_?, nil): form.errors.add("Choose what it is about.", to: "kind-\(place)")
            case (nil, _?): form.errors.add("Write what is proposed.", to: "words-\(place)")
            case (nil, nil): break
            }
        }
        let with = form.id("with", of: Worker.self)
        guard let summary, form.errors.isEmpty else { return nil }
        return RecordReview(
            review: scene.newID(),
            request: request.id,
            with: [with].compactMap(\.self).filter { $0 != scene.worker.id },
            reasons: reasons(request, scene),
            summary: summary,
            proposals: proposals
        )
    }

    private static func reasons(_ request: Request, _ scene: Scene) -> [AgendaReason] {
        scene.record.agenda(of: request).filter { $0.from <= scene.now }.map(\.reason)
    }

    private static func next(
        after request: Request,
        of person: Person.ID,
        _ scene: Scene,
        _ staff: StaffVisit
    ) async throws -> AgendaLine? {
        let since = scene.record.lastReviewed(request)
        return try await staff.desk.agendaLine(after: request.id, of: person, since: since, as: staff.identity)
    }

    private static func show(
        _ staff: StaffVisit,
        _ scene: Scene,
        _ request: Request,
        _ asked: Asked
    ) async throws -> Reply {
        let person = scene.record.id
        let next = try await next(after: request, of: person, scene, staff)
        let since = scene.record.lastReviewed(request)
        let before = try await staff.desk.agendaLine(before: request.id, of: person, since: since, as: staff.identity)
        let isOpen = scene.record.requests.isOpen(request.id)
        return staff.page("Case review", back: .staff(.reviews), errors: asked.errors) {
            h1 { "Case review" }
            if let details = scene.details { PersonFace(person, details, on: scene.today) }
            ButtonRow {
                if let before { go("Person before", before, .previous) }
                if let next { go("Next person", next, .next) }
                LinkButton("Open their record", to: StaffPage.person(person).address, style: .secondary)
            }
            PageKeys(keys(hasBefore: before != nil, hasNext: next != nil, isOpen: isOpen))
            Beside {
                ReviewFacts(scene, request)
            } and: {
                if isOpen { writing(staff, scene, request, asked) } else { p { "This request is closed." } }
            }
        }
    }

    private static func go(_ text: String, _ line: AgendaLine, _ key: PageKey) -> LinkButton {
        LinkButton(text, to: StaffPage.review(line.person, line.request).address, style: .secondary, key: key)
    }

    private static func keys(hasBefore: Bool, hasNext: Bool, isOpen: Bool) -> [(key: PageKey, does: String)] {
        (isOpen ? [(.decide, "saving and going on")] : []) + (hasNext ? [(.next, "the next person")] : [])
            + (hasBefore ? [(.previous, "the person before")] : [])
    }

    private static func writing(_ staff: StaffVisit, _ scene: Scene, _ request: Request, _ asked: Asked) -> PostForm {
        let colleagues = scene.workersHere(but: scene.worker.id)
        let kinds =
            [Choice("Choose what it is about", value: "")]
            + Recommendation.Kind.allCases.map { Choice($0.staffWords.capitalizedFirst, value: $0.rawValue) }
        return staff.form(to: .staff(.review(scene.record.id, request.id))) {
            h2 { "What we say" }
            asked.select("With whom?", "with", colleagues.choices)
            asked.area("What was said?", "summary", rows: 4)
            for place in places {
                asked.select("Proposal \(place)", "kind-\(place)", kinds)
                asked.area("What exactly?", "words-\(place)", rows: 2)
            }
            ButtonRow { SubmitButton("Save, and go on").key(.decide) }
        }
    }
}
