package import Care

extension RandomCare {
    mutating func booking(_ record: Record, _ now: Instant) -> any Action {
        let live = record.bookings.live.map(\.contact)
        let known = one(of: live.isEmpty || chance.oneIn(4) ? Array(record.bookings.all.keys) : live)
        let by = chance.pick(Clinic.Booker.allCases) ?? .holder
        if let outside = record.bookings.live.first(where: { !$0.outside.isEmpty }), chance.oneIn(2),
            let clinic = outside.outside.sorted().first
        {
            return chance.oneIn(2)
                ? RecordToldOutside(contact: outside.contact, words: words())
                : NoteOutside(contact: outside.contact, clinic: clinic, isOutside: false)
        }
        if chance.oneIn(3) { return outside(record, known) }
        switch chance.number(below: 8) {
        case 0...3:
            return Book(
                contact: new(beside: record.contacts.all.keys),
                request: request(record),
                times: times(near: now),
                by: by,
                past: chance.oneIn(8) ? Book.Limit(service: service(), most: 6, why: flag() ? words() : nil) : nil
            )
        case 4, 5: return MoveBooking(contact: known, times: times(near: now), by: by, why: words())
        case 6: return CancelContact(contact: known, by: by.party, why: words())
        default: return UndoCancellation(contact: known, why: words())
        }
    }

    private mutating func outside(_ record: Record, _ contact: Contact.ID) -> any Action {
        if chance.oneIn(3) { return RecordToldOutside(contact: contact, words: words()) }
        let clinic = record.bookings.all[contact]?.slots.first?.clinic ?? .number(910)
        return NoteOutside(contact: contact, clinic: clinic, isOutside: !chance.oneIn(3))
    }

    /// One time mostly, of somebody's clinic; two at once now and then, not always together.
    private mutating func times(near now: Instant) -> [ClinicTime] {
        let at = time(near: now)
        let first = ClinicTime.madeUp(by: worker(), at: at, opens: flag() ? now : time(near: now))
        guard chance.oneIn(4) else { return [first] }
        return [first, ClinicTime.madeUp(by: worker(), at: chance.oneIn(5) ? at + .minutes(5) : at, opens: now)]
    }
}

extension ClinicTime {
    /// A quarter of an hour of somebody's clinic.
    package static func madeUp(by worker: Worker.ID, at: Instant, opens: Instant) -> ClinicTime {
        var plan = Clinic.madeUp(.monday, from: 0, until: 60, minutes: 15).plan
        plan.practitioner = worker
        let clinic = Clinic(id: .number(910 + Int(worker.low & 7)), plan: plan)
        return ClinicTime(
            clinic: clinic,
            slot: Slot(clinic: clinic.id, at: at, minutes: 15, opening: .ahead, opens: opens)
        )
    }
}
