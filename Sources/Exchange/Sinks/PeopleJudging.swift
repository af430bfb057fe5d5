import Desk

/// Judges and writes batches of people; both at once, of two batches that follow one another.
struct PeopleJudging: Sendable {
    let desk: FrontDesk
    let identity: Identity
    let file: String
    let origin: String

    /// Works out everything that can be known of a batch before it is written.
    func judge(_ batch: PeopleBatch) async throws -> JudgedBatch {
        let read = await PeopleJudging.arriving(batch.people)
        let arriving = read.compactMap(\.self)
        let nameless = zip(batch.people, read).filter { $0.1 == nil }.map { person, _ in
            Diagnostic(file: person.source.file, line: person.source.line, fault: .noName)
        }
        let plan = try await plan(arriving)
        let work = try await desk.workOut(plan.arrivals, as: identity)
        return JudgedBatch(batch: batch, arriving: arriving, nameless: nameless, plan: plan, work: work)
    }

    /// Writes a batch, judged again from the start when somebody else changed one of its people meanwhile.
    func store(_ judged: JudgedBatch?) async throws -> ImportPlan? {
        guard let judged else { return nil }
        let mark = ImportMark(file: file, rows: judged.batch.rowsRead)
        if try await desk.take(judged.work, upTo: mark, as: identity) { return judged.plan }
        for _ in 1..<PeopleJudging.patience {
            let plan = try await plan(judged.arriving)
            if try await desk.take(plan.arrivals, upTo: mark, as: identity) { return plan }
        }
        throw Denial.busy
    }

    private static let patience = 5

    func finish() async throws {
        _ = try await desk.take([], upTo: ImportMark(file: file, rows: nil), as: identity)
    }

    private func plan(_ arriving: [Arriving]) async throws -> ImportPlan {
        var query = CandidateQuery()
        for one in arriving {
            query.words.formUnion(one.words)
            query.identifiers.formUnion(one.identifiers)
        }
        let candidates = try await desk.candidates(query, as: identity)
        var plan = ImportPlan(desk: desk, candidates: candidates, origin: origin)
        for one in arriving { try await plan.take(one) }
        return plan
    }

    /// What is worked out of each description, side by side on all processors; in the order of the people.
    private static func arriving(_ people: [IncomingPerson]) async -> [Arriving?] {
        await withTaskGroup(of: (Int, [Arriving?]).self) { group in
            for start in stride(from: 0, to: people.count, by: share) {
                let part = people[start..<min(start + share, people.count)]
                group.addTask { (start, part.map { Arriving($0) }) }
            }
            let parts = await group.reduce(into: [Int: [Arriving?]]()) { $0[$1.0] = $1.1 }
            return parts.sorted { $0.key < $1.key }.flatMap(\.value)
        }
    }

    private static let share = 500

    /// What came of it, as a value.
    static func result<Value>(_ body: () async throws -> Value) async -> Result<Value, any Error> {
        do {
            return .success(try await body())
        } catch {
            return .failure(error)
        }
    }
}

/// A batch with what was judged of its people and what is to be written.
struct JudgedBatch: Sendable {
    let batch: PeopleBatch
    let arriving: [Arriving]
    let nameless: [Diagnostic]
    let plan: ImportPlan
    let work: WorkedOut

    /// Whether somebody here shares a word or an identifier with somebody of an earlier batch and may be the same.
    ///
    /// While this batch was judged the earlier one was being written, so that nobody of it was found in the tables.
    func mayMeet(_ earlier: JudgedBatch) -> Bool {
        var byWord: [String: [Int]] = [:]
        for (index, one) in earlier.arriving.enumerated() {
            for word in one.keys { byWord[word, default: []].append(index) }
        }
        return arriving.contains { one in
            one.keys.contains { word in
                byWord[word, default: []].contains { one.mayBe(earlier.arriving[$0]) }
            }
        }
    }
}

extension Arriving {
    /// Everything by which they are looked up, as texts.
    fileprivate var keys: [String] { words + identifiers.map { "\($0.system)\n\($0.value)" } }

    fileprivate func mayBe(_ other: Arriving) -> Bool {
        PersonMatcher.compare(facts, other.facts) != .different || details.saysTheSame(as: other.details)
    }
}
