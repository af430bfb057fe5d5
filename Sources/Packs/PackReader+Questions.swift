import Services
import Yams

extension PackReader {
    /// Reads `questions:`, those that the pack's rules ask a human.
    mutating func readQuestions(_ fields: Fields) -> [Question] {
        each(fields, "questions") { reader, node in
            guard let fields = reader.page.fields(node, of: "a question", keys: ["id", "ask"]) else { return nil }
            let id = reader.identifier(fields)
            let ask = reader.page.text(fields, "ask")
            if let ask, !ask.hasSuffix("?") {
                reader.page.report(
                    fields["ask"],
                    "“ask” is not a question.",
                    "End it with a question mark; it is answered yes or no."
                )
            }
            guard let id else { return nil }
            if reader.questions.updateValue(node, forKey: Question.ID(id)) != nil {
                reader.page.report(node, "The question “\(id)” is here twice.", "Keep one of the two.")
            }
            return ask.map { Question(id: Question.ID(id), ask: $0) }
        }
    }
}
