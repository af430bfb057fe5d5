import Care

/// What the place tells of itself in a letter.
package struct LetterSetting: Sendable, Equatable {
    /// Where the place's pages are, without a slash at the end.
    package let address: String?
    /// The number that somebody answers.
    package let telephone: String?

    package init(address: String? = nil, telephone: String? = nil) {
        self.address = address
        self.telephone = telephone
    }
}

/// The words of letters: plain, kind, and safe before anybody's eyes.
///
/// A letter may be read over somebody's shoulder. It names no service, no team, no need, no place and not even the
/// person; only when, how and with whom. ADR 0061 says why.
struct LetterWords {
    let setting: LetterSetting
    let worker: String?
    let contact: Contact?
    var offered: WaitOffer.Time?
    /// The later time that they have, or gave back for this one.
    var later: Instant?
    /// Whether there are questions that the person may answer before the appointment.
    var asksQuestions = false

    static func subject(_ kind: Message.Kind) -> String {
        switch kind {
        case .received: "We have your request"
        case .booked: "Your appointment"
        case .moved: "Your appointment has moved"
        case .cancelled: "Your appointment is cancelled"
        case .reminder: "Your appointment is soon"
        case .offered: "A time has come free"
        case .offerGone: "The time has gone"
        case .reviewed, .ended: PracticeWords.subject
        case .placeOffered: "A place has come free"
        case .placeGone: "The place has gone"
        }
    }

    func text(_ kind: Message.Kind) -> String {
        let paragraphs = ["Hello,"] + news(kind) + [urgent, closing]
        return paragraphs.joined(separator: "\n\n") + "\n"
    }

    private func news(_ kind: Message.Kind) -> [String] {
        switch kind {
        case .received:
            [
                "We have your request. You do not need to do anything now.",
                worker.map { "\($0) looks after it and will get in touch with you." }
                    ?? "We will get in touch with you.",
                setting.address.map {
                    "To see what happens next, go to \($0)/look-up and use the reference we gave you."
                },
            ]
            .compactMap(\.self)
        case .reviewed, .ended: []  // For the practice: PracticeWords has the words.
        case .booked: ["You have an appointment.", details, givenBack, change].compactMap(\.self)
        case .moved: ["Your appointment has moved. This is the new time.", details, change]
        case .offered:
            ["A time has come free. It is yours if you would like it.", offer, answer, kept].compactMap(\.self)
        case .offerGone:
            [
                "The time that was free has gone: somebody else was quicker, or it is not there any more.",
                "You do not lose your place. We will tell you when the next time comes free.",
            ]
        case .placeOffered: ["A place that you wait for has come free. It is yours if you would like it.", answer]
        case .placeGone:
            [
                "The place that was free has gone: somebody else was quicker.",
                "You still wait, and keep your place in the order. We will tell you when the next one comes free.",
            ]
        case .reminder: ["This is to remind you of your appointment.", details, questions, change].compactMap(\.self)
        case .cancelled:
            [
                "Your appointment on \(contact.map { EnglishTime.dayAndClock($0.at) } ?? "the day we agreed") is cancelled.",
                "You do not lose your place. \(worker ?? "We") will get in touch with you.",
            ]
        }
    }

    private var details: String {
        guard let contact else { return "" }
        let with = worker.map { "With: \($0)" }
        return ["When: \(EnglishTime.dayAndClock(contact.at))", "How: \(contact.means.letterWords)", with]
            .compactMap(\.self).joined(separator: "\n")
    }

    /// The time that is on offer, and how to have it.
    private var offer: String {
        guard let offered else { return "" }
        return ["When: \(EnglishTime.dayAndClock(offered.at))", worker.map { "With: \($0)" }]
            .compactMap(\.self).joined(separator: "\n")
    }

    private var givenBack: String? {
        later.map {
            "The later one on \(EnglishTime.dayAndClock($0)) is given back: you need not do anything about it."
        }
    }

    private var kept: String? {
        later.map { "You keep your appointment on \(EnglishTime.dayAndClock($0)) unless you say yes." }
    }

    private var answer: String {
        let page = setting.address.map { "go to \($0)/look-up and use the reference we gave you" }
        let ring = setting.telephone.map { "ring \($0)" }
        let ways = [page, ring].compactMap(\.self)
        return
            (ways.isEmpty
            ? "To have it, tell whoever looks after your request."
            : "To have it, \(ways.joined(separator: ", or ")).")
            + " The first to answer has it. If it does not suit you, you do not lose your place."
    }

    /// The way to questions, which says neither what they ask nor who asks.
    private var questions: String? {
        guard asksQuestions, let address = setting.address else { return nil }
        return "You can answer some questions before: go to \(address)/questions and use the reference we gave you."
    }

    private var change: String {
        guard let telephone = setting.telephone else {
            return "If the time does not suit you, let us know. You will not lose your place."
        }
        return "If the time does not suit you, ring \(telephone). You will not lose your place."
    }

    private var urgent: String { "If a life is in danger, call 999. If you need help now, day or night, call 111." }
    private var closing: String { "Please do not answer this e-mail. Nobody reads the answers." }
}

extension Contact.Means {
    fileprivate var letterWords: String {
        switch self {
        case .room: "face to face"
        case .phone: "by phone"
        case .video: "by video"
        case .message: "in writing"
        case .home: "at home"
        case .walk: "on a walk"
        }
    }
}
