import Care
import Desk

extension Director {
    /// How many weeks back the case reviews of the made-up place go.
    static let reviewWeeks = 14
    /// How many people one review talks over.
    private static let talkedOver = 18

    /// Who supervises whom, said when the year begins.
    func setSupervisors() async throws {
        let identity = Identity.system("demonstration")
        let pairs = [
            ("duty", "psychiatrist"), ("practitioner", "psychiatrist"), ("practitioner2", "psychologist"),
            ("linkworker", "psychologist"), ("linkworker2", "manager"), ("peer", "linkworker"),
            ("pharmacist", "psychiatrist"),
        ]
        for (name, by) in pairs {
            guard let worker = workers[name], let supervisor = workers[by] else { continue }
            try await desk.act(.setSupervisor(worker.id, by: supervisor.id, every: 28), as: identity)
        }
    }

    /// Plans the reviews, on Thursdays at ten, and supervision in the months before somebody looks.
    func planReviews() {
        let today = London.day(at: end)
        let thursday = (1...7).map { today - $0 }.first { $0.weekday == .thursday } ?? today - 1
        for week in 0..<Self.reviewWeeks {
            let day = thursday - 7 * week
            agenda.plan(.markForDiscussion, at: London.instant(day - 1, minute: 15 * 60))
            agenda.plan(.reviewCases, at: London.instant(day, minute: 10 * 60))
        }
        for month in 0..<4 {
            agenda.plan(.supervise(month), at: London.instant(thursday - 28 * month, minute: 12 * 60))
        }
    }

    /// Two workers ask that somebody whom they hold be talked over.
    func markForDiscussion() async throws {
        for name in ["practitioner", "practitioner2"] {
            guard let worker = workers[name] else { continue }
            let held = try await desk.held(byAnyOf: [worker.id], as: .system("demonstration"), size: 20)
            guard let line = followChance.pick(held.lines) else { continue }
            let why = "Stuck for some weeks; I would like other eyes on it."
            let flag = FlagForDiscussion(request: line.request, why: why)
            try await desk.act(flag, on: line.person, as: .worker(worker))
        }
    }

    /// The psychiatrist and the team talk over whoever comes first on the agenda.
    func reviewCases() async throws {
        guard let psychiatrist = workers["psychiatrist"], let psychologist = workers["psychologist"] else { return }
        let lines = try await desk.agenda(as: .worker(psychiatrist), size: Self.talkedOver).lines
        for line in lines {
            let proposals = proposals(for: line)
            let review = RecordReview(
                review: desk.surroundings.newID(),
                request: line.request,
                with: [psychologist.id, line.holder],
                reasons: line.reasons,
                summary: proposals.isEmpty
                    ? "Goes as hoped. We go on as we are." : "Talked through what helps and what stands in the way.",
                proposals: proposals
            )
            try await desk.act(review, on: line.person, as: .worker(psychiatrist))
            for proposal in proposals {
                agenda.plan(.answerProposal(line.person, line.request, proposal.id), at: time.now + .hours(26))
            }
        }
    }

    /// What is proposed, where there is more to say than that it goes as hoped.
    private func proposals(for line: AgendaLine) -> [ReviewFact.Proposal] {
        let matters: Set<AgendaReason> = [.notImproving, .askedFor, .twiceDeclined, .overNineMonths]
        guard !matters.isDisjoint(with: line.reasons) else { return [] }
        let ideas: [(Recommendation.Kind, String)] = [
            (.medicine, "Ask the GP to look at the dose, together with them."),
            (.talking, "Two meetings with the psychologist beside the practitioner."),
            (.social, "The link worker goes along to the housing office."),
            (.physical, "Blood tests with the practice nurse, since they are tired all day."),
            (.watch, "Go on, and look at the answers again in a month."),
        ]
        guard let (kind, words) = followChance.pick(ideas) else { return [] }
        return [ReviewFact.Proposal(id: desk.surroundings.newID(), kind: kind, words: Personal(words))]
    }

    /// The holder says yes or no to a proposal; a yes is seen through a fortnight later.
    func answer(_ proposal: Recommendation.ID, _ request: Request.ID, of person: Person.ID) async throws {
        guard let holder = try await holder(of: request, person).worker,
            try await isWaiting(proposal, of: person, request)
        else { return }
        guard followChance.happens(0.8) else {
            let declining = DeclineProposal(recommendation: proposal, why: "They would rather wait a while with that.")
            try await desk.act(declining, on: person, as: .worker(holder))
            return
        }
        let accepting = AcceptProposal(recommendation: proposal, worker: holder.id, until: time.now + .days(14))
        try await desk.act(accepting, on: person, as: .worker(holder))
        agenda.plan(.seeThrough(person, request, proposal), at: time.now + .days(12))
    }

    func seeThrough(_ proposal: Recommendation.ID, _ request: Request.ID, of person: Person.ID) async throws {
        guard followChance.happens(0.85), try await isWaiting(proposal, of: person, request) else { return }
        let happened = followChance.happens(0.85)
        let seeing = RecordHappened(
            recommendation: proposal,
            happened: happened,
            words: happened ? "Done, and talked over with them." : "They did not want it after all."
        )
        try await desk.act(seeing, on: person, as: holder(of: request, person))
    }

    private func isWaiting(
        _ proposal: Recommendation.ID,
        of person: Person.ID,
        _ request: Request.ID
    ) async throws -> Bool {
        let record = try await desk.chart(of: person).record
        guard record.requests.isOpen(request), let state = record.reviews.recommendations[proposal]?.state else {
            return false
        }
        switch state {
        case .proposed, .accepted: return true
        case .declined, .happened: return false
        }
    }

    /// A month's supervision; somebody is left without in the last two, so that the page has something to say.
    func supervise(_ month: Int) async throws {
        let team = try await desk.team()
        for (name, worker) in workers.sorted(by: { $0.key < $1.key }) {
            guard let supervisor = team.supervisors[worker.id], name != "linkworker2" || month > 1 else { continue }
            let supervision = Supervision(
                id: desk.surroundings.newID(),
                worker: worker.id,
                with: supervisor.worker,
                kind: month % 2 == 0 ? .caseload : .practice,
                day: London.day(at: time.now),
                people: month % 2 == 0 ? followChance.number(8...20) : 3
            )
            try await desk.act(.supervise(supervision), as: .system("demonstration"))
        }
        guard month == 1, let one = workers["linkworker"], let other = workers["peer"] else { return }
        let meeting = Supervision(
            id: desk.surroundings.newID(),
            worker: one.id,
            with: other.id,
            kind: .peers,
            day: London.day(at: time.now),
            people: 0
        )
        try await desk.act(.supervise(meeting), as: .system("demonstration"))
    }
}
