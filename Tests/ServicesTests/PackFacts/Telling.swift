import Services
import Testing

extension Library.Service {
    /// Whether a fact is told with these words and cited from this place: `chasm: section 4`.
    func tells(_ id: String, _ words: String, from place: String) throws -> Bool {
        let fact = try fact(id)
        return fact.says.contains(words) && fact.sources.contains { "\($0.document.id): \($0.section)" == place }
    }

    /// The sections from which a rule is taken, each after its document.
    func places(of rule: String) throws -> [String] {
        try self.rule(rule).sources.map { "\($0.document.id): \($0.section)" }
    }

    /// The setting of that id.
    func setting(_ id: Setting.ID) throws -> Setting {
        try #require(pack.settings.first { $0.id == id }, "no setting “\(id.name)”")
    }

    /// The same service as a place has it that sets nothing.
    var asItComes: Library.Service { Library.Service(pack: pack.settled(), welcome: welcome) }
}

extension Outcome {
    /// The ids of what is offered.
    var offers: [String] { offered.map(\.id) }

    /// The ids of the rules that counted.
    var rules: [String] { reasons.map(\.rule) }
}
