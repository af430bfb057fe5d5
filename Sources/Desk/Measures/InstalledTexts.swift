package import Care
package import Clinical

/// The texts of instruments that a place may show because their owners allowed it.
package struct InstalledTexts: Sendable {
    /// The organisation that uses them, by its ODS code; a permission names it.
    package let organisation: String
    package let packs: [TextPack]

    package init(organisation: String = "", packs: [TextPack] = []) {
        self.organisation = organisation
        self.packs = packs
    }

    /// A questionnaire as it may be shown on a day: with its words where a permission covers that day, else as it ships.
    package func questionnaire(_ edition: InstrumentEdition, on day: Day) -> Questionnaire? {
        guard let known = Library.edition(edition.clinical) else { return nil }
        guard let pack = packs.first(where: { $0.edition == known.edition }),
            let worded = try? known.worded(by: pack, for: organisation, on: day.number)
        else { return Questionnaire(known) }
        return Questionnaire(worded, by: pack.permission)
    }

    /// Why a text is not shown on a day; `nil` where it is.
    package func refusal(of pack: TextPack, on day: Day) -> TextPackRefusal? {
        guard let known = Library.edition(pack.edition) else { return .anotherVersion(pack.edition) }
        do {
            _ = try known.worded(by: pack, for: organisation, on: day.number)
            return nil
        } catch {
            return error
        }
    }
}

extension FrontDesk {
    /// A questionnaire as this place may show it today.
    package func questionnaire(_ edition: InstrumentEdition) -> Questionnaire? {
        place.texts.questionnaire(edition, on: London.day(at: now))
    }
}
