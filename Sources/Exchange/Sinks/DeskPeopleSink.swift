package import Desk

/// Puts people on the record: those who are new, what is missing of those who are known, and pairs that are doubtful.
///
/// A batch is one transaction that also notes how far the file was read, so an import that was killed goes on where it
/// was, and a file that is imported again doubles nobody.
package struct DeskPeopleSink: PeopleSink {
    /// What became of everybody so far.
    package private(set) var tally = ImportTally()
    package private(set) var refused = 0

    private let desk: FrontDesk
    private let identity: Identity
    private let file: String
    private let origin: String
    private let tell: (ImportNews) -> Void

    /// A sink for one file, which `file` names by a digest that another file does not have.
    package init(
        desk: FrontDesk,
        file: String,
        origin: String = "register",
        as identity: Identity,
        telling tell: @escaping (ImportNews) -> Void = { _ in }
    ) {
        self.desk = desk
        self.identity = identity
        self.file = file
        self.origin = origin
        self.tell = tell
    }

    package mutating func take(_ batch: PeopleBatch) async throws {
        var arriving: [Arriving] = []
        arriving.reserveCapacity(batch.people.count)
        var nameless: [Diagnostic] = []
        for person in batch.people {
            if let one = Arriving(person) {
                arriving.append(one)
            } else {
                nameless.append(Diagnostic(file: person.source.file, line: person.source.line, fault: .noName))
            }
        }
        let plan = try await store(arriving, upTo: ImportMark(file: file, rows: batch.rowsRead))
        tally += plan.tally
        refused += nameless.count
        for diagnostic in batch.diagnostics + nameless { tell(.diagnostic(diagnostic)) }
        for remark in plan.remarks { tell(.remark(remark)) }
        tell(.progress(read: batch.bytesRead, of: batch.bytesTotal, people: tally.registered + tally.known))
    }

    /// Notes that the file was read to its end: importing it again begins at its first row.
    package func finish() async throws {
        _ = try await desk.take([], upTo: ImportMark(file: file, rows: nil), as: identity)
    }

    /// Judges and stores a batch, again from the start when somebody else changed one of its people meanwhile.
    private func store(_ arriving: [Arriving], upTo mark: ImportMark) async throws -> ImportPlan {
        for _ in 0..<DeskPeopleSink.patience {
            let plan = try await judge(arriving)
            if try await desk.take(plan.arrivals, upTo: mark, as: identity) { return plan }
        }
        throw Denial.busy
    }

    private static let patience = 5

    private func judge(_ arriving: [Arriving]) async throws -> ImportPlan {
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
