import Care
import Desk
import HTML

/// What is delivered beside what the model asks: where care does not help, it shows whether it was given at all.
enum DeliveryPage {
    struct Model: Equatable, Sendable {
        var lines: [Delivery]
        var team: Team
    }

    static func answer(_ staff: StaffVisit) async throws -> Reply {
        let lines = try await staff.desk.delivery(as: staff.identity)
        let model = Model(lines: lines, team: try await staff.desk.team())
        return staff.page("What is delivered", back: .staff(.caseload)) { view(model) }
    }

    static func view(_ model: Model) -> Markup {
        Markup {
            h1 { "What is delivered" }
            Table(
                "Open requests by who holds them",
                rows: model.lines.count == 2 ? Array(model.lines.dropFirst()) : model.lines,
                empty: "You hold nobody.",
                columns: [
                    Column("Worker", .rowHeading) { $0.worker.map(model.team.name) ?? "Everybody" },
                    Column("Held", .figures) { String($0.held) },
                    Column("Followed up", .figures) { String($0.active) },
                    Column("Staying well", .figures) { String($0.stayingWell) },
                    Column("Not met yet", .figures) { String($0.notMet) },
                    Column("Contacts a person", .figures) { contacts($0) },
                    Column("Met within four weeks", .figures) { share($0.startedInTime) },
                    Column("\(Delivery.Model.contacts.lowerBound) contacts in \(Delivery.Model.weeks) weeks", .figures)
                    {
                        share($0.doseReached)
                    },
                    Column("No review overdue", .figures) { share($0.reviewed) },
                    Column("Measures late", .figures) { String($0.measuresLate) },
                    Column("Advice late", .figures) { String($0.adviceLate) },
                ]
            )
            p(.class("aside")) {
                "The model asks \(Delivery.Model.contacts.lowerBound) to \(Delivery.Model.contacts.upperBound) contacts in "
                    + "\(Delivery.Model.weeks) weeks (\(Delivery.Model.source)), and that one worker follows up "
                    + "\(Delivery.Model.caseload.lowerBound) to \(Delivery.Model.caseload.upperBound) people "
                    + "(\(Delivery.Model.caseloadSource)). "
                    + "“Of” counts those whose time is over, or for whom it was done."
            }
        }
    }

    private static func share(_ share: Share) -> String { share.of == 0 ? "none yet" : "\(share.count) of \(share.of)" }

    /// With one decimal, rounded half up; nothing where nobody is under active work.
    private static func contacts(_ line: Delivery) -> String {
        guard line.active > 0 else { return "none yet" }
        let tenths = (line.contacts * 20 + line.active) / (line.active * 2)
        return "\(tenths / 10).\(tenths % 10)"
    }
}
