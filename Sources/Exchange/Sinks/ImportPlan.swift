import Care
import Desk

/// What a batch of people comes to: each judged against those known and against those before them in the batch.
struct ImportPlan {
    private(set) var tally = ImportTally()
    private(set) var remarks: [ImportRemark] = []
    private var drafts: [Person.ID: PersonDraft] = [:]
    private var order: [Person.ID] = []
    private var met = MatchIndex<Person.ID>()
    /// Who was new in this batch, by the words they are searched by: too little may be known of them to be matched.
    private var newByWords: [[String]: [Person.ID]] = [:]

    private let desk: FrontDesk
    private let candidates: Candidates
    private let origin: String

    init(desk: FrontDesk, candidates: Candidates, origin: String) {
        self.desk = desk
        self.candidates = candidates
        self.origin = origin
    }

    /// The arrivals for the Desk, in the order in which they came.
    var arrivals: [Arrival] { order.compactMap { drafts[$0]?.arrival(origin: origin) } }

    mutating func take(_ arriving: Arriving) async throws {
        let near = candidates.sharing(words: arriving.words, identifiers: arriving.identifiers)
        let known = near.map { (known: $0.id, facts: PersonFacts($0)) } + met.candidates(for: arriving.facts)
        let joined = SamePeople(near)
        switch joined.settle(PersonMatcher.judge(arriving.facts, among: known), arriving.facts, known) {
        case .same(let id, _): try await update(id, arriving, among: known, joined)
        case .new:
            let before = try await described(arriving, among: known.map(\.known))
            if let before { try await update(before, arriving, among: known, joined) } else { register(arriving, []) }
        case .doubtful(let doubts):
            let before = try await described(arriving, among: known.map(\.known))
            if let before { return try await update(before, arriving, among: known, joined) }
            register(
                arriving,
                doubts,
                claimed: near.contains { $0.isVerified && $0.nhsNumber == arriving.details.nhsNumber }
            )
        }
    }

    /// Somebody near who was once described in these very words: the same row, read before.
    private func described(_ arriving: Arriving, among near: [Person.ID]) async throws -> Person.ID? {
        let details = arriving.details
        for id in near + newByWords[arriving.words, default: []] {
            if let draft = drafts[id], draft.isNew {
                if draft.was(described: details) { return id }
                continue
            }
            for occurrence in try await desk.chart(of: id).occurrences {
                switch occurrence.fact {
                case .people(.registered(let said, _)) where said.saysTheSame(as: details): return id
                case .people(.amended(let said, _)) where said.saysTheSame(as: details): return id
                default: continue
                }
            }
        }
        return nil
    }

    private mutating func register(
        _ arriving: Arriving,
        _ doubts: [PersonMatcher.Doubt<Person.ID>],
        claimed: Bool = false
    ) {
        guard !arriving.person.isInactive else { return passOver(arriving, isUnclear: !doubts.isEmpty) }
        let id: Person.ID = desk.surroundings.newID()
        var details = arriving.details
        // A verified number belongs to one record; this one has it when a person has said that it may.
        if claimed { details.nhsNumberVerified = false }
        var draft = PersonDraft(new: id, details: details, identifiers: arriving.identifiers)
        draft.doubts = doubts.map { Arrival.Doubt(known: $0.known, reason: $0.reason) }
        if arriving.person.death != nil { draft.death = .some(arriving.person.deathDay) }
        drafts[id] = draft
        order.append(id)
        met.add(id, arriving.facts)
        newByWords[arriving.words, default: []].append(id)
        tally.registered += 1
        tally.doubtful += doubts.isEmpty ? 0 : 1
        tally.deaths += arriving.person.death == nil ? 0 : 1
        tally.restricted += arriving.person.isRestricted ? 1 : 0
    }

    private mutating func passOver(_ arriving: Arriving, isUnclear: Bool) {
        tally.inactive += 1
        if isUnclear, arriving.person.death != nil { remark(.deathOfSomebodyUnclear, arriving) }
    }

    private mutating func remark(_ kind: ImportRemark.Kind, _ arriving: Arriving) {
        let source = arriving.person.source
        remarks.append(ImportRemark(file: source.file, line: source.line, kind: kind))
    }

    private mutating func update(
        _ id: Person.ID,
        _ arriving: Arriving,
        among known: [(known: Person.ID, facts: PersonFacts)],
        _ joined: SamePeople
    ) async throws {
        let person = arriving.person
        let number = arriving.facts.nhsNumber
        let holder = known.first {
            number != nil && $0.facts.nhsNumber == number && !joined.joins($0.known, id)
        }
        tally.known += 1
        tally.inactive += person.isInactive ? 1 : 0
        let missing = missing(arriving.identifiers, of: id)
        if holder == nil, missing.isEmpty, try await saysNothingNew(arriving, of: id) { return }
        var draft = try await opened(id)
        if person.death != nil, draft.mayDie {
            draft.death = .some(person.deathDay)
            tally.deaths += 1
        }
        if !person.isInactive {
            if let holder { draft.doubt(Arrival.Doubt(known: holder.known, reason: .sameNumberOtherwiseDifferent)) }
            complete(&draft, from: arriving, takingNumber: holder == nil)
            draft.add(missing)
        }
        if drafts[id] == nil { order.append(id) }
        drafts[id] = draft
        met.add(id, arriving.facts)
    }

    /// Whether the record is just what this row made it, so that it need not be read.
    private func saysNothingNew(_ arriving: Arriving, of id: Person.ID) async throws -> Bool {
        let person = arriving.person
        guard drafts[id] == nil, !person.isInactive, !person.isRestricted, person.death == nil else { return false }
        return try await desk.holdsJust(arriving.details, origin: origin, of: id)
    }

    private mutating func complete(_ draft: inout PersonDraft, from arriving: Arriving, takingNumber: Bool) {
        let before = draft.details
        draft.fill(from: arriving, takingNumber: takingNumber)
        tally.filled += draft.details == before ? 0 : 1
        if arriving.person.isRestricted { withhold(&draft, arriving) }
        tally.differing += draft.differs(from: arriving.details) ? 1 : 0
    }

    private mutating func withhold(_ draft: inout PersonDraft, _ arriving: Arriving) {
        tally.restricted += 1
        draft.details = draft.details.withheld(where: arriving.openDetails)
        let left = draft.details
        if left.postcode != nil || left.address != nil || left.phone != nil || left.email != nil {
            remark(.restrictedPersonIsReachable, arriving)
        }
    }

    private func opened(_ id: Person.ID) async throws -> PersonDraft {
        if let draft = drafts[id] { return draft }
        return try PersonDraft(known: await desk.chart(of: id))
    }

    /// Those of the identifiers that are not on record for somebody.
    private func missing(_ identifiers: [ForeignIdentifier], of id: Person.ID) -> [ForeignIdentifier] {
        guard !identifiers.isEmpty else { return [] }
        let held = candidates.known(id)?.identifiers ?? []
        let coming = drafts[id]?.identifiers ?? []
        return identifiers.filter { !held.contains(Personal($0)) && !coming.contains($0) }
    }
}

/// One who arrives, with what is worked out of their description once.
struct Arriving: Sendable {
    let person: IncomingPerson
    let details: Person.Details
    let facts: PersonFacts
    let words: [String]
    let identifiers: [ForeignIdentifier]

    /// Works out what is needed; `nil` for somebody without a name, who cannot be put on the record.
    init?(_ person: IncomingPerson) {
        guard let details = person.details else { return nil }
        self.person = person
        self.details = details
        facts = PersonFacts(person)
        words = person.matchWords
        identifiers = person.outsideIdentifiers
    }

    /// The details as they would be if nothing were held back.
    var openDetails: Person.Details {
        var open = person
        open.isRestricted = false
        return open.details ?? details
    }
}
