import Services

/// What `footbridge chasm` has to say, as lines of text.
struct ChasmTable {
    private let answer: ChasmAnswer
    private static let shown = 8

    init(_ answer: ChasmAnswer) { self.answer = answer }

    var lines: [String] {
        heading + [""] + picture + [""] + services + [""] + gains + comparison + inside + areas + [""] + footing
    }

    private var heading: [String] {
        let total = answer.total
        return [
            "\(answer.place.name): \(answer.people.name)",
            "\(whole(total.people)) people need help in a year. For what they come with:",
            "  \(whole(total.taken)) are taken by at least one service",
            "  \(whole(total.askedFirst)) are taken by nobody until somebody asks what is not known yet",
            "  \(whole(total.nobody)) are taken by nobody: the chasm",
            "    of whom \(whole(total.helpedBeside)) would be helped with what stands beside it, such as debt",
        ]
    }

    private var picture: [String] {
        let columns = answer.complexities
        let rows = answer.needs.enumerated().map { row, need in
            let cells = answer.cells[row * columns.count..<(row + 1) * columns.count].map(\.tally)
            return [need.words + (need.assumed == true ? " *" : "")] + (cells + [need.tally]).map(cell)
        }
        let bottom = ["all"] + (columns.map(\.tally) + [answer.total]).map(cell)
        return ["Taken by nobody, of how many:"]
            + table([[""] + columns.map(\.words) + ["all"]] + rows + [bottom])
    }

    private var services: [String] {
        let rows = answer.services.map { service in
            [
                service.name + (service.counts ? "" : " (keeps everybody, so it is not counted)"),
                whole(service.takes), whole(service.asksFirst), whole(service.declines),
            ]
        }
        return ["What each service says:"] + table([["", "takes", "asks first", "declines"]] + rows)
    }

    private var gains: [String] {
        let best = answer.oneMoreService.filter { $0.closes > 0 || $0.opens > 0 || $0.settles > 0 }
        guard !best.isEmpty else { return ["No service of the library would close more."] }
        return ["One more service, the one first that would take most of them:"] + rows(best.prefix(Self.shown))
            + ["", "In which order to add services, each closing most of what is left:"]
            + rows(answer.inOrder[...]) + [""] + costs
    }

    private var costs: [String] {
        let rows = answer.byCost.map { gain in
            [
                gain.name + (gain.isExpected ? " (as this place expects)" : ""), whole(gain.poundsPerYear ?? 0),
                whole(gain.closes), whole(gain.poundsForEach ?? 0),
            ]
        }
        let none = "By cost: no source says what these cost; a place's file may (docs/packs.md)."
        guard !rows.isEmpty else { return [none] }
        let head = ["", "£ a year", "takes of these", "£ for each of them"]
        return ["By cost, where a source or the place's file says it:"] + table([head] + rows)
    }

    private func rows(_ gains: ArraySlice<ChasmAnswer.Gain>) -> [String] {
        let head = ["", "takes of these", "asks first", "takes of those asked now", "still nobody"]
        return table(
            [head]
                + gains.map {
                    [$0.name, whole($0.closes), whole($0.opens), whole($0.settles), whole($0.remains)]
                }
        )
    }

    private var comparison: [String] {
        guard let other = answer.against else { return [] }
        let changes = other.cells.filter { ($0.before.nobody - $0.after.nobody).magnitude >= 0.5 }
            .sorted { $0.before.nobody - $0.after.nobody > $1.before.nobody - $1.after.nobody }
        let rows = changes.map { [words($0), whole($0.before.nobody), whole($0.after.nobody)] }
        let all = ["all", whole(answer.total.nobody), whole(other.total.nobody)]
        return ["", "Against \(other.place.name), taken by nobody:"]
            + table([["", answer.place.name, other.place.name]] + rows + [all])
    }

    private func words(_ change: ChasmAnswer.Comparison.Change) -> String {
        let need = answer.needs.first { $0.id == change.need }?.words ?? change.need
        let complexity = answer.complexities.first { $0.id == change.complexity }?.words ?? change.complexity
        return "\(need), \(complexity)"
    }

    private var inside: [String] {
        guard let inside = answer.inside else { return [] }
        let who = inside.who.map { ["  \($0.dimension): \($0.value)", whole($0.people)] }
        let refusals = inside.declinedBy.flatMap { refusal in
            ["  \(refusal.service), \(whole(refusal.people)) people: \(refusal.rules.joined(separator: ", "))"]
                + refusal.sentences.map { "    \($0)" } + refusal.sources.map { "    [\($0)]" }
        }
        return ["", "Inside \(inside.cell.need)/\(inside.cell.complexity), those whom nobody takes:"] + table(who)
            + (inside.example.isEmpty ? [] : ["", "Most often: " + inside.example.joined(separator: "; ")])
            + ["", "Who declines them, and by which rule:"] + refusals
    }

    private var areas: [String] {
        guard let areas = answer.areas else { return [] }
        let rows = areas.map { area in
            [
                area.place.name, whole(area.total.nobody), whole(answer.total.nobody - area.total.nobody),
                whole(area.total.askedFirst),
            ]
        }
        let head = ["", "still nobody", "fewer than here", "asked first"]
        return ["", "Each reference place with the same people:"] + table([head] + rows) + [""]
            + areas.flatMap { area in
                let most = area.cells.filter { $0.before.nobody - $0.after.nobody >= 0.5 }
                    .sorted { $0.before.nobody - $0.after.nobody > $1.before.nobody - $1.after.nobody }
                let cells = most.prefix(4).map { [words($0), whole($0.before.nobody - $0.after.nobody)] }
                return cells.isEmpty ? [] : ["\(area.place.name) takes more than here, mostly:"] + table(cells)
            }
    }

    private var footing: [String] {
        let assumed = answer.needs.filter { $0.assumed == true }.map { "  * \($0.words): \($0.note ?? "")" }
        return [
            "\(whole(answer.people.countedBySource)) of the \(whole(answer.total.people)) are counted by figures that a "
                + "source states; the rest (*) is assumed:"
        ] + assumed + ["\(answer.people.combinations) combinations were walked. Being taken is not yet being helped."]
    }

    private func cell(_ tally: ChasmAnswer.Tally) -> String {
        tally.people < 0.05 ? "" : "\(whole(tally.nobody)) of \(whole(tally.people))"
    }

    private func whole(_ number: Double) -> String {
        if number > 0, number < 0.5 { return "<1" }
        var digits = String(Int(number.magnitude.rounded()))
        for end in stride(from: digits.count - 3, to: 0, by: -3) {
            digits.insert(",", at: digits.index(digits.startIndex, offsetBy: end))
        }
        return (number <= -0.5 ? "-" : "") + digits
    }

    /// Columns of one width each, the first to the left and the others to the right.
    private func table(_ rows: [[String]]) -> [String] {
        let widths = (rows.first?.indices ?? 0..<0).map { column in rows.map { $0[column].count }.max() ?? 0 }
        return rows.map { row in
            let cells = zip(row, widths).enumerated().map { column, cell in
                let space = String(repeating: " ", count: cell.1 - cell.0.count)
                return column == 0 ? cell.0 + space : space + cell.0
            }
            let line = cells.joined(separator: "  ")
            return "  " + String(line.reversed().drop { $0 == " " }.reversed())
        }
    }
}
