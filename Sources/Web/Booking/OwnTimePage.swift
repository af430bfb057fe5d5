import Care
import Desk
import HTML

/// Where somebody books, moves or cancels their own appointment with the private reference of their request.
///
/// The reference comes with each form and is never part of an address; every page of it is kept by nobody. What the
/// page may show is set out in `docs/adr/0012-sessions-and-references.md`.
enum OwnTimePage {
    private enum Matter: String {
        case show, book, move, cancel, stop
        /// Other times than those on offer; the waiting list; and what they answer to a time on offer.
        case times, wait, join, leave, accept, decline, undo
    }

    static func answer(_ visit: Visit) async throws -> Reply {
        guard visit.isSending else { return Reply.seeOther(.door(.lookUp)) }
        let token = try visit.doorToken()
        try visit.site.limits.check(visit.site.limits.ownTimes, visit)
        guard let reference = Reference(typed: visit.form[LookUpPage.field] ?? ""),
            let own = try await visit.desk.ownBookings(with: reference)
        else { return .page(OwnTimeView(visit, nil).gone(), status: 404) }
        let view = OwnTimeView(visit, reference)
        let matter = visit.form["matter"].flatMap(Matter.init) ?? .show
        switch matter {
        case .show: return .page(own.offers.isEmpty ? try await view.offer(own) : OwnWaitView(view).offers(own))
        case .times: return .page(try await view.offer(own))
        case .wait, .join, .leave, .accept, .decline, .undo:
            return try await OwnWaitPage(visit: visit, token: token, view: view, own: own).answer(matter.rawValue)
        case .book: return try await take(visit, token, view, own)
        case .move: return .page(try await view.offer(own, isMoving: true))
        case .stop: return .page(view.asksWhetherToCancel(own))
        case .cancel: return try await cancel(visit, token, view, own)
        }
    }

    /// Books the time that was chosen, or moves the appointment there is to it.
    private static func take(
        _ visit: Visit,
        _ token: DoorKey.Token,
        _ view: OwnTimeView,
        _ own: OwnBookings
    ) async throws -> Reply {
        var form = FormReader(visit.form)
        guard let choices = form.times("time", orElse: "Choose a time."),
            choices.count == (own.wish.together == nil ? 1 : 2)
        else {
            if form.errors.isEmpty { form.errors.add("Choose one of the times on the page.", to: "time") }
            return .page(try await view.offer(own, isMoving: own.coming != nil, errors: form.errors), status: 422)
        }
        let once = Once(key: "time/\(token.number)", of: choices.map(\.text).joined(separator: "+"))
        let identity = Identity.person(own.person)
        let outcome =
            if let coming = own.coming, coming.isBooked, visit.form["moving"] != nil {
                try await visit.desk.move(
                    coming.contact,
                    to: choices,
                    of: own.person,
                    why: "moved by the person",
                    as: identity,
                    wishing: own.wish,
                    holder: own.holder,
                    once: once
                )
            } else {
                try await visit.desk.book(
                    choices,
                    for: own.request,
                    of: own.person,
                    as: identity,
                    wishing: own.wish,
                    holder: own.holder,
                    once: once
                )
            }
        guard case .refused(let refusal, _) = outcome else { return try await told(visit, view) }
        var sentence = refusal.sentence
        if case .limitReached = refusal {
            sentence =
                "You have had, or booked, the meetings that were agreed. Whoever holds your request talks with you about more."
        }
        form.errors.add(sentence, to: "time")
        return .page(try await view.offer(own, isMoving: own.coming != nil, errors: form.errors), status: 422)
    }

    private static func cancel(
        _ visit: Visit,
        _ token: DoorKey.Token,
        _ view: OwnTimeView,
        _ own: OwnBookings
    ) async throws -> Reply {
        let identity = Identity.person(own.person)
        let once = Once(key: "time/\(token.number)", of: "cancel")
        let contact = visit.form["contact"].flatMap { Contact.ID($0) }
        guard let coming = own.coming, coming.isBooked, coming.contact == contact else {
            return .page(try await view.offer(own))
        }
        let why = (visit.form["why"] ?? "").trimmed
        let cancelling = CancelOwnBooking(
            contact: coming.contact,
            why: why.isEmpty ? "no reason given" : String(why.prefix(500))
        )
        _ = try await visit.desk.act([cancelling], on: own.person, as: identity, once: once)
        return .page(view.cancelled())
    }

    /// What the person has now, read anew.
    static func told(
        _ visit: Visit,
        _ view: OwnTimeView,
        insteadOf later: OwnBookings.Coming? = nil
    ) async throws -> Reply {
        guard let reference = view.reference, let own = try await visit.desk.ownBookings(with: reference) else {
            return .page(view.gone(), status: 404)
        }
        return .page(view.booked(own, insteadOf: later))
    }
}
