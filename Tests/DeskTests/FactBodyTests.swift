import Care
import CareTesting
import Desk
import Foundation
import Testing

/// Bodies are written by a writer of our own: they must be what Foundation would have written, for ever.
struct `Bodies of facts` {
    @Test(arguments: [1, 2, 3, 4, UInt64.random(in: 0 ... .max)])
    func `any fact has the bytes that the general writer gives it`(seed: UInt64) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        var kinds: Set<String> = []
        for history in 0..<30 {
            var care = RandomCare(seed: seed &+ UInt64(history))
            var story = Story.begun(wishes: care.wishes(), promises: Promises(telling: Telling()))
            for _ in 0..<60 {
                story.wait(care.timePasses())
                _ = try? story.act(care.action(on: story.record, at: story.now), as: care.actor())
            }
            for occurrence in story.occurrences {
                let (kind, body) = try FactCodec.encode(occurrence.fact)
                kinds.insert(kind)
                let general = String(decoding: try encoder.encode(Self.capability(of: occurrence.fact)), as: UTF8.self)
                let name = try #require(kind.split(separator: ".").last)
                #expect(#"{"\#(name)":\#(body)}"# == general, "seed \(seed), history \(history), \(kind)")
            }
        }
        #expect(kinds.count > 20)
    }

    @Test func `words with any letter in them are escaped alike`() throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        let words = (0..<0x3000).compactMap { Unicode.Scalar($0) }.map { "a\($0)/b" } + ["👩🏽‍⚕️", "\u{10FFFF}"]
        for word in words {
            let fact = NoteFact.written(.number(1), request: nil, words: Personal(word))
            let (_, body) = try FactCodec.encode(.notes(fact))
            #expect(#"{"written":\#(body)}"# == String(decoding: try encoder.encode(fact), as: UTF8.self))
        }
    }

    private static func capability(of fact: Fact) -> any Encodable {
        switch fact {
        case .people(let fact): fact
        case .requests(let fact): fact
        case .holding(let fact): fact
        case .triage(let fact): fact
        case .offers(let fact): fact
        case .contacts(let fact): fact
        case .reengagement(let fact): fact
        case .safety(let fact): fact
        case .safeguarding(let fact): fact
        case .crisis(let fact): fact
        case .notes(let fact): fact
        case .copies(let fact): fact
        case .measures(let fact): fact
        case .messages(let fact): fact
        case .booking(let fact): fact
        case .waiting(let fact): fact
        case .groups(let fact): fact
        case .following(let fact): fact
        case .questions(let fact): fact
        case .reviews(let fact): fact
        }
    }
}
