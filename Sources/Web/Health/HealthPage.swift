import Desk

/// What machines ask: whether the process lives, and whether it can serve.
package enum HealthPage: String, PageFamily, CaseIterable {
    case live, ready

    package init?(_ parts: [String]) {
        guard parts.count == 2, parts[0] == "health", let page = HealthPage(rawValue: parts[1]) else { return nil }
        self = page
    }

    package var path: PagePath {
        switch self {
        case .live: "/health/live"
        case .ready: "/health/ready"
        }
    }

    package var methods: PageMethods { .show }

    func answer(_ visit: Visit) async throws -> Reply {
        if self == .ready {
            do { try await visit.desk.checkStore() } catch {
                return .plain("the store does not answer\n", status: 503).with("retry-after", "5")
            }
        }
        return .plain("ok\n")
    }
}
