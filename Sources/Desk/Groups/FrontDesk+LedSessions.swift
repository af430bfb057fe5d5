import Care

extension FrontDesk {
    /// The sessions that a worker leads, as their calendar shows them: once each, with nothing of who comes.
    func sessions(ledBy worker: Worker.ID) async throws -> [Appointment] {
        let today = London.day(at: now)
        return try await groups().filter { $0.plan.leaders.contains(worker) }.flatMap { group in
            group.sessions(on: (today - 31)...(today + 366), closed: place.promises.working.closed).map { session in
                Appointment(
                    contact: group.name(of: session),
                    at: session.at,
                    means: group.plan.setting.means,
                    isCancelled: !session.isHeld,
                    sequence: session.isHeld ? 0 : 1,
                    changed: London.instant(group.plan.times.first)
                )
            }
        }
    }
}

extension Group {
    /// By what a session is known in calendars: the group's own number with the day in it.
    fileprivate func name(of session: Session) -> Contact.ID {
        Contact.ID(high: id.high, low: id.low ^ UInt64(truncatingIfNeeded: session.day.number) << 8)
    }
}
