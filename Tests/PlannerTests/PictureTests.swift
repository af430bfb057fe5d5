import Planner
import Testing

struct `Pictures` {
    private func pictures() throws -> [Picture] {
        var team = Network.Station("team<&>", servers: 3, service: .exponential(mean: 2.5))
        team.promise = 5
        team.patience = .exponential(mean: 20)
        let network = Network(
            groups: [Network.Group("soon", priority: 0), Network.Group("later", priority: 1)],
            sources: [Network.Source("gp", arrivals: .apart(.exponential(mean: 1)), shares: [1, 2])],
            stations: [team, .delay("holder", .constant(3))]
        )
        let footage = try #require(Footage(network, Span(warmUp: 20, end: 200), seed: 8, replications: 5))
        return footage.pictures(unit: "days")
    }

    @Test func `are the five that a plan is read by, each with a title, a description and a table`() throws {
        let pictures = try pictures()
        #expect(pictures.map(\.id) == ["queue", "warm-up", "flow", "use", "waits-team<&>"])
        for picture in pictures {
            #expect(picture.svg.contains("<title>\(picture.title.prefix(8))"), "\(picture.id)")
            #expect(picture.svg.contains("<desc>") && picture.svg.contains(#"role="img""#), "\(picture.id)")
            #expect(picture.table.count > 1, "\(picture.id)")
            #expect(picture.table.allSatisfy { $0.count == picture.table[0].count }, "\(picture.id)")
            #expect(!picture.svg.contains("nan") && !picture.svg.contains("inf"), "\(picture.id)")
        }
    }

    /// No reader of XML is needed to see that tags close, and that words stand for themselves.
    @Test func `close what they open, and a name with signs of XML in it is words`() throws {
        for picture in try pictures() {
            #expect(!picture.svg.contains("team<&>"), "\(picture.id)")
            var open: [Substring] = []
            for tag in picture.svg.split(separator: "<").dropFirst(picture.svg.hasPrefix("<") ? 0 : 1) {
                if tag.hasPrefix("/") {
                    #expect(open.popLast() == tag.dropFirst().prefix { $0 != ">" }, "\(picture.id)")
                } else if !tag.prefix(while: { $0 != ">" }).hasSuffix("/") {
                    open.append(tag.prefix { $0 != " " && $0 != ">" })
                }
            }
            #expect(open.isEmpty, "\(picture.id): \(open)")
        }
    }

    @Test func `say of all who waited how long, and of a flow that as many leave as came`() throws {
        let pictures = try pictures()
        let waits = try #require(pictures.last).table.dropFirst().compactMap { Double($0[2]) }
        #expect((waits.reduce(0, +) - 100).magnitude < 1.5, "\(waits)")
        let flow = try #require(pictures.first { $0.id == "flow" }).table.dropFirst()
        let came = flow.filter { $0[0] == "asked" }.compactMap { Int($0[2]) }.reduce(0, +)
        let gone = flow.filter { $0[1] == "left" }.compactMap { Int($0[2]) }.reduce(0, +)
        #expect(came > 100 && gone > 0 && gone <= came)
    }

    @Test func `are none of what has no end`() {
        let network = Network(
            sources: [Network.Source("gp", arrivals: .apart(.constant(1)), most: 3)],
            stations: [Network.Station("team", servers: 1, service: .constant(1))]
        )
        #expect(Footage(network, Span(end: nil), seed: 1, replications: 2) == nil)
    }
}
