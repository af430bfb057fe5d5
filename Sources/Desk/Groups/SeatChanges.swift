package import Care
package import Journal

/// What happens to one place of a group; whose it is stands in the person's own stream.
enum SeatFact: Codable, Hashable {
    case taken(Group.ID, number: Int)
    case freed(Group.ID, number: Int)
}

/// The places in groups that an act takes and gives up, found by comparing the record before and after it.
///
/// Each place has a stream of its own, so that two who take the same one write to the same version; one of them then reads
/// that it is taken. That holds on every engine, the journal in memory too, and whatever tables there are beside it.
package struct SeatChanges {
    let taken: Set<Seat>
    let freed: Set<Seat>

    package init(from before: Record, to after: Record) {
        guard before.enrolments != after.enrolments else {
            (taken, freed) = ([], [])
            return
        }
        let (old, new) = (before.seats, after.seats)
        taken = new.subtracting(old)
        freed = old.subtracting(new)
    }

    /// Whether anything becomes taken, so that it may be refused.
    var takes: Bool { !taken.isEmpty }

    /// The events of the places' own streams, each at the head it has now.
    ///
    /// - Throws: `JournalError.taken` when somebody else has one of them.
    package func parts(in place: String, at now: Instant, reading log: any EventLog) async throws -> [Append.Part] {
        var parts: [Append.Part] = []
        for seat in taken.union(freed).sorted() {
            let stream = StreamName.seat(seat, in: place)
            let last = try await log.read(stream, after: 0).last
            let fact: SeatFact =
                taken.contains(seat)
                ? .taken(seat.group, number: seat.number) : .freed(seat.group, number: seat.number)
            if taken.contains(seat), let last {
                let known: SeatFact = try FactCodec.unpackEvent(last.event, of: "seat")
                if case .taken = known { throw JournalError(.taken, "somebody else has this place in the group") }
            }
            let head = last.map { StreamHead(version: $0.version, hash: $0.hash) } ?? .empty
            let event = try FactCodec.newEvent("seat", fact, at: now)
            parts.append(Append.Part(stream: stream, expected: head, events: [event]))
        }
        return parts
    }
}

extension StreamName {
    static func group(_ id: Group.ID, in place: String) -> StreamName {
        StreamName(place: place, name: "group/\(id)")
    }

    static func seat(_ seat: Seat, in place: String) -> StreamName {
        StreamName(place: place, name: "group/\(seat.group)/\(seat.number)")
    }

    /// The group whose own stream this is; `nil` for the stream of one of its places.
    var group: Group.ID? {
        name.hasPrefix("group/") ? Group.ID(name.dropFirst("group/".count)) : nil
    }
}
