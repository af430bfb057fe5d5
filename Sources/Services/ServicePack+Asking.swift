package import Care

extension ServicePack {
    /// A questionnaire that the service has people answer, and how often.
    package struct Asking: Equatable, Sendable {
        package enum Often: String, CaseIterable, Sendable {
            case atStart, everySession, everyWeeks
        }

        package let id: String
        package let instrument: InstrumentEdition
        /// What people call the questionnaire.
        package let name: String
        package let rhythm: Rhythm
        package let sources: [Citation]
        package let basis: Basis

        package init(
            id: String,
            instrument: InstrumentEdition,
            name: String,
            rhythm: Rhythm,
            sources: [Citation],
            basis: Basis = .stated
        ) {
            self.id = id
            self.instrument = instrument
            self.name = name
            self.rhythm = rhythm
            self.sources = sources
            self.basis = basis
        }

        /// Whether the place, and no source, says how often.
        package var isSetHere: Bool { if case .placeSets = basis { true } else { false } }

        /// Where it is written, with how it was read, or the place's reason first.
        var written: String {
            let sources = sources.map(\.line)
            let note = basis.note.map { [$0] } ?? []
            return (isSetHere ? note + sources : sources + note).joined(separator: "; ")
        }

        /// The questionnaire and how often, in one line.
        package var line: String { "\(name) \(rhythm.words)" }
    }

    /// What the service asks for, as a request takes it up: each with the rule that asks it and where that is written.
    package var schedule: [ScheduledMeasure] {
        asks.map { asking in
            let rule = AskingRule(
                service: ServiceCode(rawValue: id.name),
                name: name,
                version: edition.version,
                id: asking.id,
                written: asking.written,
                isOfThisPlace: asking.isSetHere
            )
            return ScheduledMeasure(asking.instrument, asking.rhythm, by: rule)
        }
    }
}
