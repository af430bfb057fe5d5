/// The rule of a service by which a questionnaire is asked for: what a due says beside itself.
///
/// It is kept with the schedule, so that what is owed is judged by the version of the day on which it was taken up.
package struct AskingRule: Hashable, Sendable, Codable {
    package let service: ServiceCode
    /// The name of the service as its pack gives it.
    package let name: String
    package let version: Int
    package let id: String
    /// Where it is written, or the reason of a place that asks otherwise.
    package let written: String
    /// Whether the place, and no publication, says so.
    package let isOfThisPlace: Bool

    package init(
        service: ServiceCode,
        name: String,
        version: Int,
        id: String,
        written: String,
        isOfThisPlace: Bool
    ) {
        self.service = service
        self.name = name
        self.version = version
        self.id = id
        self.written = written
        self.isOfThisPlace = isOfThisPlace
    }

    /// As it stands beside a due: where it is written, which rule of which pack, in which version.
    package var source: Source {
        let rule = "rule “\(id)” of \(name), version \(version)"
        return isOfThisPlace
            ? Source("This place", section: "\(written) (\(rule))", evidence: .ours) : Source(written, section: rule)
    }
}

extension Rhythm {
    /// In how many days it comes round at the soonest, to tell which of two asks more often.
    ///
    /// Meetings may follow each other within days; what is asked once comes last.
    fileprivate var spacing: Int {
        switch self {
        case .everySession: 0
        case .every(let days): days
        case .atStart: .max
        }
    }
}

extension [ScheduledMeasure] {
    /// What several services ask together: each questionnaire once, as often as the one that asks it most.
    ///
    /// Where two ask alike the first keeps it. What a worker chose beside them stays unless a service asks it too.
    package static func together(_ services: [[ScheduledMeasure]], beside chosen: [ScheduledMeasure]) -> Self {
        var asked: [ScheduledMeasure] = []
        for measure in services.joined() {
            guard let known = asked.firstIndex(where: { $0.instrument.code == measure.instrument.code }) else {
                asked.append(measure)
                continue
            }
            if measure.rhythm.spacing < asked[known].rhythm.spacing { asked[known] = measure }
        }
        return asked + chosen.filter { own in !asked.contains { $0.instrument.code == own.instrument.code } }
    }
}
