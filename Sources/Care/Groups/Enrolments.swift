/// What happens between one person and groups; what comes of each session is told by its contact.
package enum EnrolmentFact: Hashable, Sendable, Codable {
    /// The person has a place; a drop-in has no numbered ones.
    case joined(
        Group.ID,
        Request.ID,
        seat: Int?,
        title: String,
        kind: Group.Kind,
        by: Enrolments.Joiner,
        why: Personal<String>?
    )
    /// This contact of the person is a session of the group.
    case session(Contact.ID, Group.ID, day: Day)
    case left(Group.ID, by: Contact.Party, why: Personal<String>)
    /// They wait for a place in a group that is full.
    case waits(Group.ID, Request.ID, title: String, by: Enrolments.Joiner, why: Personal<String>?)
    /// A place came free and is kept until then for those who are asked.
    case placeOffered(Group.ID, keptUntil: Instant)
    /// They said no, and wait on.
    case placeDeclined(Group.ID)
    /// Somebody else has the place that was on offer; they wait on.
    case placeGone(Group.ID)
    case waitsNoMore(Group.ID, why: Enrolments.WaitEnd)
}

/// The groups that one person comes to, or came to.
///
/// A place ends when the person leaves, when the request is closed by agreement, or when they die; never because a
/// session was missed. Each session at which somebody is expected, or at which they were, is a contact, so that what is owed,
/// what the person is told and the way back to them are those of every contact.
package struct Enrolments: Sendable, Equatable {
    /// Who said that the person comes.
    package enum Joiner: String, CaseIterable, Hashable, Sendable, Codable {
        case person, worker
    }

    /// Somebody's place in a group.
    package struct Place: Hashable, Sendable {
        package let group: Group.ID
        package let request: Request.ID
        package let seat: Int?
        /// What the group was called when they joined.
        package let title: String
        package let kind: Group.Kind
        package let by: Joiner
        package let joined: Instant
        package fileprivate(set) var ended: Instant?

        package var isLive: Bool { ended == nil }
    }

    /// Of which group a contact is a session.
    package struct Session: Hashable, Sendable {
        package let group: Group.ID
        package let day: Day
        package let title: String
    }

    /// The last place in each group.
    package private(set) var places: [Group.ID: Place] = [:]
    package private(set) var sessions: [Contact.ID: Session] = [:]
    /// The groups for a place in which they wait.
    package internal(set) var waits: [Group.ID: Wait] = [:]

    package init() {}

    /// The groups that the person has a place in now, the one joined first at the beginning.
    package var live: [Place] {
        places.values.filter(\.isLive).sorted { ($0.joined, $0.group) < ($1.joined, $1.group) }
    }

    package func live(_ group: Group.ID) -> Place? { places[group].flatMap { $0.isLive ? $0 : nil } }

    mutating func apply(_ fact: EnrolmentFact, _ occurrence: Occurrence) {
        applyWaiting(fact, occurrence)
        switch fact {
        case .joined(let group, let request, let seat, let title, let kind, let by, _):
            places[group] = Place(
                group: group,
                request: request,
                seat: seat,
                title: title,
                kind: kind,
                by: by,
                joined: occurrence.recorded
            )
        case .session(let contact, let group, let day):
            sessions[contact] = Session(group: group, day: day, title: places[group]?.title ?? "")
        case .left(let group, _, _): places[group]?.ended = occurrence.recorded
        case .waits, .placeOffered, .placeDeclined, .placeGone, .waitsNoMore: return
        }
    }

    /// A contact that is moved by hand is a meeting of its own from then on.
    mutating func apply(_ fact: ContactFact) {
        guard case .moved(let contact, _, _, _, _, _, _) = fact else { return }
        sessions[contact] = nil
    }

    mutating func apply(_ fact: RequestFact, _ occurrence: Occurrence) {
        guard case .closed(let request, _) = fact else { return }
        end({ $0.request == request }, occurrence)
        waits = waits.filter { $0.value.request != request }
    }

    mutating func apply(_ fact: PeopleFact, _ occurrence: Occurrence) {
        guard case .died = fact else { return }
        end({ _ in true }, occurrence)
        waits = [:]
    }

    private mutating func end(_ isMeant: (Place) -> Bool, _ occurrence: Occurrence) {
        for place in live where isMeant(place) { places[place.group]?.ended = occurrence.recorded }
    }
}

extension Record {
    /// The contacts of a group's sessions, in the order of time.
    package func sessions(of group: Group.ID) -> [Contact] {
        enrolments.sessions.filter { $0.value.group == group }.compactMap { contacts.all[$0.key] }
            .sorted { ($0.at, $0.id) < ($1.at, $1.id) }
    }

    /// The contact of one session, the one that still counts where there are several.
    package func session(of group: Group.ID, on day: Day) -> Contact? {
        let contacts = sessions(of: group).filter { enrolments.sessions[$0.id]?.day == day }
        return contacts.last { !$0.isCancelled } ?? contacts.last
    }
}

extension Contact {
    /// Whether it was cancelled, by whichever side.
    package var isCancelled: Bool {
        if case .cancelled = outcome { return true }
        return false
    }
}
