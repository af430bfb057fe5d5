package import Care

/// Who may do what, and whom they may see: deny unless a line here says otherwise.
package enum Policy {
    /// What each role includes.
    ///
    /// Whoever may hold somebody may do all that holding needs: ask services, meet, keep safe, write, and close by
    /// agreement. Reading requests and saying which records are one person's need more.
    package static func permissions(of role: Role) -> Set<Permission> {
        let holding: Set<Permission> = [.ask, .hold, .offerServices, .meet, .book, .keepSafe, .write, .close]
        return switch role {
        case .peerSupportWorker, .voluntarySectorWorker, .pharmacist: holding
        case .practiceNurse, .linkWorker: holding.union([.keepDetails, .runClinics])
        case .gp: holding.union([.keepDetails, .triage])
        case .mentalHealthPractitioner, .psychologist, .psychiatrist:
            holding.union([.keepDetails, .triage, .link, .runClinics])
        case .teamManager: holding.union([.keepDetails, .triage, .link, .runClinics, .manageTeam])
        case .commissioner: []
        case .administrator: [.administer]
        }
    }

    /// Why a worker may see a person's record.
    package enum Relationship: String, CaseIterable, Sendable {
        case heldByMe
        case offeredToMe
        case registeredAtMyPractice
        case inMyService
        case bookedWithMe
        /// They lead a group that the person comes to: it shows a name on a register, and opens no record.
        case inMyGroup
        case brokeGlass
        case comparesRecords

        /// As the access log shows it to the person.
        package var sentence: String {
            switch self {
            case .heldByMe: "holds this person"
            case .offeredToMe: "was asked to take this person over"
            case .registeredAtMyPractice: "works at this person's practice"
            case .inMyService: "works in the team that looks after this person"
            case .bookedWithMe: "has an appointment with this person"
            case .inMyGroup: "leads a group that this person comes to"
            case .brokeGlass: "gave a reason to look"
            case .comparesRecords: "compares two records that may be one person's"
            }
        }
    }

    /// The strongest relationship a worker has with a person, leaving breaking the glass aside.
    ///
    /// Precedence: holding; being asked to take over; working at the person's practice, in a role that sees the
    /// practice's people; belonging to the place's own team while the person has an open request, or answering for a
    /// service that was asked; having them booked in a clinic of one's own, while that request is open.
    package static func relationship(of worker: Worker, to record: Record, home: ServiceCode) -> Relationship? {
        guard worker.role != .commissioner, worker.role != .administrator else { return nil }
        let open = record.requests.open.map(\.id)
        if open.contains(where: { record.holding.holder(of: $0) == worker.id }) { return .heldByMe }
        if open.contains(where: { record.holding.handOvers[$0]?.to == worker.id }) { return .offeredToMe }
        if let practice = worker.practice, practice == record.people.details?.practice, worker.role.seesPractice {
            return .registeredAtMyPractice
        }
        if !record.requests.all.isEmpty, worker.services.contains(home) { return .inMyService }
        if open.contains(where: { !record.servicesAsked(for: $0).isDisjoint(with: worker.services) }) {
            return .inMyService
        }
        let mine = record.bookings.live.filter { $0.slots.contains { $0.worker == worker.id } }
        if mine.contains(where: { open.contains($0.request) }) { return .bookedWithMe }
        return nil
    }
}

extension Role {
    /// Whether working at a practice means seeing the people registered there.
    var seesPractice: Bool {
        switch self {
        case .gp, .practiceNurse, .pharmacist, .mentalHealthPractitioner: true
        default: false
        }
    }
}

extension Record {
    /// The services that were asked about a request.
    func servicesAsked(for request: Request.ID) -> Set<ServiceCode> {
        let standing = offers.standing(of: request)
        return Set(standing.asked.map(\.service) + standing.accepted.map(\.service))
    }
}
