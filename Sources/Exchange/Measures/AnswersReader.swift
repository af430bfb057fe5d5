package import Care
import Desk
import Foundation

/// Reads FHIR R4 QuestionnaireResponses, one a line, in constant memory.
package struct AnswersReader {
    package private(set) var problems: [AnswersProblem] = []
    private let scanner: LineScanner
    private let file: String
    private let today: Day

    private static let limit = 1 << 20

    package init(path: String, today: Day) throws(UnreadableInput) {
        self.init(try FileBytes(path: path), file: path, today: today)
    }

    package init(bytes: [UInt8], name: String, today: Day) {
        self.init(MemoryBytes(bytes), file: name, today: today)
    }

    private init(_ stream: any ByteStream, file: String, today: Day) {
        scanner = LineScanner(Window(stream, padding: 0), limit: Self.limit)
        self.file = file
        self.today = today
    }

    /// The next answers that can be taken; `nil` at the end.
    package mutating func next() throws(UnreadableInput) -> IncomingAnswers? {
        while let line = try scanner.next() {
            switch line {
            case .tooLong: refuse(.tooLong)
            case .whole(let bytes):
                do throws(AnswersFault) {
                    return try Self.read(Data(bytes), line: scanner.number, today: today)
                } catch {
                    refuse(error)
                }
            }
        }
        return nil
    }

    private mutating func refuse(_ fault: AnswersFault) {
        problems.append(AnswersProblem(file: file, line: scanner.number, fault: fault))
    }

    private static func read(_ data: Data, line: Int, today: Day) throws(AnswersFault) -> IncomingAnswers {
        let response: Response
        do { response = try JSONDecoder().decode(Response.self, from: data) } catch { throw .notJSON }
        guard response.resourceType == "QuestionnaireResponse" else { throw .notAQuestionnaireResponse }
        guard ["completed", "amended"].contains(response.status) else { throw .notCompleted }
        guard let instrument = response.edition, Questionnaire.edition(instrument) != nil else {
            throw .noQuestionnaire
        }
        guard let identifier = response.subject?.identifier, identifier.system == numberSystem,
            let number = identifier.value.flatMap({ NHSNumber($0) })
        else { throw .noVerifiedNumber }
        guard let authored = response.authored, let day = Day(authored.prefix(10)) else { throw .noDay }
        guard day <= today else { throw .dayToCome }
        let answers = try answers(in: response.item ?? [])
        guard !answers.isEmpty else { throw .noAnswers }
        return IncomingAnswers(
            identity: response.identifier?.value ?? response.id ?? Digest.hex(of: Array(data)),
            number: Personal(number),
            instrument: instrument,
            day: day,
            answers: Personal(answers),
            line: line
        )
    }

    private static let numberSystem = "https://fhir.nhs.uk/Id/nhs-number"

    /// Answers by the number of their question; items within items too, and items that ask nothing of ours left aside.
    private static func answers(in items: [Response.Item]) throws(AnswersFault) -> [Int: Int] {
        var answers: [Int: Int] = [:]
        for item in items {
            if let question = Int(item.linkId), let answer = item.answer?.first {
                guard let value = answer.number else { throw .answerNotANumber }
                answers[question] = value
            }
            answers.merge(try Self.answers(in: item.item ?? [])) { $1 }
        }
        return answers
    }
}

/// As much of the resource as is read; whatever else stands in it is left aside.
private struct Response: Decodable {
    struct Identifier: Decodable {
        let system: String?
        let value: String?
    }

    struct Subject: Decodable {
        let identifier: Identifier?
    }

    struct Coding: Decodable {
        let code: String?
    }

    struct Answer: Decodable {
        let valueInteger: Int?
        let valueDecimal: Double?
        let valueCoding: Coding?

        var number: Int? {
            if let valueInteger { return valueInteger }
            if let valueDecimal, let whole = Int(exactly: valueDecimal) { return whole }
            return valueCoding?.code.flatMap { Int($0) }
        }
    }

    struct Item: Decodable {
        let linkId: String
        let answer: [Answer]?
        let item: [Item]?
    }

    let resourceType: String
    let id: String?
    let identifier: Identifier?
    let status: String?
    let questionnaire: String?
    let subject: Subject?
    let authored: String?
    let item: [Item]?

    /// The code and the version at the end of the canonical address: `https://…/phq-9|1`.
    var edition: InstrumentEdition? {
        guard let questionnaire else { return nil }
        let parts = questionnaire.split(separator: "|", maxSplits: 1)
        guard let code = parts.first?.split(separator: "/").last else { return nil }
        let version = parts.count > 1 ? Int(parts[1]) : 1
        return version.map { InstrumentEdition(code: String(code), version: $0) }
    }
}
