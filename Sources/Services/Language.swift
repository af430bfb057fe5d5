/// A language in which somebody is met, as a plain lower-case word such as `bengali`.
package struct Language: RawRepresentable, Hashable, Comparable, Sendable, Codable, ExpressibleByStringLiteral {
    package let rawValue: String

    package init(rawValue: String) { self.rawValue = rawValue }
    package init(_ name: String) { rawValue = name }
    package init(stringLiteral value: String) { rawValue = value }
    package static func < (left: Language, right: Language) -> Bool { left.rawValue < right.rawValue }

    /// The language as a sentence names it.
    package var words: String { rawValue.prefix(1).uppercased() + rawValue.dropFirst() }
}

extension Language {
    /// The languages that somebody's own words name, such as *Bengali or Sylheti*: each word counts as one.
    package static func named(in words: String) -> Set<Language> {
        Set(words.lowercased().split { !$0.isLetter }.map { Language(String($0)) })
    }
}
