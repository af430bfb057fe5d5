package import Care

/// The practices and primary care networks of an area, with everything that has ended kept beside what holds.
package struct CareNetwork: Sendable {
    package internal(set) var practices: [String: Practice] = [:]
    package internal(set) var networks: [String: PrimaryCareNetwork] = [:]
    /// Every membership there ever was, in the order of the files.
    package internal(set) var memberships: [Membership] = []
    /// Rows of the list of practices that are no GP practices: prisons, out-of-hours services, teams of other kinds.
    package internal(set) var notPractices = 0

    package init() {}

    /// A GP practice by its ODS code.
    package struct Practice: Hashable, Sendable {
        package let code: String
        package var name: String
        /// The lines of the address, without the postcode.
        package var address: [String]
        package var postcode: String
        package var phone: String?
        package var opened: Day?
        package var closed: Day?
        package var status: Status
        /// The code of the sub-ICB location that commissions it, such as `92G`.
        package var subICB: String?
        /// Roles that ODS gives it besides that of a GP practice.
        package var otherRoles: [String] = []
        package var listSize: Int?
        /// Deprivation of the people registered: 1 is the most deprived tenth of practices (IMD 2019).
        package var deprivationDecile: Int?

        package enum Status: String, Hashable, Sendable, CaseIterable { case active, closed, dormant, proposed }

        package var isActive: Bool { status == .active }
    }

    /// A primary care network by its ODS code.
    package struct PrimaryCareNetwork: Hashable, Sendable {
        package let code: String
        package var name: String
        package var subICB: String
        package var opened: Day?
        package var closed: Day?
        package var postcode: String?
    }

    /// A practice in a network from a day on, until another.
    package struct Membership: Hashable, Sendable {
        package let practice: String
        package let practiceName: String
        package let network: String
        package let start: Day
        /// The last day of it; `nil` while it goes on.
        package let end: Day?

        package func holds(on day: Day) -> Bool { start <= day && end.map { day <= $0 } ?? true }
    }
}

extension CareNetwork {
    /// An area to choose practices by.
    package enum Place: Hashable, Sendable {
        /// A primary care network by its code, such as `U93148`.
        case network(String)
        /// A sub-ICB location by its code, such as `92G`.
        case subICB(String)
        /// Areas, districts or sectors of postcodes: `SN`, `SN4`, `SN4 9`.
        case postcodes([String])
        /// What lies in every one of these.
        indirect case all([Place])
    }

    /// The active practices of a place, by their codes in order; members of a network are those of the day given.
    package func practices(in place: Place, on day: Day) -> [Practice] {
        let active = practices.values.filter { $0.isActive && contains($0, in: place, on: day) }
        return active.sorted { $0.code < $1.code }
    }

    private func contains(_ practice: Practice, in place: Place, on day: Day) -> Bool {
        switch place {
        case .network(let code):
            memberships.contains { $0.practice == practice.code && $0.network == code && $0.holds(on: day) }
        case .subICB(let code): practice.subICB == code
        case .postcodes(let parts):
            Postcode(practice.postcode).map { postcode in parts.contains { postcode.lies(in: $0) } } ?? false
        case .all(let places): places.allSatisfy { contains(practice, in: $0, on: day) }
        }
    }

    /// The network of a practice on a day.
    package func network(of practice: String, on day: Day) -> PrimaryCareNetwork? {
        memberships.first { $0.practice == practice && $0.holds(on: day) }.flatMap { networks[$0.network] }
    }

    /// The codes of the practices in a network on a day, in order, closed ones included.
    package func members(of network: String, on day: Day) -> [String] {
        memberships.filter { $0.network == network && $0.holds(on: day) }.map(\.practice).sorted()
    }

    /// How many people are registered with these practices, as far as that is known.
    package func registered(with practices: [Practice]) -> Int {
        practices.reduce(0) { $0 + ($1.listSize ?? 0) }
    }

    /// Practices of a place that closed since a day: their people went to another, often by a merger.
    package func closures(in place: Place, since day: Day, membersOn: Day) -> [Practice] {
        practices.values.filter { practice in
            guard let closed = practice.closed, closed >= day else { return false }
            return contains(practice, in: place, on: membersOn)
        }
        .sorted { $0.code < $1.code }
    }
}
