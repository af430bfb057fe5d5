import Care
import Exchange

/// Says how an import goes: what was refused, what needs a look, and how long it will take.
final class ImportReporter {
    private(set) var faults = Faults()
    private var began = Assembly.wallClock()
    private var before = 0

    /// Starts the clock for a file; what was read before it goes on is not counted as work of now.
    func begin(at read: Int) {
        began = Assembly.wallClock()
        before = read
    }

    func end() { Output.endProgress() }

    func take(_ news: ImportNews) {
        switch news {
        case .diagnostic(let diagnostic): faults.take(diagnostic)
        case .remark(let remark): Output.say("look: \(remark)")
        case .progress(let read, let total, let people): progress(read: read, of: total, people: people)
        }
    }

    /// The rate and the time left, from what was read since the start.
    private func progress(read: Int, of total: Int?, people: Int) {
        let seconds = Double(Assembly.wallClock().microseconds - began.microseconds) / 1_000_000
        guard seconds > 0 else { return }
        var line = "\(people) people, \(Int(Double(people) / seconds)) a second"
        if let total, read > before {
            let left = Double(max(0, total - read)) * seconds / Double(read - before)
            line += ", \(ImportReporter.duration(left)) left"
        }
        Output.progress(line)
    }

    /// `45 s`, `3 min 20 s`.
    static func duration(_ seconds: Double) -> String {
        let whole = Int(seconds.rounded())
        return whole < 60 ? "\(whole) s" : "\(whole / 60) min \(whole % 60) s"
    }
}
