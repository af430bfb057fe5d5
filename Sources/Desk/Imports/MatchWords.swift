package import Care

/// The words of `search_key` by which somebody who arrives is looked up among those who are known.
///
/// Two of them serve Find as well: a birth date is kept with the family name after it, which a search for the date alone
/// still begins. What is only for matching begins with a capital letter; what is typed into Find is folded and never does.
package enum MatchWords {
    /// An NHS number, verified or not.
    package static func number(_ number: NHSNumber) -> String { number.digits }

    /// A birth date and the last part of a name.
    package static func born(_ day: Day, name: String) -> String {
        lastWord(of: name).map { "\(day) \($0)" } ?? day.description
    }

    /// Everybody at a postcode, whatever their name.
    package static func postcode(_ postcode: String) -> String { SearchWords.compact(postcode) }

    /// The household of somebody whose birth date is not known.
    package static func household(_ postcode: String, name: String) -> String {
        "H\(SearchWords.compact(postcode)) \(lastWord(of: name) ?? "")"
    }

    /// Somebody of whom nothing but the name is known.
    package static func nameAlone(_ name: String) -> String {
        "N\(SearchWords.words(in: name).joined(separator: " "))"
    }

    /// The words by which a record is found besides those of Find.
    static func words(of details: Person.Details) -> [String] {
        let name = details.name.disclosed
        if let birth = details.birthDate { return [born(birth.disclosed, name: name)] }
        if let postcode = details.postcode { return [household(postcode.disclosed, name: name)] }
        return details.nhsNumber == nil ? [nameAlone(name)] : []
    }

    private static func lastWord(of name: String) -> String? { SearchWords.words(in: name).last }
}
