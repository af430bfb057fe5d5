import Clinical
import Testing

/// The figures for 2024-25 that NHS England published, worked out from the counts it published beside them.
struct `England's published figures` {
    /// What is published of one group of people, such as an age band or a decile.
    private struct Group {
        var counts: [String: Int] = [:]
        /// In tenths of a per cent.
        var percentages: [String: Int] = [:]
    }

    private func groups() throws -> [String: Group] {
        var groups: [String: Group] = [:]
        for row in try SharedData.lines("talking-therapies/measures_annual_england_2024-25.csv").dropFirst() {
            try #require(row.count >= 10)
            let key = row[4..<(row.count - 3)].joined(separator: ",")
            let (name, statistic, value) = (String(row[row.count - 3]), row[row.count - 2], row[row.count - 1])
            if statistic == "count" { groups[key, default: Group()].counts[name] = Int(value) }
            if statistic == "percentage", let tenths = tenths(value) {
                groups[key, default: Group()].percentages[name] = tenths
            }
        }
        return groups
    }

    private func tenths(_ text: Substring) -> Int? {
        let parts = text.split(separator: ".")
        guard let whole = parts.first.flatMap({ Int($0) }) else { return nil }
        return whole * 10 + (parts.count > 1 ? Int(parts[1].prefix(1)) ?? 0 : 0)
    }

    private func rates(_ group: Group) -> [(name: String, Rate)] {
        guard let finished = group.counts["finished_course_treatment"] else { return [] }
        var counts = TalkingTherapies.Counts()
        counts.finished = finished
        counts.recovered = group.counts["recovery"] ?? 0
        counts.reliablyRecovered = group.counts["reliable_recovery"] ?? 0
        counts.reliablyImproved = group.counts["improvement"] ?? 0
        counts.reliablyDeteriorated = group.counts["deterioration"] ?? 0
        counts.withoutReliableChange = group.counts["no_reliable_change"] ?? 0
        var rates = [
            ("improvement", counts.reliableImprovement), ("deterioration", counts.reliableDeterioration),
            ("no_reliable_change", counts.noReliableChange),
        ]
        if let notCase = group.counts["not_at_caseness"] {
            counts.notCaseAtStart = notCase
            rates += [("recovery", counts.recovery), ("reliable_recovery", counts.reliableRecovery)]
        }
        return rates.filter { group.counts[$0.0] != nil }
    }

    @Test(.needsSharedData) func `come out of the published counts, in every group`() throws {
        var compared = 0
        for (key, group) in try groups() {
            for (name, rate) in rates(group) {
                guard let published = group.percentages[name] else { continue }
                #expect(rate.tenthsOfPercent == published, "\(key): \(name)")
                compared += 1
            }
        }
        #expect(compared == 555, "of 149 groups, each rate whose counts are all published")
    }

    @Test(.needsSharedData) func `are those of the whole country`() throws {
        let england = try #require(try groups()["Total,NULL,NULL"])
        let rates = Dictionary(uniqueKeysWithValues: rates(england).map { ($0.name, "\($0.1)") })
        #expect(
            rates == [
                "recovery": "50.5%", "reliable_recovery": "47.5%", "improvement": "67.5%", "deterioration": "5.8%",
                "no_reliable_change": "25.4%",
            ]
        )
    }

    @Test(arguments: EnglandRow.all) func `come out of the counts that were carried over into a table`(row: EnglandRow)
    {
        let counts = row.counts
        #expect(counts.recovery.tenthsOfPercent == row.recovery, "\(row.group)")
        #expect(counts.reliableRecovery.tenthsOfPercent == row.reliableRecovery, "\(row.group)")
        #expect(counts.reliableImprovement.tenthsOfPercent == row.improvement, "\(row.group)")
        #expect(counts.reliableDeterioration.tenthsOfPercent == row.deterioration, "\(row.group)")
        #expect(counts.noReliableChange.tenthsOfPercent == row.unchanged, "\(row.group)")
    }
}
