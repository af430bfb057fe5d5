package import Care

/// The people of a place who need help, as shares of combinations: what the chasm is weighed with.
///
/// Two dimensions are always there, `need` and `complexity`, and are the sides of the picture; what else there is, a
/// population file says. Nothing in here is about one person, and no dimension grades anybody.
package struct Population: Equatable, Sendable {
    package let id: String
    package let name: String
    package let about: String
    package let documents: [Document]
    /// How many people are registered with the practices of the place.
    package let registered: Figure
    /// What people come with; each value's people are in `groups`.
    package let need: Dimension
    /// How many people come with each value of `need`.
    package let groups: [Figure]
    package let complexity: Dimension
    /// What else tells people apart for a service; each may depend on those before it.
    package let others: [Dimension]

    package init(
        id: String,
        name: String,
        about: String,
        documents: [Document],
        registered: Figure,
        needs: (dimension: Dimension, groups: [Figure]),
        complexity: Dimension,
        others: [Dimension]
    ) {
        self.id = id
        self.name = name
        self.about = about
        self.documents = documents
        self.registered = registered
        need = needs.dimension
        groups = needs.groups
        self.complexity = complexity
        self.others = others
    }

    /// All dimensions, `need` and `complexity` first.
    package var dimensions: [Dimension] { [need, complexity] + others }

    /// Everybody who needs help.
    package var people: Double { groups.map(\.value).reduce(0, +) }

    /// How many of these are counted by a figure that a source states, and not by an assumption.
    package var peopleWithSource: Double {
        groups.filter(\.grounds.isStated).map(\.value).reduce(0, +)
    }
}

extension Population {
    /// Where a figure is from; nothing pretends to be known.
    package enum Grounds: Equatable, Sendable {
        /// A source states it, or it follows from what sources state as `reading` says.
        case stated([Citation], reading: String?)
        /// No source here says it; why this value, and what it leans on if anything.
        case assumed(String, leaningOn: [Citation])

        package var isStated: Bool {
            switch self {
            case .stated: true
            case .assumed: false
            }
        }

        package var citations: [Citation] {
            switch self {
            case .stated(let citations, _), .assumed(_, let citations): citations
            }
        }

        /// What has to be said with the figure.
        package var note: String? {
            switch self {
            case .stated(_, let reading): reading
            case .assumed(let reason, _): reason
            }
        }
    }

    /// A number of people and where it is from.
    package struct Figure: Equatable, Sendable {
        package let value: Double
        package let grounds: Grounds

        package init(_ value: Double, _ grounds: Grounds) {
            self.value = value
            self.grounds = grounds
        }
    }

    /// One way in which people differ.
    package struct Dimension: Equatable, Sendable {
        package let id: String
        package let words: String
        /// Whether the needs it names stand beside what the person comes with, such as debt beside grief.
        ///
        /// A service that takes somebody for these alone has not taken them for what they came with.
        package let alongside: Bool
        package let values: [Value]
        /// The first whose condition holds counts, and the last has none.
        ///
        /// Empty for `need`, whose people are counted.
        package let shares: [Shares]

        package init(id: String, words: String, alongside: Bool = false, values: [Value], shares: [Shares]) {
            self.id = id
            self.words = words
            self.alongside = alongside
            self.values = values
            self.shares = shares
        }
    }

    /// One value of a dimension, with what it says of a person.
    package struct Value: Equatable, Sendable {
        package let id: String
        package let words: String
        package let traits: Traits
        /// The value it was cut from, where the ages of packs cut a band; otherwise its own id.
        package let band: String

        package init(id: String, words: String, traits: Traits = Traits(), band: String? = nil) {
            self.id = id
            self.words = words
            self.traits = traits
            self.band = band ?? id
        }
    }

    /// What a value says of a person; what no dimension says stays unknown.
    package struct Traits: Equatable, Sendable {
        package var ages: ClosedRange<Int>?
        package var registered: Bool?
        package var practice: PracticeCode?
        package var route: Circumstances.Route?
        package var needs: NeedSet = []
        package var languages: Set<Language>?
        package var answers: [Question.ID: Bool] = [:]

        package init() {}
    }

    /// How people fall to the values of a dimension, where the values of earlier ones are as `when` says.
    package struct Shares: Equatable, Sendable {
        /// By the id of an earlier dimension, the values for which this counts.
        package let when: [String: Set<String>]
        /// One for each value, adding up to one.
        package let shares: [Double]
        package let grounds: Grounds

        package init(when: [String: Set<String>] = [:], shares: [Double], grounds: Grounds) {
            self.when = when
            self.shares = shares
            self.grounds = grounds
        }
    }
}
