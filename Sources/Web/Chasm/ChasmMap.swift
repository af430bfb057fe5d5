import HTML
package import Services

/// Need against complexity: the darker a cell, the more of its people nobody here would take; each leads to who they are.
struct ChasmMap: Component {
    let picture: Chasm.Picture
    /// The place, where it is not this one.
    let place: PlaceServices?

    init(_ scene: ChasmScene) {
        picture = scene.study.picture
        place = scene.place
    }

    var markup: Markup {
        Markup {
            table(.class("heat"), .role("table")) {
                caption(.class("unseen")) { "How many people nobody here would take, by need and complexity" }
                thead(.role("rowgroup")) {
                    tr(.role("row")) {
                        th(.role("columnheader"), .scope(.col)) { "What they come with" }
                        for column in picture.complexities {
                            th(.role("columnheader"), .scope(.col)) { column.words.capitalizedFirst }
                        }
                    }
                }
                tbody(.role("rowgroup")) { for need in picture.needs { row(need) } }
            }
            legend
        }
    }

    private func row(_ need: Chasm.Side) -> Markup {
        tr(.role("row")) {
            th(.role("rowheader"), .scope(.row)) { need.words.capitalizedFirst + (need.isAssumed ? " *" : "") }
            for column in picture.complexities {
                if let cell = picture[need.id, column.id] { self.cell(cell, column) }
            }
        }
    }

    private func cell(_ cell: Chasm.Cell, _ column: Chasm.Side) -> Markup {
        let tally = cell.tally
        guard tally.people >= 1, let page = page(of: cell) else {
            return td(.role("cell"), .class("heat__cell"), .data("label", column.words)) { "nobody counted" }
        }
        return td(.role("cell"), .class("heat__cell", "heat--\(step(tally))"), .data("label", column.words)) {
            a(.href(page.address)) {
                strong { tally.nobody.rounded100 }
                " of \(tally.people.rounded100)"
            }
        }
    }

    private func page(of cell: Chasm.Cell) -> StaffPage? {
        ChasmCellName(need: cell.need, complexity: cell.complexity, place: place?.id.name).map { .chasmCell($0) }
    }

    /// From 0, next to nobody is left out, to 4, most are.
    private func step(_ tally: Chasm.Tally) -> Int {
        switch tally.shareOfNobody {
        case ..<0.05: 0
        case ..<0.25: 1
        case ..<0.5: 2
        case ..<0.75: 3
        default: 4
        }
    }

    private var legend: Markup {
        p(.class("heat__legend")) {
            "Nobody takes, of every 100: "
            for (step, words) in ["under 5", "5 to 24", "25 to 49", "50 to 74", "75 or more"].enumerated() {
                span(.class("heat__key", "heat--\(step)")) { words }
                " "
            }
        }
    }
}

/// The name of one cell, as an address carries it: words of a population file, and of a place that is not this one.
package struct ChasmCellName: Hashable, Sendable {
    package let need: Slug<Chasm>
    package let complexity: Slug<Chasm>
    package let place: Slug<PlaceServices>?

    package init?(need: String, complexity: String, place: String? = nil) {
        guard let need = Slug<Chasm>(need), let complexity = Slug<Chasm>(complexity) else { return nil }
        self.need = need
        self.complexity = complexity
        guard let place else {
            self.place = nil
            return
        }
        guard let place = Slug<PlaceServices>(place) else { return nil }
        self.place = place
    }
}
