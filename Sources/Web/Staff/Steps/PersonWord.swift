package import Care

/// What can be done about a person, whatever they have asked for.
package enum PersonWord: String, StepWord {
    case ask
    case note
    case measure
    case safety
    case concern
    case crisis
    case details
    case wishes
    case link
    case unlink
    case died
    case foundAlive = "death-in-error"

    package var title: String {
        switch self {
        case .ask: "Ask for something"
        case .note: "Write a note"
        case .measure: "Ask for a measure"
        case .safety: "Open a safety conversation"
        case .concern: "Raise a safeguarding concern"
        case .crisis: "Hand over to the crisis service"
        case .details: "Change the details"
        case .wishes: "How they want to be met"
        case .link: "Link two records of one person"
        case .unlink: "Undo a link"
        case .died: "Record that they have died"
        case .foundAlive: "Take back a death recorded in error"
        }
    }

    package var permission: Permission {
        switch self {
        case .ask: .ask
        case .note: .write
        case .measure: .meet
        case .safety, .concern, .crisis: .keepSafe
        case .details, .wishes, .died, .foundAlive: .keepDetails
        case .link, .unlink: .link
        }
    }

    func step(in scene: Scene) async throws -> Step {
        switch self {
        case .ask: AskingStep.ask(in: scene)
        case .note: NoteStep.write(in: scene)
        case .measure: MeasureStep.ask(in: scene)
        case .safety: SafetyStep.open(in: scene)
        case .concern: SafeguardingStep.raise(in: scene)
        case .crisis: CrisisStep.hand(in: scene)
        case .details: try await DetailsStep.details(in: scene)
        case .wishes: try WishesStep.wishes(in: scene)
        case .link: try await LinkStep.link(in: scene)
        case .unlink: try await LinkStep.unlink(in: scene)
        case .died: DeathStep.died(in: scene)
        case .foundAlive: DeathStep.foundAlive(in: scene)
        }
    }
}
