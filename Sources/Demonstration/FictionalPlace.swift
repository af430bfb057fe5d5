import Care
package import Desk

/// A place that does not exist, with the structure of one that does.
///
/// How many practices and networks there are, their list sizes and their deprivation deciles are Swindon's: the 19
/// practices of commissioner 92G with Swindon postcodes (NHS Organisation Data Service and NHS England, February 2026;
/// IMD 2019 weighted by population; networks as of February 2023; Open Government Licence v3.0). All names and codes
/// are invented, so that no real surgery is given made-up patients.
package enum FictionalPlace {
    package static let name = "Withybrook and the Vale"

    package static let practices: [Practice] = [
        practice(1, "Alder Lane Surgery", 21402, 5, "NET01", "Mill Quarter Network"),
        practice(2, "Beacon Hill Medical Centre", 49220, 9, "NET02", "Northfields Network"),
        practice(3, "Brook Street Practice", 19918, 8, "NET03", "Canal Side Network"),
        practice(4, "Chestnut Avenue Surgery", 12200, 9, "NET03", "Canal Side Network"),
        practice(5, "Clover Field Practice", 10372, 7, "NET03", "Canal Side Network"),
        practice(6, "Drovers Way Surgery", 7706, 6, "NET03", "Canal Side Network"),
        practice(7, "Elder Tree Practice", 4312, 5, "NET03", "Canal Side Network"),
        practice(8, "Foundry Road Surgery", 14641, 5, "NET04", "Foundry Network"),
        practice(9, "Garland House", 10233, 7, "NET04", "Foundry Network"),
        practice(10, "Hazel Court Surgery", 8465, 6, "NET04", "Foundry Network"),
        practice(11, "Heron Quay Practice", 13494, 8, "NET05", "Old Town and Parks Network"),
        practice(12, "Ivy Cottage Surgery", 12317, 3, "NET05", "Old Town and Parks Network"),
        practice(13, "Kingfisher Practice", 9527, 8, "NET05", "Old Town and Parks Network"),
        practice(14, "Larkspur Surgery", 9356, 9, "NET05", "Old Town and Parks Network"),
        practice(15, "Lock Keepers Medical Centre", 8816, 2, "NET05", "Old Town and Parks Network"),
        practice(16, "Meadow Gate Surgery", 29043, 4, "NET06", "Eastbrook Network"),
        practice(17, "Orchard View Practice", 14962, 9, "NET07", "Downs Network"),
        practice(18, "Quarry Bank Surgery", 8747, 10, "NET07", "Downs Network"),
        practice(19, "Rowan House", 10903, 9, "NET08", "Vale Villages Network"),
    ]

    private static func practice(
        _ number: Int,
        _ name: String,
        _ listSize: Int,
        _ decile: Int,
        _ network: String,
        _ networkName: String
    ) -> Practice {
        Practice(
            code: PracticeCode(rawValue: number < 10 ? "DEM00\(number)" : "DEM0\(number)"),
            name: name,
            network: network,
            networkName: networkName,
            listSize: listSize,
            deprivationDecile: decile,
            postcode: nil
        )
    }
}
