import Care
import HTML

/// The question which request something is about, asked only where there is more than one.
struct AboutRequest: Sendable {
    private let requests: [Request]

    init(_ scene: Scene) {
        let open = scene.record.requests.open
        requests =
            open.isEmpty
            ? scene.record.requests.all.values.sorted { ($0.received, $0.id) > ($1.received, $1.id) } : open
    }

    func field(_ asked: Asked) -> Markup {
        guard requests.count > 1 else { return Markup() }
        let choices = requests.map { Choice($0.label, value: $0.id.description) }
        return asked.select("About which request?", "request", choices).markup
    }

    func read(_ form: inout FormReader) -> Request.ID? {
        guard requests.count > 1 else { return requests.first?.id }
        let chosen = form.id("request", of: Request.self, orElse: "Choose which request this is about.")
        return requests.first { $0.id == chosen }?.id ?? requests.first?.id
    }
}

extension Request {
    /// What is asked for and since when: `Help, asked 3 May 2026`.
    var label: String { "\(kind.staffWords.capitalizedFirst), asked \(EnglishTime.date(London.day(at: received)))" }
}
