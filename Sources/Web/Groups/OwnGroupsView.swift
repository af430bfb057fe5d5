import Care
import Desk
import HTML

/// The pages of somebody's own groups, in plain words and without anything of what they asked.
struct OwnGroupsView {
    let visit: Visit
    let reference: Reference
    let team: Team

    init(_ visit: Visit, _ reference: Reference, _ team: Team) {
        self.visit = visit
        self.reference = reference
        self.team = team
    }

    /// What was done.
    enum Done { case joined, excused, left, waits, waitsNoMore, declined }

    private func layout(_ errors: FormErrors = .none) -> PublicLayout {
        PublicLayout(visit.site.face, back: DoorPage.lookUp.address, errors: errors)
    }

    private static func form(
        _ visit: Visit,
        _ reference: Reference,
        _ matter: String,
        _ group: Group.ID? = nil,
        @MarkupBuilder _ content: () -> Markup
    ) -> PostForm {
        PostForm(to: DoorPage.classes.address, token: visit.newDoorToken()) {
            HiddenField(name: LookUpPage.field, value: reference.shown)
            HiddenField(name: "matter", value: matter)
            if let group { HiddenField(name: "group", value: group.description) }
            content()
        }
    }

    private func button(_ text: String, _ matter: String, _ line: OwnGroups.Line, _ style: ButtonStyle) -> PostForm {
        Self.form(visit, reference, matter, line.group.id) {
            SubmitButton(text, style: style)
            span(.class("unseen")) { ": \(line.group.plan.name)" }
        }
    }

    /// The way to these pages from the one that says who holds the request.
    static func door(_ visit: Visit, _ reference: Reference) -> Markup {
        form(visit, reference, "show") { SubmitButton("Groups and classes", style: .secondary) }.markup
    }

    func list(_ own: OwnGroups, error: String? = nil) -> Markup {
        var errors = FormErrors.none
        if let error { errors.add(error) }
        let mine = own.groups.filter(\.isMine)
        let open = own.groups.filter { !$0.isMine && $0.isShown }
        return layout(errors).page("Groups and classes") {
            h1 { "Groups and classes" }
            p { "You can come back any time. If you miss a session, you keep your place." }
            if !mine.isEmpty {
                h2 { "Yours" }
                ul(.class("groups")) { for line in mine { li(.class("groups__item")) { item(line) } } }
            }
            h2 { mine.isEmpty ? "Groups here" : "Other groups here" }
            if open.isEmpty { p { "There is no other group just now. Whoever holds your request can tell you more." } }
            ul(.class("groups")) { for line in open { li(.class("groups__item")) { item(line) } } }
            if !own.sessions.isEmpty { cameTo(own.sessions) }
        }
    }

    @MarkupBuilder private func item(_ line: OwnGroups.Line) -> Markup {
        let plan = line.group.plan
        h3 { plan.name }
        p { plan.about }
        p { "\(plan.times.words). \(plan.site). With \(team.names(of: line.leaders))." }
        if line.isMine {
            if let expected = line.expected {
                p { "We look forward to seeing you on \(EnglishTime.dayAndClock(expected.at))." }
            } else if let next = line.next {
                p { "The next session is on \(next.when)." }
            }
            div(.class("groups__steps")) {
                if line.expected != nil { button("I cannot come next time", "excuse", line, .secondary) }
                button("I do not want to come any more", "stop", line, .quiet)
            }
        } else {
            if let next = line.next { p { "The next session is on \(next.when)." } }
            joining(line)
        }
    }

    @MarkupBuilder private func joining(_ line: OwnGroups.Line) -> Markup {
        if !line.group.plan.byThemselves {
            p { GroupRefusal.notYours.sentence }
        } else if line.opening == .asksFirst {
            p { GroupRefusal.asksFirst.sentence }
        } else if let wait = line.wait {
            waiting(line, wait)
        } else if line.free == 0 {
            p { "All places are taken just now. You can wait for one: we tell you when it comes free." }
            button("Wait for a place", "wait", line, .secondary)
        } else {
            if line.group.plan.kind == .dropIn { p { "Just come. If you like, put your name on the list." } }
            button(
                line.group.plan.kind == .dropIn ? "Put me on the list" : "Join",
                "join",
                line,
                .primary
            )
        }
    }

    /// Their place on the waiting list, and a place that they are asked about.
    @MarkupBuilder private func waiting(_ line: OwnGroups.Line, _ wait: Enrolments.Wait) -> Markup {
        if wait.isOffered, line.free != 0 {
            p { strong { "A place has come free." } }
            if let until = wait.keptUntil, until > visit.desk.now {
                p {
                    "It is kept until \(EnglishTime.clockAndDay(until)) for those who are asked. The first to say yes has it."
                }
            }
            div(.class("groups__steps")) {
                button("Yes, I will come", "join", line, .primary)
                button("No, thank you", "decline", line, .secondary)
            }
        } else if let free = line.free, free > 0 {
            p { "There is a place now, if you would like it." }
            button("Join", "join", line, .primary)
        } else {
            p { "You are waiting for a place. Those who were promised help soonest are asked first." }
        }
        button("Stop waiting", "unwait", line, .quiet)
    }

    private func cameTo(_ sessions: [OwnGroups.Attended]) -> Table {
        Table(
            "What you came to",
            rows: sessions,
            columns: [
                Column("When", .rowHeading) { session in EnglishTime.dayAndClock(session.at) },
                Column("Group") { session in session.title },
                Column("What happened") { session in session.mark.ownWords },
            ]
        )
    }

    func asksWhetherToLeave(_ line: OwnGroups.Line) -> Markup {
        layout().page("Leave the group") {
            h1 { "Do you want to leave \(line.group.plan.name)?" }
            p { "Somebody else can then have your place. You can ask for it again any time, while there is one." }
            Self.form(visit, reference, "leave", line.group.id) {
                TextArea("Is there anything we should know?", name: "why", hint: "You need not say why.", rows: 2)
                ButtonRow { SubmitButton("Yes, leave it", style: .grave) }
            }
            Self.form(visit, reference, "show") { SubmitButton("No, keep my place", style: .secondary) }
        }
    }

    func done(_ done: Done, _ group: Group.ID?, _ own: OwnGroups) -> Markup {
        let line = own.groups.first { $0.group.id == group }
        let title =
            switch done {
            case .joined: line?.group.plan.kind == .dropIn ? "You are on the list" : "You have a place"
            case .excused: "Thank you for telling us"
            case .left: "Your place is given up"
            case .waits: "You are waiting for a place"
            case .waitsNoMore: "You do not wait any more"
            case .declined: "You keep your place on the list"
            }
        return layout().page(title) {
            Panel(title) { if let line, done != .left { p { line.group.plan.name } } }
            if let expected = line?.expected {
                p {
                    "We look forward to seeing you on \(EnglishTime.dayAndClock(expected.at)), \(line?.group.plan.site ?? "")."
                }
            }
            p { done.means }
            Self.form(visit, reference, "show") { SubmitButton("Groups and classes", style: .secondary) }
        }
    }
}

extension OwnGroupsView.Done {
    /// What it means for the person, in a sentence or two.
    fileprivate var means: String {
        switch self {
        case .joined, .excused: "If you miss a session, you keep your place. Just come to the next one."
        case .left, .waitsNoMore:
            "Your request stays open, and the same person holds it. You can come back any time."
        case .waits: "We tell you when a place comes free. If you say no then, you do not lose your place on the list."
        case .declined: "Thank you for telling us: somebody else can come. We tell you when the next place comes free."
        }
    }
}

extension OwnGroups.Line {
    /// Whether the person sees it: what is not for them, and a run that has begun, is no offer to make.
    fileprivate var isShown: Bool { next != nil && !hasBegun && opening != .notForThem }
}

extension SessionMark {
    /// As it is said to the person.
    fileprivate var ownWords: String {
        switch self {
        case .attended, .late, .leftEarly, .lateAndLeft: "You came"
        case .missed: "You missed it"
        case .excused: "You told us that you could not come"
        }
    }
}
