import Care
import Desk
import HTML

extension WaitWishes {
    /// What would suit them, as a list has it; nothing where nothing was said.
    func words(_ team: Team) -> String {
        let parts: [String?] = [
            length == .double ? "a double" : nil,
            with.map { "with \(team.name(of: $0))" },
            weekdays.isEmpty ? nil : weekdays.map(\.words).joined(separator: ", "),
            self.parts.isEmpty ? nil : self.parts.map(\.words).joined(separator: ", "),
            settings.isEmpty ? nil : settings.map(\.words).joined(separator: ", "),
            from.map { "from \(EnglishTime.date($0))" },
            language, gender, access.isEmpty ? nil : access.map(\.words).joined(separator: ", "),
            interpreter ? "with an interpreter" : nil,
            "told \(WaitNotice.words(notice)) before",
        ]
        return parts.compactMap(\.self).joined(separator: "; ").capitalizedFirst
    }
}

extension TimeWish.Part {
    var words: String {
        switch self {
        case .morning: "before midday"
        case .afternoon: "from midday to five"
        case .evening: "after five"
        }
    }
}

/// How soon before a time somebody must know of it.
enum WaitNotice {
    static let choices = [
        Choice("An hour before", value: "60"), Choice("Three hours before", value: "180"),
        Choice("The day before", value: "1440"), Choice("Three days before", value: "4320"),
    ]

    static func words(_ minutes: Int) -> String {
        switch minutes {
        case ..<120: "an hour"
        case ..<1440: "\(minutes / 60) hours"
        case ..<2880: "a day"
        default: "\(minutes / 1440) days"
        }
    }
}

extension FormReader {
    /// What somebody said would suit them; what somebody made up is said to be no answer of ours.
    mutating func waitWishes() -> WaitWishes {
        WaitWishes(
            length: choice("length") ?? .single,
            from: day("from"),
            weekdays: Set(choices("weekdays", as: Weekday.self)),
            parts: Set(choices("parts", as: TimeWish.Part.self)),
            settings: Set(choices("settings", as: Clinic.Setting.self)),
            language: text("language", longest: 40),
            gender: text("gender", longest: 40),
            access: Set(choices("access", as: Clinic.Access.self)),
            interpreter: isTicked("interpreter"),
            with: id("with", of: Worker.self),
            notice: number("notice") ?? WaitWishes.usualNotice
        )
    }
}

extension Form {
    /// The answers that say these wishes.
    init(_ wishes: WaitWishes) {
        var pairs: [(name: String, value: String)] = [
            ("length", wishes.length.rawValue), ("notice", "\(wishes.notice)"),
        ]
        pairs += wishes.weekdays.map { ("weekdays", $0.rawValue) }
        pairs += wishes.parts.map { ("parts", $0.rawValue) }
        pairs += wishes.settings.map { ("settings", $0.rawValue) }
        pairs += wishes.access.map { ("access", $0.rawValue) }
        if let language = wishes.language { pairs.append(("language", language)) }
        if let gender = wishes.gender { pairs.append(("gender", gender)) }
        if let worker = wishes.with { pairs.append(("with", worker.description)) }
        if wishes.interpreter { pairs.append(("interpreter", "yes")) }
        if let from = wishes.from {
            pairs += [
                ("from-day", "\(from.civil.day)"), ("from-month", "\(from.civil.month)"),
                ("from-year", "\(from.civil.year)"),
            ]
        }
        self.init(pairs)
    }
}
