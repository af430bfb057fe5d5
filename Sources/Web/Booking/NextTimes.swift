import Care
import Desk
import HTML

/// A time that was refused on a page that shows no times of its own, with those that there are instead.
struct RefusedTime: Error {
    let refusal: BookingRefusal
    let others: NextTimes
}

/// The next times that suit somebody, below a refusal, and the way to book one of them.
struct NextTimes: Component {
    let lines: [String]
    let finding: StaffPage

    init(_ times: [[ClinicTime]], _ team: Team, at finding: StaffPage) {
        lines = times.prefix(5).compactMap { times in
            guard let first = times.first else { return nil }
            let words = times.map { $0.words(team) }.joined(separator: "; and ")
            return "\(EnglishTime.dayAndClock(first.slot.at)): \(words)"
        }
        self.finding = finding
    }

    var markup: Markup {
        Markup {
            h2 { "The next times" }
            if lines.isEmpty {
                p { "No other time that suits is open." }
            } else {
                ul { for line in lines { li { line } } }
            }
            LinkButton("Find a time", to: finding.address, style: .secondary)
        }
    }
}
