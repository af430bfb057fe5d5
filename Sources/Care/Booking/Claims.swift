/// Something that only one appointment can have at a time: a worker's own hours, or a room.
package enum Resource: Hashable, Sendable {
    case worker(Worker.ID)
    case room(site: String)
}

extension Resource: LosslessStringConvertible {
    package init?(_ description: String) {
        let parts = description.split(separator: "/", maxSplits: 1)
        guard parts.count == 2 else { return nil }
        switch parts[0] {
        case "worker":
            guard let id = Worker.ID(parts[1]) else { return nil }
            self = .worker(id)
        case "room": self = .room(site: String(parts[1]))
        default: return nil
        }
    }

    package var description: String {
        switch self {
        case .worker(let id): "worker/\(id)"
        case .room(let site): "room/\(site)"
        }
    }
}

/// What a booked time takes: these cells of this resource, each of which can be taken once.
package struct Claim: Hashable, Sendable {
    package let resource: Resource
    /// Numbers of five-minute cells since 1970, UTC.
    package let cells: Range<Int>

    package init(resource: Resource, cells: Range<Int>) {
        self.resource = resource
        self.cells = cells
    }

    /// The cells from one moment until another.
    package static func cells(from: Instant, until: Instant) -> Range<Int> {
        let length = Int64(Clinic.grain) * 60_000_000
        let first = Int(from.microseconds / length)
        return first..<max(first, Int((until.microseconds + length - 1) / length))
    }
}

extension BookedSlot {
    /// The worker's time with the travel and the notes, and the room's without.
    package var claims: [Claim] {
        let own = Claim(
            resource: .worker(worker),
            cells: Claim.cells(from: at - .minutes(before), until: ends + .minutes(after))
        )
        guard let room else { return [own] }
        return [own, Claim(resource: .room(site: room), cells: Claim.cells(from: at, until: ends))]
    }
}

extension Clinic {
    /// The name under which its room is claimed: the place's and the room's, however they were typed.
    package var roomKey: String? {
        plan.room.map { "\(plan.site) \($0)".lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ") }
    }

    /// What booking one of its times takes.
    package func booked(_ slot: Slot) -> BookedSlot {
        BookedSlot(
            clinic: id,
            worker: plan.practitioner,
            at: slot.at,
            minutes: slot.minutes,
            before: plan.before,
            after: plan.after,
            room: roomKey
        )
    }
}
