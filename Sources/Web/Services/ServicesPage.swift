import Care
import Desk
import HTML
import Services

/// The services of the place, for the staff: whom each takes, what it promises, and how it is doing for people here.
enum ServicesPage {
    struct Model: Equatable, Sendable {
        var since: String
        var groups: [Group]
        /// `nil` for those to whom no number is too small.
        var smallest: Int?

        struct Group: Equatable, Sendable {
            var title: String
            var services: [Line]
        }

        struct Line: Equatable, Sendable {
            var id: ServicePack.ID
            var name: String
            var takes: [String]
            var promises: [String]
            var doing: String
        }
    }

    static func answer(_ staff: StaffVisit) async throws -> Reply {
        let model = try await model(staff)
        return staff.page("Services") { view(model) }
    }

    private static func model(_ staff: StaffVisit) async throws -> Model {
        let today = London.day(at: staff.now)
        let start = London.instant(today - 365)
        let doing = try await staff.desk.servicesDoing(since: start, as: staff.identity)
        let packs = staff.desk.place.services.inForce(on: today)
        let groups = ServiceKind.allCases.compactMap { kind -> Model.Group? in
            let services = packs.filter { $0.kind == kind }
            guard !services.isEmpty else { return nil }
            return Model.Group(
                title: kind.words.capitalizedFirst,
                services: services.map { pack in line(pack, doing.first { $0.service.rawValue == pack.id.name }) }
            )
        }
        return Model(
            since: EnglishTime.date(today - 365),
            groups: groups,
            smallest: staff.worker.role == .commissioner ? FrontDesk.smallestShown : nil
        )
    }

    private static func line(_ pack: ServicePack, _ doing: ServiceDoing?) -> Model.Line {
        Model.Line(
            id: pack.id,
            name: pack.name,
            takes: pack.serves.map(\.worker),
            promises: pack.promises.map(\.person),
            doing: doing.map(sentence) ?? "Nobody from here was sent there in this time."
        )
    }

    /// How a service is doing, in one sentence; the numbers are of requests.
    static func sentence(_ doing: ServiceDoing) -> String {
        guard let asked = doing.asked else { return "Asked fewer than \(FrontDesk.smallestShown) times." }
        guard let yes = doing.yes, let no = doing.no, let waiting = doing.waiting else {
            return "Asked \(asked) times; the answers are too few to show."
        }
        var sentences = ["Asked \(asked) times; said yes \(yes) times and no \(no) times."]
        if waiting > 0 { sentences.append("\(waiting) \(waiting == 1 ? "waits" : "wait") for an answer.") }
        switch doing.daysToAnswer {
        case nil: break
        case 0?: sentences.append("Half of the answers came on the same day.")
        case let days?: sentences.append("Half of the answers came within \(days) \(days == 1 ? "day" : "days").")
        }
        return sentences.joined(separator: " ")
    }

    static func view(_ model: Model) -> Markup {
        Markup {
            h1 { "Services" }
            p(.class("lead")) {
                "What exists here, as each service's own rules say it. How they are doing is since \(model.since)."
            }
            if model.groups.isEmpty { p { "No service of this place is described yet." } }
            for group in model.groups {
                h2 { group.title }
                for line in group.services { service(line) }
            }
            if let smallest = model.smallest {
                p(.class("aside")) { "Numbers under \(smallest) are held back, so that nobody can be known by them." }
            }
        }
    }

    private static func service(_ line: Model.Line) -> Markup {
        Markup {
            h3 {
                if let slug = Slug<ServicePack>(line.id.name) {
                    a(.href(StaffPage.service(slug).address)) { line.name }
                } else {
                    line.name
                }
            }
            SummaryList([
                SummaryList.Row("Takes") { list(line.takes) },
                SummaryList.Row("Promises") {
                    list(line.promises.isEmpty ? ["Its sources give no time."] : line.promises)
                },
                SummaryList.Row("How it is doing") { p { line.doing } },
            ])
        }
    }

    private static func list(_ sentences: [String]) -> Markup {
        Markup {
            if sentences.count == 1 {
                p { sentences[0] }
            } else {
                ul { for sentence in sentences { li { sentence } } }
            }
        }
    }
}
