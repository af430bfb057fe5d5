import Foundation
import Packs
import Services
import Testing

struct `The population of England` {
    let england: Population

    init() throws {
        let asked = Set(try Library.packs().flatMap(\.questions).map(\.id))
        england = try #require(try PopulationFiles.builtIn(PopulationFiles.usual, asked: asked))
    }

    private func people(_ need: String) throws -> Population.Figure {
        england.groups[try #require(england.need.values.firstIndex { $0.id == need })]
    }

    @Test func `has for every figure a source or the word that it is assumed`() {
        let grounds = england.groups.map(\.grounds) + england.dimensions.flatMap(\.shares).map(\.grounds)
        for one in grounds {
            #expect(one.isStated ? !one.citations.isEmpty : one.note?.isEmpty == false)
        }
        #expect(england.peopleWithSource < england.people)
    }

    @Test func `counts what the registers count, among fifty thousand`() throws {
        let depression = 5_955_865.0 / 60_716_244 * 50_000
        #expect(try people("low-mood").value.isClose(to: depression * 0.404))
        #expect(try people("trauma").value.isClose(to: depression * 0.082))
        #expect(try people("memory").value.isClose(to: 430_857.0 / 60_716_244 * 50_000))
        #expect(try people("psychosis-stable").value.isClose(to: 574_227.0 / 60_716_244 * 50_000 * 0.4))
        #expect(abs(try people("young-worries").value - 133_000 / 0.26 / 60_716_244 * 50_000) < 0.5)
    }

    @Test func `counts everybody once, whatever age bands are cut`() throws {
        let grown = `The chasm of a small place`.service("grown", .voluntary, serves: .age(from: 21, through: 40))
        let cut = england.cut(for: try Library.packs().map { $0.settled() } + [grown])
        let ages = try #require(cut.others.first { $0.id == "age" }).values.compactMap(\.traits.ages)
        #expect(
            ages.contains(21...25) && ages.contains(26...40) && !ages.contains { $0.contains(20) && $0.contains(21) }
        )
        for row in cut.dimensions.flatMap(\.shares) { #expect(row.shares.reduce(0, +).isClose(to: 1)) }
        #expect(cut.people == england.people)
        #expect(Chasm([], population: england).picture.total.people.isClose(to: england.people))
    }

    @Test func `stands beside those of places, each with its own figures`() throws {
        let names = try PopulationFiles.builtIn()
        #expect(names.contains(PopulationFiles.usual) && names.count > 1)
        for name in names {
            let place = try #require(try PopulationFiles.builtIn(name))
            #expect(place.id == name && place.people > 0 && place.people < place.registered.value)
            let rate = place.people / place.registered.value
            #expect(rate > 0.1 && rate < 0.3, "\(name): one in \(1 / rate) needs help")
        }
        #expect(try PopulationFiles.builtIn("nowhere") == nil)
    }

    @Test func `is written as docs slash chasm shows, whose example is sound`() throws {
        let root = (0..<4).reduce(URL(filePath: #filePath)) { url, _ in url.deletingLastPathComponent() }
        let manual = try String(contentsOf: root.appending(path: "docs/chasm.md"), encoding: .utf8)
        let start = try #require(manual.range(of: "```yaml\n")).upperBound
        let end = try #require(manual[start...].range(of: "```")).lowerBound
        let (population, diagnostics) = PopulationFiles.read(String(manual[start..<end]), file: "example.yaml")
        #expect(diagnostics == [])
        let groups = try #require(population).groups.map(\.value)
        #expect(groups[0].isClose(to: 50_000 * 0.1 * 0.4) && groups[1].isClose(to: 250 * 1.3))
    }

    @Test func `lets a place put its own figures in the place of England's`() throws {
        let (own, diagnostics) = PopulationFiles.read(
            """
            format: 1
            id: here
            version: 1
            name: Here
            about: Here.
            author: Tester
            basedOn: england
            documents: { list: { title: Our list, publisher: Here, year: 2026 } }
            registered: { people: 20000, source: [list: all] }
            registers: { counted: 20000, people: { MH: 400 }, source: [list: registers] }
            deprivation: { decile: 1, source: [list: deprivation] }
            """,
            file: "here.yaml"
        )
        #expect(diagnostics == [])
        let here = try #require(own)
        let people = Dictionary(uniqueKeysWithValues: zip(here.need.values.map(\.id), here.groups))
        let stable = try #require(people["psychosis-stable"])
        #expect(stable.value.isClose(to: 160))
        #expect(stable.grounds.citations.contains { $0.document.id == "list" })
        #expect(people["memory"]?.value.isClose(to: 430_857.0 / 60_716_244 * 20_000) == true)
        #expect(people["loneliness"]?.value.isClose(to: 100 * 1.377) == true)
        #expect(people["grief"]?.value == 100)
    }
}
