import Care
import Desk
import HTML
import Planner

/// One plan: what was changed, how far it is, and what came of it.
enum PlanPage {
    /// How often a page looks again by itself while its plan is lived.
    static let secondsBetween = 4

    static func answer(_ staff: StaffVisit, _ id: KeptPlan.ID, isStill: Bool = false) async throws -> Reply {
        let scene = try PlanScene(staff)
        let kept = try await staff.desk.plan(id, as: staff.identity)
        if staff.isSending { return try await act(scene, kept) }
        guard let shown = try await scene.shown(kept) else { return gone(staff, kept) }
        let standing = scene.keeper.standing(of: id)
        let reply = staff.page(kept.name, back: .staff(.planner)) {
            h1 { kept.name }
            p(.class("lead")) { "Begins with “\(shown.scenario.name)”." }
            changes(shown)
            progress(standing, scene, shown, isStill)
            if let trial = shown.trial { result(trial, shown) }
            owner(scene, kept, standing)
            PlanGrounds(shown.scenario)
        }
        // The header needs no script. Whoever wants the page to stand still says so, and it does.
        guard standing != nil, !isStill else { return reply }
        return reply.with("refresh", "\(secondsBetween)")
    }

    private enum Act: String { case live, cancel, share, keepPrivate = "keep-private", forget }

    private static func act(_ scene: PlanScene, _ kept: KeptPlan) async throws -> Reply {
        let (staff, page) = (scene.staff, Page.staff(.plan(kept.id)))
        guard let act = staff.form["act"].flatMap(Act.init) else { throw Mishap.formTooOld }
        // To live it again or to stop is for whoever sees it; the rest is its maker's.
        let isMine = kept.maker == staff.worker.id
        switch act {
        case .live:
            guard let shown = try await scene.shown(kept), shown.trial == nil else {
                return staff.goOn(to: page, saying: .doneBefore)
            }
            return staff.goOn(to: page, saying: scene.live(shown) ? .planKept : .planLineFull)
        case .cancel:
            guard isMine else { throw Denial.notPermitted }
            scene.keeper.cancel(kept.id)
            return staff.goOn(to: page, saying: .planStopped)
        case .share, .keepPrivate:
            guard isMine else { throw Denial.notPermitted }
            try await staff.desk.share(kept.id, act == .share, as: staff.identity)
            return staff.goOn(to: page, saying: act == .share ? .planShared : .planPrivate)
        case .forget:
            guard isMine else { throw Denial.notPermitted }
            scene.keeper.cancel(kept.id)
            try await staff.desk.forgetPlan(kept.id, as: staff.identity)
            return staff.goOn(to: .staff(.planner), saying: .planForgotten)
        }
    }

    /// The scenario was taken away or has changed since; the plan can still be forgotten.
    private static func gone(_ staff: StaffVisit, _ kept: KeptPlan) -> Reply {
        staff.page(kept.name, back: .staff(.planner)) {
            h1 { kept.name }
            p {
                "What this plan began with is not there any more, or has changed so that the plan does not fit it. "
                "Begin a new one."
            }
            if kept.maker == staff.worker.id {
                ButtonRow { button(staff, kept, "Forget this plan", .forget, style: .grave) }
            }
        }
    }

    private static func changes(_ shown: PlanScene.Shown) -> Table {
        Table(
            "What was changed",
            rows: shown.moved,
            empty: "Nothing was changed: it is lived as the scenario is.",
            columns: [
                Column("What", .rowHeading) { line in line.lever.title },
                Column("In the scenario", .figures) { line in "\(line.lever.now)" },
                Column("In this plan", .figures) { line in "\(line.to)" },
            ]
        )
    }

    private static func progress(
        _ standing: PlanKeeper.Standing?,
        _ scene: PlanScene,
        _ shown: PlanScene.Shown,
        _ isStill: Bool
    ) -> Markup {
        let kept = shown.kept
        return Markup {
            if let standing {
                h2 { "How far it is" }
                p { standing.sentence }
                ButtonRow {
                    LinkButton("Look again", to: StaffPage.plan(kept.id).address)
                    if kept.maker == scene.staff.worker.id { button(scene.staff, kept, "Stop it", .cancel) }
                }
                p(.class("aside")) {
                    if isStill {
                        "This page stands still. It changes when you look again."
                    } else {
                        "This page looks again by itself every \(secondsBetween) seconds. "
                        a(.href(StaffPage.planStill(kept.id).address)) { "Let it stand still" }
                    }
                }
            } else if shown.trial == nil {
                h2 { "It has not been lived yet" }
                p { "It was stopped, or the scenario has changed since." }
                ButtonRow { button(scene.staff, kept, "Live it", .live, style: .primary) }
            }
        }
    }

    private static func result(_ trial: Trial, _ shown: PlanScene.Shown) -> Markup {
        Markup {
            h2 { "What came of it" }
            p { "Lived \(trial.rows.count) times; waits are in \(shown.scenario.unit). \(PlanWords.caution)" }
            Table(
                "Each measure with its 95% interval",
                rows: PlanLine.all(of: trial),
                columns: [
                    Column("Measure", .rowHeading) { line in line.words.capitalizedFirst },
                    Column("Mean", .figures) { line in PlanWords.number(line.estimate.mean) },
                    Column("95% interval", .figures) { line in
                        PlanWords.interval(line.estimate.low, line.estimate.high)
                    },
                ]
            )
            p { a(.href(StaffPage.planFile(shown.kept.id).address)) { "The same as a file" } }
        }
    }

    private static func owner(_ scene: PlanScene, _ kept: KeptPlan, _ standing: PlanKeeper.Standing?) -> Markup {
        guard kept.maker == scene.staff.worker.id else { return Markup() }
        return Markup {
            h2 { "Who sees it" }
            p {
                kept.isShared
                    ? "The managers and commissioners of this place see it." : "Nobody sees it but you."
            }
            ButtonRow {
                if kept.isShared {
                    button(scene.staff, kept, "Keep it to myself", .keepPrivate)
                } else {
                    button(scene.staff, kept, "Share it", .share)
                }
                button(scene.staff, kept, "Forget this plan", .forget, style: .grave)
            }
        }
    }

    private static func button(
        _ staff: StaffVisit,
        _ kept: KeptPlan,
        _ text: String,
        _ act: Act,
        style: ButtonStyle = .secondary
    ) -> PostButton {
        staff.button(
            text,
            to: .staff(.plan(kept.id)),
            style: style,
            fields: [HiddenField(name: "act", value: act.rawValue)]
        )
    }
}

extension PlanKeeper.Standing {
    /// Whether it waits or is being lived, and how far it is.
    var sentence: String {
        switch self {
        case .waiting(let before):
            "It waits for its turn: \(before) before it. One plan is lived at a time, so that nobody’s page is slower for it."
        case .living(let progress):
            "It is being lived: \(progress.done) of \(progress.wanted) times, "
                + "\(Int((progress.share ?? 0) * 100)) in 100 of the whole."
        }
    }
}

/// One measure of a plan that was lived, if anything was seen of it.
struct PlanLine {
    let measure: Planner.Measure
    let estimate: Estimate

    var words: String { measure.words }

    /// What never happened is left out.
    static func all(of trial: Trial) -> [PlanLine] {
        trial.measures.indices.map { PlanLine(measure: trial.measures[$0], estimate: trial.estimate($0)) }
            .filter { $0.estimate.replications > 1 && $0.estimate.mean != 0 }
    }
}

/// A plan's answer as comma-separated values (RFC 4180): a line for each replication and measure.
enum PlanFile {
    static func answer(_ staff: StaffVisit, _ id: KeptPlan.ID) async throws -> Reply {
        let scene = try PlanScene(staff)
        let kept = try await staff.desk.plan(id, as: staff.identity)
        guard let trial = try await scene.shown(kept)?.trial else { throw Mishap.unknownAddress }
        let lines = trial.rows.enumerated().flatMap { index, row in
            zip(trial.measures, row).filter { !$0.1.isNaN }.map { "\(index),\($0.0.id),\($0.1)" }
        }
        let text = (["replication,measure,value"] + lines).map { $0 + "\r\n" }.joined()
        return Reply(contentType: "text/csv; charset=utf-8", bytes: Array(text.utf8))
            .with("content-disposition", "attachment; filename=\"plan.csv\"")
    }
}
