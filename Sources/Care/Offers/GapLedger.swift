/// One line of the gap ledger: who was turned away, from what, and why.
///
/// It carries opaque identifiers only; an age band is added where the line is counted, not here.
package struct GapEntry: Hashable, Sendable {
    package let person: Person.ID
    package let request: Request.ID
    package let service: ServiceCode
    package let reason: DeclineReason
    package let at: Instant
    /// The needs as they were last read, or as they were asked for.
    package let needs: [NeedCode]
    /// Whether the request is a gap case now.
    package let isGapCase: Bool
}

extension Record {
    /// Every decline of every request of this person, open or closed, oldest first.
    package var gapEntries: [GapEntry] {
        requests.all.values.flatMap { request in
            let standing = offers.standing(of: request.id)
            let needs = triage.last(of: request.id)?.needs ?? request.asking.needs
            return standing.declines.map { decline in
                GapEntry(
                    person: id,
                    request: request.id,
                    service: decline.service,
                    reason: decline.reason,
                    at: decline.at,
                    needs: needs,
                    isGapCase: gapCase(of: request.id) != nil
                )
            }
        }
        .sorted { ($0.at, $0.request, $0.service) < ($1.at, $1.request, $1.service) }
    }

    /// Since when an open request has been a gap case: declined by two services or more, and none that accepted still
    /// does; `nil` if it is not one.
    package func gapCase(of request: Request.ID) -> Instant? {
        requests.isOpen(request) ? offers.standing(of: request).gapSince : nil
    }
}

extension Offers.Standing {
    /// Whether the service was asked and has not answered.
    package func isAsked(_ service: ServiceCode) -> Bool { asked.contains { $0.service == service } }

    /// Whether the service said yes and is not done.
    package func isHelping(_ service: ServiceCode) -> Bool { accepted.contains { $0.service == service } }
}
