import Care
import Desk
import HTML

/// What a person may read of their record: a worker asks whether paper is safe, and then reads it with them.
enum CopyPage {
    static func answer(_ staff: StaffVisit, _ person: Person.ID) async throws -> Reply {
        guard staff.isSending else { return try await show(staff, person) }
        var form = FormReader(staff.form)
        let asked = form.day("asked", orElse: "Enter the day on which they asked to read it.")
        let isSafe = form.yesOrNo("paper", orElse: "Ask them whether paper is safe, and choose an answer.")
        if let asked, let isSafe {
            do {
                _ = try await staff.desk.answerAboutPaper(
                    isSafe: isSafe,
                    asked: asked,
                    of: person,
                    as: staff.identity,
                    once: staff.once()
                )
                return Reply.seeOther(staff.visit.page)
            } catch Denial.refused(CopyRefusal.dayToCome) {
                form.errors.add(CopyRefusal.dayToCome.sentence, to: "asked")
            }
        }
        return try await show(staff, person, Asked(form: staff.form, errors: form.errors))
    }

    /// The question while it is not answered, or answered wrongly; then the copy.
    private static func show(_ staff: StaffVisit, _ person: Person.ID, _ asked: Asked? = nil) async throws -> Reply {
        let state = try await staff.desk.copy(of: person, as: staff.identity)
        let beginning = Asked(form: Form(Form.fields("asked", London.day(at: staff.now))))
        switch state {
        case .unanswered(let chart): return question(staff, chart, asked ?? beginning)
        case .open(let opened):
            let again = Asked(form: Form(Form.fields("asked", opened.answer.asked)))
            return try await copy(staff, person, opened, asked ?? again)
        }
    }

    private static func question(_ staff: StaffVisit, _ chart: Chart, _ asked: Asked) -> Reply {
        let person = chart.record.id
        return staff.page(FrontDesk.copyPage, back: .staff(.person(person)), errors: asked.errors) {
            h1 { FrontDesk.copyPage }
            if let details = chart.record.people.details {
                PersonFace(person, details, on: London.day(at: staff.now))
            }
            Beside {
                form(staff, asked)
            } and: {
                before(hasLinks: !chart.record.people.links.isEmpty)
            }
        }
    }

    /// The two questions.
    private static func form(_ staff: StaffVisit, _ asked: Asked) -> PostForm {
        staff.form(to: staff.visit.page) {
            asked.yesOrNo(
                "Is it safe for them to have it on paper?",
                "paper",
                hint: "Ask where they would keep it, and who could find it. If they are not sure, it is not safe."
            )
            asked.day("When did they ask to read it?", "asked")
            ButtonRow { SubmitButton("Open their copy") }
        }
    }

    /// What a worker should know before they turn the screen round.
    private static func before(hasLinks: Bool) -> Markup {
        Markup {
            h2 { "Before you read it with them" }
            ul {
                li { "Make sure that nobody else is in the room whom they have not asked to be there." }
                li {
                    "Look first through the notes on their page. Hold back what tells of somebody else or would do harm."
                }
                li {
                    "What was written of a meeting, what a service said, and what was agreed after a case review cannot be "
                        + "held back. If that would do harm, do not open the copy now. Ask your manager."
                }
                if hasLinks { li { "They have another record, which has a copy of its own." } }
            }
            p {
                "Notes that are held back, safeguarding concerns, who asked for them, and the reasons of hand-overs and of "
                    + "reading a request are never in it."
            }
        }
    }

    private static func copy(
        _ staff: StaffVisit,
        _ person: Person.ID,
        _ opened: OpenedCopy,
        _ asked: Asked
    ) async throws -> Reply {
        let desk = staff.desk
        let model = CopyView.Model(
            opened: opened,
            team: try await desk.team(),
            worker: staff.worker,
            telephone: staff.visit.site.configuration.team.telephone,
            now: staff.now,
            services: Dictionary(
                opened.copy.services.map { ($0.service, desk.name(of: $0.service)) },
                uniquingKeysWith: { $1 }
            )
        )
        return staff.page(CopyView.title, back: .staff(.person(person)), errors: asked.errors) {
            CopyView(model)
            div(.class("screen-only")) {
                Details("For the worker: answer again", isOpen: !asked.errors.isEmpty) { form(staff, asked) }
            }
        }
    }
}
