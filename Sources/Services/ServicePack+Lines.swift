// How the parts of a pack are said on a page and in a terminal, in one line each.

extension ServicePack.Offering {
    /// The offer with what limits it: how often, how long, in which languages.
    package var line: String {
        let limits = [
            sessions.map { most in sessionsFrom.map { "\($0) to \(most) sessions" } ?? "up to \(most) sessions" },
            weeks.map { "up to \($0) weeks" },
            minutes.map { "\($0) minutes" },
            afterAppointments.map { "\(usually ? "usually " : "")after \($0) appointments" },
            rolling ? "one can join at any round" : nil,
            languages.isEmpty ? nil : "in " + languages.map(\.words).joined(separator: ", "),
            means.isEmpty ? nil : "by " + means.map(\.rawValue).joined(separator: ", "),
            embargo?.line,
        ]
        let said = limits.compactMap(\.self).joined(separator: "; ")
        return said.isEmpty ? name : "\(name) (\(said))"
    }
}

extension ServicePack.Offering.Embargo {
    fileprivate var line: String {
        let kept = [day ? "for the day itself" : nil, hours.map { "until \($0) hours before" }].compactMap(\.self)
        return "some appointments kept back \(kept.joined(separator: " or "))"
    }
}

extension ServicePack.Promise {
    /// The clock of a promise: what starts it, what stops it, and how long.
    package var clock: String {
        "\(usually ? "Usually within" : "Within") \(within.words), from when \(starts.words) to when \(stops.words)."
    }
}

extension ServicePack.Promise.Event {
    fileprivate var words: String {
        switch self {
        case .requestReceived: "the request is received"
        case .requestAccepted: "the request is accepted"
        case .onwardRequestMade: "the service asks another"
        case .firstContact: "the person is first seen"
        case .assessmentDone: "the assessment is done"
        case .interventionStarted: "the help begins"
        case .missedContact: "a contact is missed"
        case .reviewAsked: "a review is asked for"
        case .reviewDone: "the review is done"
        case .adviceAsked: "advice is asked for"
        case .adviceGiven: "advice is given"
        }
    }
}

extension ServicePack.Rung {
    /// What is done after a missed contact, and by when.
    package var line: String {
        let by =
            switch means {
            case .phone: "Rings"
            case .message: "Sends a message"
            case .letter: "Writes a letter"
            case .visit: "Calls at home"
            case .throughGP: "Asks the GP"
            }
        return "\(by) within \(withinDays) \(withinDays == 1 ? "day" : "days")"
    }
}

extension ServicePack.Footprint {
    /// The reach, with how exactly it is known.
    package var line: String {
        let numbers = [
            registered.map { "\($0.grouped) people registered" }, practices.map { "\($0) practices" },
        ]
        let said = quality.before(numbers.compactMap(\.self).joined(separator: ", "))
        return [said, words].compactMap(\.self).filter { !$0.isEmpty }.joined(separator: "; ")
    }
}

extension ServicePack.Workers {
    /// Who works there and how many, with how exactly that is known.
    package var line: String {
        let numbers = [people.map { "\($0.plain) people" }, wholeTime.map { "\($0.plain) whole-time equivalents" }]
        let said = numbers.compactMap(\.self).joined(separator: ", ")
        return said.isEmpty ? who : "\(who): \(quality.before(said))"
    }
}

extension ServicePack.Money {
    /// The sum, with how exactly it is known.
    package var line: String { "\(says) (\(quality.before("£\(Int(pounds).grouped)")) a \(per.rawValue))" }
}

extension ServicePack.Figure {
    /// The number, with how exactly it is known, and of what it is.
    package var line: String { "\(quality.before(value.plain)) \(unit)" }
}

extension ServicePack.Figure.Quality {
    fileprivate func before(_ number: String) -> String {
        guard !number.isEmpty else { return number }
        return switch self {
        case .exact: number
        case .about: "about \(number)"
        case .moreThan: "more than \(number)"
        case .upTo: "up to \(number)"
        }
    }
}

extension Double {
    /// Whole numbers without a point, thousands apart.
    fileprivate var plain: String { self == rounded() ? Int(self).grouped : "\(self)" }
}

extension Int {
    /// `216,000`.
    package var grouped: String {
        let digits = String(magnitude)
        var said = ""
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.count - index) % 3 == 0 { said.append(",") }
            said.append(digit)
        }
        return (self < 0 ? "−" : "") + said
    }
}
