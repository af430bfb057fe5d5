package import Care

/// Which form about a person: the thing it is about, and the word of what is to be done with it.
package enum PersonStep: Hashable, Sendable {
    case person(PersonWord)
    case request(Request.ID, RequestWord)
    case contact(Contact.ID, ContactWord)
    case safety(SafetyConversation.ID, SafetyWord)
    case concern(SafeguardingConcern.ID, ConcernWord)
    case crisis(CrisisHandOver.ID, CrisisWord)
    case note(Note.ID, NoteWord)
    case measure(AskedMeasure.ID, MeasureWord)
    case answers(AnsweredMeasure.ID, AnswersWord)
    case message(Message.ID, MessageWord)
    case questions(Request.ID, QuestionsWord)
    case goal(Goal.ID, GoalWord)
    case proposal(Recommendation.ID, ProposalWord)

    /// Finds the form by what comes after the person in a path.
    init?(_ parts: some RandomAccessCollection<String>) {
        let parts = Array(parts)
        if parts.count == 1, let word = PersonWord(rawValue: parts[0]) {
            self = .person(word)
            return
        }
        guard parts.count == 3, let step = PersonStep(parts[0], parts[1], parts[2]) else { return nil }
        self = step
    }

    private init?(_ kind: String, _ id: String, _ word: String) {
        func pair<Subject, Word: StepWord>(_ make: (ID<Subject>, Word) -> PersonStep) -> PersonStep? {
            guard let id = ID<Subject>(id), let word = Word(rawValue: word) else { return nil }
            return make(id, word)
        }
        let step: PersonStep? =
            switch kind {
            case "requests": pair(PersonStep.request)
            case "contacts": pair(PersonStep.contact)
            case "safety": pair(PersonStep.safety)
            case "concerns": pair(PersonStep.concern)
            case "crisis": pair(PersonStep.crisis)
            case "notes": pair(PersonStep.note)
            case "measures": pair(PersonStep.measure)
            case "answers": pair(PersonStep.answers)
            case "messages": pair(PersonStep.message)
            case "questions": pair(PersonStep.questions)
            case "goals": pair(PersonStep.goal)
            case "proposals": pair(PersonStep.proposal)
            default: nil
            }
        guard let step else { return nil }
        self = step
    }

    func path(of person: Person.ID) -> PagePath {
        switch self {
        case .person(let word): "/people/\(person)/\(word)"
        case .request(let id, let word): "/people/\(person)/requests/\(id)/\(word)"
        case .contact(let id, let word): "/people/\(person)/contacts/\(id)/\(word)"
        case .safety(let id, let word): "/people/\(person)/safety/\(id)/\(word)"
        case .concern(let id, let word): "/people/\(person)/concerns/\(id)/\(word)"
        case .crisis(let id, let word): "/people/\(person)/crisis/\(id)/\(word)"
        case .note(let id, let word): "/people/\(person)/notes/\(id)/\(word)"
        case .measure(let id, let word): "/people/\(person)/measures/\(id)/\(word)"
        case .answers(let id, let word): "/people/\(person)/answers/\(id)/\(word)"
        case .message(let id, let word): "/people/\(person)/messages/\(id)/\(word)"
        case .questions(let id, let word): "/people/\(person)/questions/\(id)/\(word)"
        case .goal(let id, let word): "/people/\(person)/goals/\(id)/\(word)"
        case .proposal(let id, let word): "/people/\(person)/proposals/\(id)/\(word)"
        }
    }

    var word: any StepWord {
        switch self {
        case .person(let word): word
        case .request(_, let word): word
        case .contact(_, let word): word
        case .safety(_, let word): word
        case .concern(_, let word): word
        case .crisis(_, let word): word
        case .note(_, let word): word
        case .measure(_, let word): word
        case .answers(_, let word): word
        case .message(_, let word): word
        case .questions(_, let word): word
        case .goal(_, let word): word
        case .proposal(_, let word): word
        }
    }

    /// What the form asks and does, for a person as they are now.
    func step(in scene: Scene) async throws -> Step {
        switch self {
        case .person(let word): try await word.step(in: scene)
        case .request(let id, let word): try await word.step(for: scene.request(id), in: scene)
        case .contact(let id, let word): try word.step(for: scene.found(scene.record.contacts.all[id]), in: scene)
        case .safety(let id, let word): try word.step(for: scene.found(scene.record.safety.all[id]), in: scene)
        case .concern(let id, let word): try word.step(for: scene.found(scene.record.safeguarding.all[id]), in: scene)
        case .crisis(let id, let word): try word.step(for: scene.found(scene.record.crisis.all[id]), in: scene)
        case .note(let id, let word): try word.step(for: scene.found(scene.record.notes.all[id]), in: scene)
        case .measure(let id, let word): try word.step(for: scene.found(scene.record.measures.asked[id]), in: scene)
        case .answers(let id, let word): try word.step(for: scene.found(scene.record.measures.answered[id]))
        case .message(let id, let word): try word.step(for: scene.found(scene.record.messages.all[id]), in: scene)
        case .questions(let id, let word): try word.step(for: scene.request(id), in: scene)
        case .goal(let id, let word): try word.step(for: scene.found(scene.record.questions.goals[id]))
        case .proposal(let id, let word):
            try word.step(for: scene.found(scene.record.reviews.recommendations[id]), in: scene)
        }
    }
}
