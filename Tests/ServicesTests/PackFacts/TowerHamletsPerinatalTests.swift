import Services
import Testing

/// Each fact of the pack against the paragraph it comes from; a reviewer reads these with the report in hand.
struct `The facts of the perinatal and under-fives service of Tower Hamlets` {
    let service: Library.Service

    init() throws {
        service = try Library.service(
            "tower-hamlets-perinatal",
            welcoming: Circumstances(age: 28, route: .gp, needs: [.perinatal], needsAreWhole: true)
        )
    }

    @Test(arguments: [15, 17, 18, 28, 45])
    func `no age is asked of parents, and no registration`(age: Int) {
        #expect(service.kind { $0.age = age } == .offers)
        #expect(service.kind { $0.registeredHere = .no } == .offers)
        #expect(service.pack.requires.isEmpty && service.pack.declines.isEmpty)
    }

    @Test(arguments: [(true as Bool?, Outcome.Kind.offers), (false, .declines), (nil, .asksFirst)])
    func `it is for parents of children under five`(answer: Bool?, expected: Outcome.Kind) throws {
        let kind = service.kind {
            $0.needs = [.parenting]
            $0.answers["th-child-under-five"] = answer
        }
        #expect(kind == expected)
        #expect(try service.rule("parents-of-under-fives").basis.isReading)
    }

    @Test(arguments: [(0, Outcome.Kind.offers), (4, .offers), (5, .declines)])
    func `it is for children under five themselves`(age: Int, expected: Outcome.Kind) throws {
        let kind = service.kind {
            $0.age = age
            $0.needs = [.sleep]
        }
        #expect(kind == expected)
        #expect(try service.rule("under-fives").basis.isReading)
    }

    @Test(arguments: [
        ("parents-and-infants", ServicePack.Offering.Form.unstated), ("couples", .unstated), ("group", .group),
        ("perinatal-talking-therapy", .unstated), ("team-support", .unstated),
    ])
    func `it offers each thing of the profile's list`(id: String, form: ServicePack.Offering.Form) throws {
        #expect(try service.offer(id).form == form)
    }

    @Test func `a small team of perinatal clinical psychologists works there, of whom no number is given`() throws {
        let team = try service.workers("psychologists")
        #expect(team.who.contains("small team of perinatal clinical psychologists"))
        #expect(team.people == nil)
    }

    @Test func `it supports and advises the wider team`() throws {
        let tie = try service.tie("primary-care")
        #expect((tie.kind, tie.how) == (.generalPractice, .advice))
        #expect(tie.says.contains("community"))
    }

    @Test(arguments: [
        ("where", "children's centres"), ("where", "primary care"), ("purpose", "secure attachment"),
        ("purpose", "mental health around birth"), ("talking-therapies-offer", "more specialist perinatal offer"),
    ])
    func `its other facts are carried with their source`(id: String, words: String) throws {
        #expect(try service.fact(id).says.contains(words))
    }

    @Test(arguments: [
        "ages of parents", "registration", "who gives the perinatal offer of IAPT", "how many psychologists there are",
    ])
    func `what the profile does not say is named`(about: String) {
        #expect(service.pack.silences.contains { $0.about == about })
    }
}
