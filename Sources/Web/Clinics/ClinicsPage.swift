import Care
import Desk
import HTML

/// The clinics of a place: whose, where, and the way to each one's day and week.
enum ClinicsPage {
    static func answer(_ staff: StaffVisit) async throws -> Reply {
        guard staff.worker.role.mayHold else { throw Denial.notPermitted }
        let team = try await staff.desk.team()
        let clinics = try await staff.desk.clinics()
        let today = London.day(at: staff.now)
        let isMine = { (clinic: Clinic) in clinic.plan.practitioner == staff.worker.id }
        let here = clinics.filter { $0.ended.map { $0 > today } ?? true }
        return staff.page("Clinics") {
            h1 { "Clinics" }
            ButtonRow {
                if staff.worker.role.may(.runClinics) { LinkButton("Set up a clinic", to: StaffPage.newClinic.address) }
                if staff.worker.role.may(.book) {
                    LinkButton("Waiting list", to: StaffPage.waitingList.address, style: .secondary)
                }
            }
            let mine = here.filter(isMine)
            if !mine.isEmpty { table("Your clinics", mine, team, staff) }
            table(mine.isEmpty ? "All clinics" : "Other clinics", here.filter { !isMine($0) }, team, staff)
        }
    }

    private static func table(_ caption: String, _ clinics: [Clinic], _ team: Team, _ staff: StaffVisit) -> Table {
        let today = London.day(at: staff.now)
        return Table(
            caption,
            rows: clinics,
            empty: "No clinic is set up yet.",
            columns: [
                Column("Clinic", .rowHeading) { clinic in
                    a(.href(StaffPage.clinicWeek(clinic.id, today.monday).address)) { clinic.plan.name }
                },
                Column("Who") { clinic in team.name(of: clinic.plan.practitioner) },
                Column("Where") { clinic in clinic.plan.whereabouts },
                Column("Next") { clinic in
                    ul(.class("steps")) {
                        li { link("Today", .clinicDay(clinic.id, today), clinic) }
                        li { link("This week", .clinicWeek(clinic.id, today.monday), clinic) }
                        if mayRun(clinic, staff.worker) { li { link("Change", .clinicPlan(clinic.id), clinic) } }
                    }
                },
            ]
        )
    }

    private static func link(_ text: String, _ page: StaffPage, _ clinic: Clinic) -> Markup {
        a(.href(page.address)) {
            text
            span(.class("unseen")) { ", \(clinic.plan.name)" }
        }
    }

    /// Whoever holds a clinic runs it, and so does the manager.
    static func mayRun(_ clinic: Clinic, _ worker: Worker) -> Bool {
        worker.role.may(.runClinics) && (clinic.plan.practitioner == worker.id || worker.role == .teamManager)
    }
}
