package import Services

/// A plan with what it is for, where its figures are from, and how well it is to be known.
package struct Scenario: Sendable, Equatable {
    package var id: String
    package var name: String
    package var about: String
    package var plan: Plan
    package var seed: UInt64
    package var count: Trial.Count
    /// In what waits are counted, for people to read: days, clinic days, minutes.
    package var unit: String
    package var grounds: [Ground]
    package var targets: [Target]
    package var money: [Money] = []

    package init(id: String, name: String, about: String, plan: Plan, seed: UInt64, count: Trial.Count, unit: String) {
        self.id = id
        self.name = name
        self.about = about
        self.plan = plan
        self.seed = seed
        self.count = count
        self.unit = unit
        grounds = []
        targets = []
    }

    /// What a list of scenarios says of one.
    package struct Heading: Sendable, Equatable {
        package let id: String
        package let name: String
        package let about: String

        package init(id: String, name: String, about: String) {
            self.id = id
            self.name = name
            self.about = about
        }
    }

    /// Where some figures of a scenario are from: a source, or why they are assumed.
    package struct Ground: Sendable, Equatable {
        package var figures: String
        package var sources: [Citation]
        /// `nil` where a source states it.
        package var assumption: String?

        package init(figures: String, sources: [Citation], assumption: String?) {
            self.figures = figures
            self.sources = sources
            self.assumption = assumption
        }
    }

    /// What was published, to hold the plan's answer against.
    package struct Target: Sendable, Equatable {
        package var measure: Measure
        package var value: Double
        package var sources: [Citation]

        package init(measure: Measure, value: Double, sources: [Citation]) {
            self.measure = measure
            self.value = value
            self.sources = sources
        }
    }
}
