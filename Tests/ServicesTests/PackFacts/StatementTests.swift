import Services
import Testing

/// Every surrounding service and model, held to what its own file of facts says that the sources state.
struct `What a pack states` {
    static let all: [Statements] = [
        `The facts of the advice services`.debt,
        `The facts of the advice services`.housing,
        `The facts of the advice services`.benefits,
        `The facts of the child and adolescent service`.stated,
        `The facts of collaborative care for severe mental illness`.stated,
        `The facts of collaborative care`.stated,
        `The facts of the community team`.stated,
        `The facts of the crisis team`.stated,
        `The facts of the drug and alcohol service`.stated,
        `The facts of the bereavement service`.stated,
        `The facts of the framework's integrated team`.stated,
        `The facts of general practice`.stated,
        `The facts of the liaison team in the hospital`.stated,
        `The facts of the team in schools`.stated,
        `The facts of Intermountain's embedded team`.stated,
        `The facts of the network's link worker`.stated,
        `The facts of the network's mental health practitioner`.stated,
        `The facts of the network's pharmacist`.stated,
        `The facts of the network's health coach`.stated,
        `The facts of the network's occupational therapist`.stated,
        `The facts of the recovery college`.stated,
        `The facts of the recovery service`.stated,
        `The facts of the domestic abuse service`.stated,
        `The facts of the employment support`.stated,
        `The facts of the service for veterans`.stated,
        `The facts of the team at cluster level`.stated,
        `The facts of talking therapies`.stated,
        `The facts of talking therapies for long-term conditions`.stated,
        `The facts of talking therapies for children`.stated,
    ]

    @Test(arguments: all.flatMap(\.facts))
    func `each fact is told, and cites the paragraph it comes from`(fact: Statements.Fact) throws {
        let told = try #require(try Library.pack(fact.pack).facts.first { $0.id == fact.id })
        #expect(told.says.contains(fact.words))
        #expect(told.sources.contains { "\($0.document.id): \($0.section)" == fact.place })
    }

    @Test(arguments: all)
    func `each figure is the source's, and as sure as the source is`(stated: Statements) throws {
        let figures = try Library.pack(stated.pack).figures
        #expect(figures.map(\.id) == stated.figures.map(\.id))
        #expect(figures.map(\.value) == stated.figures.map(\.value))
        #expect(figures.map(\.quality) == stated.figures.map(\.quality))
    }

    @Test(arguments: all)
    func `no fact is left without its check`(stated: Statements) throws {
        #expect(Set(try Library.pack(stated.pack).facts.map(\.id)) == Set(stated.facts.map(\.id)))
    }

    @Test(arguments: all)
    func `what the sources leave unsaid is said to be unsaid`(stated: Statements) throws {
        #expect(try Library.pack(stated.pack).silences.map(\.about) == stated.silences)
    }

    @Test func `every service that may surround a place has its statements`() throws {
        let surroundings = Set(try Library.surroundings().map(\.id))
        #expect(surroundings.subtracting(Self.all.map(\.pack)).isEmpty)
    }
}
