package import Care
import Desk

/// The people who work in the demonstration, one account for each.
package enum Cast {
    /// Somebody in the team, with the name they sign in with.
    package struct Member: Sendable {
        package let username: String
        package let name: String
        package let role: Role
        package let practice: PracticeCode?
        package let isHome: Bool
        package let services: Set<ServiceCode>
    }

    /// The password of every account in a demonstration: it guards nothing but made-up people.
    package static let password = "crossing-by-daylight"

    package static let members: [Member] = [
        member("gp", "Dr Miriam Castell", .gp, practice: 1),
        member("gp2", "Dr Owen Larkin", .gp, practice: 12),
        member("nurse", "Tomasz Brandt", .practiceNurse, practice: 1),
        member("duty", "Grace Okafor", .mentalHealthPractitioner, isHome: true),
        member("practitioner", "Daniel Hurst", .mentalHealthPractitioner, isHome: true),
        member("practitioner2", "Samina Qureshi", .mentalHealthPractitioner, isHome: true),
        member("linkworker", "Rosie Penhale", .linkWorker),
        member("linkworker2", "Kwame Asante", .linkWorker),
        member("psychologist", "Dr Elin Vaughan", .psychologist, isHome: true, services: ["swindon-lift"]),
        member("psychiatrist", "Dr Arjun Nair", .psychiatrist, isHome: true),
        member("pharmacist", "Lucy Fenwick", .pharmacist, practice: 1),
        member("peer", "Jordan Ames", .peerSupportWorker),
        member("voluntary", "Ruth Adeyemi", .voluntarySectorWorker, services: ["withybrook-mind"]),
        member("manager", "Helen Marsh", .teamManager, isHome: true),
        member("commissioner", "Peter Lindqvist", .commissioner),
        member("admin", "Aisha Rahman", .administrator),
    ]

    private static func member(
        _ username: String,
        _ name: String,
        _ role: Role,
        practice: Int? = nil,
        isHome: Bool = false,
        services: [String] = []
    ) -> Member {
        Member(
            username: username,
            name: name,
            role: role,
            practice: practice.map { FictionalPlace.practices[$0 - 1].code },
            isHome: isHome,
            services: Set(services.map(ServiceCode.init(rawValue:)))
        )
    }
}
