package import Care
import CareTesting
import Desk
import Journal

/// Sixteen writers who fight for the same few people, doing anything, sensible or not.
///
/// Who goes first is for the machine to say, so a seed does not bring back a run; it brings back what each writer draws.
package struct Crowd: Sendable {
    package let place: CrowdPlace
    package let ledger = Ledger()
    private let seed: UInt64
    private let writers: Int

    package init(in place: CrowdPlace, seed: UInt64, writers: Int = 16) {
        self.place = place
        self.seed = seed
        self.writers = writers
    }

    /// Lets every writer try so many acts on these people, who must be on the record.
    package func act(_ count: Int, on people: [Person.ID], round: Int = 0) async throws {
        try await withThrowingTaskGroup(of: Void.self) { group in
            for number in 0..<writers {
                group.addTask {
                    var writer = Writer(place: place, ledger: ledger, seed: seed, round: round, number: number)
                    for step in 0..<count { try await writer.act(step, on: people) }
                }
            }
            try await group.waitForAll()
        }
    }
}

/// One of the crowd.
struct Writer {
    let place: CrowdPlace
    let ledger: Ledger
    let name: String
    var care: RandomCare

    init(place: CrowdPlace, ledger: Ledger, seed: UInt64, round: Int, number: Int) {
        self.place = place
        self.ledger = ledger
        name = "\(round)-\(number)"
        let mine = UInt64(round * 1000 + number)
        care = RandomCare(seed: seed &+ mine &* 0x9E37_79B9, identitiesFrom: (round * 1000 + number + 1) * 100_000)
    }

    /// Something that somebody sends under a key.
    struct Message {
        let key: String
        let person: Person.ID
        let identity: Identity
        let actions: [any Action]
        let happened: Instant?

        var once: Once { Once(key: key, of: key) }
    }

    mutating func act(_ step: Int, on people: [Person.ID]) async throws {
        if care.chance.oneIn(100) { place.clock.advance(care.timePasses()) }
        if care.chance.oneIn(50) { try await changeTeam() }
        guard let person = care.chance.pick(people) else { return }
        let now = place.clock.tick()
        let record = try await patiently { try await place.desk.chart(of: person).record }
        let message = Message(
            key: "\(name)-\(step)",
            person: person,
            identity: identity(),
            actions: (0..<(care.chance.oneIn(8) ? 2 : 1)).map { _ in care.action(on: record, at: now) },
            happened: care.chance.oneIn(30) ? now - .hours(care.chance.number(below: 5)) : nil
        )
        ledger.count { $0.tried += 1 }
        if care.chance.oneIn(12) {
            async let other: Void = send(message)
            try await send(message)
            try await other
        } else {
            try await send(message)
        }
        if care.chance.oneIn(12) { try await sendAgain(message) }
    }

    /// Mostly somebody of the place's own team; now and then somebody who may do little or nothing.
    private mutating func identity() -> Identity {
        switch care.chance.number(below: 20) {
        case 0: .visitor
        case 1, 2: CrowdPlace.system
        case 3, 4: .worker(care.chance.pick(CrowdPlace.workers) ?? CrowdPlace.workers[0])
        default: .worker(CrowdPlace.workers[care.chance.number(below: 3)])
        }
    }

    /// Sends until there is an answer, as somebody would who is told to try again.
    private func send(_ message: Message) async throws {
        let answer: Answer = try await patiently { try await self.answer(to: message) }
        switch answer {
        case .acted(.done(let version)): ledger.acknowledge(message.key, message.person, version: version)
        case .acted(.nothingToDo): ledger.count { $0.nothingToDo += 1 }
        // Sent twice at once, or the connection ended between the commit and its answer and the repeat found it.
        case .acted(.doneBefore): ledger.learn(message.key, message.person)
        case .denied(.busy): ledger.count { $0.busy += 1 }
        case .denied(.alreadySent): ledger.complain("\(message.key) was taken for another message")
        case .denied: ledger.count { $0.refused += 1 }
        }
    }

    /// Sends what was answered before: if it was done it is not done again, and says so.
    private func sendAgain(_ message: Message) async throws {
        guard ledger.done[message.key] != nil else { return }
        let again: Answer = try await patiently { try await answer(to: message) }
        if case .acted(.doneBefore) = again {
            ledger.count { $0.repeated += 1 }
        } else {
            ledger.complain("\(message.key) was done, and its repeat was answered \(again)")
        }
    }

    private enum Answer {
        case acted(Acted)
        case denied(Denial)
    }

    private func answer(to message: Message) async throws -> Answer {
        do {
            return .acted(
                try await place.desk.act(
                    message.actions,
                    on: message.person,
                    as: message.identity,
                    once: message.once,
                    happened: message.happened
                )
            )
        } catch let denial as Denial {
            return .denied(denial)
        }
    }

    /// Tries again while the database is away.
    private func patiently<Value>(_ body: () async throws -> Value) async throws -> Value {
        while true {
            do {
                return try await body()
            } catch let error as JournalError where error.code == .unavailable {
                ledger.count { $0.unavailable += 1 }
                try Task.checkCancellation()
            }
        }
    }

    /// Somebody is away, or back, or the rota changes.
    private mutating func changeTeam() async throws {
        let today = London.day(at: place.clock.tick())
        let worker = care.chance.pick([Worker.ID.ama, .chitra, .dot]) ?? .chitra
        let action: TeamAction =
            switch care.chance.number(below: 3) {
            case 0: .away(worker, Absence(from: today, until: today + care.chance.number(below: 20)))
            case 1: .back(worker, today)
            default:
                .setRota(
                    Rota(
                        lists: Dictionary(uniqueKeysWithValues: Weekday.allCases.map { ($0, [worker]) }),
                        cover: [.ben]
                    )
                )
            }
        try await patiently {
            do {
                try await place.desk.act(action, as: CrowdPlace.system)
            } catch is Denial {
                ledger.count { $0.busy += 1 }
            }
        }
    }
}
