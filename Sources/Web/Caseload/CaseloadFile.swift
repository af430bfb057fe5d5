import Care
import Desk
import HTML

/// The caseload as a file of comma-separated values (RFC 4180); each line is first recorded as a look at that person.
enum CaseloadFile {
    static func answer(_ staff: StaffVisit) async throws -> Reply {
        let query = CaseloadQuery(staff.visit.query, for: staff.worker)
        let list = try await staff.desk.caseloadFile(query.wish, as: staff.identity)
        let face = try await CaseloadPage.face(staff, query.columns)
        return Reply(contentType: "text/csv; charset=utf-8", bytes: Array(text(list.lines, query.columns, face).utf8))
            .with("content-disposition", "attachment; filename=\"caseload-\(London.day(at: staff.now)).csv\"")
    }

    static func text(_ lines: [CaseloadLine], _ columns: [CaseloadColumn], _ face: CaseloadFace) -> String {
        let heading = ["Person"] + columns.map(\.title)
        let rows = lines.map { line in [line.name.disclosed] + columns.map { face.words($0, line) } }
        return ([heading] + rows).map { $0.map(field).joined(separator: ",") + "\r\n" }.joined()
    }

    /// A value in quotes; one that a spreadsheet would run as a formula is kept from it by an apostrophe.
    private static func field(_ value: String) -> String {
        let isFormula = value.first.map { "=+-@\t\r".contains($0) } ?? false
        return "\"\(isFormula ? "'" : "")\(value.replacing("\"", with: "\"\""))\""
    }
}

/// Saves a way of seeing the caseload under a name, or forgets one.
enum CaseloadViews {
    static func answer(_ staff: StaffVisit) async throws -> Reply {
        if let name = staff.form["forget"] {
            try await staff.desk.forgetView(name, as: staff.identity)
            return staff.goOn(to: .staff(.caseload), saying: .viewForgotten)
        }
        var form = FormReader(staff.form)
        guard let name = form.text("name", longest: 60, orElse: "Give the view a name.") else {
            return refused(staff, form.errors)
        }
        // Only what we would have written ourselves is kept.
        let query = CaseloadQuery(try FormDecoder.decode(Array((staff.form["query"] ?? "").utf8)), for: staff.worker)
        guard try await staff.desk.save(CaseloadView(name: name, query: query.text), as: staff.identity) else {
            form.errors.add("You have \(FrontDesk.mostViews) views. Forget one first.", to: "name")
            return refused(staff, form.errors)
        }
        return staff.goOn(to: .staff(.caseload), saying: .viewSaved)
    }

    private static func refused(_ staff: StaffVisit, _ errors: FormErrors) -> Reply {
        staff.page("Save a view", back: .staff(.caseload), errors: errors) {
            h1 { "Save a view" }
            staff.form(to: .staff(.caseloadViews)) {
                HiddenField(name: "query", value: staff.form["query"] ?? "")
                TextField("What is it called?", name: "name", value: staff.form["name"] ?? "", error: errors["name"])
                    .width(.half).autofill(.off)
                ButtonRow { SubmitButton("Save the view") }
            }
        }
    }
}
