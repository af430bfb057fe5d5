import Care
import Desk
import DeskTesting
import HTMLTesting
import Planner
import Services
import Testing
import Web

struct `Pages of the Planner` {
    /// A small desk, and one that is never done.
    private static let scenarios = [scenario("small", end: 60), scenario("endless", end: 1e12)]

    private static func scenario(_ id: String, end: Double) -> Scenario {
        var scenario = Scenario(
            id: id,
            name: "A desk, \(id)",
            about: "People come to two workers.",
            plan: .network(
                Network(
                    sources: [.init("door", arrivals: .apart(.exponential(mean: 1)))],
                    stations: [.init("desk", servers: 2, service: .exponential(mean: 1.8))]
                ),
                Planner.Span(warmUp: 10, end: end)
            ),
            seed: 7,
            count: .exactly(30),
            unit: "days"
        )
        scenario.grounds = [.init(figures: "All", sources: [], assumption: "Made up for a test.")]
        return scenario
    }

    private func site() async throws -> TestSite {
        var configuration = SiteConfiguration()
        configuration.plans = PlanMatter(
            headings: { Self.scenarios.map { Scenario.Heading(id: $0.id, name: $0.name, about: $0.about) } },
            scenario: { id in Self.scenarios.first { $0.id == id } },
            replications: 20
        )
        return try await TestSite(configuration)
    }

    /// Makes a plan as the form does, and answers where it is.
    private func make(
        _ worker: StaffJourney,
        _ name: String,
        _ typed: [(String, String)] = [],
        from scenario: String = "small"
    ) async throws -> String {
        let answer = try await worker.send("/planner/from/\(scenario)", [("name", name)] + typed)
        #expect(answer.status == 303)
        return try #require(answer.header("location"))
    }

    private func whenLived(_ worker: StaffJourney, _ path: String) async throws -> TestSite.Answer {
        for _ in 0..<2_000 {
            let page = try await worker.open(path)
            if page.header("refresh") == nil { return page }
            try await Task.sleep(for: .milliseconds(10))
        }
        return try await worker.open(path)
    }

    @Test func `lead from a scenario through a few changes to an answer with intervals and what it rests on`()
        async throws
    {
        let worker = try await StaffJourney(try await site(), as: "commissioner")
        let start = try await worker.open("/planner")
        #expect(start.text.contains("A desk, small") && start.text.contains("No plan is kept yet."))
        let form = try await worker.open("/planner/from/small")
        #expect(form.text.contains("How many work at desk?") && form.text.contains("Now 2. From 1 to 1000."))
        let page = try await whenLived(worker, try await make(worker, "A third worker", [("workers.desk", "3")]))
        #expect(page.heading == "A third worker")
        #expect(page.text.contains("Workers, desk") && page.text.contains("Lived 20 times; waits are in days."))
        #expect(page.text.contains("Mean wait, desk") && page.text.contains("Made up for a test."))
        #expect(page.text.contains("not a promise to anybody") && page.text.contains("Nobody sees it but you."))
        #expect(PageRules.broken(in: try page.page()) == [])
        #expect(try await worker.open("/planner").text.contains("lived"))
    }

    @Test func `lay two plans side by side, and say where there is no difference to see`() async throws {
        let worker = try await StaffJourney(try await site(), as: "teamManager")
        let plans = try await [
            make(worker, "As it is"), make(worker, "The same again"), make(worker, "Five", [("workers.desk", "5")]),
        ]
        for path in plans { _ = try await whenLived(worker, path) }
        let ids = plans.map { $0.split(separator: "/").last.map(String.init) ?? "" }
        let same = try await worker.open("/planner/compare?one=\(ids[0])&other=\(ids[1])")
        #expect(same.text.contains("There is no difference to see between the two."))
        #expect(same.text.contains("That is not the same as no difference."))
        let five = try await worker.open("/planner/compare?one=\(ids[0])&other=\(ids[2])")
        #expect(five.text.contains("there is a difference to see") && five.text.contains("less"))
        #expect(five.text.contains("no difference to see"))
        for page in [same, five] { #expect(PageRules.broken(in: try page.page()) == []) }
        for query in ["", "?one=\(ids[0])", "?one=x&other=y"] {
            #expect(try await worker.open("/planner/compare\(query)").status == 404)
        }
    }

    @Test
    func `look again by themselves without a script while a plan is lived, stand still when told to, and stop it`()
        async throws
    {
        let worker = try await StaffJourney(try await site(), as: "teamManager")
        let path = try await make(worker, "For ever", from: "endless")
        let page = try await worker.open(path)
        #expect(page.header("refresh") == "4" && page.text.contains("It is being lived: 0 of 20 times"))
        let still = try await worker.open("\(path)/still")
        #expect(still.header("refresh") == nil && still.text.contains("This page stands still."))
        let second = try await make(worker, "Behind it", from: "endless")
        #expect(try await worker.open(second).text.contains("It waits for its turn: 1 before it."))
        // Whoever works meanwhile is answered as ever.
        #expect(try await worker.open("/today").status == 200)
        let stopped = try await worker.send(path, [("act", "cancel")])
        #expect(stopped.status == 303)
        #expect(try await worker.open(path).text.contains("It has not been lived yet"))
        #expect(try await worker.open(second).text.contains("It is being lived"))
        #expect(try await worker.send(second, [("act", "forget")]).header("location") == "/planner")
        #expect(try await worker.open(second).status == 404)
    }

    @Test func `let only so many plans wait, and keep the one that is too many`() async throws {
        let worker = try await StaffJourney(try await site(), as: "teamManager")
        var paths: [String] = []
        for number in 0..<10 { paths.append(try await make(worker, "Plan \(number)", from: "endless")) }
        let last = try await worker.open(paths[9])
        #expect(last.text.contains("It has not been lived yet"))
        for path in paths { try await worker.send(path, [("act", "forget")]) }
    }

    @Test func `show a plan to another only once it is shared, who may not then change it`() async throws {
        let site = try await site()
        let (maker, other) = try await (
            StaffJourney(site, as: "commissioner"), StaffJourney(site, as: "teamManager")
        )
        let path = try await make(maker, "Mine")
        _ = try await whenLived(maker, path)
        #expect(try await other.open(path).status == 404)
        try await maker.send(path, [("act", "share")])
        let seen = try await other.open(path)
        #expect(seen.status == 200 && !seen.text.contains("Forget this plan"))
        let token = try #require(try await other.open("/today").value("form-token"))
        for act in ["share", "keep-private", "forget", "cancel"] {
            let fields = [("form-token", token), ("once", String(repeating: "a", count: 32)), ("act", act)]
            #expect(try await site.post(path, fields, cookie: other.cookie).status == 403)
        }
        #expect(try await maker.open("\(path)/file").html.hasPrefix("replication,measure,value\r\n0,came,"))
    }

    @Test(arguments: Role.allCases)
    func `are for a manager and a commissioner alone`(role: Role) async throws {
        let worker = try await StaffJourney(try await site(), as: role.rawValue)
        let isTheirs = role == .teamManager || role == .commissioner
        for path in ["/planner", "/planner/from/small", "/planner/reading"] {
            let answer = try await worker.open(path)
            #expect(answer.status == (isTheirs ? 200 : 403), "\(path) for \(role.title)")
            #expect(PageRules.broken(in: try answer.page()) == [])
        }
        let id = "00000000-0000-7000-8000-000000000000"
        for path in ["/planner/plans/\(id)", "/planner/plans/\(id)/file", "/planner/compare?one=\(id)&other=\(id)"] {
            #expect(try await worker.open(path).status == (isTheirs ? 404 : 403), "\(path) for \(role.title)")
        }
        #expect(try await worker.open("/today").html.contains("/planner") == isTheirs)
    }

    @Test func `are not there where a place has no Planner`() async throws {
        let worker = try await StaffJourney(try await TestSite(), as: "teamManager")
        #expect(try await worker.open("/planner").status == 404)
        #expect(try await !worker.open("/today").html.contains("/planner"))
    }

    @Test func `say in plain words what a plan can say and what it cannot`() async throws {
        let worker = try await StaffJourney(try await site(), as: "commissioner")
        let page = try await worker.open("/planner/reading")
        for words in [
            "How many people will come.", "does not mean that there is none", "Read what was assumed.",
            "It holds nothing of what is wrong in the plan itself.",
        ] {
            #expect(page.text.contains(words), "\(words)")
        }
    }

    /// A field that is wrong, and what the page says of it.
    private static let mistakes: [(field: String, value: String, says: String)] = [
        ("name", "", "Give the plan a name"), ("name", "   ", "Give the plan a name"),
        ("name", String(repeating: "n", count: 81), "This is too long."),
        ("workers.desk", "", "Enter a number. It is 2 now."), ("workers.desk", "0", "Enter a number from 1 to 1000."),
        ("workers.desk", "1001", "Enter a number from 1 to 1000."), ("workers.desk", "-1", "Enter a number."),
        ("workers.desk", "two", "Enter a number."), ("workers.desk", "2.5", "Enter a number."),
        ("workers.desk", "1e3", "Enter a number."), ("workers.desk", "9999999", "too long"),
        ("workers.desk", "٣", "Enter a number."),
        ("serviceTime.desk", "9", "Enter a number from 10 to 400."),
        ("arrivals.door", "401", "Enter a number from 1 to 400."),
        ("arrivals.door", "<b>", "Enter a number."),
    ]

    @Test(arguments: mistakes.indices)
    func `say what is wrong beside its field, keep what was typed, and keep no plan`(index: Int) async throws {
        let (field, value, says) = Self.mistakes[index]
        let worker = try await StaffJourney(try await site(), as: "teamManager")
        var typed = [("name", "A name that stays"), ("serviceTime.desk", "77")].filter { $0.0 != field }
        typed.append((field, value))
        let answer = try await worker.send("/planner/from/small", typed)
        #expect(answer.status == 422 && answer.text.contains(says))
        #expect(PageRules.broken(in: try answer.page()) == [])
        if field != "name" { #expect(try answer.value("name") == "A name that stays") }
        if field != "serviceTime.desk" { #expect(try answer.value("serviceTime.desk") == "77") }
        #expect(try await worker.open("/planner").text.contains("No plan is kept yet."))
    }

    @Test(arguments: [
        "/planner/from/moon", "/planner/from/Small", "/planner/plans/x", "/planner/plans", "/planner/x/y",
    ])
    func `are not there for addresses that are none`(path: String) async throws {
        let worker = try await StaffJourney(try await site(), as: "teamManager")
        #expect(try await worker.open(path).status == 404)
    }
}
