/// A group or class that people come to together: what it is, when it meets, who leads it, and how many it has room for.
package struct Group: Hashable, Sendable, Codable {
    package typealias ID = Care.ID<Group>

    package let id: ID
    package fileprivate(set) var plan: Plan
    /// Sessions that are not held, each with why.
    package fileprivate(set) var cancelled: [Day: String] = [:]
    /// The first day on which there is no such group any more.
    package fileprivate(set) var ended: Day?

    /// How people come to it; the raw values are kept in the journal and never renamed.
    package enum Kind: String, CaseIterable, Hashable, Sendable, Codable {
        /// So many sessions, with the same people from the first to the last.
        case fixed
        /// It goes on and on: one joins at any session, and comes back after any.
        case rolling
        /// Whoever comes is welcome; nobody is expected, so nobody misses it.
        case dropIn
    }

    /// What a service's pack offers, of which this group is one: the pack's rules say to whom it is open.
    package struct Offering: Hashable, Sendable, Codable {
        package let service: String
        package let id: String

        package init(service: String, id: String) {
            self.service = service
            self.id = id
        }
    }
}

extension Group {
    /// What a group is set up with.
    package struct Plan: Hashable, Sendable, Codable {
        package var name: String
        /// What one does there, in words for the people who come.
        package var about: String
        package var kind: Kind
        package var offering: Offering?
        package var setting: Clinic.Setting
        /// Where people come to, in words they read.
        package var site: String
        /// Who leads it; the first answers for its register.
        package var facilitators: [Worker.ID]
        /// Peers who lead it with them.
        package var peers: [Worker.ID]
        package var times: Times
        /// How many places there are; for a drop-in, how many the room holds.
        package var capacity: Int
        /// Whether people may join by themselves.
        package var byThemselves: Bool

        package init(
            name: String,
            about: String,
            kind: Kind,
            offering: Offering? = nil,
            setting: Clinic.Setting,
            site: String,
            facilitators: [Worker.ID],
            peers: [Worker.ID] = [],
            times: Times,
            capacity: Int,
            byThemselves: Bool = true
        ) {
            self.name = name
            self.about = about
            self.kind = kind
            self.offering = offering
            self.setting = setting
            self.site = site
            self.facilitators = facilitators
            self.peers = peers
            self.times = times
            self.capacity = capacity
            self.byThemselves = byThemselves
        }

        /// Everybody who leads it.
        package var leaders: [Worker.ID] { facilitators + peers }
    }
}

/// What happens to a group itself; who comes to it is in the people's own streams.
package enum GroupFact: Hashable, Sendable, Codable {
    case setUp(Group.ID, Group.Plan)
    case changed(Group.Plan)
    case sessionCancelled(Day, why: String)
    case ended(Day)
}

extension Group {
    /// Rebuilds a group from everything that has happened to it; `nil` if it was never set up.
    package init?(replaying facts: some Sequence<GroupFact>) {
        var group: Group?
        for fact in facts {
            if case .setUp(let id, let plan) = fact { group = Group(id: id, plan: plan) }
            group?.apply(fact)
        }
        guard let group else { return nil }
        self = group
    }

    package init(id: ID, plan: Plan) {
        self.id = id
        self.plan = plan
    }

    package mutating func apply(_ fact: GroupFact) {
        switch fact {
        case .setUp(_, let plan), .changed(let plan): self.plan = plan
        case .sessionCancelled(let day, let why): cancelled[day] = why
        case .ended(let day): ended = day
        }
    }
}
