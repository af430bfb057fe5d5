extension Chasm {
    /// What adding one service would change.
    package struct Gain: Equatable, Sendable {
        package let pack: ServicePack.ID
        package let name: String
        package let kind: ServiceKind
        /// People whom nobody takes now and it would.
        package let closes: Double
        /// People whom nobody takes now, and of whom it would ask first.
        package let opens: Double
        /// People of whom somebody has to ask first now, and whom it would take.
        package let settles: Double
        /// People whom still nobody would take.
        package let remains: Double
        /// What its sources say it costs; empty where they say nothing, which is not the same as nothing.
        package let costs: [ServicePack.Money]

        /// Its cost in pounds a year, if it is known.
        package var poundsPerYear: Double? { costPerYear?.pounds }

        /// Its cost a year, of a source or as the place expects it.
        package var costPerYear: ServicePack.Money? { costs.first { $0.per == .year } }

        /// Pounds a year for each person whom nobody takes now and it would.
        package var poundsForEach: Double? { closes > 0 ? poundsPerYear.map { $0 / closes } : nil }
    }

    /// What each service of a library would change if it alone were added, the one that closes most first.
    package func gains(from library: [ServicePack]) -> [Gain] {
        var place = self
        return place.candidates(library).map { place.gain(of: $0).gain }.sorted(by: Gain.closesMore)
    }

    /// The order in which to add services so that each closes most of what is left; at the end nothing more closes anything.
    package func order(from library: [ServicePack], atMost steps: Int = 8) -> [Gain] {
        var place = self
        var left = place.candidates(library)
        var order: [Gain] = []
        while order.count < steps {
            let gains = left.map { place.gain(of: $0) }
            guard let best = gains.min(by: { Gain.closesMore($0.gain, $1.gain) }), best.gain.matters else { break }
            order.append(best.gain)
            place = best.place
            left.removeAll { $0.pack.id == best.gain.pack }
        }
        return order
    }

    /// Services that are not here yet, each asked by itself once.
    private mutating func candidates(_ library: [ServicePack]) -> [Hearing] {
        let here = Set(packs.map(\.id))
        let new = library.filter { !here.contains($0.id) && $0.kind.closesTheChasm }
        self = cut(for: new)
        return new.map { prepare($0) }
    }

    private func gain(of hearing: Hearing) -> (gain: Gain, place: Chasm) {
        let pack = hearing.pack
        var place = self
        place.add([hearing])
        var (closes, opens, settles, remains) = (0.0, 0.0, 0.0, 0.0)
        for cell in weights.indices where weights[cell].people > 0 {
            let (before, after, weights) = (standings[cell], place.standings[cell], weights[cell])
            if before.nobody != .empty {
                closes += weights.people(in: before.nobody.intersection(after.taken))
                opens += weights.people(in: before.nobody.intersection(after.asked(in: grid.valid)))
            }
            if after.taken != before.taken {
                settles += weights.people(in: before.asked(in: grid.valid).intersection(after.taken))
            }
            remains += weights.people(in: after.nobody)
        }
        let gain = Gain(
            pack: pack.id,
            name: pack.name,
            kind: pack.kind,
            closes: closes,
            opens: opens,
            settles: settles,
            remains: remains,
            costs: pack.costs
        )
        return (gain, place)
    }
}

extension Chasm.Gain {
    /// Whether it changes anything for anybody whom nobody takes without being asked.
    var matters: Bool { closes > 0 || opens > 0 || settles > 0 }

    /// More people taken whom nobody takes, then more asked, then more of those asked now; then by id.
    static func closesMore(_ left: Self, _ right: Self) -> Bool {
        (-left.closes, -left.opens, -left.settles, left.pack) < (
            -right.closes, -right.opens, -right.settles, right.pack
        )
    }
}

extension Sequence<Chasm.Gain> {
    /// Those that close something by what they cost for each person they would take, and those whose cost is unknown.
    package var byCost: (known: [Chasm.Gain], unknown: [Chasm.Gain]) {
        let closing = filter { $0.closes > 0 }
        let known = closing.filter { $0.poundsForEach != nil }
        let dearer = known.sorted { ($0.poundsForEach ?? 0, $0.pack) < ($1.poundsForEach ?? 0, $1.pack) }
        return (dearer, closing.filter { $0.poundsForEach == nil })
    }
}
