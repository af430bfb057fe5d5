import Care
import Desk

/// What an import makes of one record, before it is handed to the Desk: several rows may speak of one person.
struct PersonDraft {
    let isNew: Bool
    var details: Person.Details
    /// The day of a death to be recorded, where it is known; `nil` where there is none to record.
    var death: Day??
    var doubts: [Arrival.Doubt] = []
    private(set) var identifiers: [ForeignIdentifier]

    private let chart: Chart
    private var descriptions: [Person.Details]

    init(new id: Person.ID, details: Person.Details, identifiers: [ForeignIdentifier]) {
        isNew = true
        self.details = details
        self.identifiers = identifiers
        chart = .blank(of: id)
        descriptions = [details]
    }

    init(known chart: Chart) throws(Denial) {
        guard let details = chart.record.people.details else { throw .notFound }
        isNew = false
        self.details = details
        self.chart = chart
        identifiers = []
        descriptions = []
    }

    var mayDie: Bool { death == nil && chart.record.people.died == nil }

    func was(described details: Person.Details) -> Bool { descriptions.contains { $0.saysTheSame(as: details) } }

    mutating func fill(from arriving: Arriving, takingNumber: Bool) {
        details = details.filled(from: arriving.details, takingNumber: takingNumber)
        if isNew { descriptions.append(arriving.details) }
    }

    mutating func add(_ more: [ForeignIdentifier]) { identifiers += more }

    mutating func doubt(_ doubt: Arrival.Doubt) {
        if !doubts.contains(where: { $0.known == doubt.known }) { doubts.append(doubt) }
    }

    /// Whether a description gives a value other than the record's where both give one.
    func differs(from other: Person.Details) -> Bool {
        details.filled(from: other, takingNumber: true) != other.filled(from: details, takingNumber: true)
    }

    /// What the Desk is to do; `nil` where nothing is new.
    func arrival(origin: String) -> Arrival? {
        var actions: [any Action] = []
        if isNew {
            actions.append(Register(details: details, origin: origin))
        } else if details != chart.record.people.details {
            actions.append(Amend(details: details, why: "filled in from an import"))
        }
        if let death { actions.append(RecordDeath(day: death, toldBy: "an import from another system")) }
        guard !actions.isEmpty || !identifiers.isEmpty || !doubts.isEmpty else { return nil }
        return Arrival(chart: chart, actions: actions, identifiers: identifiers, doubts: doubts)
    }
}

/// Records near to somebody that have been linked to each other: they count as one person.
struct SamePeople {
    private var first: [Person.ID: Person.ID] = [:]

    init(_ near: [KnownPerson]) {
        for known in near {
            guard let other = known.versionOf else { continue }
            let (one, two) = (root(known.id), root(other))
            first[max(one, two)] = min(one, two)
        }
    }

    /// Whether two records have been linked to each other.
    func joins(_ one: Person.ID, _ other: Person.ID) -> Bool { root(one) == root(other) }

    private func root(_ id: Person.ID) -> Person.ID {
        var id = id
        while let next = first[id], next != id { id = next }
        return id
    }

    /// A doubt between records of one person is none, if one of them fits plainly.
    func settle(
        _ verdict: PersonMatcher.Verdict<Person.ID>,
        _ arriving: PersonFacts,
        _ known: [(known: Person.ID, facts: PersonFacts)]
    ) -> PersonMatcher.Verdict<Person.ID> {
        guard case .doubtful(let doubts) = verdict, doubts.count > 1,
            Set(doubts.map { root($0.known) }).count == 1
        else { return verdict }
        let fitting = known.compactMap { candidate -> (Person.ID, PersonMatcher.Rule)? in
            guard case .same(let rule) = PersonMatcher.compare(arriving, candidate.facts) else { return nil }
            return (candidate.known, rule)
        }
        return fitting.min { $0.0 < $1.0 }.map { .same($0.0, by: $0.1) } ?? verdict
    }
}
