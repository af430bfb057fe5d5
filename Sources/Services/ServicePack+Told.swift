extension ServicePack {
    /// Something the sources say of the service that is neither a rule nor a number.
    package struct StatedFact: Equatable, Sendable {
        package let id: String
        package let says: String
        package let sources: [Citation]

        package init(id: String, says: String, sources: [Citation]) {
            self.id = id
            self.says = says
            self.sources = sources
        }
    }

    /// Two things the sources say that do not agree, kept side by side.
    package struct Conflict: Equatable, Sendable {
        package let about: String
        /// At least two.
        package let statements: [Statement]
        /// What the pack does about it.
        package let taken: String

        package init(
            about: String,
            statements: [Statement],
            taken: String
        ) {
            self.about = about
            self.statements = statements
            self.taken = taken
        }

        package struct Statement: Equatable, Sendable {
            package let says: String
            package let sources: [Citation]

            package init(
                says: String,
                sources: [Citation]
            ) {
                self.says = says
                self.sources = sources
            }
        }
    }

    /// Something a reader will look for and the sources do not say.
    package struct Silence: Equatable, Sendable {
        package let about: String
        package let note: String

        package init(
            about: String,
            note: String
        ) {
            self.about = about
            self.note = note
        }
    }

    /// A number the sources give about the service, in words where it is not exact.
    package struct Figure: Equatable, Sendable {
        package let id: String
        package let value: Double
        package let unit: String
        package let quality: Quality
        package let sources: [Citation]

        package init(
            id: String,
            value: Double,
            unit: String,
            quality: Quality,
            sources: [Citation]
        ) {
            self.id = id
            self.value = value
            self.unit = unit
            self.quality = quality
            self.sources = sources
        }

        package enum Quality: String, Equatable, Sendable, CaseIterable {
            case exact, about, moreThan, upTo
        }
    }
}
