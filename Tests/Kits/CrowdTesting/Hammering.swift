package import Care
import CareTesting
package import Desk
import Journal

/// One of the acts that a process repeats until it is killed, told by its key alone so that others can send it again.
package struct Blow: Hashable, Sendable {
    /// A process, one of its tasks, and which of the task's acts this is.
    package let process: Int
    package let task: Int
    package let number: Int

    package init(process: Int, task: Int, number: Int) {
        self.process = process
        self.task = task
        self.number = number
    }

    package static let tasks = 4

    /// Whom the blows fall on: few enough that processes get in each other's way.
    package static let people: [Person.ID] = (1...8).map { .number(2_000_000 + $0) }

    private var person: Person.ID { Self.people[(process + task * 3 + number) % Self.people.count] }

    /// Somebody asks for something more, or writes a note; its words are the key.
    private var action: any Action {
        let id = (process * 100 + task) * 100_000 + number
        guard number.isMultiple(of: 8) else { return WriteNote(note: .number(id), request: nil, words: description) }
        let asking = Request.Asking(words: Personal(description))
        return Ask(request: .number(id), route: .family, kind: .advice, asking: asking)
    }

    /// Carries it out once, however often it is sent.
    package func fall(in place: CrowdPlace) async throws -> Acted {
        while true {
            do {
                return try await place.desk.act(
                    action,
                    on: person,
                    as: CrowdPlace.system,
                    once: Once(key: description, of: description)
                )
            } catch Denial.busy {
                continue
            }
        }
    }
}

extension Blow: LosslessStringConvertible {
    package init?(_ description: String) {
        let parts = description.split(separator: "-")
        let numbers = parts.dropFirst().compactMap { Int($0) }
        guard parts.first == "blow", parts.count == 4, numbers.count == 3 else { return nil }
        self.init(process: numbers[0], task: numbers[1], number: numbers[2])
    }

    package var description: String { "blow-\(process)-\(task)-\(number)" }
}

extension CrowdPlace {
    /// The blows that are in the journal, in order, as often as they are in it.
    package func blows(after position: Int64) async throws -> (blows: [Blow], position: Int64) {
        var blows: [Blow] = []
        var position = position
        while true {
            let events = try await database.follow(after: position, limit: 1000)
            guard let last = events.last else { return (blows, position) }
            position = last.position
            blows += try events.filter { $0.stream.person != nil }.compactMap { try Occurrence($0).blow }
        }
    }
}

extension Occurrence {
    /// The blow that this is the first event of.
    fileprivate var blow: Blow? {
        switch fact {
        case .requests(.received(_, _, _, let asking)): Blow(asking.words.disclosed)
        case .notes(.written(_, _, let words)): Blow(words.disclosed)
        default: nil
        }
    }
}
