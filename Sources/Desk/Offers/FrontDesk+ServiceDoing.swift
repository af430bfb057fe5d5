package import Care
import Journal

/// How one service has been doing for the people of this place, as far as it answered us.
package struct ServiceDoing: Sendable, Equatable {
    package let service: ServiceCode
    /// Counts of requests in the period; `nil` where the number is too small to show to whoever asks.
    package let asked: Int?
    package let yes: Int?
    package let no: Int?
    /// Asked and not answered yet, whenever that was.
    package let waiting: Int?
    /// The middle of the whole days from asking to an answer, where there were at least five answers.
    package let daysToAnswer: Int?
}

extension FrontDesk {
    /// How often each service was asked and what it answered in a period, by service.
    ///
    /// Everybody of the staff may see it: these are counts, and no page says of whom. A commissioner sees none under
    /// five.
    package func servicesDoing(since: Instant, as identity: Identity) async throws -> [ServiceDoing] {
        guard let worker = identity.worker else { throw Denial.notPermitted }
        let rows = try await store.rows(
            Statement(
                "SELECT service, asked, answer, answered FROM enquiry WHERE place = ? "
                    + "AND (answer IS NULL OR answered >= ?) ORDER BY service",
                [.text(place.code), .integer(since.microseconds)]
            )
        )
        let smallest = worker.role == .commissioner ? FrontDesk.smallestShown : 0
        var tallies: [String: EnquiryTally] = [:]
        for row in rows { tallies[row.text(0), default: EnquiryTally()].count(row) }
        return tallies.sorted { $0.key < $1.key }.map { service, tally in
            tally.doing(ServiceCode(rawValue: service), smallest: smallest)
        }
    }
}

/// The enquiries of one service, counted.
private struct EnquiryTally {
    private var yes = 0
    private var no = 0
    private var withdrawn = 0
    private var waiting = 0
    private var days: [Int64] = []

    mutating func count(_ row: Row) {
        switch row.optionalText(2).flatMap(Enquiry.Answer.init(rawValue:)) {
        case .yes: yes += 1
        case .no: no += 1
        case .withdrawn: withdrawn += 1
        case nil: waiting += 1
        }
        if row.optionalText(2) != Enquiry.Answer.withdrawn.rawValue, let asked = row.optionalInteger(1),
            let answered = row.optionalInteger(3)
        {
            days.append((answered - asked) / (24 * 3600 * 1_000_000))
        }
    }

    func doing(_ service: ServiceCode, smallest: Int) -> ServiceDoing {
        let asked = yes + no + withdrawn + waiting
        // One part held back could be worked out from the others: all are shown, or none.
        let isShown = [yes, no, withdrawn, waiting].allSatisfy { $0 == 0 || $0 >= smallest }
        func shown(_ count: Int) -> Int? { isShown ? count : nil }
        let middle = days.count < FrontDesk.smallestShown ? nil : Int(days.sorted()[days.count / 2])
        return ServiceDoing(
            service: service,
            asked: asked < smallest ? nil : asked,
            yes: shown(yes),
            no: shown(no),
            waiting: shown(waiting),
            daysToAnswer: middle
        )
    }
}
