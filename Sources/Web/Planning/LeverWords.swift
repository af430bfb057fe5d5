import Planner

extension Lever {
    /// What a form asks.
    var question: String {
        switch what {
        case .workers: "How many work at \(place)?"
        case .staffing: "Of every 100 who work at \(place) now, how many?"
        case .serviceTime: "For every 100 minutes that it takes at \(place) now, how many?"
        case .arrivals: "For every 100 who come from \(place) now, how many?"
        case .requests: "For every 100 who ask now, how many?"
        case .times: "How many times a day has \(place)?"
        case .missed: "Of every 100 times booked, how many are missed, \(place)?"
        case .keptForTheDay: "Of every 100 times, how many are kept for the day itself?"
        case .keptForTwoDays: "Of every 100 times, how many open 48 hours before?"
        case .horizon: "How many clinic days ahead can one book?"
        case .overbooked: "How many times are booked beyond those there are, each day?"
        }
    }

    /// What a table says of it.
    var title: String {
        switch what {
        case .workers: "Workers, \(place)"
        case .staffing: "Workers of every 100 now, \(place)"
        case .serviceTime: "Time it takes, of every 100 minutes now, \(place)"
        case .arrivals: "People who come, of every 100 now, \(place)"
        case .requests: "People who ask, of every 100 now"
        case .times: "Times a day, \(place)"
        case .missed: "Missed of every 100, \(place)"
        case .keptForTheDay: "Kept for the day, of every 100"
        case .keptForTwoDays: "Opened 48 hours before, of every 100"
        case .horizon: "Days ahead"
        case .overbooked: "Booked beyond, each day"
        }
    }

    var hint: String { "Now \(now). From \(range.lowerBound) to \(range.upperBound)." }
}

extension ChangeRefusal {
    /// Said over the form, and what to do instead.
    var sentence: String {
        switch self {
        case .outOfRange: "One of the numbers cannot be. Look at what stands under each."
        case .keptTooMuch: "More times are kept back than there are. Keep fewer for the day, or for 48 hours before."
        case .neverSeen(let group, let clinic):
            "“\(group)” could never be seen at \(clinic): no day has a time for them. Keep fewer back, or add times."
        }
    }
}
