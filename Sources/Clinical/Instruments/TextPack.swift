/// The text of an instrument that an adopter installs under a licence of its own, with the record of the permission.
package struct TextPack: Hashable, Sendable {
    /// Who allowed whom to use the text, for what and until when.
    package struct Permission: Hashable, Sendable {
        package enum Purpose: String, Hashable, Sendable, CaseIterable { case care, research }

        /// Whoever owns the text and gave leave.
        package let givenBy: String
        /// The organisation that may use it, by its ODS code.
        package let organisation: String
        package let purposes: Set<Purpose>
        /// Whether it may be shown on a screen; leave for paper is no leave for that.
        package let onScreen: Bool
        /// Where the letter or contract is kept.
        package let kept: String
        /// Days from any agreed first day.
        package let from: Int
        /// The last day on which it holds; `nil` where it has no end.
        package let until: Int?

        package init(
            givenBy: String,
            organisation: String,
            purposes: Set<Purpose>,
            onScreen: Bool,
            kept: String,
            from: Int,
            until: Int?
        ) {
            self.givenBy = givenBy
            self.organisation = organisation
            self.purposes = purposes
            self.onScreen = onScreen
            self.kept = kept
            self.from = from
            self.until = until
        }
    }

    package let edition: Instrument.Edition
    package let introduction: String
    package let questions: [Int: String]
    /// The words of each answer, by question and by the number beside it.
    package let answers: [Int: [Int: String]]
    package let permission: Permission

    package init(
        edition: Instrument.Edition,
        introduction: String,
        questions: [Int: String],
        answers: [Int: [Int: String]],
        permission: Permission
    ) {
        self.edition = edition
        self.introduction = introduction
        self.questions = questions
        self.answers = answers
        self.permission = permission
    }
}

/// Why a text is not shown; the questions then stand as numbers.
package enum TextPackRefusal: Error, Hashable, Sendable {
    case anotherVersion(Instrument.Edition)
    case hasText, hasNoQuestions
    case wordsMissing(question: Int), noSuchQuestion(Int)
    case notForThisOrganisation, notForThisPurpose, notOnScreen, notYet, over, notKept

    package var sentence: String {
        switch self {
        case .anotherVersion(let edition): "This text belongs to \(edition), which is another version."
        case .hasText: "The text of this instrument is here already. It is shown as published."
        case .hasNoQuestions: "Only scores of this instrument may be entered here, so it takes no text."
        case .wordsMissing(let number): "The text has no words for question \(number) or for one of its answers."
        case .noSuchQuestion(let number): "The instrument has no question \(number)."
        case .notForThisOrganisation: "The permission was given to another organisation."
        case .notForThisPurpose: "The permission does not cover this use."
        case .notOnScreen: "The permission is for paper only."
        case .notYet: "The permission does not hold yet."
        case .over: "The permission has ended. Renew it, or go on with numbers."
        case .notKept: "Say where the letter or contract is kept."
        }
    }
}

extension Instrument {
    /// The same version with an adopter's text, where a permission covers this organisation, this use and this day.
    package func worded(
        by pack: TextPack,
        for organisation: String,
        purpose: TextPack.Permission.Purpose = .care,
        on day: Int
    ) throws(TextPackRefusal) -> Instrument {
        guard pack.edition == edition else { throw .anotherVersion(pack.edition) }
        guard licence.ships != .text else { throw .hasText }
        guard licence.ships != .scores else { throw .hasNoQuestions }
        try pack.permission.check(organisation, purpose, day)
        if let stray = pack.questions.keys.sorted().first(where: { item($0) == nil }) { throw .noSuchQuestion(stray) }
        var worded: [Item] = []
        for item in items { worded.append(try item.worded(by: pack)) }
        return Instrument(
            code,
            version: edition.version,
            name: name,
            title: title,
            about: about,
            ages: ages,
            licence: licence,
            introduction: pack.introduction,
            items: worded,
            scales: scales,
            findings: findings,
            reference
        )
    }
}

extension Item {
    fileprivate func worded(by pack: TextPack) throws(TextPackRefusal) -> Item {
        guard let words = pack.questions[number], let answers = pack.answers[number],
            choices.allSatisfy({ answers[$0.value] != nil })
        else { throw .wordsMissing(question: number) }
        return Item(
            number,
            words,
            choices.map { Choice($0.value, answers[$0.value], points: $0.points) },
            mayNotApply: mayNotApply,
            opensSafetyConversation: opensSafetyConversation
        )
    }
}

extension TextPack.Permission {
    fileprivate func check(_ organisation: String, _ purpose: Purpose, _ day: Int) throws(TextPackRefusal) {
        guard self.organisation == organisation else { throw .notForThisOrganisation }
        guard purposes.contains(purpose) else { throw .notForThisPurpose }
        guard onScreen else { throw .notOnScreen }
        guard kept.contains(where: { !$0.isWhitespace }) else { throw .notKept }
        guard day >= from else { throw .notYet }
        if let until, day > until { throw .over }
    }
}
