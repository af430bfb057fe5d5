import Care
import Desk
import DeskTesting
import HTMLTesting
import Testing
import Web

/// Each role against each page: what a role does not include is refused, and nothing is written.
struct `Who may open what` {
    /// The pages that are about nobody, and who has them.
    static let pages: [(path: String, isFor: @Sendable (Role) -> Bool)] = [
        ("/today", { _ in true }),
        ("/inbox", { Policy.permissions(of: $0).contains(.triage) }),
        ("/find", { Policy.permissions(of: $0).contains(.ask) }),
        ("/people/add", { Policy.permissions(of: $0).contains(.keepDetails) }),
        ("/team", { $0 == .teamManager }),
        ("/team/rota", { $0 == .teamManager }),
        ("/team/looks", { $0 == .teamManager }), ("/team/away", { $0 == .teamManager }),
        ("/team/owed", { $0 == .teamManager }),
        ("/team/messages", { $0 == .teamManager }),
        ("/calendar", { $0.mayHold }),
        ("/supervision", { $0.mayHold }),
        ("/outcomes", { $0 == .teamManager || $0 == .commissioner }),
        ("/reviews", { Policy.permissions(of: $0).contains(.meet) }),
        ("/gap", { $0.seesGapLedger || $0 == .commissioner }),
        ("/accounts", { $0 == .administrator }),
        ("/password", { _ in true }),
        ("/pairs", { Policy.permissions(of: $0).contains(.link) }),
    ]

    @Test(arguments: Role.allCases)
    func `a page about nobody is for its roles alone`(role: Role) async throws {
        let site = try await TestSite()
        let worker = try await StaffJourney(site, as: role.rawValue)
        for page in Self.pages {
            let answer = try await worker.open(page.path)
            #expect(answer.status == (page.isFor(role) ? 200 : 403), "\(page.path) for \(role.title)")
            #expect(PageRules.broken(in: try answer.page()) == [], "\(page.path)")
        }
    }

    @Test(arguments: Role.allCases)
    func `a form about a person is for its roles alone`(role: Role) async throws {
        let site = try await TestSite()
        let (person, request) = try await site.place.personWhoAsks()
        let worker = try await StaffJourney(site, as: role.rawValue)
        try await letSee(person, request, role, site)
        let before = try await site.journalLength()
        let steps =
            PersonWord.allCases.map { ("/people/\(person)/\($0.rawValue)", $0.permission) }
            + RequestWord.allCases.map { ("/people/\(person)/requests/\(request)/\($0.rawValue)", $0.permission) }
        for (path, permission) in steps {
            let isIncluded = Policy.permissions(of: role).contains(permission)
            let answer = try await worker.open(path)
            #expect(answer.status == (isIncluded ? 200 : 403), "\(path) for \(role.title)")
            #expect(PageRules.broken(in: try answer.page()) == [], "\(path)")
        }
        #expect(try await site.journalLength() == before)
    }

    /// Offers somebody to a worker who does not hold them, so that they may see them.
    private func letSee(_ person: Person.ID, _ request: Request.ID, _ role: Role, _ site: TestSite) async throws {
        let worker = site.place.worker(role.rawValue).id
        let offer = OfferHandOver(
            handOver: site.place.desk.surroundings.newID(),
            request: request,
            to: worker,
            why: "To see them."
        )
        guard try await site.place.record(person).holding.holder(of: request) != worker else { return }
        try await site.place.desk.act(offer, on: person, as: .system("test"))
    }

    @Test(arguments: Role.allCases)
    func `a form of another role is refused when it is sent all the same`(role: Role) async throws {
        let site = try await TestSite()
        let (person, request) = try await site.place.personWhoAsks()
        let worker = try await StaffJourney(site, as: role.rawValue)
        let token = try #require(try await worker.open("/today").value("form-token"))
        let before = try await site.journalLength()
        for word in RequestWord.allCases where !Policy.permissions(of: role).contains(word.permission) {
            let answer = try await site.post(
                "/people/\(person)/requests/\(request)/\(word.rawValue)",
                [("form-token", token), ("once", String(repeating: "a", count: 32)), ("words", "x"), ("why", "x")],
                cookie: worker.cookie
            )
            #expect(answer.status == 403)
        }
        #expect(try await site.journalLength() == before)
    }

    @Test func `a person of another practice is not shown, and may be seen for a reason`() async throws {
        let site = try await TestSite()
        let person = try await site.place.register("Ada Quill", practice: PracticeCode(rawValue: "B"))
        let worker = try await StaffJourney(site, as: "gp")
        let answer = try await worker.open("/people/\(person)")
        #expect(answer.status == 403)
        #expect(!answer.html.contains("Quill"))
        #expect(PageRules.broken(in: try answer.page()) == [])
        #expect(try await worker.open("/people/\(person)/note").status == 403)
        #expect(try await worker.open("/people/\(person)/looks").status == 403)
    }

    @Test func `a person who is not there is not found`() async throws {
        let site = try await TestSite()
        let worker = try await StaffJourney(site, as: "gp")
        let (person, request) = try await site.place.personWhoAsks()
        let nobody = "00000000-0000-7000-8000-000000000000"
        #expect(try await worker.open("/people/\(nobody)").status == 404)
        #expect(try await worker.open("/people/\(person)/requests/\(nobody)/triage").status == 404)
        #expect(try await worker.open("/people/\(person)/contacts/\(request)/attended").status == 404)
        #expect(try await worker.open("/people/\(person)/requests/\(request)/nothing").status == 404)
    }

    @Test func `nobody sees a page of the signed-in part without signing in`() async throws {
        let site = try await TestSite()
        let (person, request) = try await site.place.personWhoAsks()
        for path in Self.pages.map(\.path) + ["/people/\(person)", "/people/\(person)/requests/\(request)/triage"] {
            #expect(try await site.get(path).header("location")?.hasPrefix("/sign-in") == true)
        }
    }
}
