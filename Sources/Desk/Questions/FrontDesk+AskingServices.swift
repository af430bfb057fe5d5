package import Care
import Services

/// A service whose questionnaires a request can take up.
package struct AskingService: Sendable, Equatable {
    package let code: ServiceCode
    package let name: String
    /// What it has people answer, each with the rule that asks it.
    package let measures: [ScheduledMeasure]
    /// What it asks and where each is written, a line each.
    package let lines: [String]
    /// Whether it helps with the request, or the worker who holds it works for it; otherwise it was only asked.
    package let isUnderWay: Bool
}

extension FrontDesk {
    /// The services that may say what is asked in a request: those that help or were asked, and those its holder works for.
    ///
    /// Only those whose packs ask something, by the rules of the day, those that are under way first.
    package func askingServices(for request: Request.ID, of record: Record, in team: Team) -> [AskingService] {
        let standing = record.offers.standing(of: request)
        let holder = record.holding.holder(of: request).flatMap { team.workers[$0] }
        let underWay = standing.accepted.map(\.service) + (holder?.services.sorted() ?? [])
        var seen: Set<ServiceCode> = []
        return (underWay + standing.asked.map(\.service)).filter { seen.insert($0).inserted }.compactMap { code in
            let pack = place.services.pack(ServicePack.ID(code.rawValue), on: London.day(at: now))
            guard let pack, !pack.asks.isEmpty else { return nil }
            let measures = pack.schedule
            return AskingService(
                code: code,
                name: pack.name,
                measures: measures,
                lines: zip(pack.asks, measures).map { asking, measure in
                    "\(asking.line) (\(measure.rule?.source.sentence ?? ""))"
                },
                isUnderWay: underWay.contains(code)
            )
        }
    }
}
