import Clinical

/// Counts and rates that NHS England published for 2024-25, carried over by hand of no code of ours.
///
/// Source: NHS England, *NHS Talking Therapies, for anxiety and depression, annual reports, 2024-25*, table of measures,
/// England: all, by age, gender and decile of deprivation. Rates are in tenths of a per cent, as published.
struct EnglandRow: Sendable {
    let group: String
    let counts: TalkingTherapies.Counts
    let recovery, reliableRecovery, improvement, deterioration, unchanged: Int

    /// Counts in the order finished, not a case at start, recovered, reliably so, improved, deteriorated, unchanged; then rates.
    init(_ group: String, _ counts: [Int], _ rates: [Int]) {
        self.group = group
        var known = TalkingTherapies.Counts()
        known.finished = counts[0]
        known.notCaseAtStart = counts[1]
        known.recovered = counts[2]
        known.reliablyRecovered = counts[3]
        known.reliablyImproved = counts[4]
        known.reliablyDeteriorated = counts[5]
        known.withoutReliableChange = counts[6]
        self.counts = known
        (recovery, reliableRecovery) = (rates[0], rates[1])
        (improvement, deterioration, unchanged) = (rates[2], rates[3], rates[4])
    }

    static let all = [
        EnglandRow(
            "everybody",
            [670_419, 35_234, 321_061, 301_815, 452_284, 39_157, 170_457],
            [505, 475, 675, 58, 254]
        ),
        EnglandRow("age under 18", [5549, 186, 2269, 2050, 3346, 384, 1721], [423, 382, 603, 69, 310]),
        EnglandRow("age 18 to 25", [112_751, 3721, 47_891, 44_961, 73_583, 6946, 30_716], [439, 412, 653, 62, 272]),
        EnglandRow(
            "age 26 to 64",
            [504_003, 26_742, 243_578, 229_212, 341_444, 29_374, 126_937],
            [510, 480, 677, 58, 252]
        ),
        EnglandRow("age 65 to 74", [32_104, 2748, 18_149, 17_056, 22_834, 1604, 7280], [618, 581, 711, 50, 227]),
        EnglandRow("age 75 to 89", [15_559, 1767, 8950, 8330, 10_801, 819, 3678], [649, 604, 694, 53, 236]),
        EnglandRow("age 90 and over", [453, 70, 224, 206, 276, 30, 125], [585, 538, 609, 66, 276]),
        EnglandRow(
            "gender female",
            [458_007, 23_047, 218_545, 206_047, 310_310, 26_559, 115_535],
            [502, 474, 678, 58, 252]
        ),
        EnglandRow(
            "gender male",
            [205_418, 11_897, 99_711, 93_134, 137_541, 12_118, 52_958],
            [515, 481, 670, 59, 258]
        ),
        EnglandRow(
            "decile 01 least deprived",
            [54_475, 4211, 28_257, 26_342, 37_570, 2665, 13_550],
            [562, 524, 690, 49, 249]
        ),
        EnglandRow(
            "decile 02 less deprived",
            [57_789, 3883, 29_942, 28_056, 40_102, 2852, 14_129],
            [555, 520, 694, 49, 244]
        ),
        EnglandRow(
            "decile 03 less deprived",
            [60_885, 3646, 31_289, 29_360, 42_308, 3114, 14_743],
            [547, 513, 695, 51, 242]
        ),
        EnglandRow(
            "decile 04 less deprived",
            [61_964, 3528, 31_148, 29_246, 42_597, 3362, 15_246],
            [533, 500, 687, 54, 246]
        ),
        EnglandRow(
            "decile 05 less deprived",
            [66_908, 3631, 33_128, 31_120, 45_875, 3708, 16_529],
            [524, 492, 686, 55, 247]
        ),
        EnglandRow(
            "decile 06 more deprived",
            [68_270, 3651, 33_002, 31_041, 46_383, 3894, 17_231],
            [511, 480, 679, 57, 252]
        ),
        EnglandRow(
            "decile 07 more deprived",
            [73_182, 3510, 34_625, 32_578, 49_109, 4537, 18_671],
            [497, 468, 671, 62, 255]
        ),
        EnglandRow(
            "decile 08 more deprived",
            [74_758, 3529, 34_332, 32_399, 49_996, 4746, 19_229],
            [482, 455, 669, 63, 257]
        ),
        EnglandRow(
            "decile 09 more deprived",
            [74_981, 2943, 33_386, 31_490, 49_413, 4897, 19_821],
            [463, 437, 659, 65, 264]
        ),
        EnglandRow(
            "decile 10 most deprived",
            [71_614, 2054, 29_753, 28_197, 45_837, 5067, 19_600],
            [428, 405, 640, 71, 274]
        ),
    ]
}
