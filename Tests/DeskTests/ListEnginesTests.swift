import Care
import Desk
import DeskTesting
import Journal
import JournalTesting
import Testing

/// What the lists of a place answer, told in words, so that engines can be compared.
struct `Lists and accounts on each engine` {
    @Test func `SQLite: every list goes page by page, and accounts are changed once`() async throws {
        try await TestSQLite.withStore { store, _ in try await compare(store) }
    }

    @Test func `PostgreSQL: every list goes page by page, and accounts are changed once`() async throws {
        try await TestPostgres.withStore { store, _ in try await compare(store) }
    }

    /// Page by page on this engine, and whole in memory.
    private func compare(_ store: any Store) async throws {
        let paged = try await story(on: store, size: 2)
        let whole = try await story(on: nil, size: 1000)
        #expect(paged == whole)
    }

    private func story(on store: (any Store)?, size: Int) async throws -> [String] {
        let place = try await TestPlace(on: store)
        let manager = place.identity("teamManager")
        let first = try await people(place)
        var told: [String] = []
        told += try await walk { mark in
            let list = try await place.desk.today(
                of: place.worker("mentalHealthPractitioner").id,
                after: mark,
                size: size
            )
            return (list.dues.map { "due \($0.kind)" } + list.held.map { "held \($0.request)" }, list.next)
        }
        told += try await walk { mark in
            let list = try await place.desk.inbox(as: manager, after: mark, size: size)
            return (list.lines.map { "new \($0.request)" }, list.next)
        }
        told += try await walk { mark in
            let list = try await place.desk.gapCases(as: manager, after: mark, size: size)
            return (list.lines.map { "gap \($0.request)" }, list.next)
        }
        told += try await walk { mark in
            let list = try await place.desk.lookHours(at: first, after: mark, size: size)
            return (list.lines.map { "looked \($0.actor) \($0.count) \($0.parts.flatMap(\.pages))" }, list.next)
        }
        told += try await walk { mark in
            let list = try await place.desk.brokenGlass(as: manager, after: mark, size: size)
            return (list.lines.map { "glass \($0.actor) \($0.at.microseconds)" }, list.next)
        }
        told += try await walk { mark in
            let list = try await place.desk.doubtfulPairs(as: manager, after: mark, size: size)
            return (list.lines.map { "pair \($0.id.one) \($0.id.other)" }, list.next)
        }
        told.append("pairs \(try await place.desk.doubtfulPairCount(as: manager))")
        told += try await walk { mark in
            let list = try await place.desk.owedByAbsent(as: manager, after: mark, size: size)
            return (list.lines.map { "owed \($0.kind) \($0.person)" }, list.next)
        }
        told += try await walk { mark in
            let everybody = place.workers.values.map(\.id)
            let list = try await place.desk.held(byAnyOf: everybody, as: manager, after: mark, size: size)
            return (list.lines.map { "held \($0.request)" }, list.next)
        }
        return told + (try await accounts(place))
    }

    /// Six who ask; three of them turned away twice; looks, broken glass, and pairs that an import doubts.
    private func people(_ place: TestPlace) async throws -> Person.ID {
        var asked: [Person.ID] = []
        for number in 1...6 {
            let (person, request) = try await place.personWhoAsks(name: "Somebody \(number)")
            asked.append(person)
            guard number.isMultiple(of: 2) else { continue }
            for service in ["one", "two"] {
                let code = ServiceCode(rawValue: service)
                try await place.desk.act(
                    AskService(request: request, service: code, words: "Please."),
                    RecordDecline(request: request, service: code, reason: .tooComplex, words: "No."),
                    on: person,
                    as: .system("test")
                )
            }
        }
        for _ in 1...3 {
            _ = try await place.desk.open(asked[0], page: "Person", as: place.identity("gp"))
            try await place.desk.breakGlass(asked[0], reason: "She fell.", as: place.identity("linkWorker"))
            place.clock.advance(.hours(1))
        }
        for known in asked.prefix(3) { try await doubt(known, place) }
        let away = place.worker("practitioner2").id
        try await place.desk.act(
            OpenSafetyConversation(
                conversation: place.desk.surroundings.newID(),
                request: nil,
                why: .worker,
                owner: away
            ),
            on: asked[5],
            as: place.identity("teamManager")
        )
        let today = Absence(from: TestPlace.today, until: nil)
        try await place.desk.act(.away(away, today), as: place.identity("teamManager"))
        return asked[0]
    }

    private func doubt(_ known: Person.ID, _ place: TestPlace) async throws {
        let details = Person.Details(name: Personal("Somebody else"))
        let arrival = Arrival(
            chart: .blank(of: place.desk.surroundings.newID()),
            actions: [Register(details: details, origin: "register")],
            doubts: [Arrival.Doubt(known: known, reason: .differentPostcode)]
        )
        let mark = ImportMark(file: "f", rows: nil)
        #expect(try await place.desk.take([arrival], upTo: mark, as: .system("import")))
    }

    private func accounts(_ place: TestPlace) async throws -> [String] {
        let admin = place.identity("administrator")
        var told: [String] = []
        for _ in 1...2 {
            let acted = try await place.desk.addAccount(
                "gp",
                for: place.worker("gp").id,
                password: "three words together",
                as: admin,
                once: Once(key: "a", of: "gp")
            )
            told.append("\(acted)")
        }
        await #expect(throws: Denial.self) {
            try await place.desk.addAccount(
                "gp",
                for: place.worker("gp").id,
                password: "three words together",
                as: admin
            )
        }
        let session = try await place.desk.signIn("gp", password: "three words together").session
        try await place.desk.changePassword(of: session, from: "three words together", to: "four quite new words")
        _ = try await place.desk.signIn("gp", password: "four quite new words")
        for _ in 1...2 {
            told.append("\(try await place.desk.disableAccount("gp", as: admin, once: Once(key: "b", of: "gp")))")
        }
        return told
    }

    private func walk(
        _ page: (ListMark?) async throws -> (lines: [String], next: ListMark?)
    ) async throws -> [String] {
        var (lines, mark): ([String], ListMark?) = ([], nil)
        repeat {
            let (more, next) = try await page(mark)
            lines += more
            mark = try next.map { try #require(ListMark($0.text)) }
        } while mark != nil && lines.count < 100
        #expect(!lines.isEmpty)
        return lines
    }
}

extension TestPlace {
    fileprivate static var today: Day { London.day(at: opening) }
}
