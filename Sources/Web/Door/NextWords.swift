import Care

/// What is owed next, in words for the person it is owed to; a worker's own sentence stays with the worker.
enum NextWords {
    static func words(for kind: Due.Kind) -> String {
        switch kind {
        case .firstLook: "Someone reads what you wrote"
        case .answerHandOver: "A colleague says whether they can take over from them"
        case .firstContact: "You meet someone for the first time"
        case .nextContact: "They get in touch with you again"
        case .contact: "Your meeting"
        case .outcome: "They write down what you agreed when you met"
        case .reengage: "They try again to get in touch with you"
        case .serviceAnswer: "A service says whether it can help you"
        case .afterDecline: "They find another way to help you"
        case .gapMeeting: "The team meets to find a way to help you"
        case .safetyConversation, .safetyFollowUp: "Someone gets in touch to ask how you are"
        case .measure: "You answer the questions that you were asked"
        case .message: "Someone tells you what our e-mail could not"
        case .practiceMessage: "We write to your surgery"
        case .offeredTime: "Someone asks whether you would like a time that has come free"
        case .offeredPlace: "Someone asks whether you would like a place that has come free"
        case .rebook: "Someone finds another time for your meeting"
        case .targetContact: "They get in touch with you again"
        case .targetMeasure: "You answer some questions again, to see how it goes"
        case .treatmentLook, .targetReview: "They think over with a colleague how it goes"
        case .specialistAdvice: "They ask a specialist what else could help you"
        case .recommendation: "Someone does what the team proposed for you"
        case .safeguarding, .crisis: "Someone gets in touch with you"
        }
    }
}
