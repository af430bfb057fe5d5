import Care
import Services

/// What somebody has answered so far; it travels in the pages and is kept nowhere until it is sent.
struct Answers: Equatable, Sendable {
    private var values: [String: [String]] = [:]

    init() {}

    /// Takes the fields of the six pages out of a form, and nothing else.
    init(_ form: Form) {
        for name in AskField.allCases.flatMap(\.names) {
            let all = form.all(name).map(\.trimmed).filter { !$0.isEmpty }
            if !all.isEmpty { values[name] = Array(all.prefix(40)) }
        }
    }

    /// The one answer to a field; empty if there is none.
    subscript(field: AskField) -> String { values[field.rawValue]?.first ?? "" }

    /// All answers to a field that takes several.
    func all(_ field: AskField) -> [String] { values[field.rawValue] ?? [] }

    func optional(_ field: AskField) -> String? { values[field.rawValue]?.first }

    mutating func set(_ field: AskField, _ answers: String...) { values[field.rawValue] = answers }

    /// What goes along unseen in the page of a step: every answer that is not asked there.
    func carried(past step: AskStep) -> [HiddenField] {
        AskField.allCases.filter { $0.step != step }.flatMap(\.names).flatMap { name in
            (values[name] ?? []).map { HiddenField(name: name, value: $0) }
        }
    }

    /// As a form, to be read field by field.
    var form: Form {
        Form(
            AskField.allCases.flatMap(\.names).flatMap { name in
                (values[name] ?? []).map { (name: name, value: $0) }
            }
        )
    }

    var who: WhoFor { WhoFor(rawValue: self[.who]) ?? .me }
    var role: WorkRole? { who == .work ? WorkRole(rawValue: self[.role]) : nil }
    var needs: [Need] { all(.needs).compactMap(Need.init) }
    var means: [Means] { all(.means).compactMap(Means.init) }
    var phoneUse: PhoneUse { PhoneUse(rawValue: self[.phoneUse]) ?? .calls }

    /// The answer to a field that belongs to a way of being reached; none where that way is not ticked.
    func optional(_ field: AskField, ifChosen way: Means) -> String? { means.contains(way) ? optional(field) : nil }

    var places: [Person.Wishes.Where] { all(.places).compactMap(Person.Wishes.Where.init) }
    var typedBirthday: TypedDate { FormReader(form).typedDate(AskField.born.rawValue) }
    var hasNoAddress: Bool { !self[.noAddress].isEmpty }

    var birthday: Day? {
        var reader = FormReader(form)
        return reader.day(AskField.born.rawValue)
    }

    /// A way of being reached that the front door asks for; `none` is an answer.
    enum Means: String, CaseIterable, Sendable {
        case phone, email, letter, through, none

        var words: String {
            switch self {
            case .phone: "Phone"
            case .email: "E-mail"
            case .letter: "Letter"
            case .through: "Through someone I trust"
            case .none: "I have no phone or e-mail"
            }
        }
    }

    /// How a phone may be used.
    enum PhoneUse: String, CaseIterable, Sendable {
        case calls, texts, either

        var words: String {
            switch self {
            case .calls: "Call"
            case .texts: "Text only"
            case .either: "Both are fine"
            }
        }
    }

    /// What the list of practices offers beside the practices.
    enum PracticeAnswer: String, CaseIterable {
        case unknown, none, elsewhere

        var words: String {
            switch self {
            case .unknown: "I don't know"
            case .none: "No GP"
            case .elsewhere: "A practice that is not on this list"
            }
        }
    }
}
