import Care
import HTML

/// What is open for somebody’s safety, in words: who owns it and by when.
///
/// There is no rank, and no colour of one.
struct PersonSafety: Component {
    struct Item: Equatable, Sendable {
        var sentence: String
        var steps: [PersonStep]
    }

    let person: Person.ID
    let items: [Item]

    init(_ model: PersonPage.Model) {
        person = model.person
        func name(_ worker: Worker.ID) -> String { model.team.name(of: worker) }
        let (record, worker) = (model.record, model.worker)
        items =
            record.safety.open.map { Item(sentence: Self.sentence($0, name), steps: NextSteps.steps(for: $0, worker)) }
            + record.safeguarding.open.map {
                Item(
                    sentence: "A safeguarding concern is open. \(name($0.owner)) owns it. \(Self.stage($0))",
                    steps: NextSteps.steps(for: $0, worker)
                )
            }
            + record.crisis.open.map {
                Item(sentence: Self.sentence($0), steps: NextSteps.steps(for: $0, worker))
            }
    }

    var markup: Markup {
        Markup {
            for item in items {
                Notice(.information) {
                    p { item.sentence }
                    StepLinks(item.steps, of: person)
                }
            }
        }
    }

    private static func sentence(_ talk: SafetyConversation, _ name: (Worker.ID) -> String) -> String {
        var sentence =
            if let next = talk.followUp, talk.isHeld {
                "\(name(talk.owner)) asks again how safe they are, \(EnglishTime.dayAndClock(next))."
            } else {
                "A safety conversation is open: \(name(talk.owner)) talks with them by "
                    + "\(EnglishTime.clockAndDay(talk.by))."
            }
        if talk.attempts > 0, !talk.isHeld { sentence += " Tried \(talk.attempts) times." }
        if let offered = talk.offeredTo { sentence += " \(name(offered)) was asked to take it on." }
        return sentence
    }

    private static func stage(_ concern: SafeguardingConcern) -> String {
        switch concern.stage {
        case .raised: "Nobody was told of it yet."
        case .referred(let to, _, let next): "\(to) was told; looked at again \(EnglishTime.dayAndClock(next))."
        case .decided(_, let next): "Nobody is told at present; looked at again \(EnglishTime.dayAndClock(next))."
        case .closed: ""
        }
    }

    private static func sentence(_ handOver: CrisisHandOver) -> String {
        switch handOver.stage {
        case .refused: "The crisis service said no. Say what happens now."
        case .accepted: "The crisis service will see them. Write down what came of it."
        case .handed, .seen, .anotherWay:
            "Handed to the crisis service, which answers by \(EnglishTime.clockAndDay(handOver.respondBy))."
        }
    }
}
