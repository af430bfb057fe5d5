import Care
import HTML
import Services

/// What the services of each of the eight areas add to the surroundings, for the same people as here.
enum PlacesPage {
    static func answer(_ staff: StaffVisit) async throws -> Reply {
        guard let keeper = staff.visit.site.chasm else { throw Mishap.unknownAddress }
        let here = try await ChasmScene(staff, nil).study
        let places = PlacesBeside(places: await keeper.elsewhere(here.chasm))
        return staff.page("What each of the eight adds", back: .staff(.chasm)) {
            view(places, here: here.picture.total)
        }
    }

    static func view(_ beside: PlacesBeside, here: Chasm.Tally) -> Markup {
        Markup {
            h1 { "What each of the eight adds" }
            p(.class("lead")) {
                "The same people, \(here.people.aboutPeople) who need help in a year, in places with other services."
            }
            p { "Here nobody would take \(here.nobody.aboutPeople) of them." }
            Table(
                "Whom nobody would take, place by place",
                rows: beside.inOrder,
                columns: [
                    Column("Place", .rowHeading) { line in
                        if let slug = Slug<PlaceServices>(line.place.id.name) {
                            a(.href(StaffPage.chasmOf(slug).address)) { line.place.name }
                        }
                    },
                    Column("What it adds") { line in beside.added(by: line).joined(separator: ", ") },
                    Column("Nobody takes", .figures) { line in line.total.nobody.rounded100 },
                    Column("Fewer than with the surroundings alone", .figures) { line in
                        beside.closed(by: line)?.rounded100 ?? ""
                    },
                    Column("Most of all for") { line in beside.mostClosed(by: line).joined(separator: "; ") },
                    Column("Asks first", .figures) { line in line.total.askedFirst.rounded100 },
                ]
            )
            p(.class("aside")) {
                "Taken is not yet helped: the rules say whom a service would take, not how many it has room for."
            }
        }
    }
}

/// The reference places laid beside the one that has the surroundings alone.
struct PlacesBeside: Sendable {
    private let places: [ChasmKeeper.Elsewhere]
    private let usual: ChasmKeeper.Elsewhere?

    init(places: [ChasmKeeper.Elsewhere]) {
        self.places = places
        usual = places.first { $0.place.id == "surroundings-only" }
    }

    /// The places, the one that leaves most people to nobody first.
    var inOrder: [ChasmKeeper.Elsewhere] {
        places.sorted { ($1.total.nobody, $0.place.id) < ($0.total.nobody, $1.place.id) }
    }

    /// The names of a place's services that the surroundings do not have.
    func added(by line: ChasmKeeper.Elsewhere) -> [String] {
        let known = Set(usual?.place.entries.map(\.pack.id) ?? [])
        return line.place.entries.filter { !known.contains($0.pack.id) }.map(\.pack.name)
    }

    /// How many fewer people nobody takes.
    func closed(by line: ChasmKeeper.Elsewhere) -> Double? {
        usual.map { max(0, $0.total.nobody - line.total.nobody) }
    }

    /// The three needs for which a place closes most, most first.
    func mostClosed(by line: ChasmKeeper.Elsewhere) -> [String] {
        guard let usual else { return [] }
        let before = Dictionary(usual.needs.map { ($0.id, $0.tally.nobody) }, uniquingKeysWith: { first, _ in first })
        return line.needs.map { (words: $0.words, closed: (before[$0.id] ?? 0) - $0.tally.nobody) }
            .filter { $0.closed >= 0.5 }
            .sorted { ($1.closed, $0.words) < ($0.closed, $1.words) }
            .prefix(3).map(\.words)
    }
}
