import Care
import Desk
import DeskTesting
import Journal
import Testing

struct `Access to a record` {
    @Test(arguments: Role.allCases)
    func `somebody without a relationship sees nothing, whatever their role`(role: Role) async throws {
        let place = try await TestPlace()
        let person = try await place.register(practice: PracticeCode(rawValue: "elsewhere"))
        let denial = await #expect(throws: Denial.self) {
            try await place.desk.open(person, page: "Person", as: place.identity(role.rawValue))
        }
        guard case .noRelationship(let denied)? = denial else {
            Issue.record("denied for another reason")
            return
        }
        #expect(denied == person)
        #expect(try await place.desk.looks(at: person).isEmpty)
    }

    @Test func `a GP sees the people of their own practice, and the look is recorded`() async throws {
        let place = try await TestPlace()
        let person = try await place.register()
        _ = try await place.desk.open(person, page: "Person", as: place.identity("gp"))
        let looks = try await place.desk.looks(at: person)
        #expect(looks.map(\.relationship) == [.registeredAtMyPractice])
        #expect(looks.map(\.actor) == [Actor.worker(place.worker("gp").id).description])
    }

    @Test func `breaking the glass opens a record for a while, and the manager sees it`() async throws {
        let place = try await TestPlace()
        let person = try await place.register(practice: nil)
        let nurse = place.identity("practiceNurse")
        await #expect(throws: Denial.self) { try await place.desk.breakGlass(person, reason: "  ", as: nurse) }
        try await place.desk.breakGlass(person, reason: "collapsed in the waiting room", as: nurse)
        _ = try await place.desk.open(person, page: "Person", as: nurse)
        #expect(try await place.desk.brokenGlass(as: place.identity("teamManager")).lines.count == 1)
        place.clock.advance(.hours(9))
        await #expect(throws: Denial.self) { try await place.desk.open(person, page: "Person", as: nurse) }
    }

    @Test(arguments: [Role.commissioner, .administrator])
    func `counting and administering never open a record`(role: Role) async throws {
        let place = try await TestPlace()
        let (person, _) = try await place.personWhoAsks()
        await #expect(throws: Denial.self) {
            try await place.desk.open(person, page: "Person", as: place.identity(role.rawValue))
        }
        await #expect(throws: Denial.self) {
            try await place.desk.breakGlass(person, reason: "curious", as: place.identity(role.rawValue))
        }
    }

    @Test func `a role without the permission is refused before anything is read`() async throws {
        let place = try await TestPlace()
        let (person, request) = try await place.personWhoAsks()
        await #expect(throws: Denial.self) {
            try await place.desk.act(
                TakeUp(request: request),
                on: person,
                as: place.identity("commissioner")
            )
        }
    }
}

struct `Finding people` {
    @Test func `somebody outside the team cannot leaf through the register`() async throws {
        let place = try await TestPlace()
        let person = try await place.register("Ada Quill", practice: PracticeCode(rawValue: "elsewhere"))
        func found(_ text: String, by name: String) async throws -> [Person.ID] {
            try await place.desk.find(text, as: place.identity(name)).map(\.person)
        }
        #expect(try await found("quill", by: "voluntarySectorWorker").isEmpty)
        #expect(try await found("quill", by: "gp").isEmpty)
        #expect(try await found("1991-03-04", by: "linkWorker").isEmpty)
        #expect(try await found("quill 1991-03-04", by: "linkWorker") == [person])
        #expect(try await found("quill", by: "psychologist") == [person])
        await #expect(throws: Denial.self) { try await found("quill", by: "commissioner") }
    }
}

struct `Accounts and sessions` {
    @Test func `a password of a place that is served is kept at the full price`() async throws {
        let place = try await TestPlace(passwordCost: Password.cost)
        try await place.desk.addAccount(
            "grace",
            for: place.worker("gp").id,
            password: "three words together",
            as: .system("test")
        )
        let rows = try await place.store.rows(Statement("SELECT password FROM account"))
        #expect(rows.map { $0.text(0).prefix(11) } == ["scrypt$15$8"])
        let served = FrontDesk(place: place.desk.place, store: place.store, surroundings: place.desk.surroundings)
        #expect(served.passwordCost == Password.cost)
    }

    @Test func `a worker signs in, and is signed out after half an hour of nothing`() async throws {
        let place = try await TestPlace()
        try await place.desk.addAccount(
            "Grace",
            for: place.worker("gp").id,
            password: "three words together",
            as: .system("test")
        )
        let (token, _) = try await place.desk.signIn("grace", password: "three words together")
        #expect(try await place.desk.session(token)?.worker.role == .gp)
        place.clock.advance(.minutes(31))
        #expect(try await place.desk.session(token) == nil)
    }

    @Test func `a session ends after twelve hours however busy it is`() async throws {
        let place = try await TestPlace()
        try await place.desk.addAccount(
            "grace",
            for: place.worker("gp").id,
            password: "three words together",
            as: .system("test")
        )
        let (token, _) = try await place.desk.signIn("grace", password: "three words together")
        for _ in 0..<35 {
            place.clock.advance(.minutes(20))
            #expect(try await place.desk.session(token) != nil)
        }
        place.clock.advance(.minutes(25))
        #expect(try await place.desk.session(token) == nil)
    }

    @Test func `too many wrong passwords make the account wait`() async throws {
        let place = try await TestPlace()
        try await place.desk.addAccount(
            "grace",
            for: place.worker("gp").id,
            password: "three words together",
            as: .system("test")
        )
        for _ in 0..<SignInLimits.failures {
            await #expect(throws: Denial.self) { try await place.desk.signIn("grace", password: "wrong") }
        }
        let denial = await #expect(throws: Denial.self) {
            try await place.desk.signIn("grace", password: "three words together")
        }
        #expect(denial?.sentence == AccountRefusal.locked.sentence)
        place.clock.advance(.minutes(16))
        _ = try await place.desk.signIn("grace", password: "three words together")
    }

    @Test func `a disabled account is out at once`() async throws {
        let place = try await TestPlace()
        try await place.desk.addAccount(
            "grace",
            for: place.worker("gp").id,
            password: "three words together",
            as: .system("test")
        )
        let (token, _) = try await place.desk.signIn("grace", password: "three words together")
        try await place.desk.disableAccount("grace", as: place.identity("administrator"))
        #expect(try await place.desk.session(token) == nil)
        await #expect(throws: Denial.self) {
            try await place.desk.signIn("grace", password: "three words together")
        }
    }
}
