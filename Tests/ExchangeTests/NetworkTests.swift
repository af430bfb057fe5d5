import Care
import Exchange
import Testing

@Suite(.needsSharedData) struct `The real practices and networks` {
    static let february2023 = Day("2023-02-28") ?? today

    static func reader(_ names: [String] = files) throws -> NetworkReader {
        var reader = NetworkReader()
        for name in names { try reader.read(path: SharedData.path("ods/\(name).csv")) }
        return reader
    }

    /// Read once for all the tests that only ask.
    static let read = Result { try reader() }
    static let whole = read.map { $0.finish() }

    static let files = [
        "epraccur-2026-02", "epcn-members-2023-02", "epcn-details-2023-02", "list-sizes-2026-02", "practice-imd-2019",
    ]

    @Test func `are 6,604 active practices in 15,389 rows, five of them with a second role`() throws {
        let reader = try Self.read.get()
        let network = reader.finish()
        #expect(reader.diagnostics.isEmpty)
        #expect(reader.tables.map(\.table) == [.practices, .members, .networks, .listSizes, .deprivation])
        #expect(reader.tables.map(\.rows) == [15_389, 7_455, 1_329, 6_215, 6_437])
        #expect(network.practices.values.count { $0.isActive && $0.otherRoles.isEmpty } == 6_599)
        #expect(network.practices.values.count { $0.isActive && $0.otherRoles == ["RO268"] } == 5)
        #expect(network.practices.count == 8_189)
        #expect(network.notPractices == 7_200)
        #expect(network.practices.values.count { $0.status == .closed } == 1_534)
        #expect(network.practices.values.count { $0.status == .dormant } == 51)
        #expect(network.networks.count == 1_329)
        #expect(network.memberships.count == 7_455)
        #expect(network.memberships.count { $0.holds(on: Self.february2023) } == 6_391)
    }

    @Test func `come out the same whatever the order of the files`() throws {
        let forwards = try Self.whole.get()
        let backwards = try Self.reader(Self.files.reversed()).finish()
        #expect(forwards.practices == backwards.practices)
        #expect(forwards.networks == backwards.networks)
    }

    /// The districts and sectors that make up the town and what lies next to it; the county around it has SN postcodes too.
    static let swindon = CareNetwork.Place.all([
        .subICB("92G"), .postcodes(["SN1", "SN2", "SN3", "SN4 9", "SN5", "SN6 7", "SN6 8", "SN25"]),
    ])

    @Test(arguments: [
        (swindon, 19, 275_634),
        (.all([.subICB("92G"), .postcodes(["SN"])]), 44, 523_718),
        (.postcodes(["DL9", "DL10"]), 5, 29_631),
        (.postcodes(["FY7"]), 3, 28_518),
        (.subICB("36J"), 58, 669_712),
        (.subICB("11N"), 55, 605_849),
    ])
    func `of a place have the list size that others have counted`(
        _ place: CareNetwork.Place,
        practices: Int,
        people: Int
    ) throws {
        let network = try Self.whole.get()
        let found = network.practices(in: place, on: Self.february2023)
        #expect(found.count == practices)
        #expect(network.registered(with: found) == people)
    }

    @Test func `tell of one practice its list, its deprivation and its network`() throws {
        let network = try Self.whole.get()
        let harewood = try #require(network.practices["B82104"])
        #expect(harewood.name == "HAREWOOD MEDICAL PRACTICE")
        #expect(harewood.postcode == "DL9 3JD")
        #expect(harewood.listSize == 8_422)
        #expect(harewood.subICB == "42D")
        #expect(harewood.deprivationDecile != nil)
        let home = try #require(network.network(of: "B82104", on: Self.february2023))
        #expect(network.members(of: home.code, on: Self.february2023).contains("B82104"))
    }

    @Test func `keep what has ended`() throws {
        let network = try Self.whole.get()
        #expect(network.memberships.count { $0.end != nil } == 1_064)
        #expect(network.networks.values.count { $0.closed != nil } == 65)
        let closed = network.closures(in: .subICB("92G"), since: Day("2020-01-01") ?? today, membersOn: today)
        #expect(closed.allSatisfy { !$0.isActive })
    }
}

struct `A table of practices` {
    private func practice(
        status: String,
        setting: String,
        code: String = "X99001",
        opened: String = "20200101"
    ) -> String {
        var fields = [String](repeating: "", count: 27)
        (fields[0], fields[1], fields[9], fields[10]) = (code, "MADE-UP SURGERY", "SN1 1AA", opened)
        (fields[12], fields[14], fields[25]) = (status, "92G", setting)
        return fields.map { "\"\($0)\"" }.joined(separator: ",") + "\n"
    }

    private func read(_ texts: String...) throws -> (CareNetwork, [String]) {
        var reader = NetworkReader()
        for text in texts { try reader.read(bytes: Array(text.utf8), name: "t.csv") }
        return (reader.finish(), reader.diagnostics.map { "\($0.line) \($0.fault)" })
    }

    @Test func `is understood in its old form and its new`() throws {
        let old = practice(status: "A", setting: "4") + practice(status: "C", setting: "4", code: "X99002")
        let new =
            practice(status: "ACTIVE", setting: "RO76", code: "X99003")
            + practice(status: "DORMANT", setting: "RO76", code: "X99004")
        let (network, faults) = try read(old, new)
        #expect(faults.isEmpty)
        #expect(
            network.practices.mapValues(\.status) == [
                "X99001": .active, "X99002": .closed, "X99003": .active, "X99004": .dormant,
            ]
        )
    }

    @Test func `that is wrong in one row keeps the others`() throws {
        let text =
            practice(status: "A", setting: "4") + practice(status: "A", setting: "4")
            + practice(status: "Q", setting: "4", code: "X99002") + practice(status: "A", setting: "ZZ", code: "X99003")
            + practice(status: "A", setting: "4", code: "x 1") + "\"X99005\",\"SHORT\"\n"
            + practice(status: "A", setting: "4", code: "X99006", opened: "20200230")
        let (network, faults) = try read(text)
        #expect(
            faults == [
                #"2 duplicateRow(field: "organisation code")"#, "3 unknownStatus", "4 unknownSetting",
                #"5 unsoundCode(field: "organisation code")"#, "6 fieldCount(found: 2, wanted: 27)",
                #"7 noSuchDate(field: "open date")"#,
            ]
        )
        #expect(network.practices.keys.sorted() == ["X99001", "X99002", "X99006"])
    }

    @Test func `of sizes and deciles refuses numbers that cannot be`() throws {
        let (network, faults) = try read(
            practice(status: "A", setting: "4"),
            "practice_code,list_size\nX99001,-5\n",
            "practice_code,imd_decile\nX99001,11\n",
            "practice_code,shoes\n"
        )
        #expect(
            faults == [
                #"2 unsoundNumber(field: "list_size")"#, #"2 unsoundNumber(field: "imd_decile")"#, "0 unknownTable",
            ]
        )
        #expect(network.practices["X99001"]?.listSize == nil)
    }

    @Test func `of memberships holds from its first day to its last`() throws {
        let header =
            "Partner Organisation Code,Partner Name,PCN Code,PCN Name,"
            + "Practice to PCN Relationship Start Date,Practice to PCN Relationship End Date\n"
        let (network, faults) = try read(
            header
                + "X99001,A,U99001,P,20200101,20201231\nX99001,A,U99002,P,20210101,\nX99002,A,U99001,P,20210101,20200101\n"
        )
        #expect(faults == ["4 endsBeforeStart"])
        #expect(network.members(of: "U99001", on: Day("2020-12-31") ?? today) == ["X99001"])
        #expect(network.members(of: "U99001", on: Day("2021-01-01") ?? today) == [])
        #expect(network.members(of: "U99002", on: Day("2021-01-01") ?? today) == ["X99001"])
    }
}

struct `A postcode` {
    @Test(arguments: [
        ("sn14gb", "SN1 4GB"), ("SN1 4GB", "SN1 4GB"), ("w1a 0ax", "W1A 0AX"), (" M1 1AE ", "M1 1AE"),
        ("zz99 3vz", "ZZ99 3VZ"),
    ])
    func `is known with or without its space`(given: String, text: String) {
        #expect(Postcode(given)?.text == text)
    }

    @Test(arguments: ["", "66801", "SN1", "SN1 4G", "SN14 GBX", "1SN 4GB", "SN1 4GBB", "S-1 4GB", "secret", "ÄN1 4GB"])
    func `that is none is refused`(given: String) {
        #expect(Postcode(given) == nil)
    }

    @Test func `lies in its own district and not in a longer one`() throws {
        let postcode = try #require(Postcode("SN1 4GB"))
        for part in ["SN", "SN1", "SN1 4", "sn1 4gb"] { #expect(postcode.lies(in: part)) }
        for part in ["S", "SN14", "SN1 5", "SN11", "N1"] { #expect(!postcode.lies(in: part)) }
    }
}
