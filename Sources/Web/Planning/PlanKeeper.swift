import Desk
package import Planner
import Synchronization

/// What the pages of the Planner begin with: the scenarios that come along.
package struct PlanMatter: Sendable {
    let headings: @Sendable () throws -> [Scenario.Heading]
    let scenario: @Sendable (String) throws -> Scenario?
    /// How often each plan is lived; the same for all, so that any two can be laid beside each other.
    package let replications: Int

    /// Takes the headings that a list shows, and the way to one scenario, whose reading may take a second.
    package init(
        headings: @escaping @Sendable () throws -> [Scenario.Heading],
        scenario: @escaping @Sendable (String) throws -> Scenario?,
        replications: Int = 30
    ) {
        self.headings = headings
        self.scenario = scenario
        self.replications = replications
    }
}

/// Lives plans one at a time, on a thread that gives way to everything else, so that none slows down a worker's page.
final class PlanKeeper: Sendable {
    /// How many may wait while one is lived.
    static let mostWaiting = 8

    /// How it stands with a plan that has been asked for.
    enum Standing: Equatable, Sendable {
        case waiting(before: Int)
        case living(Watch.Progress)
    }

    /// A plan to be lived, and what is done with what came of it.
    struct Order: Sendable {
        let id: KeptPlan.ID
        let plan: Plan
        let seed: UInt64
        let done: @Sendable (Trial) async -> Void
    }

    private struct Current: Sendable {
        let id: KeptPlan.ID
        let watch: Watch
        let task: Task<Void, Never>
    }

    private struct State: Sendable {
        var waiting: [Order] = []
        var current: Current?
    }

    let matter: PlanMatter
    private let state = Mutex(State())
    private let listing = Mutex<[Scenario.Heading]?>(nil)
    private let reading = Mutex<[String: Task<Scenario?, any Error>]>([:])

    init(_ matter: PlanMatter) { self.matter = matter }

    deinit { state.withLock { $0.current?.task.cancel() } }

    /// The scenarios that come along, as a list names them.
    func headings() throws -> [Scenario.Heading] {
        try listing.withLock { listing in
            if let listing { return listing }
            let headings = try matter.headings()
            listing = headings
            return headings
        }
    }

    /// One of them, read once, and not on the thread of whoever asks; `nil` for one that is not among them.
    func scenario(_ id: String) async throws -> Scenario? {
        guard try headings().contains(where: { $0.id == id }) else { return nil }
        let task = reading.withLock { reading in
            if let task = reading[id] { return task }
            let task = Task.detached(priority: .utility) { [matter] in try matter.scenario(id) }
            reading[id] = task
            return task
        }
        return try await task.value
    }

    /// Puts a plan in the line, once; false where the line is full.
    func add(_ order: Order) -> Bool {
        state.withLock { state in
            if state.current?.id == order.id || state.waiting.contains(where: { $0.id == order.id }) { return true }
            guard state.waiting.count < PlanKeeper.mostWaiting else { return false }
            state.waiting.append(order)
            if state.current == nil { begin(&state) }
            return true
        }
    }

    func standing(of id: KeptPlan.ID) -> Standing? {
        state.withLock { state in
            if let current = state.current, current.id == id { return .living(current.watch.progress) }
            return state.waiting.firstIndex { $0.id == id }.map { .waiting(before: $0 + 1) }
        }
    }

    /// Takes a plan out of the line, or stops living it.
    func cancel(_ id: KeptPlan.ID) {
        state.withLock { state in
            state.waiting.removeAll { $0.id == id }
            guard let current = state.current, current.id == id else { return }
            current.task.cancel()
            // It ends within a tenth of a second; the next need not wait for that to be said.
            begin(&state)
        }
    }

    private func begin(_ state: inout State) {
        guard !state.waiting.isEmpty else {
            state.current = nil
            return
        }
        let order = state.waiting.removeFirst()
        let watch = Watch()
        let replications = matter.replications
        let task = Task.detached(priority: .background) { [weak self] in
            let trial = await Trial.live(
                order.plan,
                seed: order.seed,
                count: .exactly(replications),
                threads: 1,
                isGentle: true,
                watch: watch
            )
            guard let trial else { return }
            await order.done(trial)
            self?.goOn(after: order.id)
        }
        state.current = Current(id: order.id, watch: watch, task: task)
    }

    private func goOn(after id: KeptPlan.ID) {
        state.withLock { state in
            if state.current?.id == id { begin(&state) }
        }
    }
}

extension Trial {
    /// What is kept of it: a number that is none is left empty.
    var kept: KeptPlan.Answer {
        KeptPlan.Answer(measures: measures.map(\.id), rows: rows.map { $0.map { $0.isFinite ? $0 : nil } })
    }

    /// What was kept, if it is of this plan's measures.
    init?(_ kept: KeptPlan.Answer, of plan: Plan) {
        let measures = plan.measures
        guard measures.map(\.id) == kept.measures, kept.rows.allSatisfy({ $0.count == measures.count }) else {
            return nil
        }
        self.init(measures: measures, rows: kept.rows.map { $0.map { $0 ?? .nan } })
    }
}
