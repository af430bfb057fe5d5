import Care
import Desk
import DeskTesting
import Exchange
import Testing

struct `Answers from elsewhere` {
    private static let number = "9990000018"

    private func line(
        _ name: String = "a1",
        number: String = Self.number,
        questionnaire: String = "https://example.org/Questionnaire/gad-7|1",
        status: String = "completed",
        authored: String = "2026-11-19T10:00:00Z",
        values: [Int] = [1, 1, 1, 1, 1, 1, 1]
    ) -> String {
        let items = values.enumerated().map {
            #"{"linkId":"\#($0.offset + 1)","answer":[{"valueInteger":\#($0.element)}]}"#
        }
        return """
            {"resourceType":"QuestionnaireResponse","id":"\(name)","status":"\(status)","questionnaire":"\(questionnaire)",\
            "subject":{"identifier":{"system":"https://fhir.nhs.uk/Id/nhs-number","value":"\(number)"}},\
            "authored":"\(authored)","item":[\(items.joined(separator: ","))]}
            """
    }

    private func read(_ lines: String...) throws -> ([IncomingAnswers], [AnswersProblem]) {
        let text = lines.joined(separator: "\n")
        var reader = AnswersReader(bytes: Array(text.utf8), name: "answers.ndjson", today: Day.of("2026-11-20"))
        var all: [IncomingAnswers] = []
        while let answers = try reader.next() { all.append(answers) }
        return (all, reader.problems)
    }

    @Test func `are read with their questionnaire, day and questions`() throws {
        let (answers, problems) = try read(line())
        #expect(problems.isEmpty)
        #expect(answers.first?.instrument == InstrumentEdition(code: "gad-7", version: 1))
        #expect(answers.first?.day == Day.of("2026-11-19"))
        #expect(answers.first?.answers.disclosed == [1: 1, 2: 1, 3: 1, 4: 1, 5: 1, 6: 1, 7: 1])
    }

    @Test func `refuse what is no completed answer of a questionnaire we know, and name no value`() throws {
        let cases: [(String, AnswersFault)] = [
            ("no json", .notJSON),
            (#"{"resourceType":"Patient"}"#, .notAQuestionnaireResponse),
            (line(status: "in-progress"), .notCompleted),
            (line(questionnaire: "https://example.org/Questionnaire/hads"), .noQuestionnaire),
            (line(number: "9990000019"), .noVerifiedNumber),
            (line(authored: "2026-11-21"), .dayToCome),
            (line(values: []), .noAnswers),
        ]
        for (text, fault) in cases {
            let (answers, problems) = try read(text)
            #expect(answers.isEmpty)
            #expect(problems.map(\.fault) == [fault])
            #expect(!(problems.first?.description.contains("999") ?? true))
        }
    }

    @Test func `go to whoever has the number as a verified one, once, and to nobody else`() async throws {
        let place = try await TestPlace()
        let number = try #require(NHSNumber(Self.number))
        let person = try await place.register("Ada Quill", nhsNumber: number)
        let lines = [
            line("g1"), line("g2", number: "9990000026"),
            line("p1", questionnaire: "urn:example/phq-9", values: [0, 0, 0, 0, 0, 0, 0, 0, 1]),
            line("bad", values: [9, 1, 1, 1, 1, 1, 1]),
        ]
        var (answers, problems) = try read(lines.joined(separator: "\n"))
        #expect(problems.isEmpty)
        var sink = AnswersImport(into: place.desk, from: "answers.ndjson")
        for answer in answers { try await sink.take(answer) }
        #expect(sink.tally.taken == 2 && sink.tally.unknownPerson == 1 && sink.tally.refused == 1)
        #expect(sink.left.allSatisfy { !$0.contains("999") })
        let record = try await place.desk.chart(of: person).record
        #expect(record.measures.standing.count == 2)
        #expect(record.safety.open.count == 1, "the worrying answer is somebody's to talk about")
        (answers, problems) = try read(lines.joined(separator: "\n"))
        var again = AnswersImport(into: place.desk, from: "answers.ndjson")
        for answer in answers { try await again.take(answer) }
        #expect(again.tally.known == 2 && again.tally.taken == 0)
        #expect(try await place.desk.chart(of: person).record.measures.standing.count == 2)
    }
}

extension Day {
    fileprivate static func of(_ text: String) -> Day { Day(text) ?? Day(number: 0) }
}
