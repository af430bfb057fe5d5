import Care
import Desk
import DeskTesting
import Testing

struct `A day page by page` {
    @Test(arguments: [1, 2, 3, 4, 7, 50])
    func `has each hand-over, each due and each person once, in the same order whatever fits on a page`(
        size: Int
    ) async throws {
        let place = try await TestPlace()
        let worker = place.worker("mentalHealthPractitioner")
        for number in 1...4 { _ = try await place.personWhoAsks(name: "Due \(number)") }
        place.clock.advance(.days(4))
        for number in 1...3 { _ = try await place.personWhoAsks(name: "Held \(number)") }
        for number in 1...2 {
            let (person, request) = try await place.personWhoAsks(name: "Offered \(number)")
            try await place.desk.act(
                TakeUp(request: request),
                OfferHandOver(
                    handOver: place.desk.surroundings.newID(),
                    request: request,
                    to: worker.id,
                    why: "Please."
                ),
                on: person,
                as: place.identity("practitioner2")
            )
        }
        let whole = try await lines(place, worker, size: 1000)
        #expect(whole.count == 9)
        #expect(try await lines(place, worker, size: size) == whole)
    }

    private func lines(_ place: TestPlace, _ worker: Worker, size: Int) async throws -> [String] {
        var lines: [String] = []
        var mark: ListMark?
        repeat {
            let list = try await place.desk.today(of: worker.id, after: mark, size: size)
            #expect(list.offered.count + list.dues.count + list.held.count <= size)
            #expect(list.holds == 7)
            lines += list.offered.map { "offered \($0.request)" }
            lines += list.dues.map { "\($0.kind) \($0.subject)" }
            lines += list.held.map { "held \($0.request)" }
            mark = try list.next.map { try #require(ListMark($0.text), "a mark is read as it was written") }
        } while mark != nil && lines.count < 100
        return lines
    }
}

struct `Who looked` {
    @Test func `is told by the hour, with how often and on which pages, the last hour first`() async throws {
        let place = try await TestPlace()
        let (person, _) = try await place.personWhoAsks()
        let gp = place.identity("gp")
        for page in ["Person", "Person", "Read the request"] {
            _ = try await place.desk.open(person, page: page, as: gp)
        }
        place.clock.advance(.hours(2))
        _ = try await place.desk.open(person, page: "Person", as: place.identity("teamManager"))
        try await place.desk.breakGlass(person, reason: "She fell.", as: place.identity("linkWorker"))
        let hours = try await place.desk.lookHours(at: person).lines
        #expect(hours.map(\.count) == [1, 1, 3])
        let last = try #require(hours.last)
        #expect(last.actor == Actor.worker(place.worker("gp").id).description)
        #expect(last.parts.map(\.relationship) == [.registeredAtMyPractice])
        #expect(last.parts[0].pages.map(\.name) == ["Person", "Read the request"])
        #expect(last.parts[0].pages.map(\.count) == [2, 1])
        #expect(hours.flatMap(\.parts).compactMap(\.reason) == ["She fell."])
        var (walked, mark): ([LookHour], ListMark?) = ([], nil)
        repeat {
            let page = try await place.desk.lookHours(at: person, after: mark, size: 1)
            walked += page.lines
            mark = page.next
        } while mark != nil && walked.count < 10
        #expect(walked == hours)
    }
}
