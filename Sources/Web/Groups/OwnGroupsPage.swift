import Care
import Desk
import HTML

/// Where somebody sees the groups that are open to them, joins, says that they cannot come, or leaves.
///
/// The reference comes with each form and is never part of an address, as on the pages of their own appointment.
enum OwnGroupsPage {
    private enum Matter: String {
        case show, join, excuse, stop, leave
        /// The waiting list of a group that is full, and a no to a place.
        case wait, unwait, decline

        func isFor(_ line: OwnGroups.Line) -> Bool {
            switch self {
            case .show, .join, .wait: true
            case .excuse, .stop, .leave: line.isMine
            case .unwait, .decline: line.wait != nil
            }
        }

        var done: OwnGroupsView.Done {
            switch self {
            case .show, .join: .joined
            case .excuse, .stop: .excused
            case .leave: .left
            case .wait: .waits
            case .unwait: .waitsNoMore
            case .decline: .declined
            }
        }
    }

    static func answer(_ visit: Visit) async throws -> Reply {
        guard visit.isSending else { return Reply.seeOther(.door(.lookUp)) }
        let token = try visit.doorToken()
        try visit.site.limits.check(visit.site.limits.ownTimes, visit)
        guard let reference = Reference(typed: visit.form[LookUpPage.field] ?? ""),
            let own = try await visit.desk.ownGroups(with: reference)
        else { return .page(OwnTimeView(visit, nil).gone(), status: 404) }
        let view = OwnGroupsView(visit, reference, try await visit.desk.team())
        let matter = visit.form["matter"].flatMap(Matter.init) ?? .show
        guard matter != .show else { return .page(view.list(own)) }
        let group = visit.form["group"].flatMap { Group.ID($0) }
        guard let line = own.groups.first(where: { $0.group.id == group }), matter.isFor(line) else {
            return .page(view.list(own, error: "Choose one of the groups on the page."), status: 422)
        }
        if matter == .stop { return .page(view.asksWhetherToLeave(line)) }
        do {
            let once = Once(key: "group/\(token.number)", of: "\(matter.rawValue) \(line.group.id)")
            try await carryOut(matter, line, own, visit, once)
        } catch Denial.refused(let refusal) {
            return .page(view.list(own, error: refusal.sentence), status: 422)
        }
        guard let after = try await visit.desk.ownGroups(with: reference) else {
            return .page(OwnTimeView(visit, nil).gone(), status: 404)
        }
        return .page(view.done(matter.done, group, after))
    }

    private static func carryOut(
        _ matter: Matter,
        _ line: OwnGroups.Line,
        _ own: OwnGroups,
        _ visit: Visit,
        _ once: Once
    ) async throws {
        let identity = Identity.person(own.person)
        let group = line.group
        switch matter {
        case .show, .stop: return
        case .join:
            _ = try await visit.desk.join(
                group.id,
                for: own.request,
                of: own.person,
                by: .person,
                as: identity,
                once: once
            )
        case .excuse:
            guard let expected = line.expected else { throw Denial.refused(GroupRefusal.noSuchSession) }
            let excuse = ExcuseSession(
                group: group,
                contact: expected.id,
                by: .person,
                next: visit.desk.surroundings.newID()
            )
            _ = try await visit.desk.act([excuse], on: own.person, as: identity, once: once)
        case .wait:
            _ = try await visit.desk.waitForPlace(
                in: group.id,
                for: own.request,
                of: own.person,
                by: .person,
                as: identity,
                once: once
            )
        case .unwait:
            _ = try await visit.desk.act(
                StopWaitingForPlace(group: group.id),
                on: own.person,
                as: identity,
                once: once
            )
        case .decline:
            _ = try await visit.desk.act(DeclinePlace(group: group.id), on: own.person, as: identity, once: once)
        case .leave:
            let why = (visit.form["why"] ?? "").trimmed
            let leaving = LeaveGroup(
                group: group.id,
                by: .person,
                why: why.isEmpty ? "no reason given" : String(why.prefix(500))
            )
            _ = try await visit.desk.act([leaving], on: own.person, as: identity, once: once)
        }
    }
}
