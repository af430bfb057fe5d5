import Yams

extension Diagnostic {
    /// What the YAML parser could not read, in our words.
    init(yaml error: any Error, file: String) {
        switch error as? YamlError {
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
            .composer(_, let problem, let mark, _):
            self.init(
                file: file,
                line: mark.line,
                column: mark.column,
                found: "It is not YAML: \(problem).",
                remedy: "Check indentation, colons and quotes on this line and the one before."
            )
        case .duplicatedKeysInMapping(let keys, let context):
            self.init(
                file: file,
                line: context.mark.line,
                column: context.mark.column,
                found: "“\(keys.joined(separator: "”, “"))” stands twice in one mapping.",
                remedy: "Keep one of the two."
            )
        default:
            self.init(
                file: file,
                found: "It holds bytes that are not YAML.",
                remedy: "Save it as plain UTF-8 text without control characters."
            )
        }
    }
}
