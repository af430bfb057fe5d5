import Care
import CareTesting

extension Story {
    /// A clinic's time that begins so many hours from now, and can be booked.
    func time(after hours: Int = 24, by worker: Worker.ID = .ben) -> ClinicTime {
        .madeUp(by: worker, at: now + .hours(hours), opens: now)
    }

    /// Offers a time to whoever waits, as the waiting list does.
    @discardableResult
    mutating func offer(_ contact: Int, _ time: ClinicTime) throws -> [Fact] {
        try act(
            OfferTime(
                contact: .number(contact),
                request: Story.request,
                time: time,
                by: .service,
                keptUntil: now + .minutes(30)
            ),
            as: .system("waiting-list")
        )
    }
}
