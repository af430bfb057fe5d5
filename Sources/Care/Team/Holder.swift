extension Team {
    /// Somebody who may hold people, as a list of names needs them.
    package struct Holder: Hashable, Sendable {
        package let worker: Worker.ID
        package let name: String
        /// The identity as it is written, made once.
        package let text: String
    }

    /// Those who may hold people, with a worker put where their name is now.
    static func listing(_ worker: Worker, among holders: [Holder]) -> [Holder] {
        var holders = holders.filter { $0.worker != worker.id }
        guard worker.role.mayHold else { return holders }
        let place = holders.firstIndex { ($0.name, $0.worker) > (worker.name, worker.id) } ?? holders.endIndex
        holders.insert(Holder(worker: worker.id, name: worker.name, text: worker.id.description), at: place)
        return holders
    }
}
