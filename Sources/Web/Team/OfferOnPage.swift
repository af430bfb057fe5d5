import Care
import Desk
import HTML

/// Where the manager offers somebody on, without opening their record.
enum OfferOnPage {
    static func answer(_ staff: StaffVisit, _ request: Request.ID) async throws -> Reply {
        let desk = staff.desk
        let line = try await desk.heldRequest(request, as: staff.identity)
        let team = try await desk.team()
        let today = London.day(at: staff.now)
        let here = team.workers.values
            .filter { $0.role.mayHold && $0.isHere(on: today) && $0.id != line.holder }
            .sorted { ($0.name, $0.id) < ($1.name, $1.id) }
        guard staff.isSending else { return show(staff, line, here, team, Asked(form: Form())) }
        var form = FormReader(staff.form)
        let actions = HoldingStep.actions(&form, desk.surroundings.newID(), request, among: here)
        guard let actions, form.errors.isEmpty else {
            return show(staff, line, here, team, Asked(form: staff.form, errors: form.errors))
        }
        do {
            let acted = try await desk.act(actions, on: line.person, as: staff.identity, once: staff.once())
            return staff.goOn(to: .staff(.team), after: acted, saying: .handOverOffered)
        } catch Denial.refused(let refusal) {
            form.errors.add(refusal.sentence)
            return show(staff, line, here, team, Asked(form: staff.form, errors: form.errors))
        }
    }

    private static func show(
        _ staff: StaffVisit,
        _ line: RequestLine,
        _ here: [Worker],
        _ team: Team,
        _ asked: Asked
    ) -> Reply {
        let holder = team.name(of: line.holder)
        return staff.page("Offer on", back: .staff(.team), errors: asked.errors) {
            h1 { "Offer \(line.name.disclosed) on" }
            p { "\(holder) holds them since \(EnglishTime.date(London.day(at: line.heldSince)))." }
            if let offered = line.offeredTo {
                p { "\(team.name(of: offered)) was asked and has not answered. Asking somebody else takes that back." }
            }
            staff.form(to: .staff(.offerOn(line.request))) {
                HoldingStep.fields(asked, here, holder)
                ButtonRow { SubmitButton("Ask them") }
            }
        }
    }
}
