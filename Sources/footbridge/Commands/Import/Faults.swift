import Exchange

/// Says what was wrong with the files: every refusal in full up to a number, and warnings counted by their kind.
struct Faults {
    private(set) var refused = 0
    private(set) var warnings = 0
    private var kinds: [Fault: (first: Diagnostic, count: Int)] = [:]

    /// How many refusals are said one by one.
    static let inFull = 100

    mutating func take(_ diagnostic: Diagnostic) {
        guard diagnostic.outcome == .warning else {
            refused += 1
            if refused <= Faults.inFull { Output.say(diagnostic.description) }
            return
        }
        warnings += 1
        kinds[diagnostic.fault, default: (diagnostic, 0)].count += 1
    }

    /// What is left to say at the end.
    func conclude() {
        if refused > Faults.inFull { Output.say("and \(refused - Faults.inFull) refused besides these") }
        for (first, count) in kinds.values.sorted(by: {
            ($0.first.file, $0.first.line) < ($1.first.file, $1.first.line)
        }) {
            Output.say("warning: \(first)\(count > 1 ? " (and \(count - 1) more of this kind)" : "")")
        }
    }

    /// Ends the command with code 65 where anything was refused.
    func settle() throws {
        guard refused == 0 else { throw Exit.badInput }
    }
}
