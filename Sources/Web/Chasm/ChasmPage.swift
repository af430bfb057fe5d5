import Care
import Desk
import HTML
import Services

/// The chasm: whom nobody here would take, at one look, and what one more service would change.
enum ChasmPage {
    static func answer(_ staff: StaffVisit, _ place: Slug<PlaceServices>? = nil) async throws -> Reply {
        let scene = try await ChasmScene(staff, place)
        return staff.page(scene.title, back: place == nil ? nil : .staff(.places)) { view(scene) }
    }

    static func view(_ scene: ChasmScene) -> Markup {
        let (study, picture, population) = (scene.study, scene.study.picture, scene.study.chasm.population)
        return Markup {
            h1 { scene.title }
            if let place = scene.place { p { place.about } }
            p(.class("lead")) {
                "People who need help and whom no service here would take, by each service's own rules."
            }
            headline(picture)
            InsetText {
                p {
                    "These are not counts of real people. They are worked out for \(population.name.lowercasedFirst), from "
                    "published figures where there are some. Of every 100 people, "
                    "\(percent(population.peopleWithSource, of: population.people)) are counted by a figure with a source; "
                    "rows with an assumed figure are marked with a star."
                }
            }
            h2 { "Where the hole is" }
            ChasmMap(scene)
            if scene.place == nil {
                p { a(.href(StaffPage.places.address)) { "What each of the eight areas would add" } }
            }
            gains(study.gains)
            order(study.order)
            byCost(study.gains)
            numbers(picture)
            sources(picture)
        }
    }

    private static func headline(_ picture: Chasm.Picture) -> Markup {
        let total = picture.total
        return Markup {
            SummaryList([
                SummaryList.Row("Need help in a year") { "\(total.people.aboutPeople)" },
                SummaryList.Row("A service would take") { share(total.taken, total) },
                SummaryList.Row("Somebody has to ask first") { share(total.askedFirst, total) },
                SummaryList.Row("Nobody here would take") { strong { share(total.nobody, total) } },
            ])
            p(.class("aside")) {
                "Of those whom nobody would take, \(total.helpedBeside.aboutPeople) would be helped with something "
                "beside it, such as debt or housing. General practice sees everybody; being seen there is not counted as "
                "being taken, unless the practice can meet the need."
            }
        }
    }

    private static func gains(_ gains: [Chasm.Gain]) -> Markup {
        Markup {
            h2 { "What one more service would change" }
            Table(
                "Each service by itself, the one that closes most first",
                rows: Array(gains.filter { $0.closes >= 1 }.prefix(10)),
                empty: "No service that we know of would take anybody whom nobody here takes.",
                columns: columns()
            )
        }
    }

    private static func order(_ order: [Chasm.Gain]) -> Table {
        let left = Column<Chasm.Gain>("Left after it", .figures) { gain in gain.remains.rounded100 }
        return Table(
            "One after the other, each closing most of what is left",
            rows: order.filter { $0.closes >= 1 },
            empty: "There is nothing to add.",
            columns: columns() + [left]
        )
    }

    private static func byCost(_ gains: [Chasm.Gain]) -> Table {
        Table(
            "Those whose cost is known, the least for each person first",
            rows: gains.filter { $0.closes >= 1 }.byCost.known,
            empty: "No source says what these services cost. What this place expects can be written in its file.",
            columns: columns() + [
                Column("For each person it would take", .figures) { gain in
                    gain.poundsForEach.map { "£\(Int($0).grouped)" } ?? ""
                }
            ]
        )
    }

    private static func columns() -> [Column<Chasm.Gain>] {
        [
            Column("Service", .rowHeading) { gain in gain.name },
            Column("Would take, of those nobody takes", .figures) { gain in gain.closes.rounded100 },
            Column("Would ask first", .figures) { gain in gain.opens.rounded100 },
            Column("Cost a year") { gain in
                gain.costPerYear.map { "£\(Int($0.pounds).grouped)\($0.isExpected ? ", as we expect" : "")" }
                    ?? "no source says"
            },
        ]
    }

    /// The map once more, as a table that reads line by line.
    private static func numbers(_ picture: Chasm.Picture) -> Markup {
        Details("The same in numbers") {
            Table(
                "People by need and complexity",
                rows: picture.cells.filter { $0.tally.people >= 1 },
                columns: [
                    Column("Need", .rowHeading) { cell in picture.words(ofNeed: cell.need) },
                    Column("How much of it") { cell in picture.words(ofComplexity: cell.complexity) },
                    Column("People", .figures) { cell in cell.tally.people.rounded100 },
                    Column("A service would take", .figures) { cell in cell.tally.taken.rounded100 },
                    Column("Asks first", .figures) { cell in cell.tally.askedFirst.rounded100 },
                    Column("Nobody", .figures) { cell in cell.tally.nobody.rounded100 },
                ]
            )
        }.markup
    }

    private static func sources(_ picture: Chasm.Picture) -> Markup {
        Details("Where the numbers of people are from") {
            for need in picture.needs {
                h3 { need.words.capitalizedFirst + (need.isAssumed ? " *" : "") }
                if let note = need.grounds?.note { p { (need.isAssumed ? "Assumed. " : "") + note } }
                ul { for citation in need.grounds?.citations ?? [] { li { citation.line } } }
            }
        }.markup
    }

    static func share(_ part: Double, _ tally: Chasm.Tally) -> String {
        "\(part.aboutPeople), \(percent(part, of: tally.people)) of every 100"
    }

    private static func percent(_ part: Double, of whole: Double) -> Int {
        whole > 0 ? Int((part / whole * 100).rounded()) : 0
    }
}

extension Chasm.Side {
    /// Whether its number of people rests on no source.
    var isAssumed: Bool { grounds.map { !$0.isStated } ?? false }
}

extension Chasm.Picture {
    func words(ofNeed id: String) -> String { needs.first { $0.id == id }?.words ?? id }
    func words(ofComplexity id: String) -> String { complexities.first { $0.id == id }?.words ?? id }
}

extension Double {
    /// The number as a sentence says it.
    var aboutPeople: String { self < 10 ? rounded100 : "about \(rounded100)" }

    /// No more exact than the figures are: to the ten under a thousand, to the hundred above.
    var rounded100: String {
        switch self {
        case ..<0.5: "0"
        case ..<10: "under 10"
        case ..<1000: (Int((self / 10).rounded()) * 10).grouped
        default: (Int((self / 100).rounded()) * 100).grouped
        }
    }
}
