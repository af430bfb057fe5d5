import Care
import HTML
import NIOCore
import Testing
import Web

struct `Pages and their addresses` {
    static let pages: [Page] =
        DoorPage.allCases.map { .door($0) } + HealthPage.allCases.map { .health($0) }
        + [.account(.signIn), .staff(.today), .staff(.signOut)]

    @Test(arguments: pages)
    func `a page is found again by its own path`(page: Page) {
        #expect(Page(path: page.path.text) == page)
        #expect(!page.address.isRefused)
        #expect(!page.methods.isEmpty)
    }

    @Test func `a template holds the kind of an identifier and never the identifier`() {
        let id = ID<Person>(high: 1, low: 2)
        let path: PagePath = "/people/\(id)/notes"
        #expect(path.text == "/people/\(id.description)/notes")
        #expect(path.template == "/people/{person}/notes")
    }
}

struct `Limits for a client` {
    private let start = Instant(microseconds: 0)

    @Test func `the window slides`() {
        let limiter = RateLimiter(2, in: .minutes(10))
        #expect(limiter.wait(for: "a", at: start) == nil)
        #expect(limiter.wait(for: "a", at: start + .minutes(4)) == nil)
        #expect(limiter.wait(for: "a", at: start + .minutes(6)) == .minutes(4))
        #expect(limiter.wait(for: "b", at: start + .minutes(6)) == nil)
        #expect(limiter.wait(for: "a", at: start + .minutes(11)) == nil)
        #expect(limiter.wait(for: "a", at: start + .minutes(12)) == .minutes(2))
    }

    @Test func `memory is bounded, and whoever is heard from is not forgotten`() {
        let limiter = RateLimiter(1, in: .minutes(10), capacity: 100)
        for client in 0..<10_000 {
            _ = limiter.wait(for: "busy", at: start)
            _ = limiter.wait(for: "\(client)", at: start)
        }
        #expect(limiter.count <= 100)
        #expect(limiter.wait(for: "busy", at: start) != nil)
    }

    @Test(
        arguments: [
            ("203.0.113.7", nil, false, "203.0.113.7"), ("203.0.113.7", "198.51.100.1", false, "203.0.113.7"),
            ("127.0.0.1", "198.51.100.9, 198.51.100.1", true, "198.51.100.1"),
            ("127.0.0.1", "no address", true, "unknown"),
            ("127.0.0.1", nil, true, "127.0.0.1"), ("2001:db8:1:2:3:4:5:6", nil, false, "20:1:d:b8:0:1:0:2"),
            ("2001:db8:1:2:ffff::9", nil, false, "20:1:d:b8:0:1:0:2"),
        ] as [(String, String?, Bool, String)]
    )
    func `a client is known by its address, and a header counts only from a proxy of ours`(
        remote: String,
        forwarded: String?,
        trustsProxy: Bool,
        name: String
    ) throws {
        let address = try SocketAddress(ipAddress: remote, port: 1)
        #expect(ClientName.of(address, forwarded: forwarded, trustsProxy: trustsProxy) == name)
    }
}
