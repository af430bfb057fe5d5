package import Care
import Journal

/// What an import has decided about one person: new, or known better now.
package struct Arrival: Sendable {
    package let chart: Chart
    /// What happens to the record: `Register`, `Amend`, `RecordDeath`.
    package let actions: [any Action]
    /// Identifiers of other systems that are not on record yet.
    package let identifiers: [ForeignIdentifier]
    /// Those known who may be this person, and why a person must decide.
    package let doubts: [Doubt]

    package struct Doubt: Sendable {
        package let known: Person.ID
        package let reason: DoubtfulPair.Reason

        package init(known: Person.ID, reason: DoubtfulPair.Reason) {
            self.known = known
            self.reason = reason
        }
    }

    package init(
        chart: Chart,
        actions: [any Action],
        identifiers: [ForeignIdentifier] = [],
        doubts: [Doubt] = []
    ) {
        self.chart = chart
        self.actions = actions
        self.identifiers = identifiers
        self.doubts = doubts
    }
}

extension Chart {
    /// The chart of somebody of whom nothing is written yet.
    package static func blank(of person: Person.ID) -> Chart {
        Chart(record: Record(of: person), occurrences: [], head: .empty)
    }
}

/// How far a file has been imported; kept with the people it brought, so that a stop loses and doubles nobody.
package struct ImportMark: Sendable, Equatable {
    /// A digest that another file does not have.
    package let file: String
    /// Rows used, the next one is where to go on; `nil` once the file is done.
    package let rows: Int?

    package init(file: String, rows: Int?) {
        self.file = file
        self.rows = rows
    }
}

/// What a number of arrivals come to: events and rows that still have to be written.
package struct WorkedOut: Sendable {
    fileprivate let batches: [Append]
}

extension FrontDesk {
    /// Takes people in with all that follows, and notes how far the file was read: one transaction, all or nothing.
    ///
    /// - Returns: `false` when somebody else changed one of the records or claimed a number meanwhile, and nothing was
    ///   written: look the candidates up again and judge again.
    package func take(_ arrivals: [Arrival], upTo mark: ImportMark, as identity: Identity) async throws -> Bool {
        try await take(try await workOut(arrivals, as: identity), upTo: mark, as: identity)
    }

    /// What arrivals come to, worked out and not yet written: the larger part of the work that is not the database's.
    package func workOut(_ arrivals: [Arrival], as identity: Identity) async throws -> WorkedOut {
        try permit(.keepDetails, to: identity)
        // Nothing that an import does needs anybody on duty.
        let moment = Moment(now: now, actor: identity.actor, duty: surroundings.newID(), promises: place.promises)
        let met = try await pairsFound(arrivals)
        return WorkedOut(batches: try await appends(arrivals, knowing: met, at: moment))
    }

    /// Writes what was worked out; as above.
    package func take(_ work: WorkedOut, upTo mark: ImportMark, as identity: Identity) async throws -> Bool {
        try permit(.keepDetails, to: identity)
        var batches = work.batches
        do {
            if let last = batches.popLast() {
                _ = try await store.appendAll(batches + [last.with([note(mark)])])
            } else {
                try await store.write([note(mark)])
            }
            return true
        } catch let error as JournalError where error.code == .conflict || error.code == .taken {
            return false
        }
    }

    /// How many rows of a file were taken before its import was stopped; 0 for a file that is new or was done.
    package func rowsTaken(of file: String) async throws -> Int {
        let rows = try await store.rows(
            Statement(
                "SELECT line FROM import_mark WHERE place = ? AND file = ?",
                [.text(place.code), .text(file)]
            )
        )
        return Int(rows.first?.integer(0) ?? 0)
    }

    /// Whether somebody was registered with just these details, and nothing has happened since: there is nothing to add.
    ///
    /// Compares what is written instead of reading it: most of a file that is imported again is settled by this.
    package func holdsJust(_ details: Person.Details, origin: String, of person: Person.ID) async throws -> Bool {
        let events = try await store.read(.person(person, in: place.code), after: 0)
        guard let only = events.first, events.count == 1 else { return false }
        let (kind, body) = try FactCodec.encode(.people(.registered(details: details, origin: origin)))
        return only.event.kind == kind && only.event.body == body
    }

    /// How many people are on record here.
    package func peopleOnRecord() async throws -> Int {
        let rows = try await store.rows(
            Statement("SELECT count(*) FROM person WHERE place = ?", [.text(place.code)])
        )
        return Int(rows.first?.integer(0) ?? 0)
    }

    private func note(_ mark: ImportMark) -> Statement {
        guard let rows = mark.rows else {
            return Statement(
                "DELETE FROM import_mark WHERE place = ? AND file = ?",
                [.text(place.code), .text(mark.file)]
            )
        }
        return Statement(
            "INSERT INTO import_mark (place, file, line) VALUES (?, ?, ?) "
                + "ON CONFLICT (place, file) DO UPDATE SET line = excluded.line",
            [.text(place.code), .text(mark.file), SQLValue(rows)]
        )
    }

    /// What is written for each, worked out side by side: it is as much work as the writing.
    private func appends(
        _ arrivals: [Arrival],
        knowing met: Set<DoubtfulPair.ID>,
        at moment: Moment
    ) async throws -> [Append] {
        try await withThrowingTaskGroup(of: (Int, [Append]).self) { group in
            for start in stride(from: 0, to: arrivals.count, by: FrontDesk.share) {
                let share = arrivals[start..<min(start + FrontDesk.share, arrivals.count)]
                group.addTask {
                    var batches: [Append] = []
                    for arrival in share {
                        if let batch = try await append(arrival, knowing: met, at: moment) { batches.append(batch) }
                    }
                    return (start, batches)
                }
            }
            let shares = try await group.reduce(into: [Int: [Append]]()) { $0[$1.0] = $1.1 }
            return shares.sorted { $0.key < $1.key }.flatMap(\.value)
        }
    }

    private static let share = 250

    private func append(
        _ arrival: Arrival,
        knowing met: Set<DoubtfulPair.ID>,
        at moment: Moment
    ) async throws -> Append? {
        let draft = try Draft(of: arrival.actions, on: arrival.chart, at: moment)
        var parts = draft.facts.isEmpty ? [] : [try draft.part(in: place.code)]
        var effects = draft.facts.isEmpty ? [] : draft.effects(setting)
        // Somebody may have died who had a time or a place.
        parts += try await draft.partsBeside(in: place.code, at: moment.now, reading: store)
        effects += draft.notesBeside(in: place.code, at: moment.now)
        if !arrival.identifiers.isEmpty {
            parts.append(try await identifiersPart(of: arrival, at: moment))
            effects += ImportRows.identifiers(arrival.identifiers, of: arrival.chart.record.id, in: place.code)
        }
        for doubt in arrival.doubts {
            let pair = DoubtfulPair.ID(arrival.chart.record.id, doubt.known)
            guard !met.contains(pair) else { continue }
            parts.append(try pairPart(pair, because: doubt.reason, at: moment))
            let found = moment.now.microseconds
            effects.append(ImportRows.pair(pair, reason: doubt.reason.rawValue, at: found, in: place.code))
        }
        guard !parts.isEmpty else { return nil }
        return Append(
            place: place.code,
            actor: moment.actor.description,
            recorded: moment.now.microseconds,
            parts: parts,
            effects: effects
        )
    }

    private func identifiersPart(of arrival: Arrival, at moment: Moment) async throws -> Append.Part {
        let stream = StreamName.identifiers(of: arrival.chart.record.id, in: place.code)
        let head = arrival.chart.head == .empty ? .empty : try await head(of: stream)
        let fact = IdentifiersFact.given(arrival.identifiers)
        let event = try FactCodec.newEvent("identifiers", fact, at: moment.now)
        return Append.Part(stream: stream, expected: head, events: [event])
    }

    private func pairPart(
        _ pair: DoubtfulPair.ID,
        because reason: DoubtfulPair.Reason,
        at moment: Moment
    ) throws -> Append.Part {
        let fact = PairFact.found(one: pair.one, other: pair.other, reason: reason)
        let event = try FactCodec.newEvent("pair", fact, at: moment.now)
        return Append.Part(stream: .pair(pair, in: place.code), expected: .empty, events: [event])
    }

    func head(of stream: StreamName) async throws -> StreamHead {
        let last = try await store.read(stream, after: 0).last
        return last.map { StreamHead(version: $0.version, hash: $0.hash) } ?? .empty
    }

    /// Those of the arrivals' pairs that were found before, decided or not; only records that are known can have any.
    private func pairsFound(_ arrivals: [Arrival]) async throws -> Set<DoubtfulPair.ID> {
        var found: Set<DoubtfulPair.ID> = []
        for arrival in arrivals where arrival.chart.head != .empty {
            for doubt in arrival.doubts {
                let pair = DoubtfulPair.ID(arrival.chart.record.id, doubt.known)
                let head = try await head(of: .pair(pair, in: place.code))
                if head != .empty { found.insert(pair) }
            }
        }
        return found
    }
}

extension Append {
    fileprivate func with(_ more: [Statement]) -> Append {
        Append(
            place: place,
            actor: actor,
            recorded: recorded,
            parts: parts,
            effects: effects + more
        )
    }
}
