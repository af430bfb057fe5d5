package import Care
package import Desk

/// The practices of a place as the Desk keeps them, taken from the national files.
package struct NetworkImport: Sendable {
    /// Active practices of the place, by code.
    package let practices: [Practice]
    /// Practices of the files that are not active: what is known of them here is forgotten.
    package let ended: [PracticeCode]
    package let tally: NetworkTally

    /// Takes the practices that lie in every one of the places; all active ones where none is given.
    package init(_ network: CareNetwork, in places: [CareNetwork.Place], on day: Day) {
        let chosen = network.practices(in: .all(places), on: day)
        let memberships = network.memberships.filter { $0.holds(on: day) }
        let groups = Dictionary(memberships.map { ($0.practice, $0.network) }, uniquingKeysWith: { first, _ in first })
        practices = chosen.map { practice in
            let group = groups[practice.code].flatMap { network.networks[$0] }
            return Practice(
                code: PracticeCode(rawValue: practice.code),
                name: practice.name,
                network: group?.code ?? "",
                networkName: group?.name ?? "",
                listSize: practice.listSize,
                deprivationDecile: practice.deprivationDecile,
                postcode: practice.postcode.isEmpty ? nil : practice.postcode
            )
        }
        ended = network.practices.values.filter { !$0.isActive }.map { PracticeCode(rawValue: $0.code) }
            .sorted { $0.rawValue < $1.rawValue }
        var tally = NetworkTally()
        tally.practices = practices.count
        tally.registered = network.registered(with: chosen)
        tally.withoutListSize = chosen.count { $0.listSize == nil }
        tally.networks = Set(practices.map(\.network)).subtracting([""]).count
        tally.withoutNetwork = practices.count { $0.network.isEmpty }
        tally.notPractices = network.notPractices
        tally.notActive = ended.count
        tally.elsewhere = network.practices.count - ended.count - practices.count
        self.tally = tally
    }
}

/// What the national files came to.
package struct NetworkTally: Hashable, Sendable, Encodable {
    package var practices = 0
    /// People registered with them, as far as list sizes are known.
    package var registered = 0
    package var withoutListSize = 0
    package var networks = 0
    package var withoutNetwork = 0
    /// Rows that are no GP practices.
    package var notPractices = 0
    /// Practices that have closed or are not open yet.
    package var notActive = 0
    /// Active practices outside the place.
    package var elsewhere = 0
}

extension CareNetwork.Place {
    /// Reads a place as it is typed, by what the files know: a network, a sub-ICB location, or parts of postcodes.
    ///
    /// `U93148` is a network, `92G` a sub-ICB location, `SN` or `SN1,SN2,SN4 9` areas, districts and sectors of
    /// postcodes; `nil` for anything else, and for what no practice lies in.
    package init?(typed: String, in network: CareNetwork) {
        let typed = typed.uppercased()
        if network.networks[typed] != nil || network.memberships.contains(where: { $0.network == typed }) {
            self = .network(typed)
        } else if network.practices.values.contains(where: { $0.subICB == typed }) {
            self = .subICB(typed)
        } else {
            let parts = typed.split(separator: ",").map { part in
                part.split(separator: " ").joined(separator: " ")
            }
            guard !parts.isEmpty, parts.allSatisfy(CareNetwork.Place.isPartOfPostcode) else { return nil }
            self = .postcodes(parts)
        }
    }

    /// One or two letters, then perhaps a district, then perhaps a sector or the rest: `SN`, `SN4`, `EC1A`, `SN4 9LW`.
    private static func isPartOfPostcode(_ text: String) -> Bool {
        guard text.utf8.allSatisfy({ $0 < 0x80 }) else { return false }
        let pieces = text.split(separator: " ")
        guard let outward = pieces.first, pieces.count <= 2 else { return false }
        let district = outward.drop { $0.isLetter }
        guard (1...2).contains(outward.count - district.count), district.count <= 2,
            district.first?.isNumber ?? (pieces.count == 1), district.allSatisfy({ $0.isNumber || $0.isLetter })
        else { return false }
        guard pieces.count == 2 else { return true }
        let inward = pieces[1]
        return inward.count <= 3 && inward.first?.isNumber == true && inward.dropFirst().allSatisfy(\.isLetter)
    }
}
