import Care
import Desk
import HTML

/// One measure of somebody: first, last and change in words, and the line between them.
struct ScoreLine: Component {
    private static let (width, height) = (100, 26)

    let measure: CaseloadMeasure
    /// The same in one sentence, for whoever hears the page.
    let sentence: String

    var markup: Markup {
        div(.class("score")) {
            measure.name
            ": "
            words
            drawing
        }
    }

    private var words: String {
        guard let first = measure.first, let last = measure.last, measure.points.count > 1 else {
            return measure.first?.words ?? ""
        }
        return "\(first.words) to \(last.words), \(measure.change)"
    }

    /// Drawn in one colour: no score is coloured, and nobody is ranked by one.
    @MarkupBuilder private var drawing: Markup {
        if measure.points.count > 1 {
            svg(
                .class("score__line"),
                .viewBox("-4 -4 108 34"),
                .width(108),
                .height(34),
                .role("img"),
                .aria("label", sentence)
            ) {
                path(.class("score__floor"), .d("M0 26H100"))
                path(.d(through: places))
                for place in places { path(.class("score__points"), .d(through: [place])) }
            }
        }
    }

    /// The readings on the drawing: days from left to right, the whole scale from bottom to top.
    private var places: [(x: Int, y: Int)] {
        guard let first = measure.first, let last = measure.last else { return [] }
        let (days, range) = (max(1, last.day - first.day), max(1, measure.highest - measure.lowest))
        return measure.points.map { point in
            let x = (point.day - first.day) * Self.width / days
            return (x, Self.height - (point.hundredths - measure.lowest) * Self.height / range)
        }
    }
}
