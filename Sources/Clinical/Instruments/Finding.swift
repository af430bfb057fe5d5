/// A pattern of answers that a publication gives a name, such as the criteria of a disorder.
package struct Finding: Hashable, Sendable {
    /// At least so many of these questions, each with at least so many points.
    package struct Requirement: Hashable, Sendable {
        package let count: Int
        package let items: [Int]
        package let points: Int

        package init(_ count: Int = 1, of items: [Int], atLeast points: Int) {
            self.count = count
            self.items = items
            self.points = points
        }
    }

    package let name: String
    package let requirements: [Requirement]
    /// A wider pattern that takes this one's place when it is met too.
    package let unless: [Requirement]
    package let reference: Reference

    package init(
        _ name: String,
        _ requirements: [Requirement],
        unless: [Requirement] = [],
        _ reference: Reference
    ) {
        self.name = name
        self.requirements = requirements
        self.unless = unless
        self.reference = reference
    }

    /// Whether the answers fit; `nil` when what is missing decides it.
    package func isMet(by points: [Int: Int]) -> Bool? {
        let own = Finding.all(requirements, points)
        guard !unless.isEmpty else { return own }
        let wider = Finding.all(unless, points)
        if own == false || wider == true { return false }
        return own == true && wider == false ? true : nil
    }

    private static func all(_ requirements: [Requirement], _ points: [Int: Int]) -> Bool? {
        let answers = requirements.map { $0.isMet(by: points) }
        if answers.contains(false) { return false }
        return answers.contains(nil) ? nil : true
    }
}

extension Finding.Requirement {
    /// Kleene's three values: what was not answered may turn out either way.
    func isMet(by points: [Int: Int]) -> Bool? {
        let met = items.count { points[$0].map { $0 >= self.points } ?? false }
        let open = items.count { points[$0] == nil }
        if met >= count { return true }
        return met + open < count ? false : nil
    }
}
