package import Care

/// What another system says that somebody answered: one FHIR QuestionnaireResponse.
package struct IncomingAnswers: Hashable, Sendable {
    /// What the sender calls it; together with the person it is the same for every copy of it.
    package let identity: String
    package let number: Personal<NHSNumber>
    package let instrument: InstrumentEdition
    package let day: Day
    package let answers: Personal<[Int: Int]>
    package let line: Int
}

/// Why a line is not taken; it names fields, and nothing that stood in them.
package enum AnswersFault: Error, Hashable, Sendable {
    case tooLong, notJSON, notAQuestionnaireResponse, notCompleted, noQuestionnaire, noVerifiedNumber
    case noDay, dayToCome, noAnswers, answerNotANumber

    package var sentence: String {
        switch self {
        case .tooLong: "the line is over one million bytes. Send one QuestionnaireResponse a line."
        case .notJSON: "the line is no JSON. Send one QuestionnaireResponse a line (NDJSON)."
        case .notAQuestionnaireResponse: "the line is no QuestionnaireResponse. Send those alone."
        case .notCompleted: "its status is neither completed nor amended. Send it when it is."
        case .noQuestionnaire:
            "questionnaire names none of docs/instruments.md. Let it end in a code there, such as /phq-9|1."
        case .noVerifiedNumber:
            "subject.identifier holds no sound NHS number of the system https://fhir.nhs.uk/Id/nhs-number."
        case .noDay: "authored has no day. Write it as 2026-11-20 or with a time."
        case .dayToCome: "authored is a day that is not yet."
        case .noAnswers: "no item has an answer. Send linkId with the number of the question."
        case .answerNotANumber:
            "an answer is no number. Send valueInteger, or valueCoding whose code is the number on the form."
        }
    }
}

/// Something wrong with a line, and which.
package struct AnswersProblem: Hashable, Sendable {
    package let file: String
    package let line: Int
    package let fault: AnswersFault

    package var description: String { "\(file), line \(line): \(fault.sentence)" }
}
