import Care
import Foundation
import Services
import Yams

/// What a file for `footbridge match` may say.
private struct PersonFile: Decodable {
    var age: Int?
    var registered: Bool?
    var practice: String?
    var route: String?
    var needs: [String]?
    var languages: [String]?
    var declinedBy: [String]?
    var answers: [String: Bool]?

    static let keys: Set = ["age", "registered", "practice", "route", "needs", "languages", "declinedBy", "answers"]
}

extension Circumstances {
    /// Reads circumstances; what is unknown is left out, and what cannot be is said with how to mend it.
    init(yaml data: Data, file: String) throws(BadInput) {
        let read: PersonFile
        do {
            let text = String(decoding: data, as: UTF8.self)
            if let node = try Yams.compose(yaml: text), let mapping = node.mapping {
                let unknown = mapping.keys.compactMap(\.string).filter { !PersonFile.keys.contains($0) }
                guard unknown.isEmpty else {
                    throw BadInput(
                        sentence: "\(file): “\(unknown[0])” is not known. Use \(PersonFile.keys.sorted())."
                    )
                }
            }
            read = try YAMLDecoder().decode(PersonFile.self, from: text)
        } catch let error as BadInput {
            throw error
        } catch {
            throw BadInput(sentence: "\(file) does not have the form of a person. See footbridge match --help.")
        }
        if let age = read.age, !(0...130).contains(age) {
            throw BadInput(sentence: "\(file): the age must be from 0 to 130.")
        }
        self.init(
            age: read.age,
            registeredHere: Truth(read.registered),
            practice: read.practice.map { PracticeCode(rawValue: $0) },
            route: try read.route.map { route throws(BadInput) in try Self.word(route, "route", file) },
            needs: NeedSet(try Self.words(read.needs, "need", file) as Set<Need>),
            needsAreWhole: read.needs != nil,
            languages: read.languages.map { Set($0.map { Language($0.lowercased()) }) },
            declinedBy: try Self.words(read.declinedBy, "kind of service", file),
            answers: Dictionary(
                (read.answers ?? [:]).map { (Question.ID($0.key), $0.value) },
                uniquingKeysWith: { $1 }
            )
        )
    }

    private static func words<Word>(_ texts: [String]?, _ what: String, _ file: String) throws(BadInput) -> Set<Word>
    where Word: RawRepresentable<String> & CaseIterable & Hashable {
        var words: Set<Word> = []
        for text in texts ?? [] { words.insert(try word(text, what, file)) }
        return words
    }

    private static func word<Word>(_ text: String, _ what: String, _ file: String) throws(BadInput) -> Word
    where Word: RawRepresentable<String> & CaseIterable {
        if let word = Word(rawValue: text) { return word }
        let known = Word.allCases.map(\.rawValue).joined(separator: ", ")
        throw BadInput(sentence: "\(file): the \(what) “\(text)” is not known. Use one of: \(known).")
    }
}
