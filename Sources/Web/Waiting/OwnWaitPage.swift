import Care
import Desk
import HTML

/// Where somebody puts themself on the waiting list, and answers a time that came free, with their private number.
struct OwnWaitPage {
    let visit: Visit
    let token: DoorKey.Token
    let view: OwnTimeView
    let own: OwnBookings

    private enum Matter: String { case wait, join, leave, accept, decline, undo }

    /// With whom somebody who has an appointment would take a sooner one.
    enum Who: String, CaseIterable { case same, anybody }

    func answer(_ word: String) async throws -> Reply {
        let pages = OwnWaitView(view)
        switch Matter(rawValue: word) {
        case .wait:
            let wishes = own.waits ?? OwnWaitView.beginning(own)
            var form = Form(wishes)
            form.append("who", (wishes.with == nil ? Who.anybody : .same).rawValue)
            return .page(pages.asks(form, own))
        case .join: return try await join(pages)
        case .leave:
            try await act(StopWaiting(request: own.request))
            return .page(pages.left(own))
        case .accept: return try await accept(pages)
        case .decline:
            guard let offer else { return .page(try await pages.over(own)) }
            try await act(DeclineOffer(contact: offer.contact))
            return .page(pages.declined(offer))
        case .undo: return try await undo(pages)
        case nil: return .page(try await view.offer(own))
        }
    }

    private var contact: Contact.ID? { visit.form["contact"].flatMap { Contact.ID($0) } }
    private var offer: OwnBookings.Offer? { own.offers.first { $0.contact == contact } }

    private func act(_ action: some Action) async throws {
        let once = Once(key: "time/\(token.number)", of: visit.form["matter"] ?? "")
        _ = try await visit.desk.act([action], on: own.person, as: .person(own.person), once: once)
    }

    private func join(_ pages: OwnWaitView) async throws -> Reply {
        var form = FormReader(visit.form)
        let said = form.waitWishes()
        // What a worker wrote down for them and this page does not ask stays.
        var wishes = own.waits ?? OwnWaitView.beginning(own)
        (wishes.notice, wishes.weekdays, wishes.parts) = (said.notice, said.weekdays, said.parts)
        wishes.settings = said.settings
        let later = own.coming.flatMap { $0.canBeSooner ? $0 : nil }
        if later != nil, let who = form.choice("who", as: Who.self) {
            wishes.with = who == .same ? own.wish.with : nil
        }
        guard form.errors.isEmpty else { return .page(pages.asks(visit.form, own, form.errors), status: 422) }
        do {
            if let later {
                try await act(WaitForSooner(request: own.request, than: later.contact, wishes: wishes))
            } else {
                try await act(WaitForTime(request: own.request, wishes: wishes))
            }
        } catch Denial.refused(let refusal) {
            form.errors.add(refusal.sentence)
            return .page(pages.asks(visit.form, own, form.errors), status: 422)
        }
        return .page(pages.waits(own))
    }

    private func accept(_ pages: OwnWaitView) async throws -> Reply {
        guard let offer else { return .page(try await pages.over(own)) }
        let once = Once(key: "time/\(token.number)", of: "accept \(offer.contact)")
        let outcome = try await visit.desk.takeOffer(
            offer.contact,
            of: own.person,
            as: .person(own.person),
            once: once
        )
        guard case .refused(let refusal, _) = outcome else {
            return try await OwnTimePage.told(visit, view, insteadOf: own.coming)
        }
        if case .limitReached = refusal { return .page(pages.isHoldersToSay(own), status: 409) }
        return .page(try await pages.over(own), status: 409)
    }

    private func undo(_ pages: OwnWaitView) async throws -> Reply {
        guard let contact else { return .page(try await pages.over(own)) }
        do {
            try await act(TakeBackDecline(contact: contact))
        } catch Denial.refused {
            return .page(try await pages.over(own), status: 409)
        }
        guard let reference = view.reference, let own = try await visit.desk.ownBookings(with: reference) else {
            return .page(view.gone(), status: 404)
        }
        return .page(try await own.offers.isEmpty ? pages.over(own) : pages.offers(own))
    }
}
