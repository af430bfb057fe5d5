import Care
import Desk
import HTMLTesting
import Packs
import Services
import Testing
import Web

struct `The pages of the chasm` {
    /// A few people with two needs, each once simple and once not, so that the walk takes no time.
    private static func few(_ lowMood: Double) -> Population {
        func dimension(_ id: String, _ values: [Population.Value]) -> Population.Dimension {
            let even = [Double](repeating: 1 / Double(values.count), count: values.count)
            let shares = Population.Shares(shares: even, grounds: .assumed("made up for a test", leaningOn: []))
            return Population.Dimension(id: id, words: id, values: values, shares: [shares])
        }
        func value(_ id: String, _ words: String, _ set: (inout Population.Traits) -> Void) -> Population.Value {
            var traits = Population.Traits()
            set(&traits)
            return Population.Value(id: id, words: words, traits: traits)
        }
        let grounds = Population.Grounds.assumed("made up for a test", leaningOn: [])
        return Population(
            id: "few",
            name: "A test",
            about: "Made up for a test.",
            documents: [],
            registered: Population.Figure(10_000, grounds),
            needs: (
                dimension(
                    "need",
                    [
                        value("low-mood", "low mood") { $0.needs = [.lowMood] },
                        value("grief", "grief") { $0.needs = [.bereavement] },
                    ]
                ),
                [Population.Figure(lowMood, grounds), Population.Figure(200, grounds)]
            ),
            complexity: dimension(
                "complexity",
                [
                    value("one", "one thing") { $0.answers = ["too-complex-for-talking-therapies": false] },
                    value("several", "several things") {
                        $0.needs = [.housing]
                        $0.answers = ["too-complex-for-talking-therapies": true]
                    },
                ]
            ),
            others: [
                dimension(
                    "age",
                    [
                        value("adult", "adults") {
                            $0.ages = 30...40
                            $0.registered = true
                        }
                    ]
                )
            ]
        )
    }

    private static let library = Result { try ServicePacks.library().map { $0.settled() } }
    private static let places = Result { try Places.builtIn() }

    private func site(lowMood: Double = 800) async throws -> TestSite {
        let library = try Self.library.get()
        let packs = library.filter { $0.id == "talking-therapies" }
        var configuration = SiteConfiguration()
        configuration.chasm = ChasmMatter(
            population: Self.few(lowMood),
            library: library,
            places: try Self.places.get()
        )
        let place = Place(code: "test", name: "Test place", services: ServiceDirectory(packs: packs))
        return try await TestSite(configuration, place: place)
    }

    @Test func `show where nobody takes people, and lead to who they are and who declines them by which rule`()
        async throws
    {
        let commissioner = try await StaffJourney(try await site(), as: "commissioner")
        let map = try await commissioner.open("/chasm")
        #expect(map.heading == "The chasm")
        #expect(map.text.contains("400 of 400"))
        #expect(map.text.contains("0 of 400"))
        let cell = try await commissioner.open("/chasm/low-mood/several")
        #expect(cell.heading == "Low mood: several things")
        #expect(cell.text.contains("Cannot serve people whose anxiety or depression comes with more"))
        #expect(cell.text.contains("about 400, 100 of every 100"))
    }

    @Test func `say of assumed figures that they are`() async throws {
        let manager = try await StaffJourney(try await site(), as: "teamManager")
        let page = try await manager.open("/chasm").text
        #expect(page.contains("Low mood *"))
        #expect(page.contains("Assumed. made up for a test"))
        #expect(page.contains("0 are counted by a figure with a source"))
    }

    @Test func `give no number under ten, for it would be more exact than the figures are`() async throws {
        let commissioner = try await StaffJourney(try await site(lowMood: 6), as: "commissioner")
        for path in ["/chasm", "/chasm/low-mood/several"] {
            let page = try await commissioner.open(path).text
            #expect(page.contains("under 10"), "\(path)")
            #expect(!page.contains("3 of 3") && !page.contains("about 3,"), "\(path)")
        }
    }

    @Test func `say which one service would change most`() async throws {
        let manager = try await StaffJourney(try await site(), as: "teamManager")
        let page = try await manager.open("/chasm").text
        #expect(page.contains("What one more service would change"))
        #expect(page.contains("Mental health practitioner of the network"))
    }

    @Test(arguments: ["/chasm/low-mood", "/chasm/low-mood/nothing", "/chasm/Low-Mood/one", "/chasm/../one"])
    func `are not there for cells that are not`(path: String) async throws {
        let manager = try await StaffJourney(try await site(), as: "teamManager")
        #expect(try await manager.open(path).status == 404)
    }

    @Test func `are not there where no population was given`() async throws {
        let manager = try await StaffJourney(try await TestSite(), as: "teamManager")
        #expect(try await manager.open("/chasm").status == 404)
    }

    @Test func `lay every reference place beside this one, and show each with its cells`() async throws {
        let commissioner = try await StaffJourney(try await site(), as: "commissioner")
        let places = try await commissioner.open("/places")
        #expect(places.heading == "What each of the eight adds")
        let rows = try places.page().all("tr").map(\.text)
        let swindon = try #require(rows.first { $0.hasPrefix("Swindon") })
        #expect(swindon.contains("LIFT Psychology") && !swindon.contains("Talking therapies,"))
        #expect(rows.count == 1 + (try Self.places.get().count))
        #expect(try await commissioner.open("/places/swindon").heading == "The chasm: Swindon")
        #expect(try await commissioner.open("/places/swindon/low-mood/several").status == 200)
        #expect(try await commissioner.open("/places/nowhere").status == 404)
    }
}
