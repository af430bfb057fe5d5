import Care
import Desk
import HTML

/// Who is on duty on each weekday, who covers, and how many one worker can hold.
enum RotaPage {
    private enum Matter: String { case rota, limit }

    /// How many places each weekday has in the form: always one more than is used, so that saving loses nobody.
    private static func places(_ team: Team) -> Int {
        max(3, 1 + ([team.rota.cover] + team.rota.lists.values).map(\.count).reduce(0, max))
    }

    static func answer(_ staff: StaffVisit) async throws -> Reply {
        guard staff.worker.role.may(.manageTeam) else { throw Denial.notPermitted }
        let team = try await staff.desk.team()
        guard staff.isSending else { return show(staff, team, Asked(form: prefill(team))) }
        var form = FormReader(staff.form)
        let action = action(&form, places(team))
        guard let (action, said) = action, form.errors.isEmpty else {
            return show(staff, team, Asked(form: staff.form, errors: form.errors))
        }
        do {
            let acted = try await staff.desk.act(action, as: staff.identity, once: staff.once())
            return staff.goOn(to: .staff(.rota), after: acted, saying: said)
        } catch Denial.refused(let refusal) {
            form.errors.add(refusal.sentence)
            return show(staff, team, Asked(form: staff.form, errors: form.errors))
        }
    }

    private static func action(_ form: inout FormReader, _ places: Int) -> (TeamAction, Said)? {
        let matter: Matter? = form.choice("matter", orElse: "Choose what changes.")
        switch matter {
        case .rota:
            let days = Weekday.allCases.map { ($0, workers(&form, $0.rawValue, places)) }
            let rota = Rota(lists: Dictionary(days, uniquingKeysWith: { $1 }), cover: workers(&form, "cover", places))
            return (.setRota(rota), .rotaSaved)
        case .limit:
            guard let text = form.text("limit", longest: 5, orElse: "Enter a number.") else { return nil }
            guard let limit = Int(text) else {
                form.errors.add("Enter a number.", to: "limit")
                return nil
            }
            return (.setLimit(limit), .limitSaved)
        case nil: return nil
        }
    }

    private static func workers(_ form: inout FormReader, _ name: String, _ places: Int) -> [Worker.ID] {
        (1...places).compactMap { form.id("\(name)-\($0)", of: Worker.self) }
    }

    private static func prefill(_ team: Team) -> Form {
        var pairs: [(name: String, value: String)] = [("limit", "\(team.limit)")]
        func put(_ name: String, _ workers: [Worker.ID]) {
            for (index, worker) in workers.enumerated() {
                pairs.append(("\(name)-\(index + 1)", worker.description))
            }
        }
        for day in Weekday.allCases { put(day.rawValue, team.rota.lists[day] ?? []) }
        put("cover", team.rota.cover)
        return Form(pairs)
    }

    private static func show(_ staff: StaffVisit, _ team: Team, _ asked: Asked) -> Reply {
        let able = team.workers.values.filter { $0.role.mayHold && $0.role != .gp && $0.left == nil }
            .sorted { ($0.name, $0.id) < ($1.name, $1.id) }
        let places = places(team)
        return staff.page("The rota", back: .staff(.team), errors: asked.errors) {
            h1 { "The rota" }
            p { "Whoever is first and here looks at what arrives. The others cover, in this order; then the cover." }
            p { "Open a day to change it, then save the rota. All days are saved together." }
            staff.form(to: .staff(.rota)) {
                HiddenField(name: "matter", value: "rota")
                for day in Weekday.allCases { list(asked, day.rawValue.capitalizedFirst, day.rawValue, able, places) }
                list(asked, "Cover", "cover", able, places)
                ButtonRow { SubmitButton("Save the rota") }
            }
            h2 { "How many one worker can hold" }
            staff.form(to: .staff(.rota)) {
                HiddenField(name: "matter", value: "limit")
                asked.line("Requests", "limit", hint: "You see who is above it. Nobody is turned away by it.")
                    .kind(.digits).width(.tiny)
                SubmitButton("Save the number", style: .secondary)
            }
        }
    }

    /// One day: folded up, it says who is on duty in their order; unfolded, it asks.
    private static func list(
        _ asked: Asked,
        _ title: String,
        _ name: String,
        _ able: [Worker],
        _ places: Int
    ) -> Details {
        let nobody = Choice("Nobody", value: "")
        let choices = [nobody] + able.choices.dropFirst()
        let fields = (1...places).map { "\(name)-\($0)" }
        let names = fields.compactMap { field in able.first { $0.id.description == asked[field] }?.name }
        let order = names.isEmpty ? "nobody" : names.joined(separator: ", then ")
        return Details("\(title): \(order)", isOpen: fields.contains { asked.errors[$0] != nil }) {
            fieldset(.class("rota")) {
                legend(.class("unseen")) { title }
                div(.class("row")) {
                    for (place, field) in zip(1..., fields) {
                        asked.select(place == 1 ? "First" : ordinal(place), field, choices)
                    }
                }
            }
        }
    }

    /// `2nd`, `3rd`, `4th`.
    private static func ordinal(_ number: Int) -> String {
        switch (number % 10, number % 100) {
        case (2, let rest) where rest != 12: "\(number)nd"
        case (3, let rest) where rest != 13: "\(number)rd"
        default: "\(number)th"
        }
    }
}
