package import Care
import HTML

/// What can be done with a note.
package enum NoteWord: String, StepWord {
    case correct
    case withdraw
    case holdBack = "hold-back"
    case release

    package var title: String {
        switch self {
        case .correct: "Correct a note"
        case .withdraw: "Withdraw a note"
        case .holdBack: "Hold a note back from the person"
        case .release: "Let the person read a note"
        }
    }

    package var permission: Permission { .write }

    func step(for note: Note, in scene: Scene) -> Step {
        let words = note.versions.last?.words.disclosed ?? ""
        let step =
            switch self {
            case .correct: correct(note, words)
            case .withdraw: withdraw(note)
            case .holdBack: holdBack(note)
            case .release: release(note)
            }
        return step.above { if self != .correct { OwnWords(words, said: "The note as it stands") } }
    }

    private func correct(_ note: Note, _ words: String) -> Step {
        Step(title, button: "Save the correction", saying: .noteCorrected) { asked in
            asked.area("What should it say?", "words", hint: "The person can read this.", rows: 8)
            asked.area("Why were the words before wrong?", "why", hint: "They stay, struck through.", rows: 2)
        } actions: { form in
            let words = form.words("words", orElse: "Write what the note should say.")
            let why = form.words("why", orElse: "Say why the words before were wrong.")
            guard let words, let why else { return nil }
            return [CorrectNote(note: note.id, words: words, why: why)]
        }
        .prefilled([("words", words)])
    }

    private func withdraw(_ note: Note) -> Step {
        Step(title, button: "Withdraw the note", saying: .noteWithdrawn) { asked in
            asked.area("Why should it not be on this record?", "why", rows: 2)
        } actions: { form in
            guard let why = form.words("why", orElse: "Say why it should not be on this record.") else { return nil }
            return [WithdrawNote(note: note.id, why: why)]
        }
        .style(.grave)
    }

    private func holdBack(_ note: Note) -> Step {
        Step(title, button: "Hold it back", saying: .noteHeldBack) { asked in
            asked.radios("Why?", "reason", Note.HoldBackReason.choices)
            asked.area("Say a little more", "why", hint: "The person does not see this.", rows: 2)
            asked.day("Until which day?", "until", hint: "Leave empty to hold it back until somebody releases it.")
        } actions: { form in
            let reason: Note.HoldBackReason? = form.choice("reason", orElse: "Choose why.")
            let why = form.words("why", orElse: "Say a little more.")
            let until = form.day("until")
            guard let reason, let why else { return nil }
            return [HoldBackNote(note: note.id, reason: reason, why: why, until: until)]
        }
    }

    private func release(_ note: Note) -> Step {
        Step(title, button: "Let the person read it", saying: .noteReleased) { asked in
            asked.area("Why now?", "why", rows: 2)
        } actions: { form in
            guard let why = form.words("why", orElse: "Say why now.") else { return nil }
            return [ReleaseNote(note: note.id, why: why)]
        }
    }
}
