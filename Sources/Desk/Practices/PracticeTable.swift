package import Care
import Journal

/// A practice of the place, as the national files describe it.
package struct Practice: Sendable, Equatable {
    package let code: PracticeCode
    package let name: String
    /// The primary care network it belongs to, by code and name.
    package let network: String
    package let networkName: String
    package let listSize: Int?
    /// 1 is the most deprived tenth of England.
    package let deprivationDecile: Int?
    package let postcode: String?

    package init(
        code: PracticeCode,
        name: String,
        network: String,
        networkName: String,
        listSize: Int?,
        deprivationDecile: Int?,
        postcode: String?
    ) {
        self.code = code
        self.name = name
        self.network = network
        self.networkName = networkName
        self.listSize = listSize
        self.deprivationDecile = deprivationDecile
        self.postcode = postcode
    }
}

/// What the place knows of its practices and of community services: reference data, replaced by each import.
enum PracticeTable {
    static let migration = Migration(
        part: "desk",
        number: 7,
        name: "practices and directory",
        statements: [
            """
            CREATE TABLE practice (
                place TEXT NOT NULL, code TEXT NOT NULL, name TEXT NOT NULL, network TEXT NOT NULL,
                network_name TEXT NOT NULL, list_size BIGINT, decile BIGINT, postcode TEXT,
                PRIMARY KEY (place, code))
            """,
            """
            CREATE TABLE community_service (
                place TEXT NOT NULL, id TEXT NOT NULL, name TEXT NOT NULL, organisation TEXT, about TEXT NOT NULL,
                url TEXT, assured TEXT, PRIMARY KEY (place, id))
            """,
        ]
    )
}

extension FrontDesk {
    /// Puts down what the national files say of practices; an earlier import of the same practice is replaced.
    package func put(_ practices: [Practice], as identity: Identity) async throws {
        try permit(.administer, to: identity)
        try await store.write(
            practices.map { practice in
                Statement(
                    """
                    INSERT INTO practice (place, code, name, network, network_name, list_size, decile, postcode)
                    VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                    ON CONFLICT (place, code) DO UPDATE SET name = excluded.name, network = excluded.network,
                        network_name = excluded.network_name, list_size = excluded.list_size,
                        decile = excluded.decile, postcode = excluded.postcode
                    """,
                    [
                        .text(place.code), .text(practice.code.rawValue), .text(practice.name),
                        .text(practice.network), .text(practice.networkName),
                        SQLValue(practice.listSize.map(Int64.init)),
                        SQLValue(practice.deprivationDecile.map(Int64.init)), SQLValue(practice.postcode),
                    ]
                )
            }
        )
    }

    /// Forgets the practices of other networks, so that the place is one network's.
    package func keepPractices(ofNetwork network: String, as identity: Identity) async throws {
        try permit(.administer, to: identity)
        try await store.write([
            Statement(
                "DELETE FROM practice WHERE place = ? AND network <> ?",
                [.text(place.code), .text(network)]
            )
        ])
    }

    /// The place's practices, by name.
    package func practices() async throws -> [Practice] {
        let rows = try await store.rows(
            Statement(
                "SELECT code, name, network, network_name, list_size, decile, postcode FROM practice "
                    + "WHERE place = ? ORDER BY name, code",
                [.text(place.code)]
            )
        )
        return rows.map { row in
            Practice(
                code: PracticeCode(rawValue: row.text(0)),
                name: row.text(1),
                network: row.text(2),
                networkName: row.text(3),
                listSize: row.optionalInteger(4).map(Int.init),
                deprivationDecile: row.optionalInteger(5).map(Int.init),
                postcode: row.optionalText(6)
            )
        }
    }
}
