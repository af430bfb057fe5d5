import Care

/// Does what happens without a page being open, while it holds the lead: it looks who is booked when a clinic is
/// not held, offers times that came free to those who wait, and sends messages.
///
/// Somebody outside calls `turn` every few seconds; time is the Desk's. Correctness never rests on the lease: two leaders
/// for a moment send a letter twice under one id, and mark it once.
package actor Leader {
    private let desk: FrontDesk
    private let sender: (any MessageSender)?
    private let setting: LetterSetting
    private let name: String
    private var until: Instant?
    private var settled = SettledClinics()
    private var filling: FillingMark?
    private var swept: Instant?

    /// Makes the leader of one process; its name is drawn by chance and no other's.
    ///
    /// Without a sender no message goes.
    package init(desk: FrontDesk, sender: (any MessageSender)?, setting: LetterSetting, name: String) {
        self.desk = desk
        self.sender = sender
        self.setting = setting
        self.name = name
    }

    /// Renews the lead where that is due, and does what is due while it holds; `nil` while another process leads.
    package func turn() async throws -> SendingRound? {
        let round = try await lead()
        // Each process has its own board, so this is done without the lead, too; last, so that it keeps no letter waiting.
        try await desk.weighShares()
        return round
    }

    private func lead() async throws -> SendingRound? {
        if until.map({ desk.now > $0 - LeaseTimes.renewal }) ?? true {
            until = nil
            until = try await desk.takeLead(as: name)
        }
        guard let until else { return nil }
        var settled = settled
        try await desk.settleBookings(since: &settled)
        self.settled = settled
        var mark = filling
        var filled = try await desk.fillFreeTimes(since: &mark)
        filling = mark
        let places = try await desk.offerFreePlaces()
        filled.offered += places.offered
        filled.ended += places.ended
        if swept.map({ desk.now - $0 >= .hours(1) }) ?? true {
            try await desk.sweepHolds()
            swept = desk.now
        }
        guard let sender else { return SendingRound(filled) }
        var round = try await desk.sendMessages(through: sender, setting, until: until - LeaseTimes.margin)
        round.filled = filled
        return round
    }

    package func leave() async throws {
        until = nil
        try await desk.leaveLead(as: name)
    }
}
