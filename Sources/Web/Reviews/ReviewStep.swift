package import Care
import HTML

/// The forms that put somebody on the agenda of the case review, and take them off it.
enum ReviewStep {
    static func discuss(_ request: Request) -> Step {
        Step(RequestWord.discuss.title, button: "Mark it", saying: .markedForDiscussion) { asked in
            asked.area("What should be talked over?", "why", rows: 3)
        } actions: { form in
            guard let why = form.words("why", orElse: "Say what should be talked over.") else { return nil }
            return [FlagForDiscussion(request: request.id, why: why)]
        }
    }

    static func doNotDiscuss(_ request: Request) -> Step {
        Step(RequestWord.doNotDiscuss.title, button: "Take it away", saying: .markTakenAway) { asked in
            asked.area("Why?", "why", hint: "Such as: it was settled on the phone.", rows: 2)
        } actions: { form in
            guard let why = form.words("why", orElse: "Say why.") else { return nil }
            return [UnflagDiscussion(request: request.id, why: why)]
        }
    }
}

/// What can be done with a proposal of a case review.
package enum ProposalWord: String, StepWord {
    case accept
    case decline
    case happened

    package var title: String {
        switch self {
        case .accept: "Go with a proposal"
        case .decline: "Do not go with a proposal"
        case .happened: "Say whether it happened"
        }
    }

    package var permission: Permission { .meet }

    func step(for proposal: Recommendation, in scene: Scene) -> Step {
        let step =
            switch self {
            case .accept: accept(proposal, scene)
            case .decline: decline(proposal)
            case .happened: happened(proposal)
            }
        return step.above {
            OwnWords(proposal.words.disclosed, said: "The review proposed (\(proposal.kind.staffWords))")
        }
    }

    private func accept(_ proposal: Recommendation, _ scene: Scene) -> Step {
        let here = scene.workersHere()
        return Step(title, button: "Yes, we do it", saying: .proposalAccepted) { asked in
            asked.select("Who does it?", "worker", here.choices)
            asked.day("By when?", "until")
        } actions: { form in
            let worker = form.worker("worker", among: here)
            let day = form.day("until", orElse: "Enter the day by which it is done.")
            guard let worker, let day else { return nil }
            let until = London.instant(day, minute: 17 * 60)
            return [AcceptProposal(recommendation: proposal.id, worker: worker, until: until)]
        }
        .prefilled(
            [("worker", scene.worker.id.description)] + Form.fields("until", scene.today + 14)
        )
    }

    private func decline(_ proposal: Recommendation) -> Step {
        Step(title, button: "No, we do not", saying: .proposalDeclined) { asked in
            asked.area("Why not?", "why", hint: "Such as: the person does not want it.", rows: 2)
        } actions: { form in
            guard let why = form.words("why", orElse: "Say why not.") else { return nil }
            return [DeclineProposal(recommendation: proposal.id, why: why)]
        }
    }

    private func happened(_ proposal: Recommendation) -> Step {
        Step(title, button: "Save it", saying: .proposalDone) { asked in
            asked.yesOrNo("Did it happen?", "happened")
            asked.area("What came of it?", "words", rows: 3)
        } actions: { form in
            let happened = form.yesOrNo("happened", orElse: "Say whether it happened.")
            let words = form.words("words", orElse: "Say what came of it, or why it did not happen.")
            guard let happened, let words else { return nil }
            return [RecordHappened(recommendation: proposal.id, happened: happened, words: words)]
        }
    }
}
