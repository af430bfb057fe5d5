import Services
import Testing

extension Library.Service {
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
