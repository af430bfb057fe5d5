import Care
import Desk
import HTML

/// The fields of each step of setting up a group.
struct GroupFields {
    let draft: GroupDraft
    let staff: StaffVisit
    let asked: Asked

    @MarkupBuilder func fields(of step: GroupDraft.Step) -> Markup {
        switch step {
        case .what: what()
        case .when: when()
        case .who: who()
        case .check: check()
        }
    }

    @MarkupBuilder private func what() -> Markup {
        asked.line("What is it called?", "name", hint: "People read this name. Say nothing in it that could shame.")
        asked.area("What does one do there?", "about", hint: "In plain words, for the people who come.", rows: 3)
        if draft.known == nil {
            asked.radios(
                "How do people come to it?",
                "kind",
                Group.Kind.allCases.map { kind in
                    Choice(kind.name, value: kind.rawValue, hint: Markup { kind.words.capitalizedFirst + "." })
                }
            )
        }
        asked.select(
            "Which offer of a service is it?",
            "offer",
            [Choice("None: it is open to everybody who has a request", value: "")]
                + draft.offers.map { Choice("\($0.name) (\($0.service))", value: $0.offering.text) },
            hint: "The rules of the service then say to whom it is open."
        )
    }

    @MarkupBuilder private func when() -> Markup {
        asked.radios("Where do people meet?", "setting", Clinic.Setting.groupChoices).inline()
        asked.line("The place, as people read it", "site", hint: "Such as the hall and its street.")
        if let known = draft.known {
            InsetText { p { "\(known.plan.times.words). These times stay as people were told them." } }
        } else {
            asked.day("First session", "first", hint: "It meets on this day of the week.")
            asked.line("Time, such as 14:30", "from").width(.short)
            asked.line("Minutes of a session", "minutes").kind(.digits).width(.tiny)
            asked.line("Every how many weeks?", "weeks").kind(.digits).width(.tiny)
            asked.line("Number of sessions", "sessions", hint: "For a fixed run only.").kind(.digits).width(.tiny)
            asked.day("Last day", "last", hint: "Leave empty if it goes on.")
        }
    }

    @MarkupBuilder private func who() -> Markup {
        asked.select("Who leads it?", "leader", leaders.choices, hint: "They answer for the register.")
        asked.boxes("Together with", "with", leaders.map(choice))
        if !peers.isEmpty { asked.boxes("Peers who lead it with them", "peers", peers.map(choice)) }
        asked.line("How many places?", "capacity", hint: "For a drop-in: how many the room holds.")
            .kind(.digits).width(.tiny)
        asked.yesOrNo("Can people join by themselves?", "by-themselves")
    }

    private func choice(_ worker: Worker) -> Choice {
        Choice("\(worker.name), \(worker.role.title)", value: worker.id.description)
    }

    private var here: [Worker] {
        draft.team.workers.values.filter { $0.left == nil && $0.role.mayHold }
            .sorted { ($0.name, $0.id) < ($1.name, $1.id) }
    }

    private var leaders: [Worker] { here.filter { $0.role != .peerSupportWorker } }
    private var peers: [Worker] { here.filter { $0.role == .peerSupportWorker } }

    @MarkupBuilder private func check() -> Markup {
        var form = FormReader(asked.form)
        if let plan = draft.plan(&form) { summary(plan) }
    }

    private func summary(_ plan: Group.Plan) -> SummaryList {
        let offer = draft.offers.first { $0.offering == plan.offering }
        return SummaryList([
            SummaryList.Row("Name") { plan.name },
            SummaryList.Row("What one does there") { plan.about },
            SummaryList.Row("Kind") { "\(plan.kind.name): \(plan.kind.words)" },
            SummaryList.Row("Offered by") { offer.map { "\($0.name) (\($0.service))" } ?? "No service" },
            SummaryList.Row("When") { plan.times.words },
            SummaryList.Row("Where") { "\(plan.setting.words.capitalizedFirst): \(plan.site)" },
            SummaryList.Row("Led by") { draft.team.names(of: plan.facilitators) },
            SummaryList.Row("With peers") { draft.team.names(of: plan.peers) },
            SummaryList.Row("Places") { "\(plan.capacity)" },
            SummaryList.Row("Joining") {
                plan.byThemselves ? "People can join by themselves" : "Workers give people a place"
            },
        ])
    }
}

extension Clinic.Setting {
    /// Where several people can meet: not at one person's home.
    fileprivate static var groupChoices: [Choice] {
        allCases.filter { $0 != .home }.map { Choice($0.words.capitalizedFirst, value: $0.rawValue) }
    }
}
