extension Archive {
    /// Makes a checkpoint and writes everything up to it into a file, while others go on writing.
    ///
    /// The file is the same for every engine: a header with the checkpoint, events in the order of positions, each
    /// checkpoint after the last event it covers.
    ///
    /// - Throws: `JournalError` with code `badFile` if the file cannot be written.
    /// - Returns: the checkpoint; keep its hash where the database's administrator cannot change it.
    @discardableResult
    package func backup(
        to path: String,
        recorded: Int64,
        progress: @escaping @Sendable (_ events: Int64) -> Void = { _ in }
    ) async throws -> Checkpoint {
        let goal = try await checkpoint(recorded: recorded)
        return try await inspect { snapshot in
            let file = try JournalFile.Writer(path: path)
            try file.write(.header(goal))
            var count: Int64 = 0
            var start: Int64 = 0
            for checkpoint in try snapshot.checkpoints() where checkpoint.number <= goal.number {
                count += try snapshot.write(after: start, through: checkpoint.position, to: file) {
                    progress(count + $0)
                }
                try file.write(.checkpoint(checkpoint))
                start = checkpoint.position
            }
            try file.finish()
            return goal
        }
    }

    /// Writes the events after a position into a file, one line each, in the order of positions.
    ///
    /// - Returns: how many there were.
    @discardableResult
    package func export(
        to path: String,
        after position: Int64 = 0,
        progress: @escaping @Sendable (_ events: Int64) -> Void = { _ in }
    ) async throws -> Int64 {
        try await settle()
        return try await inspect { snapshot in
            let file = try JournalFile.Writer(path: path)
            let count = try snapshot.write(after: position, through: snapshot.settled(), to: file, progress: progress)
            try file.finish()
            return count
        }
    }

    /// Fills an empty journal from a backup, in one transaction that stands only if everything verifies.
    ///
    /// - Throws: `JournalError` with code `refused` if this journal is not empty, `badFile` if the file cannot be read,
    ///   `damaged` if it ends early or a hash or checkpoint does not hold.
    @discardableResult
    package func restore(
        from path: String,
        progress: @escaping @Sendable (_ events: Int64) -> Void = { _ in }
    ) async throws -> Checkpoint {
        try await amend { draft in
            guard try draft.isEmpty else {
                throw JournalError(.refused, "this journal is not empty; restore into a new database")
            }
            let file = try JournalFile.Reader(path: path)
            guard case .header(let goal)? = try file.next() else {
                throw JournalError(.badFile, "\(path) does not begin as a journal backup; an export cannot be restored")
            }
            try draft.fill(from: file, progress: progress)
            guard try draft.checkpoints().last == goal, try draft.settledInFile() == goal.position else {
                throw JournalError(
                    .damaged,
                    "\(path) ends before checkpoint \(goal.number), which its first line promises"
                )
            }
            let report = try Verification.walk(draft)
            guard report.holds else {
                let first = report.findings.prefix(3).map(\.description).joined(separator: "; ")
                throw JournalError(.damaged, "\(path) does not verify: \(first)")
            }
            try draft.continuePositions(after: goal.position)
            return goal
        }
    }
}

extension JournalSnapshot {
    /// Writes events between two positions; answers how many.
    fileprivate func write(
        after position: Int64,
        through last: Int64,
        to file: JournalFile.Writer,
        progress: (Int64) -> Void
    ) throws -> Int64 {
        var count: Int64 = 0
        var pages = Pages<RecordedEvent> { try events(after: $0?.position ?? position, through: last, limit: 1000) }
        while let event = try pages.next() {
            try file.write(.event(event))
            count += 1
            if count % 10_000 == 0 { progress(count) }
        }
        progress(count)
        return count
    }

    fileprivate var isEmpty: Bool {
        get throws { try checkpoints().isEmpty && events(after: 0, through: .max, limit: 1).isEmpty }
    }

    /// The last checkpoint's position if no event lies beyond it.
    fileprivate func settledInFile() throws -> Int64 {
        let last = try checkpoints().last?.position ?? 0
        return try events(after: last, through: .max, limit: 1).first?.position ?? last
    }
}

extension JournalDraft {
    /// Writes what the file holds, checking each checkpoint against the events before it.
    fileprivate func fill(from file: JournalFile.Reader, progress: (Int64) -> Void) throws {
        var waiting: [RecordedEvent] = []
        var count: Int64 = 0
        var last: Checkpoint?
        while let line = try file.next() {
            switch line {
            case .header: throw JournalError(.badFile, "line \(file.line) is a second header; use another copy")
            case .event(let event): waiting.append(event)
            case .checkpoint(let checkpoint):
                try insertRestored(&waiting)
                let own = try nextCheckpoint(
                    after: last,
                    through: checkpoint.position,
                    recorded: checkpoint.recorded
                )
                guard own == checkpoint else {
                    throw JournalError(
                        .damaged,
                        "line \(file.line): checkpoint \(checkpoint.number) does not fit the events before it"
                    )
                }
                try insert(checkpoint)
                last = checkpoint
            }
            if waiting.count == 500 {
                count += 500
                progress(count)
                try insertRestored(&waiting)
            }
        }
        count += Int64(waiting.count)
        try insertRestored(&waiting)
        progress(count)
    }

    private func insertRestored(_ events: inout [RecordedEvent]) throws {
        guard let first = events.first, let last = events.last else { return }
        do {
            try insert(events)
        } catch let error as JournalError where error.code != .unavailable {
            throw JournalError(
                .damaged,
                "an event between positions \(first.position) and \(last.position) comes twice or cannot be"
            )
        }
        events.removeAll(keepingCapacity: true)
    }
}
