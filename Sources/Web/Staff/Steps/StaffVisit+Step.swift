import Care
import Desk
import HTML

extension StaffVisit {
    /// Shows the form of a step, or carries out what it says.
    ///
    /// In this order: whether the role includes it, whether the worker may see the person (the look is recorded), what
    /// was answered, what Care says. A refusal is shown over the form, with everything that was typed still there.
    func take(_ which: PersonStep, of person: Person.ID) async throws -> Reply {
        guard which.word.isFor(worker.role) else { throw Denial.notPermitted }
        let scene: Scene
        do {
            scene = try await self.scene(of: person, for: which)
        } catch Denial.noRelationship where which == .person(.ask) {
            return try await GlassPage.offer(self, person)
        }
        let step = try await which.step(in: scene)
        let face = try await PersonFace.of(person, scene)
        guard isSending else { return show(step, Asked(form: step.prefill), face) }

        var reader = FormReader(form)
        let actions = step.actions(&reader)
        guard let actions, reader.errors.isEmpty else {
            return show(step, Asked(form: form, errors: reader.errors), face)
        }
        let once = try once()
        do {
            return try await goOn(from: person, after: carryOut(actions, on: person, once: once), saying: step.said)
        } catch Denial.refused(let refusal) {
            reader.errors.add(refusal.sentence)
            return show(step, Asked(form: form, errors: reader.errors), face)
        } catch let denial as Denial where actions.contains(where: { $0 is Link }) {
            // The other record is not there, or is none that this worker may see: said over the form.
            reader.errors.add(denial.sentence, to: "other")
            return show(step, Asked(form: form, errors: reader.errors), face)
        }
    }

    private func scene(of person: Person.ID, for which: PersonStep) async throws -> Scene {
        var record = Record(of: person)
        do {
            record = try await desk.open(person, page: which.word.title, as: identity).record
        } catch Denial.noRelationship where which == .person(.ask) && hasFound(person) {
            // Anybody who works here may ask for anybody they have found; asking shows nothing more of the record.
        }
        return Scene(desk: desk, worker: worker, now: now, record: record, team: try await desk.team())
    }

    private func carryOut(_ actions: [any Action], on person: Person.ID, once: Once) async throws -> Acted {
        switch actions.first {
        case let link as Link:
            try await desk.link(person, with: link.other, why: link.why, as: identity, once: once)
        case let unlink as Unlink:
            try await desk.unlink(person, from: unlink.other, why: unlink.why, as: identity, once: once)
        default: try await desk.act(actions, on: person, as: identity, once: once)
        }
    }

    /// Goes on to the person's page, or to Today for somebody who may not see it any more.
    func goOn(from person: Person.ID, after outcome: Acted, saying said: Said = .done) async throws -> Reply {
        if form["from"] == "today" { return goOn(to: .staff(.today), after: outcome, saying: said) }
        let record = try await desk.chart(of: person).record
        let maySee = try await desk.relationship(of: worker, to: record) != nil
        return goOn(to: .staff(maySee ? .person(person) : .today), after: outcome, saying: said)
    }

    private func show(_ step: Step, _ answers: Asked, _ face: PersonFace) -> Reply {
        page(step.title, back: .staff(face.maySee ? .person(face.person) : .find), errors: answers.errors) {
            h1 { step.title }
            face
            step.above
            let asking = form(to: visit.page) {
                if let from = form["from"] { HiddenField(name: "from", value: from) }
                if !face.maySee {
                    HiddenField(name: StaffVisit.foundField, value: foundMark(of: face.person))
                }
                step.fields(answers)
                ButtonRow { SubmitButton(step.button, style: step.style) }
            }
            if step.beside.isEmpty {
                div(.class("asking")) { asking }
            } else {
                Beside {
                    asking
                } and: {
                    step.beside
                }
            }
        }
    }
}
