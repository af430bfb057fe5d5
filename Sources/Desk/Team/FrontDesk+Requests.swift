package import Care
import Journal

extension FrontDesk {
    /// One open request as the manager's lists show it, without opening the record.
    package func heldRequest(_ request: Request.ID, as identity: Identity) async throws -> RequestLine {
        try permit(.manageTeam, to: identity)
        let lines = try await requests(
            "request.id = ? AND request.closed IS NULL",
            [.text(request.description)],
            order: .received,
            size: 1
        ).lines
        guard let line = lines.first else { throw Denial.notFound }
        return line
    }

    /// The open requests whose holder is among some workers, longest asked first; for the manager.
    package func held(
        byAnyOf workers: some Collection<Worker.ID>,
        as identity: Identity,
        after mark: ListMark? = nil,
        size: Int = ListSize.usual
    ) async throws -> ListPage<RequestLine> {
        try permit(.manageTeam, to: identity)
        guard !workers.isEmpty else { return ListPage(lines: [], next: nil) }
        let marks = Array(repeating: "?", count: workers.count).joined(separator: ", ")
        return try await requests(
            "request.holder IN (\(marks)) AND request.closed IS NULL",
            workers.map { .text($0.description) },
            order: .received,
            after: mark,
            size: size
        )
    }
}
