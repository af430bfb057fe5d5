import Care
import Packs
import Services
import Testing

/// The places that come along.
enum ReferencePlaces {
    static let areas: [PlaceServices.ID] = [
        "bradford", "cambridgeshire-peterborough", "catterick", "cornwall", "norfolk-suffolk", "northamptonshire",
        "swindon", "tower-hamlets",
    ]

    /// Where a service that the report describes is the place's talking therapies service, or includes it.
    static let withTheirOwnTalkingTherapies: Set<PlaceServices.ID> = ["norfolk-suffolk", "swindon", "tower-hamlets"]
}

struct `Reference places` {
    @Test func `there is one for each of the eight areas, one with the surroundings alone, and the demonstration's`()
        throws
    {
        let ids = try Library.places().map(\.id)
        #expect(Set(ids) == Set(ReferencePlaces.areas + ["surroundings-only", "demonstration"]))
    }

    @Test(arguments: ReferencePlaces.areas) func `an area has the surroundings and services of its own`(
        id: PlaceServices.ID
    ) throws {
        var bare = try Library.place("surroundings-only").entries.map(\.pack.id)
        let ids = try Library.place(id).entries.map(\.pack.id)
        if ReferencePlaces.withTheirOwnTalkingTherapies.contains(id) { bare.removeAll { $0 == "talking-therapies" } }
        #expect(Array(ids.prefix(bare.count)) == bare)
        let areas = try Library.areas().map(\.id)
        #expect(ids.count > bare.count && ids.dropFirst(bare.count).allSatisfy(areas.contains))
    }

    @Test func `what a place has set is in its services, and no setting is left in any`() throws {
        for place in try Library.places() {
            for pack in place.services {
                #expect(pack.settings.isEmpty && pack.acceptance.settings.isEmpty, "\(place.id.name), \(pack.id.name)")
            }
        }
    }

    @Test func `a service is added to a place once, and taken out again`() throws {
        let place = try Library.place("surroundings-only")
        let more = place.adding(try Library.pack("swindon-lift"))
        #expect(more.services.count == place.services.count + 1)
        #expect(more.adding(try Library.pack("swindon-lift")) == more)
        #expect(more.removing("swindon-lift") == place)
    }

    @Test func `a place that is not there is none`() throws {
        #expect(try Places.named("nowhere") == nil)
    }
}

struct `Who could hold meanwhile` {
    private let man = EightPeople.man35

    private func holders(_ place: PlaceServices.ID) throws -> [Holder] {
        let services = try Library.place(place).services
        return Matching.answer(to: man, from: services).holders
    }

    @Test func `where nobody takes the man of 35, the place's own team still holds him`() throws {
        #expect(try holders("surroundings-only") == [.team])
    }

    @Test func `a primary care team that would take him could hold him, by a rule with its source`() throws {
        let holders = try holders("northamptonshire")
        #expect(holders.last == .team)
        let liaison = try #require(holders.first { $0.pack == "northamptonshire-liaison-workers" })
        #expect(!liaison.why.isEmpty && !liaison.sources.isEmpty)
    }

    @Test func `a practice is never asked to hold by default`() throws {
        for place in try Library.places() {
            let holders = Matching.answer(to: man, from: place.services).holders
            #expect(holders.allSatisfy { $0.pack != "general-practice" }, "\(place.id.name)")
        }
    }
}

/// Help with circumstances is offered, and never counts as care for the mind.
struct `Services beside mental health care` {
    private func advice() throws -> ServicePack {
        var pack = try Library.pack("swindon-lift")
        pack.isBeside = true
        pack.requires = []
        pack.declines = []
        return pack
    }

    static let asked: [(needs: NeedSet, beside: Bool)] = [
        ([.money], false), ([.money, .housing, .loneliness], false), ([.money, .lowMood], true),
        ([.suicidalThoughts], true),
    ]

    @Test(arguments: asked)
    func `such a service takes nobody who asks for more than help with circumstances`(
        needs: NeedSet,
        beside: Bool
    )
        throws
    {
        let outcome = Matching.outcome(of: try advice(), for: Circumstances(needs: needs, needsAreWhole: true))
        #expect(outcome.kind == .offers)
        #expect(outcome.isBeside == beside)
        #expect([outcome].leaveNobody == beside)
        #expect(outcome.standing.contains("beside mental health care") == beside)
    }
}
