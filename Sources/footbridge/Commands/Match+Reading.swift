import Foundation
import Services
import Yams

/// What a file for `footbridge match` may say.
private struct PersonFile: Decodable {
    var age: Int?
    var registered: Bool?
    var route: String?
    var needs: [String]?
    var answers: [String: Bool]?

    static let keys: Set = ["age", "registered", "route", "needs", "answers"]
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
            route: try Self.route(read.route, file),
            needs: try Self.needs(read.needs ?? [], file),
            needsAreWhole: read.needs != nil,
            answers: Dictionary(
                (read.answers ?? [:]).map { (Question.ID($0.key), $0.value) },
                uniquingKeysWith: { $1 }
            )
        )
    }

    private static func route(_ text: String?, _ file: String) throws(BadInput) -> Route? {
        guard let text else { return nil }
        guard let route = Route(rawValue: text) else {
            let known = Route.allCases.map(\.rawValue).joined(separator: ", ")
            throw BadInput(sentence: "\(file): the route “\(text)” is not known. Use one of: \(known).")
        }
        return route
    }

    private static func needs(_ texts: [String], _ file: String) throws(BadInput) -> Set<Need> {
        var needs: Set<Need> = []
        for text in texts {
            guard let need = Need(rawValue: text) else {
                let known = Need.allCases.map(\.rawValue).joined(separator: ", ")
                throw BadInput(sentence: "\(file): the need “\(text)” is not known. Use any of: \(known).")
            }
            needs.insert(need)
        }
        return needs
    }
}
