/// People known so far, findable by the keys of their facts: for a file against itself, a demonstration, a test.
///
/// A database keeps the same keys in a table; this is the plain reference for it.
package struct MatchIndex<Known: Hashable & Sendable>: Sendable {
    private var facts: [Known: PersonFacts] = [:]
    private var byKey: [PersonFacts.Key: [Known]] = [:]

    package init() {}

    package var count: Int { facts.count }

    /// Adds a person, or replaces what is known of them.
    package mutating func add(_ known: Known, _ new: PersonFacts) {
        if let old = facts[known] {
            for key in old.keys { byKey[key]?.removeAll { $0 == known } }
        }
        facts[known] = new
        for key in new.keys { byKey[key, default: []].append(known) }
    }

    /// Those who share a key, each once, in the order in which they were found.
    package func candidates(for incoming: PersonFacts) -> [(known: Known, facts: PersonFacts)] {
        var met: Set<Known> = []
        return incoming.keys.flatMap { byKey[$0] ?? [] }.filter { met.insert($0).inserted }
            .compactMap { known in facts[known].map { (known, $0) } }
    }

    /// Judges one who arrives against all who are known.
    package func judge(_ incoming: PersonFacts) -> PersonMatcher.Verdict<Known> {
        PersonMatcher.judge(incoming, among: candidates(for: incoming))
    }
}
