import Care
package import Clinical
package import Foundation
import Yams

/// Texts of instruments that an adopter installs under a licence of its own; `docs/text-packs.md` is the page of the format.
package enum TextPacks {
    /// Reads one text from the bytes of its file; there is a text only if nothing is wrong.
    package static func read(_ data: Data, file: String) -> (text: TextPack?, diagnostics: [Diagnostic]) {
        switch Page.compose(data, file: file) {
        case .failure(let diagnostic): return (nil, [diagnostic])
        case .success(let root):
            var reader = TextPackReader(file: file)
            let text = reader.read(root)
            let diagnostics = reader.page.diagnostics.sorted()
            return diagnostics.isEmpty ? (text, []) : (nil, diagnostics)
        }
    }

    /// Reads several files; what is wrong is told with its file, one instrument installed twice among it.
    package static func read(files: [URL]) -> (texts: [TextPack], diagnostics: [Diagnostic]) {
        var texts: [TextPack] = []
        var diagnostics: [Diagnostic] = []
        for file in files {
            let name = file.lastPathComponent
            guard let data = try? Data(contentsOf: file) else {
                let found = "It cannot be read."
                diagnostics.append(Diagnostic(file: name, found: found, remedy: "Check the path and who may read it."))
                continue
            }
            let (text, wrong) = read(data, file: name)
            diagnostics += wrong
            guard let text else { continue }
            if texts.contains(where: { $0.edition == text.edition }) {
                let found = "Another of these files has a text for \(text.edition)."
                diagnostics.append(Diagnostic(file: name, found: found, remedy: "Keep one of the two."))
            }
            texts.append(text)
        }
        return (texts, diagnostics)
    }
}

/// Reads one text pack, and collects everything that is wrong on the way.
struct TextPackReader {
    var page: Page

    init(file: String) { page = Page(file: file) }

    mutating func read(_ root: Node) -> TextPack? {
        let keys = ["format", "instrument", "version", "permission", "introduction", "answers", "questions"]
        guard let fields = page.fields(root, of: "a text pack", keys: keys) else { return nil }
        if let format = page.required(fields, "format") { _ = page.integer(format, "format", in: 1...1) }
        let instrument = readInstrument(fields)
        let permission = page.required(fields, "permission").flatMap { readPermission($0) }
        let introduction = page.text(fields, "introduction")
        let shared = fields["answers"].map { readAnswers($0) }
        let questions = readQuestions(fields)
        guard let instrument else { return nil }
        let answers = questions.mapValues { $0.answers ?? shared ?? [:] }
        hold(questions, answers, against: instrument, fields)
        guard let permission, let introduction else { return nil }
        return TextPack(
            edition: instrument.edition,
            introduction: introduction,
            questions: questions.compactMapValues(\.words),
            answers: answers,
            permission: permission
        )
    }

    /// The version that somebody may have answered; what may not be here, and what needs no text, is refused by name.
    private mutating func readInstrument(_ fields: Fields) -> Instrument? {
        let version = page.required(fields, "version").flatMap { page.integer($0, "version", in: 1...99) }
        guard let node = page.required(fields, "instrument") else { return nil }
        let code = page.words(node) ?? ""
        if let withheld = Withheld.all.first(where: { $0.name.lowercased() == code.lowercased() }) {
            let remedy = "Ask \(withheld.instead) instead."
            page.report(node, "“\(withheld.name)” may not be here: \(withheld.why).", remedy)
            return nil
        }
        guard Library.current(Instrument.Code(rawValue: code)) != nil else {
            let codes = Library.instruments.filter { $0.licence.ships == .numbers }.map(\.code.rawValue)
            page.report(
                node,
                "There is no instrument \(page.quoted(node)).",
                page.suggestion(for: code, in: codes) ?? "Write one of: \(codes.joined(separator: ", "))."
            )
            return nil
        }
        guard let version else { return nil }
        guard let known = Library.edition(Instrument.Edition(Instrument.Code(rawValue: code), version)) else {
            page.report(fields["version"], "There is no version \(version) of “\(code)” here.", "Check which it is.")
            return nil
        }
        switch known.licence.ships {
        case .numbers: return known
        case .text: page.report(node, TextPackRefusal.hasText.sentence, "Take the file out.")
        case .scores: page.report(node, TextPackRefusal.hasNoQuestions.sentence, "Take the file out.")
        }
        return nil
    }

    private mutating func readPermission(_ node: Node) -> TextPack.Permission? {
        let keys = ["givenBy", "reference", "organisation", "purposes", "screen", "from", "until"]
        guard let fields = page.fields(node, of: "a permission", keys: keys) else { return nil }
        let givenBy = page.text(fields, "givenBy")
        let reference = page.text(fields, "reference")
        let organisation = page.text(fields, "organisation")
        let screen = page.required(fields, "screen").flatMap { page.answer($0, "screen") }
        let purposes = readPurposes(fields)
        let from = page.required(fields, "from").flatMap { readDay($0, "from") }
        let until = fields["until"].flatMap { readDay($0, "until") }
        if let from, let until, until < from {
            page.report(fields["until"], "The permission ends before it begins.", "Check the two days.")
        }
        guard let givenBy, let reference, let organisation, let screen, let from, !purposes.isEmpty else { return nil }
        return TextPack.Permission(
            givenBy: givenBy,
            organisation: organisation,
            purposes: purposes,
            onScreen: screen,
            kept: reference,
            from: from.number,
            until: until?.number
        )
    }

    private mutating func readPurposes(_ fields: Fields) -> Set<TextPack.Permission.Purpose> {
        guard page.required(fields, "purposes") != nil else { return [] }
        let items = page.items(fields, "purposes")
        if items.isEmpty, fields["purposes"]?.sequence != nil {
            page.report(fields["purposes"], "The permission is for nothing.", "Write [care], or [care, research].")
        }
        return Set(items.compactMap { page.choice($0, "purposes") })
    }

    private mutating func readDay(_ node: Node, _ key: String) -> Day? {
        if let day = page.words(node).flatMap({ Day($0) }) { return day }
        page.report(node, "“\(key)” is \(page.quoted(node)).", "Write a day that exists, as 2026-11-21.")
        return nil
    }
}

extension TextPackReader {
    /// The words of one question, and of its answers where it has its own.
    struct Worded {
        let node: Node
        let words: String?
        let answers: [Int: String]?
    }

    private mutating func readQuestions(_ fields: Fields) -> [Int: Worded] {
        guard let node = page.required(fields, "questions") else { return [:] }
        var questions: [Int: Worded] = [:]
        for (key, value) in page.pairs(node, of: "“questions”") {
            guard let number = number(key, at: value) else { continue }
            guard value.mapping != nil else {
                let words = page.words(value).flatMap { $0.isEmpty ? nil : $0 }
                if words == nil {
                    page.report(value, "Question \(number) has no words.", "Write them after its number.")
                }
                questions[number] = Worded(node: value, words: words, answers: nil)
                continue
            }
            guard let parts = page.fields(value, of: "question \(number)", keys: ["words", "answers"]) else { continue }
            let words = page.text(parts, "words")
            let answers = parts["answers"].map { readAnswers($0) }
            questions[number] = Worded(node: value, words: words, answers: answers)
        }
        return questions
    }

    private mutating func readAnswers(_ node: Node) -> [Int: String] {
        var answers: [Int: String] = [:]
        for (key, value) in page.pairs(node, of: "“answers”") {
            guard let number = number(key, at: value) else { continue }
            guard let words = page.words(value), !words.isEmpty else {
                page.report(value, "Answer \(number) has no words.", "Write them after its number.")
                continue
            }
            answers[number] = words
        }
        return answers
    }

    private mutating func number(_ key: String, at node: Node) -> Int? {
        if let number = Int(key) { return number }
        page.report(node, "“\(key)” is no number.", "Number questions and answers as the form does.")
        return nil
    }

    /// Every question and every answer of the instrument has words, and there are no others: a pack changes no score.
    private mutating func hold(
        _ questions: [Int: Worded],
        _ answers: [Int: [Int: String]],
        against instrument: Instrument,
        _ fields: Fields
    ) {
        for (number, question) in questions where instrument.item(number) == nil {
            page.report(question.node, TextPackRefusal.noSuchQuestion(number).sentence, "Take it out.")
        }
        for item in instrument.items {
            guard let question = questions[item.number] else {
                let remedy = "Write it as it stands on the form."
                page.report(fields["questions"], "Question \(item.number) is missing.", remedy)
                continue
            }
            let given = answers[item.number] ?? [:]
            let wanted = Set(item.choices.map(\.value))
            let missing = wanted.subtracting(given.keys).sorted().map(String.init).joined(separator: ", ")
            let spare = Set(given.keys).subtracting(wanted).sorted().map(String.init).joined(separator: ", ")
            if !missing.isEmpty {
                let found = "Question \(item.number) has no words for the answers \(missing)."
                page.report(question.node, found, "Add them there, or under “answers:” for all questions.")
            }
            if !spare.isEmpty {
                let found = "Question \(item.number) has no answers \(spare)."
                page.report(question.node, found, "Keep to the numbers on the form.")
            }
        }
    }
}
