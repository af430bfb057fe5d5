import ArgumentParser
import Care
import Clinical
import Desk

/// `footbridge instruments list`: every instrument, what of it is shown here today, and why not more.
struct InstrumentsListCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "List every instrument with what is shown of it here today: words, numbers or scores, and why."
    )

    func run() async throws {
        try await Exit.translating {
            let texts = try PlaceFile.fromEnvironment().installedTexts()
            let today = London.day(at: Assembly.wallClock())
            for instrument in Library.instruments {
                Output.result("\(instrument.edition)  \(instrument.name): \(shown(instrument, texts, today))")
            }
            for withheld in Withheld.all {
                Output.result("not here  \(withheld.name): \(withheld.why); instead: \(withheld.instead)")
            }
        }
    }

    private func shown(_ instrument: Instrument, _ texts: InstalledTexts, _ today: Day) -> String {
        switch instrument.licence.ships {
        case .text: return "words, as published"
        case .scores: return "scores alone"
        case .numbers:
            guard let pack = texts.packs.first(where: { $0.edition == instrument.edition }) else {
                return "numbers; no text is installed (\(instrument.licence.owner))"
            }
            if let refusal = texts.refusal(of: pack, on: today) { return "numbers; \(refusal.sentence)" }
            let end = pack.permission.until.map { ", until \(EnglishTime.date(Day(number: $0)))" } ?? ""
            return "words, by permission of \(pack.permission.givenBy)\(end) (\(pack.permission.kept))"
        }
    }
}
