package import Desk

/// Puts people on the record: those who are new, what is missing of those who are known, and pairs that are doubtful.
///
/// A batch is one transaction that also notes how far the file was read, so an import that was killed goes on where it
/// was, and a file that is imported again doubles nobody. While a batch is written the next one is judged.
package struct DeskPeopleSink: PeopleSink {
    /// What became of everybody so far.
    package private(set) var tally = ImportTally()
    package private(set) var refused = 0

    private let judging: PeopleJudging
    private let tell: (ImportNews) -> Void
    /// The batch that was judged last, which is written while the next one is judged.
    private var waiting: JudgedBatch?

    /// A sink for one file, which `file` names by a digest that another file does not have.
    package init(
        desk: FrontDesk,
        file: String,
        origin: String = "register",
        as identity: Identity,
        telling tell: @escaping (ImportNews) -> Void = { _ in }
    ) {
        judging = PeopleJudging(desk: desk, identity: identity, file: file, origin: origin)
        self.tell = tell
    }

    package mutating func take(_ batch: PeopleBatch) async throws {
        let (earlier, judging) = (waiting, judging)
        waiting = nil
        async let stored = judging.store(earlier)
        // What fails here must not cancel what is being written.
        let judged = await PeopleJudging.result { try await judging.judge(batch) }
        try await count(earlier, stored)
        guard let earlier, try judged.get().mayMeet(earlier) else { return waiting = try judged.get() }
        // Somebody may be one of those who have just been written: judged again, they are found there.
        waiting = try await judging.judge(batch)
    }

    package mutating func settle() async throws {
        let earlier = waiting
        waiting = nil
        count(earlier, try await judging.store(earlier))
    }

    /// Notes that the file was read to its end: importing it again begins at its first row.
    package mutating func finish() async throws {
        try await settle()
        try await judging.finish()
    }

    private mutating func count(_ judged: JudgedBatch?, _ plan: ImportPlan?) {
        guard let judged, let plan else { return }
        tally += plan.tally
        refused += judged.nameless.count
        for diagnostic in judged.batch.diagnostics + judged.nameless { tell(.diagnostic(diagnostic)) }
        for remark in plan.remarks { tell(.remark(remark)) }
        let (read, total) = (judged.batch.bytesRead, judged.batch.bytesTotal)
        tell(.progress(read: read, of: total, people: tally.registered + tally.known))
    }
}

/// What an import has to say while it goes on.
package enum ImportNews: Sendable {
    case diagnostic(Diagnostic)
    case remark(ImportRemark)
    case progress(read: Int, of: Int?, people: Int)
}

extension ImportTally {
    package static func += (sum: inout ImportTally, more: ImportTally) {
        sum.registered += more.registered
        sum.doubtful += more.doubtful
        sum.known += more.known
        sum.filled += more.filled
        sum.differing += more.differing
        sum.deaths += more.deaths
        sum.restricted += more.restricted
        sum.inactive += more.inactive
    }
}
