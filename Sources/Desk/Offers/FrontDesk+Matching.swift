package import Care
package import Services

extension FrontDesk {
    /// What each service here would say to a request, with reasons, by the rules of the day; `nil` for no such request.
    ///
    /// Only what the record holds is used: the needs as a worker read them, the answers humans gave, the age, the
    /// practice, the languages, the route, and who has declined. Offers come in the order of how closely they serve the need.
    package func answer(to request: Request.ID, of record: Record) async throws -> Matched? {
        guard let known = record.requests.all[request] else { return nil }
        let today = London.day(at: now)
        let registered = try await isRegisteredHere(record)
        let packs = place.services.inForce(on: today)
        let declined = record.offers.standing(of: request).declines.map(\.service.rawValue)
        let circumstances = Circumstances(
            age: record.people.details?.birthDate?.disclosed.years(until: today),
            registeredHere: registered,
            practice: record.people.details?.practice,
            route: known.route.forMatching,
            needs: NeedSet(record.needs(of: request).compactMap { Need(rawValue: $0.rawValue) }),
            needsAreWhole: record.triage.last(of: request) != nil,
            languages: record.people.details?.wishes.language.map { Language.named(in: $0) },
            declinedBy: Set(packs.filter { declined.contains($0.id.name) }.map(\.kind)),
            answers: Dictionary(
                record.answers(of: request).map { (Question.ID($0.key), $0.value) },
                uniquingKeysWith: { $1 }
            )
        )
        return place.services.answer(to: circumstances, on: today)
    }

    private func isRegisteredHere(_ record: Record) async throws -> Truth {
        guard let practice = record.people.details?.practice else { return .unknown }
        return Truth(try await practices().contains { $0.code == practice })
    }

    /// The questions that a worker may be asked to answer when reading a request.
    package func questions() -> [Question] { place.services.questions(on: London.day(at: now)) }

    /// The name of a service as pages show it.
    package func name(of service: ServiceCode) -> String {
        place.services.pack(ServicePack.ID(service.rawValue), on: London.day(at: now))?.name ?? service.rawValue
    }
}

extension Request.Route {
    /// The route in the services' vocabulary; somebody else who asks counts as family or a friend does.
    var forMatching: Circumstances.Route {
        switch self {
        case .myself: .person
        case .gp: .gp
        case .professional: .otherProfessional
        case .school: .school
        case .jobCentre: .jobCentre
        case .employer: .employer
        case .family, .someoneElse: .family
        case .stepDown: .stepDown
        }
    }
}
