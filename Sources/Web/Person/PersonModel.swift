import Care
import Desk
import HTML

extension PersonPage {
    /// Everything the page shows, as values.
    struct Model: Equatable, Sendable {
        var person: Person.ID
        var record: Record
        var details: Person.Details
        var worker: Worker
        var team: Team
        var now: Instant
        var holders: [Holder]
        var dues: [Due]
        var promises: Promises
        var history: [Timeline.Entry]
        var linked: [Linked]
        var practice: String?
        var services: [String]
        /// What packs limit and promise for each open request.
        var standings: [PackStanding] = []
        /// The short form that asks for something, or nothing where the role does not ask.
        var ask = Markup()
        /// The buttons that answer a hand-over offered to the worker.
        var handOver = Markup()

        /// Whether the worker's role reads with people what is written about them.
        var mayReadWithThem: Bool { worker.role.may(.write) && record.people.died == nil }

        /// Who holds one request now.
        struct Holder: Equatable, Sendable {
            var name: String
            var role: String
            var detail: String
        }

        /// Another record of the same person.
        struct Linked: Equatable, Sendable {
            var person: Person.ID
            var name: String
            var known: String
        }
    }

    /// Puts together what the page shows of a chart that was opened.
    static func model(_ staff: StaffVisit, _ chart: Chart) async throws -> Model {
        guard let details = chart.record.people.details else { throw Denial.notFound }
        let (desk, record) = (staff.desk, chart.record)
        let team = try await desk.team()
        let linked = try await desk.people(record.people.links).map {
            Model.Linked(person: $0.person, name: $0.name.disclosed, known: $0.recognisable)
        }
        let names = Dictionary(linked.map { ($0.person, $0.name) }, uniquingKeysWith: { $1 })
        let sentences = Sentences(team: team) {
            desk.name(of: $0)
        } other: {
            names[$0] ?? "not linked now"
        }
        let practices = try await desk.practices()
        var standings: [PackStanding] = []
        for request in record.requests.open {
            standings += try await desk.packStandings(of: record, for: request.id)
        }
        return Model(
            person: record.id,
            record: record,
            details: details,
            worker: staff.worker,
            team: team,
            now: staff.now,
            holders: record.requests.open.compactMap { holder($0, record, team) },
            dues: desk.owed(on: record),
            promises: desk.place.promises,
            history: History.entries(chart.occurrences, sentences, of: record.id) { fact in
                if case .measures(.answered(let id, _, _, _, _, _, _, _)) = fact {
                    return record.measures.answered[id].map { NextSteps.steps(for: $0, staff.worker) } ?? []
                }
                guard let note = fact.note.flatMap({ record.notes.all[$0] }) else { return [] }
                return NextSteps.steps(for: note, staff.worker)
            },
            linked: linked,
            practice: details.practice.map { code in practices.first { $0.code == code }?.name ?? code.rawValue },
            services: record.requests.open.flatMap { request in
                record.followingSentences(for: request.id) + services(request, record) { desk.name(of: $0) }
            },
            standings: standings
        )
    }

    private static func holder(_ request: Request, _ record: Record, _ team: Team) -> Model.Holder? {
        guard let line = record.holderLine(of: request.id) else { return nil }
        var detail = "since \(EnglishTime.date(London.day(at: line.since))), for \(request.label.lowercasedFirst)."
        if let offered = line.offeredTo {
            detail += " \(team.name(of: offered)) was asked to take over and has not answered."
        }
        let worker = team.workers[line.holder]
        return Model.Holder(name: team.name(of: line.holder), role: worker?.role.title ?? "worker", detail: detail)
    }

    /// Where a request stands with the services, a sentence each.
    private static func services(_ request: Request, _ record: Record, _ name: (ServiceCode) -> String) -> [String] {
        let standing = record.offers.standing(of: request.id)
        func day(_ instant: Instant) -> String { EnglishTime.date(London.day(at: instant)) }
        var sentences = standing.accepted.map { "Helped by \(name($0.service)) since \(day($0.since))." }
        sentences += standing.asked.map { "Asked \(name($0.service)) on \(day($0.since)): no answer yet." }
        sentences += standing.declines.map { "\(name($0.service)) said no on \(day($0.at)): \($0.reason.title)." }
        if let gap = standing.gapSince { sentences.append("Two services or more have said no, since \(day(gap)).") }
        if let meeting = standing.meetingOn {
            sentences.append("Comes to the meeting on \(EnglishTime.date(meeting)).")
        }
        if let step = standing.nextStep { sentences.append("Agreed next: \(step.words.disclosed)") }
        return sentences
    }
}

extension Fact {
    /// The note whose words this fact wrote.
    fileprivate var note: Note.ID? {
        switch self {
        case .notes(.written(let id, _, _)), .notes(.corrected(let id, _, _)): id
        default: nil
        }
    }
}

extension String {
    /// With its first letter small.
    var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }
}
