import Services
import Testing

/// What a pack is held to state: written from the reports, so that a reviewer can read it with them in hand.
struct Statements: CustomTestStringConvertible, Sendable {
    /// A figure by its id, its value, and how sure its source is.
    typealias Figure = (id: String, value: Double, quality: ServicePack.Figure.Quality)

    /// Words that the fact of this id must hold, and the section that it must cite.
    struct Fact: CustomTestStringConvertible, Sendable {
        let pack: ServicePack.ID
        let id: String
        let words: String
        let place: String

        var testDescription: String { "\(pack.name): \(id), from \(place)" }
    }

    let pack: ServicePack.ID
    let facts: [Fact]
    let figures: [Figure]
    /// What the sources leave unsaid, in the order of the pack.
    let silences: [String]

    init(
        of pack: ServicePack.ID,
        facts: [(id: String, words: String, place: String)],
        figures: [Figure] = [],
        silences: [String]
    ) {
        self.pack = pack
        self.facts = facts.map { Fact(pack: pack, id: $0.id, words: $0.words, place: $0.place) }
        self.figures = figures
        self.silences = silences
    }

    var testDescription: String { pack.name }
}
