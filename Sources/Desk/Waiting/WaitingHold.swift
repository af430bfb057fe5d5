import Care
import Journal

/// Times that are kept, for some minutes, for those of the waiting list to whom they are offered.
///
/// They are rows of the table of claims like every hold, under one name: whoever says yes passes that name and takes the
/// time from under it, so that the database lets the first of them have it and nobody else.
enum WaitingHold {
    static let holder = "waiting-list"

    /// Keeps a time, or keeps it longer; refused if anybody else has or holds a part of it.
    static func keeping(_ time: ClinicTime, until: Instant, in place: String, at now: Instant) -> [Statement] {
        let claims = time.clinic.booked(time.slot).claims
        let hold = Hold(holder: holder, until: until)
        return Hold.clearing(claims, of: holder, in: place, at: now) + hold.claiming(claims, in: place)
            + DiaryChange.notes(of: claims, in: place, at: now)
    }

    static func kept(in place: String, at now: Instant) -> Statement {
        Statement(
            "SELECT resource, cell FROM slot_claim WHERE place = ? AND person = '' AND contact = ? AND until > ? "
                + "ORDER BY resource, cell",
            [.text(place), .text(holder), .integer(now.microseconds)]
        )
    }

    /// Whether a time is somebody's, by its worker's cells.
    static func isTaken(_ offer: OpenOffer, in place: String) -> Statement {
        let cells = Claim.cells(from: offer.at, until: offer.ends)
        return Statement(
            "SELECT count(*) FROM slot_claim WHERE place = ? AND resource = ? AND cell >= ? AND cell < ? "
                + "AND until IS NULL",
            [
                .text(place), .text(Resource.worker(offer.worker).description), SQLValue(cells.lowerBound),
                SQLValue(cells.upperBound),
            ]
        )
    }
}

/// A time that is on offer to somebody.
struct OpenOffer {
    let contact: Contact.ID
    let person: Person.ID
    let request: Request.ID
    let clinic: Clinic.ID
    let worker: Worker.ID
    let at: Instant
    let minutes: Int
    let length: Clinic.Length
    let kept: Instant

    var ends: Instant { at + .minutes(minutes) }
    var choice: TimeChoice { TimeChoice(clinic: clinic, at: at, length: length) }

    static let columns = "contact, person, request, clinic, worker, at, minutes, length, kept"

    init?(_ row: Row) {
        guard let contact = Contact.ID(row.text(0)), let person = Person.ID(row.text(1)),
            let request = Request.ID(row.text(2)), let clinic = Clinic.ID(row.text(3)),
            let worker = Worker.ID(row.text(4)), let length = Clinic.Length(rawValue: row.text(7))
        else { return nil }
        self.contact = contact
        self.person = person
        self.request = request
        self.clinic = clinic
        self.worker = worker
        at = Instant(microseconds: row.integer(5))
        minutes = Int(row.integer(6))
        self.length = length
        kept = Instant(microseconds: row.integer(8))
    }

    init(_ contact: Contact.ID, _ wait: Waiter, _ time: ClinicTime, kept: Instant) {
        self.contact = contact
        person = wait.person
        request = wait.request
        clinic = time.clinic.id
        worker = time.clinic.plan.practitioner
        at = time.slot.at
        minutes = time.slot.minutes
        length = wait.wishes.length
        self.kept = kept
    }

    /// Whether it is this very time.
    func isOf(_ time: ClinicTime) -> Bool { clinic == time.clinic.id && at == time.slot.at }

    /// Whether it is another time that overlaps this one.
    func crosses(_ time: ClinicTime) -> Bool {
        let isSame = isOf(time) && minutes == time.slot.minutes
        return !isSame && worker == time.clinic.plan.practitioner && at < time.slot.ends && time.slot.at < ends
    }
}

/// Somebody who waits, as far as filling needs to know them.
struct Waiter {
    let person: Person.ID
    let request: Request.ID
    let wishes: WaitWishes
    let practice: PracticeCode?
    /// When the time is that they have and would give for a sooner one.
    let later: Instant?
    /// Whether somebody may ask them at all.
    let mayBeAsked: Bool

    init?(_ row: Row) {
        guard let person = Person.ID(row.text(0)), let request = Request.ID(row.text(1)),
            let wishes = WaitTable.wishes(row.text(2))
        else { return nil }
        self.person = person
        self.request = request
        self.wishes = wishes
        practice = row.optionalText(3).map(PracticeCode.init(rawValue:))
        later = row.optionalInteger(5).map(Instant.init(microseconds:))
        mayBeAsked = !row.text(4).split(separator: " ").contains { $0 == WaitMissing.personDoesNotKnow.rawValue }
    }

    /// What is looked for on their behalf.
    func wish(by booker: Clinic.Booker, at now: Instant, _ filling: Filling) -> TimeWish {
        var wish = wishes.wish(by: booker, practice: practice, at: now, least: filling.least)
        wish.overBy = later
        wish.passesShares = true
        return wish
    }
}
