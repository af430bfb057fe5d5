package import Care
import Services

/// Something that a service here offers to several people together, as one chooses it for a group.
package struct GroupOffer: Sendable, Hashable {
    package let offering: Group.Offering
    package let service: String
    package let name: String
    package let isRolling: Bool
}

extension FrontDesk {
    /// The classes, groups and activities that services here offer, by the rules of the day.
    package func groupOffers() -> [GroupOffer] {
        place.services.inForce(on: London.day(at: now)).flatMap { pack in
            pack.offers.filter { [.class, .group, .activity].contains($0.form) }.map { offer in
                GroupOffer(
                    offering: Group.Offering(service: pack.id.name, id: offer.id),
                    service: pack.name,
                    name: offer.name,
                    isRolling: offer.rolling
                )
            }
        }
    }

    /// The offer that a group is one of; `nil` for a group of no service, and for an offer that is not here any more.
    package func offer(of group: Group) -> GroupOffer? {
        group.plan.offering.flatMap { offering in groupOffers().first { $0.offering == offering } }
    }
}
