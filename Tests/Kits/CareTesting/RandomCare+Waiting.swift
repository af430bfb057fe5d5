package import Care

extension RandomCare {
    mutating func waiting(_ record: Record, _ now: Instant) -> any Action {
        let open = record.waiting.offers.values.filter(\.isOpen).map(\.contact)
        let offer = one(of: open.isEmpty || chance.oneIn(4) ? Array(record.waiting.offers.keys) : open)
        let waits = Array(record.waiting.all.keys)
        let request = waits.isEmpty || chance.oneIn(4) ? request(record) : one(of: waits)
        let declined = record.waiting.offers.values.filter { $0.state == .declined }.map(\.contact).sorted()
        if let no = chance.pick(declined), chance.oneIn(2) { return TakeBackDecline(contact: no) }
        switch chance.number(below: 12) {
        case 0...2:
            let times = record.bookings.live.filter { $0.at > now }
            if let later = chance.pick(times), chance.oneIn(2) {
                return WaitForSooner(request: later.request, than: later.contact, wishes: waitWishes())
            }
            return WaitForTime(request: request, wishes: waitWishes())
        case 3 where chance.oneIn(2): return StopWaiting(request: request)
        case 3...6:
            return OfferTime(
                contact: new(beside: record.waiting.offers.keys),
                request: request,
                time: .madeUp(by: worker(), at: time(near: now), opens: now),
                by: chance.pick(Clinic.Booker.allCases) ?? .service,
                keptUntil: now + .minutes(chance.number(below: 40))
            )
        case 7:
            return chance.oneIn(4) ? TakeBackDecline(contact: offer) : DeclineOffer(contact: offer)
        case 8...10:
            return chance.oneIn(4) ? DeclineOffer(contact: offer) : taking(offer, record, now)
        default: return EndOffer(contact: offer, why: chance.pick(WaitOffer.End.allCases) ?? .taken)
        }
    }

    private mutating func taking(_ offer: Contact.ID, _ record: Record, _ now: Instant) -> any Action {
        let known = record.waiting.offers[offer]?.time
        let time = ClinicTime.madeUp(by: known?.worker ?? worker(), at: known?.at ?? time(near: now), opens: now)
        return TakeOffer(contact: offer, time: time)
    }

    /// Mostly nothing in particular, so that something suits.
    package mutating func waitWishes() -> WaitWishes {
        WaitWishes(
            length: chance.oneIn(6) ? .double : .single,
            weekdays: chance.oneIn(3) ? [chance.pick(Weekday.allCases) ?? .monday] : [],
            parts: chance.oneIn(3) ? [chance.pick(TimeWish.Part.allCases) ?? .morning] : [],
            settings: chance.oneIn(6) ? [.surgery, .phone] : [],
            with: chance.oneIn(6) ? worker() : nil,
            notice: chance.oneIn(30) ? -5 : 15 * chance.number(below: 120)
        )
    }
}
