import Planner
import Yams

extension ScenarioReader {
    private static let laws = [
        "constant", "exponential", "uniform", "gamma", "lognormal", "weibull", "triangular", "seen", "between",
    ]

    /// Reads a law: a number, or one of the laws with its parameters.
    mutating func law(_ node: Node, of what: String) -> Distribution? {
        if let text = page.words(node), let value = Double(text) {
            return page.number(node, what, in: 0...1e9).map { _ in .constant(value) }
        }
        guard let fields = page.fields(node, of: what, keys: ScenarioReader.laws) else { return nil }
        let named = ScenarioReader.laws.dropLast().filter { fields[$0] != nil }
        guard named.count == 1, let name = named.first, let inner = fields[name] else {
            page.report(
                node,
                "\(what) names \(named.count) laws.",
                "Name one: \(ScenarioReader.laws.dropLast().joined(separator: ", "))."
            )
            return nil
        }
        guard let law = law(named: name, inner, what) else { return nil }
        guard let between = fields["between"] else { return law }
        return truncated(law, between)
    }

    private mutating func law(named name: String, _ node: Node, _ what: String) -> Distribution? {
        let label = "“\(name)” of \(what)"
        switch name {
        case "constant": return page.number(node, name, in: 0...1e9).map { .constant($0) }
        case "exponential": return page.number(node, name, in: 0.000_001...1e9).map { .exponential(mean: $0) }
        case "uniform":
            return pair(node, label, "low", "high").flatMap { ordered($0, $1, node) ? .uniform($0, $1) : nil }
        case "gamma": return pair(node, label, "mean", "deviation").map { .gamma(mean: $0, deviation: $1) }
        case "lognormal": return pair(node, label, "mean", "deviation").map { .lognormal(mean: $0, deviation: $1) }
        case "weibull": return pair(node, label, "shape", "scale").map { .weibull(shape: $0, scale: $1) }
        case "triangular": return triangular(node, label)
        default: return seen(node, label)
        }
    }

    private mutating func pair(_ node: Node, _ label: String, _ one: String, _ other: String) -> (Double, Double)? {
        guard let fields = page.fields(node, of: label, keys: [one, other]) else { return nil }
        let least = one == "low" ? 0 : 0.000_001
        let first = page.required(fields, one).flatMap { page.number($0, one, in: least...1e9) }
        let second = positive(fields, other)
        guard let first, let second else { return nil }
        return (first, second)
    }

    private mutating func ordered(_ low: Double, _ high: Double, _ node: Node) -> Bool {
        if low < high { return true }
        page.report(node, "From \(low) to \(high) there is nothing.", "Let the second number be the larger.")
        return false
    }

    private mutating func triangular(_ node: Node, _ label: String) -> Distribution? {
        guard let fields = page.fields(node, of: label, keys: ["low", "mode", "high"]) else { return nil }
        let numbers = ["low", "mode", "high"].map { key in
            page.required(fields, key).flatMap { page.number($0, key, in: 0...1e9) }
        }
        guard let low = numbers[0], let mode = numbers[1], let high = numbers[2] else { return nil }
        guard low <= mode, mode <= high, low < high else {
            page.report(node, "\(low), \(mode), \(high) do not rise.", "Write low, then mode, then high.")
            return nil
        }
        return .triangular(low: low, mode: mode, high: high)
    }

    private mutating func seen(_ node: Node, _ label: String) -> Distribution? {
        guard let fields = page.fields(node, of: label, keys: ["values", "times"]) else { return nil }
        let values = page.items(fields, "values").compactMap { page.number($0, "values", in: 0...1e9) }
        let times = page.items(fields, "times").compactMap { page.number($0, "times", in: 0...1e9) }
        let weights = times.isEmpty ? values.map { _ in 1.0 } : times
        guard !values.isEmpty, values.count == weights.count, weights.contains(where: { $0 > 0 }) else {
            page.report(
                node,
                "\(label) has \(values.count) values, seen \(times.count) times.",
                "Give each value how often it was seen, at least one of them above 0."
            )
            return nil
        }
        return .empirical(values, weights: weights)
    }

    private mutating func truncated(_ law: Distribution, _ node: Node) -> Distribution? {
        guard let (low, high) = pair(node, "“between”", "low", "high"), ordered(low, high, node) else { return nil }
        guard law.share(below: high) - law.share(below: low) >= 0.001 else {
            page.report(
                node,
                "Less than one in a thousand of the law lies between \(low) and \(high).",
                "Choose a law that fits there, or a wider range."
            )
            return nil
        }
        return .truncated(law, low: low, high: high)
    }
}
