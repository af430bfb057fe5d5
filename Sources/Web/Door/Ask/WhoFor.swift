import Care

/// Who asks, and for whom: each has words and rules of their own.
enum WhoFor: String, CaseIterable, Sendable {
    case me, young, child, someone, work

    /// Whether somebody asks for another.
    var isForAnother: Bool { self == .child || self == .someone || self == .work }

    var words: String {
        switch self {
        case .me: "For me"
        case .young: "For me – I am under 18 and asking on my own"
        case .child: "For my child, or a child I look after"
        case .someone: "For someone I know"
        case .work: "For someone I work with, teach or support"
        }
    }

    var hint: String? {
        switch self {
        case .me: nil
        case .young: "You do not need to ask a parent or a teacher first."
        case .child: "You are a parent or a carer."
        case .someone: "A friend, a partner, a relative or a neighbour."
        case .work: "You ask as part of your job."
        }
    }

    /// What an asker is to the person, as it stands after their name, where they do not say it themself.
    var relation: String {
        switch self {
        case .me, .young: "the person"
        case .child: "a parent or a carer"
        case .someone: "somebody who knows them"
        case .work: "somebody who works with them"
        }
    }

    /// How the page speaks of whoever the help is for, within a sentence.
    var person: String {
        switch self {
        case .me, .young: "you"
        case .child: "your child"
        case .someone, .work: "the person"
        }
    }

    /// Who is told what, in a few sentences.
    var whoIsTold: [String] {
        switch self {
        case .me:
            [
                "The mental health team reads what you write. Your employer, your landlord and your family are told "
                    + "nothing unless you say so."
            ]
        case .young:
            [
                "The mental health team reads what you write. We do not tell your parents or your school that you "
                    + "asked, unless you want us to.",
                "If we are very worried that you or somebody else is not safe, we may have to tell someone who can "
                    + "help. We try to talk with you about that first.",
            ]
        case .child:
            [
                "We tell you that we have your request. What we tell you after that depends on your child: how old "
                    + "they are, and what they want you to know."
            ]
        case .someone:
            [
                "We tell you that we have your request, and nothing more, unless the person tells us that they agree.",
                "The person may ask us who wrote. We may have to tell them. If that is not safe for you, say so in "
                    + "your answers.",
            ]
        case .work:
            [
                "We tell you that we have your request, and nothing more, unless the person tells us that they agree. "
                    + "This holds for employers, schools and job centres too."
            ]
        }
    }
}

/// As what somebody asks who asks as part of their work.
enum WorkRole: String, CaseIterable, Sendable {
    case school, employer, jobCentre = "job-centre", practice, other

    var words: String {
        switch self {
        case .school: "A school or a college"
        case .employer: "An employer"
        case .jobCentre: "A job centre"
        case .practice: "A GP practice"
        case .other: "Another service, or a charity"
        }
    }

    var route: Request.Route {
        switch self {
        case .school: .school
        case .employer: .employer
        case .jobCentre: .jobCentre
        case .practice: .gp
        case .other: .professional
        }
    }
}
