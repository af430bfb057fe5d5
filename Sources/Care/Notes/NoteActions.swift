/// Why a note cannot be written or changed.
package enum NoteRefusal: Refusal {
    case notRegistered, noSuchRequest, alreadyWritten, noSuchNote, noWords, noReason, withdrawn, notHeldBack,
        dayHasPassed

    package var sentence: String {
        switch self {
        case .notRegistered: "Put the person on the record first."
        case .noSuchRequest: "There is no such request."
        case .alreadyWritten: "We already have this note."
        case .noSuchNote: "There is no such note."
        case .noWords: "Write something first."
        case .noReason: "Say why, so that somebody who reads this later understands."
        case .withdrawn: "This note was withdrawn. Write a new one."
        case .notHeldBack: "This note is not held back: the person can read it."
        case .dayHasPassed: "Choose today or a later day, or none to hold it back until it is released."
        }
    }
}

/// Writes a note; the person can read it.
package struct WriteNote: Action {
    package static let permission = Permission.write
    package let note: Note.ID
    package let request: Request.ID?
    package let words: String

    package init(note: Note.ID, request: Request.ID?, words: String) {
        self.note = note
        self.request = request
        self.words = words
    }

    package func decide(on record: Record, at moment: Moment) throws(NoteRefusal) -> [Fact] {
        guard record.people.details != nil else { throw .notRegistered }
        if let request, record.requests.all[request] == nil { throw .noSuchRequest }
        guard record.notes.all[note] == nil else { throw .alreadyWritten }
        guard !words.isBlank else { throw .noWords }
        return [.notes(.written(note, request: request, words: Personal(words)))]
    }
}

/// Puts right what a note says; the earlier words stay, struck through.
package struct CorrectNote: Action {
    package static let permission = Permission.write
    package let note: Note.ID
    package let words: String
    package let why: String

    package init(note: Note.ID, words: String, why: String) {
        self.note = note
        self.words = words
        self.why = why
    }

    package func decide(on record: Record, at moment: Moment) throws(NoteRefusal) -> [Fact] {
        let known = try record.standing(note)
        guard !words.isBlank else { throw .noWords }
        guard !why.isBlank else { throw .noReason }
        guard known.versions.last?.words.disclosed != words else { return [] }
        return [.notes(.corrected(note, words: Personal(words), why: Personal(why)))]
    }
}

/// Withdraws a note that should not be on this record; workers see it struck through, the person does not see it.
package struct WithdrawNote: Action {
    package static let permission = Permission.write
    package let note: Note.ID
    package let why: String

    package init(note: Note.ID, why: String) {
        self.note = note
        self.why = why
    }

    package func decide(on record: Record, at moment: Moment) throws(NoteRefusal) -> [Fact] {
        guard let known = record.notes.all[note] else { throw .noSuchNote }
        guard !why.isBlank else { throw .noReason }
        return known.withdrawn == nil ? [.notes(.withdrawn(note, why: Personal(why)))] : []
    }
}

/// Holds a note back from the person, with a reason and, where possible, a last day.
package struct HoldBackNote: Action {
    package static let permission = Permission.write
    package let note: Note.ID
    package let reason: Note.HoldBackReason
    package let why: String
    package let until: Day?

    package init(note: Note.ID, reason: Note.HoldBackReason, why: String, until: Day?) {
        self.note = note
        self.reason = reason
        self.why = why
        self.until = until
    }

    package func decide(on record: Record, at moment: Moment) throws(NoteRefusal) -> [Fact] {
        let known = try record.standing(note)
        guard !why.isBlank else { throw .noReason }
        if let until, until < London.day(at: moment.now) { throw .dayHasPassed }
        let wanted = Note.HoldBack(reason: reason, why: Personal(why), until: until)
        if known.heldBack == wanted { return [] }
        return [.notes(.heldBack(note, reason: reason, why: Personal(why), until: until))]
    }
}

/// Lets the person read a note that was held back.
package struct ReleaseNote: Action {
    package static let permission = Permission.write
    package let note: Note.ID
    package let why: String

    package init(note: Note.ID, why: String) {
        self.note = note
        self.why = why
    }

    package func decide(on record: Record, at moment: Moment) throws(NoteRefusal) -> [Fact] {
        let known = try record.standing(note)
        guard known.heldBack != nil else { throw .notHeldBack }
        guard !why.isBlank else { throw .noReason }
        return [.notes(.released(note, why: Personal(why)))]
    }
}

extension Record {
    fileprivate func standing(_ note: Note.ID) throws(NoteRefusal) -> Note {
        guard let known = notes.all[note] else { throw .noSuchNote }
        guard known.withdrawn == nil else { throw .withdrawn }
        return known
    }
}
