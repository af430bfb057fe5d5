package import Care

/// A form about one person: the word in its address, its title, and what somebody must be allowed to do to send it.
package protocol StepWord: RawRepresentable<String>, CaseIterable, Hashable, Sendable {
    /// As the heading of the form and the words of the link to it.
    var title: String { get }
    var permission: Permission { get }
}

extension StepWord {
    /// Whether a role includes this step.
    func isFor(_ role: Role) -> Bool { role.may(permission) }
}

extension PagePath.Interpolation {
    /// A word of ours from a closed list; it says nothing of a person.
    mutating func appendInterpolation(_ word: some StepWord) { appendLiteral(word.rawValue) }
}
