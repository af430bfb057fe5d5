import Care
import Services
import Testing

struct `The directory of a place` {
    private func day(_ text: String) throws -> Day { try #require(Day(text)) }

    private func edition(_ version: Int, from day: String, named name: String) throws -> ServicePack {
        var pack = try #require(try Library.areas().first { $0.id == "swindon-lift" })
        pack.name = name
        pack.edition = .init(version: version, author: "Tester", approvedBy: nil, holdsFrom: try self.day(day))
        return pack
    }

    @Test func `a decision is judged by the version that holds on its day`() throws {
        let directory = ServiceDirectory(packs: [
            try edition(2, from: "2026-06-01", named: "New"), try edition(1, from: "2020-01-01", named: "Old"),
        ])
        #expect(directory.inForce(on: try day("2019-12-31")).isEmpty)
        #expect(directory.inForce(on: try day("2026-05-31")).map(\.name) == ["Old"])
        #expect(directory.inForce(on: try day("2026-06-01")).map(\.name) == ["New"])
        #expect(directory.pack("swindon-lift", on: try day("2026-05-31"))?.name == "Old")
        let person = Circumstances(age: 12)
        #expect(directory.answer(to: person, on: try day("2026-06-01")).outcomes.map(\.version) == [2])
    }

    @Test func `the questions of a place are listed once each`() throws {
        let directory = ServiceDirectory(packs: try Library.demonstration())
        let ids = directory.questions(on: try day("2026-11-21")).map(\.id)
        #expect(ids == Set(ids).sorted())
        #expect(ids.contains("can-keep-safe-overnight"))
    }

    @Test func `a place without a service does not hear from it`() throws {
        let directory = ServiceDirectory(packs: try Library.demonstration()).filtered { $0.kind != .crisis }
        #expect(
            directory.inForce(on: try day("2026-11-21")).map(\.id) == [
                "camhs", "community-team", "northamptonshire-liaison-workers", "swindon-lift", "talking-therapies",
            ]
        )
    }
}
