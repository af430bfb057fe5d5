import Clinical
import Foundation
import Testing

struct `The page of instruments` {
    @Test func `the page of instruments is what the code says`() throws {
        let text = InstrumentsPage().text
        if ProcessInfo.processInfo.environment["FOOTBRIDGE_WRITE_PAGES"] != nil {
            try text.write(to: InstrumentsPage.file, atomically: true, encoding: .utf8)
        }
        let written = try String(contentsOf: InstrumentsPage.file, encoding: .utf8)
        #expect(
            written == text,
            "write it anew: FOOTBRIDGE_WRITE_PAGES=1 swift test --filter 'the page of instruments'"
        )
    }

    @Test func `names every instrument, and breaks no row`() {
        let text = InstrumentsPage().text
        for instrument in Library.instruments { #expect(text.contains("`\(instrument.edition)`")) }
        for line in text.split(separator: "\n") where line.hasPrefix("|") {
            #expect(line.hasSuffix("|") && !line.contains("\n"))
        }
    }
}
