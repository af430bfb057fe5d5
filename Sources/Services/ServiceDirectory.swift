package import Care

/// The services of one place: what exists here, and in which version on which day.
package struct ServiceDirectory: Equatable, Sendable {
    /// Every version of every pack, by identity and then by the day from which it holds.
    package let packs: [ServicePack]

    package init(packs: [ServicePack]) {
        self.packs = packs.sorted { ($0.id, $0.edition.holdsFrom) < ($1.id, $1.edition.holdsFrom) }
    }

    /// The version of each service that holds on a day: a decision is judged by the rules of its day.
    package func inForce(on day: Day) -> [ServicePack] {
        var latest: [ServicePack.ID: ServicePack] = [:]
        for pack in packs where pack.edition.holdsFrom <= day { latest[pack.id] = pack }
        return latest.values.sorted { $0.id < $1.id }
    }

    /// The version of one service that holds on a day.
    package func pack(_ id: ServicePack.ID, on day: Day) -> ServicePack? {
        packs.last { $0.id == id && $0.edition.holdsFrom <= day }
    }

    /// What the services would say to a person on a day.
    package func answer(to person: Circumstances, on day: Day) -> Matched {
        Matching.answer(to: person, from: inForce(on: day))
    }

    /// The questions that the services here ask, each once.
    package func questions(on day: Day) -> [Question] {
        var seen: [Question.ID: Question] = [:]
        for question in inForce(on: day).flatMap(\.questions) where seen[question.id] == nil {
            seen[question.id] = question
        }
        return seen.values.sorted { $0.id < $1.id }
    }

    /// The same place with only some services, or without some.
    package func filtered(_ keeps: (ServicePack) -> Bool) -> ServiceDirectory {
        ServiceDirectory(packs: packs.filter(keeps))
    }
}
