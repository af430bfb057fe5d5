/// A questionnaire with published scoring, in one version.
///
/// A version is never changed once somebody may have answered it: a change of wording, answers or scoring is a new
/// version beside the old one, and a chart does not join the two.
package struct Instrument: Hashable, Sendable {
    package struct Code: Hashable, Sendable, ExpressibleByStringLiteral {
        package let rawValue: String
        package init(rawValue: String) { self.rawValue = rawValue }
        package init(stringLiteral value: String) { rawValue = value }
    }

    /// Which instrument, in which version: kept with every answer.
    package struct Edition: Hashable, Sendable {
        package let code: Code
        package let version: Int

        package init(_ code: Code, _ version: Int) {
            self.code = code
            self.version = version
        }
    }

    package let edition: Edition
    /// As people call it.
    package let name: String
    /// In full.
    package let title: String
    /// What it asks about, in plain words.
    package let about: String
    /// Whom it was made for, in years.
    package let ages: Sourced<ClosedRange<Int>>
    package let licence: Licence
    /// What stands above the questions; `nil` where the text may not be shipped.
    package let introduction: String?
    package let items: [Item]
    package let scales: [Scale]
    package let findings: [Finding]
    package let reference: Reference

    package init(
        _ code: Code,
        version: Int = 1,
        name: String,
        title: String,
        about: String,
        ages: Sourced<ClosedRange<Int>>,
        licence: Licence,
        introduction: String? = nil,
        items: [Item],
        scales: [Scale],
        findings: [Finding] = [],
        _ reference: Reference
    ) {
        edition = Edition(code, version)
        self.name = name
        self.title = title
        self.about = about
        self.ages = ages
        self.licence = licence
        self.introduction = introduction
        self.items = items
        self.scales = scales
        self.findings = findings
        self.reference = reference
    }
}

extension Instrument {
    package var code: Code { edition.code }
    package func item(_ number: Int) -> Item? { items.first { $0.number == number } }
    package func scale(_ id: Scale.ID) -> Scale? { scales.first { $0.id == id } }
    package func suits(age: Int) -> Bool { ages.value.contains(age) }

    /// The questions of which some answers open a conversation about safety.
    package var safetyItems: [Item] { items.filter { $0.opensSafetyConversation != nil } }

    /// The questions whose answers, as far as they are given, open a conversation about safety.
    ///
    /// It asks nothing of the other answers: a questionnaire left half-filled or answered wrongly elsewhere is worrying
    /// all the same.
    package func opensSafetyConversation(_ answers: [Int: Int]) -> [Item] {
        items.filter { item in
            answers[item.number].map { item.opensSafetyConversation(when: $0) } ?? false
        }
    }

    /// Every reference that it rests on, each once.
    package var references: [Reference] {
        var all = [reference, licence.reference, ages.reference]
        all += items.compactMap { $0.opensSafetyConversation?.reference }
        for scale in scales {
            all.append(scale.missing.reference)
            if let bands = scale.bands { all.append(bands.reference) }
            if let change = scale.reliableChange { all.append(change.reference) }
            if case .converted(let table) = scale.method { all.append(table.reference) }
            all += scale.cuts.map(\.reference)
        }
        all += findings.map(\.reference)
        var seen: Set<Reference> = []
        return all.filter { seen.insert($0).inserted }
    }

    /// Whether some value it rests on was only recalled.
    package var isToBeVerified: Bool { references.contains { $0.evidence == .recalled } }
}

extension Instrument.Edition: CustomStringConvertible {
    package var description: String { "\(code.rawValue)/\(version)" }
}
