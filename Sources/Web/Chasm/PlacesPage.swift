import Care
import HTML
import Services

/// Every reference place with the same people as this one: what each area's services would add.
enum PlacesPage {
    struct Line: Equatable, Sendable {
        let place: PlaceServices
        let nobody: Double
        let asked: Double
    }

    static func answer(_ staff: StaffVisit) async throws -> Reply {
        guard let keeper = staff.visit.site.chasm else { throw Mishap.unknownAddress }
        let here = try await ChasmScene(staff, nil).study
        // Only the pictures are needed: the same people, asked by other services.
        let chasm = here.chasm
        let places = keeper.matter.places
        let lines = await Task.detached(priority: .userInitiated) {
            places.map { place in
                let total = chasm.another(place.services).picture.total
                return Line(place: place, nobody: total.nobody, asked: total.askedFirst)
            }
        }.value
        return staff.page("Other places", back: .staff(.chasm)) { view(lines, here: here.picture.total) }
    }

    static func view(_ lines: [Line], here: Chasm.Tally) -> Markup {
        let usual = lines.first { $0.place.id == "surroundings-only" }?.nobody
        return Markup {
            h1 { "Other places" }
            p(.class("lead")) {
                "The same people, \(here.people.aboutPeople) who need help in a year, in places with other services."
            }
            p { "Here nobody would take \(here.nobody.aboutPeople) of them." }
            Table(
                "Whom nobody would take, place by place",
                rows: lines.sorted { ($1.nobody, $0.place.id) < ($0.nobody, $1.place.id) },
                columns: [
                    Column("Place", .rowHeading) { line in
                        if let slug = Slug<PlaceServices>(line.place.id.name) {
                            a(.href(StaffPage.chasmOf(slug).address)) { line.place.name }
                        }
                    },
                    Column("Its services") { line in
                        line.place.entries.filter { !$0.pack.isUsualNeighbour(in: lines) }.map(\.pack.name)
                            .joined(separator: ", ")
                    },
                    Column("Nobody takes", .figures) { line in line.nobody.rounded100 },
                    Column("Asks first", .figures) { line in line.asked.rounded100 },
                    Column("Fewer than with the surroundings alone", .figures) { line in
                        usual.map { max(0, $0 - line.nobody).rounded100 } ?? ""
                    },
                ]
            )
        }
    }
}

extension ServicePack {
    /// Whether the place with the surroundings alone has it too.
    fileprivate func isUsualNeighbour(in lines: [PlacesPage.Line]) -> Bool {
        lines.first { $0.place.id == "surroundings-only" }?.place.entries.contains { $0.pack.id == id } ?? false
    }
}
