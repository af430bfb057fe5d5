/// Something written on a person's record, which the person may read unless it is held back with a reason.
package struct Note: Hashable, Sendable {
    package typealias ID = Care.ID<Note>

    /// Why a note is not shown to the person.
    package enum HoldBackReason: String, CaseIterable, Hashable, Sendable, Codable {
        /// It tells of somebody else, who has not agreed.
        case thirdParty
        /// Reading it now would harm the person or somebody else.
        case harmful
    }

    /// That a note is held back, and until when; no day means until it is released.
    package struct HoldBack: Hashable, Sendable {
        package let reason: HoldBackReason
        package let why: Personal<String>
        package let until: Day?
    }

    /// The words at one time; all but the last are shown struck through.
    package struct Version: Hashable, Sendable {
        package let words: Personal<String>
        package let at: Instant
        package let by: Actor
        /// Why the words before these were wrong.
        package let why: Personal<String>?
    }

    package let id: ID
    package let request: Request.ID?
    package let written: Instant
    package fileprivate(set) var versions: [Version]
    package fileprivate(set) var heldBack: HoldBack?
    /// Why the whole note was withdrawn, such as one written on the wrong person's record.
    package fileprivate(set) var withdrawn: Personal<String>?

    /// Whether the person may read it on a day; a withdrawn note may be about somebody else and is not shown to them.
    package func isReadableByPerson(on day: Day) -> Bool {
        guard withdrawn == nil else { return false }
        guard let heldBack else { return true }
        return heldBack.until.map { day > $0 } ?? false
    }
}

/// What happens to notes.
package enum NoteFact: Hashable, Sendable, Codable {
    case written(Note.ID, request: Request.ID?, words: Personal<String>)
    case corrected(Note.ID, words: Personal<String>, why: Personal<String>)
    /// Should not be on this record; it is shown struck through.
    case withdrawn(Note.ID, why: Personal<String>)
    case heldBack(Note.ID, reason: Note.HoldBackReason, why: Personal<String>, until: Day?)
    case released(Note.ID, why: Personal<String>)
}

/// All notes on one person's record.
package struct Notes: Sendable, Equatable {
    package private(set) var all: [Note.ID: Note] = [:]

    package init() {}

    /// What the person may read on a day, oldest first.
    package func readableByPerson(on day: Day) -> [Note] {
        all.values.filter { $0.isReadableByPerson(on: day) }.sorted { ($0.written, $0.id) < ($1.written, $1.id) }
    }

    mutating func apply(_ fact: NoteFact, _ occurrence: Occurrence) {
        switch fact {
        case .written(let id, let request, let words):
            let version = Note.Version(words: words, at: occurrence.happened, by: occurrence.actor, why: nil)
            all[id] = Note(id: id, request: request, written: occurrence.happened, versions: [version])
        case .corrected(let id, let words, let why):
            let version = Note.Version(words: words, at: occurrence.happened, by: occurrence.actor, why: why)
            all[id]?.versions.append(version)
        case .withdrawn(let id, let why): all[id]?.withdrawn = why
        case .heldBack(let id, let reason, let why, let until):
            all[id]?.heldBack = Note.HoldBack(reason: reason, why: why, until: until)
        case .released(let id, _): all[id]?.heldBack = nil
        }
    }
}
