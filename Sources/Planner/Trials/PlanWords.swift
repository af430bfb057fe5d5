/// How a plan's numbers and names are written for people, on pages and on the command line alike.
package enum PlanWords {
    /// Stands under every answer.
    package static let caution =
        "This is what follows from what was assumed. It is a plan to discuss, and not a promise to anybody."

    /// No more exact than is of use: three digits, and whole from a thousand on.
    package static func number(_ value: Double?) -> String {
        guard let value, value.isFinite else { return "" }
        if value.magnitude >= 1_000 || value == value.rounded() { return grouped(value.rounded()) }
        let digits = value.magnitude >= 10 ? 10.0 : value.magnitude >= 1 ? 100 : 1_000
        let shown = (value * digits).rounded() / digits
        return shown == 0 ? "0" : String(shown)
    }

    private static func grouped(_ value: Double) -> String {
        var digits = String(Int(value.magnitude))
        for end in stride(from: digits.count - 3, to: 0, by: -3) {
            digits.insert(",", at: digits.index(digits.startIndex, offsetBy: end))
        }
        return (value < 0 ? "-" : "") + digits
    }

    package static func interval(_ low: Double?, _ high: Double?) -> String {
        guard let low, let high, low.isFinite else { return "" }
        return "\(number(low)) … \(number(high))"
    }
}

extension Measure {
    /// What is measured, in words.
    package var words: String {
        what.words + (place.isEmpty ? "" : ", \(place)") + (group.isEmpty ? "" : ", \(group)")
    }
}

extension Measure.What {
    fileprivate var words: String {
        switch self {
        case .wait: "mean wait"
        case .waitNinetyFive: "19 in 20 wait no longer than"
        case .withinPromise: "share within the promise"
        case .use: "share of the time used"
        case .waiting: "waiting, on average"
        case .mostWaiting: "waiting, at most"
        case .turnedAway: "turned away"
        case .putOff: "put off by the line"
        case .gaveUp: "gave up waiting"
        case .time: "time from coming to leaving"
        case .came: "people who came"
        case .taken: "people whom a service took"
        case .leftWithNobody: "askings after which nobody here had taken them"
        case .untilSeen: "from asking to being seen by whoever took them"
        case .declines: "declines"
        case .begun: "people who began here"
        case .cost: "cost, pounds a year"
        case .saving: "saving, pounds a year"
        case .net: "saving less cost, pounds a year"
        case .requests: "requests"
        case .seen: "people seen"
        case .offered: "appointments offered"
        case .attended: "appointments attended"
        case .missed: "appointments missed"
        case .cancelled: "appointments cancelled"
        case .refilled: "cancelled times filled from the list"
        case .listed: "on the waiting list, on average"
        case .seenOnce: "people seen once"
        case .referredOn: "people referred on"
        case .daysOver: "days with more people than times"
        }
    }
}
