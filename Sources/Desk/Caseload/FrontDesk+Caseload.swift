import Care
import Journal

extension FrontDesk {
    /// The open requests that a worker may see, a line each, as they wish to see them.
    ///
    /// A member of the place's own team sees all of them; somebody at a practice those registered there; anybody those
    /// they hold, and those of which their service was asked. It is never more than opening each record would allow.
    package func caseload(
        _ wish: CaseloadWish,
        as identity: Identity,
        after mark: ListMark? = nil,
        size: Int = CaseloadSize.page
    ) async throws -> ListPage<CaseloadLine> {
        try permit(.hold, to: identity)
        guard let worker = identity.worker else { throw Denial.notPermitted }
        let actor = Actor.worker(worker.id).description
        let (seen, wanted) = (visible(to: worker), wish.conditions(at: now, place: place.code, actor: actor))
        let rest = try wish.after(mark)
        let rows = try await store.rows(
            Statement(
                """
                SELECT \(CaseloadLine.columns), \(CaseloadLine.lastLook) FROM caseload
                WHERE place = ?\(seen.sql)\(wanted.sql)\(rest.sql) ORDER BY \(wish.orderSQL) LIMIT \(size + 1)
                """,
                [.text(place.code), .text(actor), .text(place.code)] + seen.arguments + wanted.arguments
                    + rest.arguments
            )
        )
        return ListPage(rows.compactMap(CaseloadLine.init), size: size) { wish.mark(of: $0) }
    }

    /// The same lines for a file that leaves: each is first recorded as a look at that person.
    package func caseloadFile(_ wish: CaseloadWish, as identity: Identity) async throws -> ListPage<CaseloadLine> {
        let list = try await caseload(wish, as: identity, size: CaseloadSize.file)
        guard let worker = identity.worker else { throw Denial.notPermitted }
        try await withThrowingTaskGroup(of: Void.self) { group in
            for line in list.lines {
                let look = Look(
                    at: now,
                    actor: identity.actor.description,
                    person: line.person,
                    relationship: line.holder == worker.id ? .heldByMe : relationship(of: worker),
                    page: "Caseload, as a file"
                )
                group.addTask { try await looks.record(look) }
            }
            try await group.waitForAll()
        }
        return list
    }

    private func relationship(of worker: Worker) -> Policy.Relationship {
        !worker.services.contains(place.home) && worker.practice != nil && worker.role.seesPractice
            ? .registeredAtMyPractice : .inMyService
    }

    /// Which lines a worker may see, by the same relationships that open a record.
    func visible(to worker: Worker) -> Condition {
        guard !worker.services.contains(place.home) else { return Condition(sql: "") }
        var ways = Condition(sql: "holder = ?", arguments: [.text(worker.id.description)])
        if let practice = worker.practice, worker.role.seesPractice {
            ways.sql += " OR practice = ?"
            ways.arguments.append(.text(practice.rawValue))
        }
        if !worker.services.isEmpty {
            let services = worker.services.map(\.rawValue).sorted()
            let marks = services.map { _ in "?" }.joined(separator: ", ")
            ways.sql +=
                " OR request IN (SELECT enquiry.request FROM enquiry WHERE enquiry.place = ?"
                + " AND enquiry.service IN (\(marks)) AND (enquiry.answer IS NULL OR enquiry.answer = 'yes'))"
            ways.arguments += [.text(place.code)] + services.map { .text($0) }
        }
        return Condition(sql: " AND (\(ways.sql))", arguments: ways.arguments)
    }
}

/// How many lines a page of the caseload has, and the file of it.
package enum CaseloadSize {
    package static let page = 50
    package static let file = 1000
}

/// A way of seeing the caseload that a worker has saved under a name.
package struct CaseloadView: Sendable, Equatable {
    package let name: String
    /// What stands in the address behind the question mark.
    package let query: String

    package init(name: String, query: String) {
        self.name = name
        self.query = query
    }
}

extension FrontDesk {
    package static let mostViews = 20

    /// The views that a worker has saved, by name.
    package func caseloadViews(as identity: Identity) async throws -> [CaseloadView] {
        guard let worker = identity.worker else { throw Denial.notPermitted }
        let rows = try await store.rows(
            Statement(
                "SELECT name, query FROM caseload_view WHERE place = ? AND worker = ? ORDER BY name",
                [.text(place.code), .text(worker.id.description)]
            )
        )
        return rows.map { CaseloadView(name: $0.text(0), query: $0.text(1)) }
    }

    /// Saves a view under a name, in place of the one that had it; answers whether there was room.
    package func save(_ view: CaseloadView, as identity: Identity) async throws -> Bool {
        try permit(.hold, to: identity)
        guard let worker = identity.worker else { throw Denial.notPermitted }
        let known = try await caseloadViews(as: identity).map(\.name)
        guard known.count < FrontDesk.mostViews || known.contains(view.name) else { return false }
        try await store.write([
            Statement(
                "INSERT INTO caseload_view (place, worker, name, query) VALUES (?, ?, ?, ?) "
                    + "ON CONFLICT (place, worker, name) DO UPDATE SET query = excluded.query",
                [.text(place.code), .text(worker.id.description), .text(view.name), .text(view.query)]
            )
        ])
        return true
    }

    package func forgetView(_ name: String, as identity: Identity) async throws {
        try permit(.hold, to: identity)
        guard let worker = identity.worker else { throw Denial.notPermitted }
        try await store.write([
            Statement(
                "DELETE FROM caseload_view WHERE place = ? AND worker = ? AND name = ?",
                [.text(place.code), .text(worker.id.description), .text(name)]
            )
        ])
    }
}
