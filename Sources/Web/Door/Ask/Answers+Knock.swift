import Care
import Desk
import Services

extension Answers {
    /// What the Desk is asked, once every page is right.
    var knock: Knock {
        Knock(details: details, route: route, asking: asking, isWorrying: !NeedWords.worrying.isDisjoint(with: needs))
    }

    private var route: Request.Route {
        switch who {
        case .me, .young: .myself
        case .child: .family
        case .someone: .someoneElse
        case .work: role?.route ?? .professional
        }
    }

    private var details: Person.Details {
        let practice = optional(.practice).flatMap { PracticeAnswer(rawValue: $0) == nil ? $0 : nil }
        return Person.Details(
            name: Personal(self[.called]),
            birthDate: birthday.map { Personal($0) },
            nhsNumber: optional(.nhsNumber).flatMap { NHSNumber($0) }.map { Personal($0) },
            practice: practice.map(PracticeCode.init(rawValue:)),
            postcode: optional(.postcode).flatMap(Answers.tidy).map { Personal($0) },
            address: optional(.address, ifChosen: .letter).map { Personal($0) },
            phone: optional(.phone, ifChosen: .phone).map { Personal($0) },
            email: optional(.email, ifChosen: .email).map { Personal($0) },
            wishes: wishes
        )
    }

    private var wishes: Person.Wishes {
        Person.Wishes(
            means: means.flatMap { $0.asCareKnowsIt(using: phoneUse) },
            places: places,
            times: optional(.times).map { Personal($0) },
            language: optional(.language),
            interpreter: self[.interpreter] == "yes",
            messageIsSafe: optional(.messageSafe).map { $0 == "yes" },
            letterIsSafe: optional(.letterSafe).map { $0 == "yes" },
            access: access.map { Personal($0) }
        )
    }

    /// What makes it easier, and how else to be reached, in the words that were typed.
    private var access: String? {
        let lines = [
            optional(.access),
            optional(.through, ifChosen: .through).map { "Reach through: \($0)" },
            optional(.otherWay, ifChosen: .none).map { "How to find: \($0)" },
        ]
        .compactMap(\.self)
        return lines.isEmpty ? nil : lines.joined(separator: "\n")
    }

    private var asking: Request.Asking {
        Request.Asking(
            words: Personal(self[.words]),
            needs: needs.map { NeedCode(rawValue: $0.rawValue) },
            answers: plainAnswers,
            asker: who.isForAnother ? asker : nil
        )
    }

    /// Yes-or-no answers that a worker should see and no rule asks for.
    private var plainAnswers: [String: Bool] {
        var answers: [String: Bool] = [:]
        if who == .young { answers["youngPersonAskingAlone"] = true }
        if optional(.practice) == PracticeAnswer.none.rawValue { answers["hasNoGP"] = true }
        if hasNoAddress { answers["hasNoFixedAddress"] = true }
        if means.contains(.none) { answers["hasNoPhoneOrEmail"] = true }
        if who.isForAnother, let agrees = optional(.personAgrees) { answers["askerSaysPersonAgrees"] = agrees == "yes" }
        return answers
    }

    /// Whoever asks for another is told no more than "received": that the person agrees is for the person to say.
    private var asker: Request.Asker {
        Request.Asker(
            name: Personal(self[.askerName]),
            relation: Personal(optional(.askerRelation) ?? role?.words.lowercasedFirst ?? who.relation),
            reach: optional(.askerReach).map { Personal($0) },
            personKnows: self[.personKnows] == "yes",
            mayBeTold: false
        )
    }
}

extension Answers.Means {
    /// The means as Care names them; none for "no phone or e-mail".
    fileprivate func asCareKnowsIt(using phone: Answers.PhoneUse) -> [Person.Wishes.Means] {
        switch self {
        case .phone:
            switch phone {
            case .calls: [.phone]
            case .texts: [.text]
            case .either: [.phone, .text]
            }
        case .email: [.email]
        case .letter: [.letter]
        case .through: [.throughSomeone]
        case .none: []
        }
    }
}
