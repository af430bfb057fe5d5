import Care
import Desk
import HTML

/// Whom a form is about, in a line or two: enough not to write on the wrong record, and what is safe for them.
struct PersonFace: Component {
    let person: Person.ID
    let name: String
    var born: String?
    var phone: String?
    var warnings: [String] = []
    /// Whether the worker may open the record.
    var maySee = true

    /// The face of somebody whose record is open, or as much as a search shows where it may not be.
    static func of(_ person: Person.ID, _ scene: Scene) async throws -> PersonFace {
        if let details = scene.details { return PersonFace(person, details, on: scene.today) }
        guard let found = try await scene.desk.people([person]).first else { throw Denial.notFound }
        return PersonFace(found)
    }

    init(_ found: FoundPerson) {
        person = found.person
        name = found.name.disclosed
        maySee = false
    }

    init(_ person: Person.ID, _ details: Person.Details, on today: Day) {
        self.person = person
        name = details.shownName
        born = details.birthDate.map { PersonFace.born($0.disclosed, on: today) }
        phone = details.phone?.disclosed
        warnings = details.wishes.warnings
    }

    /// `27 March 1990, 36 years`.
    static func born(_ day: Day, on today: Day) -> String {
        let years = day.years(until: today)
        return "\(EnglishTime.date(day)), \(years) \(years == 1 ? "year" : "years") old"
    }

    var markup: Markup {
        InsetText {
            p {
                strong { name }
                if let born { ", born \(born)" }
                if let phone { ". Phone \(phone)" }
            }
            if !warnings.isEmpty {
                p {
                    for warning in warnings {
                        Markup {
                            StatusWord(warning, .late); " "
                        }
                    }
                }
            }
        }
        .markup
    }
}

extension Person.Details {
    /// The name with what they like to be called.
    var shownName: String {
        guard let called = calledName?.disclosed, !called.isBlank else { return name.disclosed }
        return name.disclosed.isBlank ? called : "\(name.disclosed) (likes to be called \(called))"
    }
}

extension Person.Wishes {
    /// What must not be done: nobody having asked counts as no.
    var warnings: [String] {
        var warnings: [String] = []
        if messageIsSafe != true { warnings.append("Do not leave a message") }
        if letterIsSafe != true { warnings.append("Do not send a letter") }
        return warnings
    }
}
