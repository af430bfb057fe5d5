import Care
import Desk
import HTML

/// Where somebody books, moves or cancels their own appointment with the private reference of their request.
///
/// The reference comes with each form and is never part of an address; every page of it is kept by nobody. What the
/// page may show is set out in `docs/adr/0012-sessions-and-references.md`.
enum OwnTimePage {
    private enum Matter: String {
        case show, keep, another, book, move, cancel, stop
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
        case .keep: return try await keep(visit, view, own)
        case .another:
            try await visit.desk.letGo(of: own.holder)
            return .page(try await view.offer(own, isMoving: own.coming != nil))
        case .book: return try await take(visit, token, view, own)
        case .move: return .page(try await view.offer(own, isMoving: true))
        case .stop: return .page(view.asksWhetherToCancel(own))
        case .cancel: return try await cancel(visit, token, view, own)
        }
    }

    /// Keeps the time that was chosen for some minutes, and asks whether it is right.
    private static func keep(_ visit: Visit, _ view: OwnTimeView, _ own: OwnBookings) async throws -> Reply {
        var form = FormReader(visit.form)
        guard let choices = chosen(&form, own) else { return try await refused(view, own, form.errors) }
        let moving = moving(visit, own)
        let outcome = try await visit.desk.keep(
            choices,
            for: own.request,
            moving: moving?.contact,
            of: own.person,
            as: .person(own.person),
            wishing: own.wish,
            holder: own.holder
        )
        switch outcome {
        case .kept(let times, let until):
            let value = choices.map(\.text).joined(separator: "+")
            return .page(try await view.isThisRight(times, value, until: until, insteadOf: moving))
        case .refused(let refusal, _):
            form.errors.add(words(refusal), to: "time")
            return try await refused(view, own, form.errors)
        }
    }

    /// The times that a form names: as many as the appointment has workers.
    private static func chosen(_ form: inout FormReader, _ own: OwnBookings) -> [TimeChoice]? {
        guard let choices = form.times("time", orElse: "Choose a time.") else { return nil }
        guard choices.count == (own.wish.together == nil ? 1 : 2) else {
            form.errors.add("Choose one of the times on the page.", to: "time")
            return nil
        }
        return choices
    }

    /// The appointment that is moved, where the form is about moving one.
    private static func moving(_ visit: Visit, _ own: OwnBookings) -> OwnBookings.Coming? {
        own.coming.flatMap { $0.isBooked && visit.form["moving"] != nil ? $0 : nil }
    }

    /// The times there are, with what was wrong above them.
    private static func refused(_ view: OwnTimeView, _ own: OwnBookings, _ errors: FormErrors) async throws -> Reply {
        .page(try await view.offer(own, isMoving: own.coming != nil, errors: errors), status: 422)
    }

    private static func words(_ refusal: BookingRefusal) -> String {
        guard case .limitReached = refusal else { return refusal.sentence }
        return
            "You have had, or booked, the meetings that were agreed. Whoever holds your request talks with you about more."
    }

    /// Books the time that was chosen, or moves the appointment there is to it.
    private static func take(
        _ visit: Visit,
        _ token: DoorKey.Token,
        _ view: OwnTimeView,
        _ own: OwnBookings
    ) async throws -> Reply {
        var form = FormReader(visit.form)
        guard let choices = chosen(&form, own) else { return try await refused(view, own, form.errors) }
        let once = Once(key: "time/\(token.number)", of: choices.map(\.text).joined(separator: "+"))
        let identity = Identity.person(own.person)
        let outcome =
            if let coming = moving(visit, own) {
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
        form.errors.add(words(refusal), to: "time")
        return try await refused(view, own, form.errors)
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
