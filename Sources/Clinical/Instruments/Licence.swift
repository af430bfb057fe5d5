/// What the owner of an instrument's text allows, and so what is shipped of it.
package struct Licence: Hashable, Sendable {
    package enum Ships: String, Hashable, Sendable, CaseIterable {
        /// The questions and answers as published, or in our own words where the idea is free.
        case text
        /// Numbers only, with our scoring; an adopter who has permission installs the text.
        case numbers
        /// No questions at all: a score worked out elsewhere is entered.
        case scores
    }

    package let ships: Ships
    package let owner: String
    /// The terms in a few words of our own.
    package let terms: String
    /// What must stand on the page wherever the text stands; `nil` where nothing must.
    package let attribution: String?
    /// What an adopter does before the first use; `nil` where there is nothing to do.
    package let adopterMust: String?
    package let reference: Reference

    package init(
        ships: Ships,
        owner: String,
        terms: String,
        attribution: String? = nil,
        adopterMust: String? = nil,
        _ reference: Reference
    ) {
        self.ships = ships
        self.owner = owner
        self.terms = terms
        self.attribution = attribution
        self.adopterMust = adopterMust
        self.reference = reference
    }
}
