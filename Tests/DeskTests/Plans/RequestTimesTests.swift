import Care
import CareTesting
import Desk
import DeskTesting
import Testing

struct `The times that a twin is made of` {
    @Test func `are what was known at a moment, and what is known now`() async throws {
        let place = try await TestPlace()
        let (person, request) = try await place.personWhoAsks()
        let received = try #require(try await place.desk.chart(of: person).record.requests.all[request]?.received)
        let before = place.desk.now
        place.clock.advance(.days(3))
        let moment = place.desk.now
        place.clock.advance(.days(2))
        _ = try await place.personWhoAsks(name: "Bo Later")
        let times = try await place.desk.requestTimes(knownAt: moment, as: .system("test"))
        #expect(times.then.count == 1 && times.now.count == 2)
        #expect(times.then.first?.received == received && received <= before)
        #expect(times.then.first?.met == nil && times.then.first?.closed == nil)
        let long = try await place.desk.requestTimes(knownAt: received - .days(1), as: .system("test"))
        #expect(long.then.isEmpty && long.now.count == 2)
    }

    @Test func `have room for times alone`() async throws {
        let place = try await TestPlace()
        _ = try await place.personWhoAsks(name: "Ada Quill")
        let times = try await place.desk.requestTimes(knownAt: place.desk.now, as: .system("test"))
        for line in times.now {
            for child in Mirror(reflecting: line).children {
                #expect(child.value is Instant || child.value is Instant?)
            }
        }
        #expect(!String(reflecting: times).contains("Quill"))
    }

    @Test(arguments: Role.allCases)
    func `are for the command line, and for nobody who signs in`(role: Role) async throws {
        let place = try await TestPlace()
        await #expect(throws: Denial.self) {
            try await place.desk.requestTimes(knownAt: place.desk.now, as: place.identity(role.rawValue))
        }
    }
}
