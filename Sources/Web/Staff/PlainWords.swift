import Care

// How the clinic's words stand on staff pages; each within a sentence, without a capital.

extension Request.Kind {
    var staffWords: String {
        switch self {
        case .help: "help"
        case .advice: "advice"
        case .jointConsultation: "a joint consultation"
        case .fileReview: "a file review"
        case .stepUp: "a step up"
        case .stepDown: "a step down"
        }
    }

    static var choices: [Choice] { allCases.map { Choice($0.staffWords.capitalizedFirst, value: $0.rawValue) } }
}

extension Request.Route {
    var staffWords: String {
        switch self {
        case .myself: "the person"
        case .gp: "a GP"
        case .professional: "another professional"
        case .school: "a school"
        case .jobCentre: "a job centre"
        case .employer: "an employer"
        case .family: "family"
        case .someoneElse: "somebody else"
        case .stepDown: "a specialist service stepping care down"
        }
    }

    static var choices: [Choice] { allCases.map { Choice($0.staffWords.capitalizedFirst, value: $0.rawValue) } }
}

extension Contact.Means {
    var staffWords: String {
        switch self {
        case .room: "in a room"
        case .phone: "by phone"
        case .video: "by video"
        case .message: "by message"
        case .home: "at home"
        case .walk: "on a walk"
        }
    }

    static var choices: [Choice] { allCases.map { Choice($0.staffWords.capitalizedFirst, value: $0.rawValue) } }
}

extension Contact.Party {
    var staffWords: String {
        switch self {
        case .person: "the person"
        case .worker: "the worker"
        case .service: "the service"
        }
    }

    static var choices: [Choice] { allCases.map { Choice($0.staffWords.capitalizedFirst, value: $0.rawValue) } }
}

extension Reengagement.Rung {
    /// What was done, as the past.
    var staffWords: String {
        switch self {
        case .ringSameDay: "rang the same day"
        case .otherChannel: "wrote another way"
        case .otherTimeOrPlace: "rang at another time"
        case .throughPractice: "asked their practice"
        case .homeOrSomebodyTheyKnow: "called at home, or asked somebody they know"
        case .talkItOver: "talked it over with the team"
        }
    }

    /// The ways to reach somebody; talking it over has a form of its own.
    static var choices: [Choice] {
        allCases.filter { $0 != .talkItOver }.map { Choice($0.staffWords.capitalizedFirst, value: $0.rawValue) }
    }
}

extension Reengagement.Outcome {
    var staffWords: String {
        switch self {
        case .reached: "reached"
        case .noAnswer: "no answer"
        case .messageLeft: "a message was left"
        case .declinedForNow: "reached, and does not want to meet at present"
        case .movedAway: "we learnt that they have moved away"
        case .notPossible: "this way is not possible for them"
        }
    }

    static var choices: [Choice] { allCases.map { Choice($0.staffWords.capitalizedFirst, value: $0.rawValue) } }
}

extension Closing.Reason {
    var staffWords: String {
        switch self {
        case .helpDone: "the help is done"
        case .personDecided: "the person decided"
        case .movedAway: "they moved away, and somebody helps them there"
        case .answered: "the question was answered"
        case .died: "they died"
        }
    }

    static var choices: [Choice] { allCases.map { Choice($0.staffWords.capitalizedFirst, value: $0.rawValue) } }
}

extension Note.HoldBackReason {
    var staffWords: String {
        switch self {
        case .thirdParty: "it tells of somebody else who has not agreed"
        case .harmful: "reading it now would harm them or somebody else"
        }
    }

    static var choices: [Choice] { allCases.map { Choice($0.staffWords.capitalizedFirst, value: $0.rawValue) } }
}

extension Person.Wishes.Means {
    var staffWords: String {
        switch self {
        case .phone: "phone"
        case .text: "text message"
        case .email: "e-mail"
        case .letter: "letter"
        case .video: "video"
        case .room: "in a room"
        case .home: "at home"
        case .throughSomeone: "through somebody they know"
        }
    }

    static var choices: [Choice] { allCases.map { Choice($0.staffWords.capitalizedFirst, value: $0.rawValue) } }
}

extension Person.Wishes.Where {
    var staffWords: String {
        switch self {
        case .surgery: "at the surgery"
        case .school: "at school"
        case .home: "at home"
        case .phone: "on the phone"
        case .video: "by video"
        case .community: "somewhere in the community"
        }
    }

    static var choices: [Choice] { allCases.map { Choice($0.staffWords.capitalizedFirst, value: $0.rawValue) } }
}

extension DeclineReason {
    static var choices: [Choice] { allCases.map { Choice($0.title.capitalizedFirst, value: $0.rawValue) } }
}

extension SafeguardingConcern.Subject {
    static var choices: [Choice] { [Choice("A child", value: "child"), Choice("An adult", value: "adult")] }
}
