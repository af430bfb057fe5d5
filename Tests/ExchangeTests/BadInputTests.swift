import Exchange
import PropertyTesting
import Testing

/// A file that is wrong in one way, and what is said of it.
struct BadInput: Sendable, CustomTestStringConvertible {
    let what: String
    let name: String
    let bytes: [UInt8]
    let people: Int
    let expected: [String]

    init(_ what: String, _ name: String, _ bytes: [UInt8], people: Int = 0, _ expected: [String]) {
        (self.what, self.name, self.bytes, self.people, self.expected) = (what, name, bytes, people, expected)
    }

    init(_ what: String, _ name: String, _ text: String, people: Int = 0, _ expected: [String]) {
        self.init(what, name, Array(text.utf8), people: people, expected)
    }

    /// A bad line between two good ones, which must survive it.
    static func line(_ what: String, _ bad: String, _ fault: String) -> BadInput {
        line(what, Array(bad.utf8), fault)
    }

    static func line(_ what: String, _ bad: [UInt8], _ fault: String) -> BadInput {
        let bytes = Array("\(patient())\n".utf8) + bad + Array("\n\(patient())\n".utf8)
        return BadInput(what, "people.ndjson", bytes, people: 2, ["2 \(fault)"])
    }

    /// A Patient that is taken with a remark.
    static func remark(_ what: String, _ more: String, _ faults: String...) -> BadInput {
        BadInput(what, "people.ndjson", patient(more) + "\n", people: 1, faults.map { "1 \($0)" })
    }

    /// A bad row of a register between two good ones.
    static func row(_ what: String, _ bad: String, people: Int = 2, _ faults: String...) -> BadInput {
        let text =
            "family_name,given_names,date_of_birth,nhs_number,postcode,sex,email,practice_code\n"
            + "Example,Ann,1980-02-28,,,,,\n\(bad)\nSample,Ben,28/02/1980,,,,,\n"
        return BadInput(what, "register.csv", text, people: people, faults.map { "3 \($0)" })
    }

    var testDescription: String { what }
}

struct `Bad input` {
    @Test(arguments: files + lines + remarks + bundles + registers)
    func `is named with its line and its fault, and costs nothing else`(_ input: BadInput) throws {
        let read = try Everything(input.bytes, name: input.name)
        #expect(read.summary == input.expected)
        #expect(read.people.count == input.people)
        #expect(read.tally.people == input.people)
        #expect(read.tally.refused + read.tally.warnings == read.diagnostics.count)
    }

    @Test(arguments: files + lines + remarks + bundles + registers)
    func `is explained in words that hold no values`(_ input: BadInput) throws {
        for diagnostic in try Everything(input.bytes, name: input.name).diagnostics {
            #expect(diagnostic.fault.what != "the input is not understood")
            for value in ["Example", "Ann", "Sample", "secret", "9434765919", "1980", "SN1"]
            where diagnostic.fault.what.contains(value) {
                Issue.record("\(diagnostic.fault) tells \(value)")
            }
        }
    }

    @Test func `there are at least sixty of them`() {
        #expect(count >= 60)
    }

    private var count: Int {
        [Self.files, Self.lines, Self.remarks, Self.bundles, Self.registers].map(\.count).reduce(0, +)
    }
}

struct `Input of any kind` {
    /// Texts of several formats, good and bad rows among each other, longer than what is read at a time.
    private static func texts(using chance: inout SeededChance) -> [(name: String, text: String)] {
        let long = (0..<120).map { _ in
            patient(#""id":"\#(String(repeating: "x", count: .random(in: 0...400, using: &chance)))""#)
        }
        let lines = long.joined(separator: "\n{\n") + "\n" + String(repeating: "y", count: 9000) + "\n\(patient())"
        let entries = long.map { "{\"resource\":\n\($0)}" }.joined(separator: " ,\n")
        let rows = (0..<300).map { "\"Ex\"\"ample\",1980-02-28,\"\($0)\nHigh Street\"\r\nbad\"row,\n" }.joined()
        return [
            ("a.ndjson", lines), ("b.json", "{\"entry\":[\(entries)],\n\"resourceType\":\"Bundle\"}"),
            ("c.csv", "family_name,date_of_birth,address\r\n\(rows)"),
        ]
    }

    @Test func `is read the same however it is cut into blocks`() throws {
        let seed = UInt64(4096)
        var chance = SeededChance(seed: seed)
        for (name, text) in Self.texts(using: &chance) {
            let whole = try Everything(text, name: name)
            #expect(whole.people.count > 100)
            for _ in 0..<Rounds.of(12) {
                let block = Int.random(in: 64...6000, using: &chance)
                let cut = try Everything(text, name: name, blockSize: block)
                #expect(cut.people == whole.people, "seed \(seed), \(name) in blocks of \(block)")
                #expect(cut.summary == whole.summary, "seed \(seed), \(name) in blocks of \(block)")
            }
        }
    }

    @Test func `with bytes changed at random is read to its end`() throws {
        let seed = UInt64(16)
        var chance = SeededChance(seed: seed)
        let telling = Array("{}[]\",:\\\n\r,0aé".utf8) + [0, 0xFF, 0xC2]
        for (name, text) in Self.texts(using: &chance) {
            let head = Array(text.utf8.prefix(1500))
            for _ in 0..<Rounds.of(300) {
                var bytes = head
                for _ in 0..<Int.random(in: 1...6, using: &chance) {
                    bytes[Int.random(in: 8..<bytes.count, using: &chance)] = telling.randomElement(using: &chance) ?? 0
                }
                let read = try Everything(bytes, name: name)
                #expect(read.tally.people == read.people.count, "seed \(seed), \(name)")
                #expect(read.tally.refused + read.tally.warnings == read.diagnostics.count, "seed \(seed), \(name)")
            }
        }
    }
}

extension `Bad input` {
    static let files: [BadInput] = [
        BadInput("an empty file", "people.ndjson", "", ["0 empty"]),
        BadInput("a file of blanks", "people.ndjson", " \n\n \t\n", ["0 empty"]),
        BadInput("a byte order mark alone", "people.ndjson", [0xEF, 0xBB, 0xBF], ["0 empty"]),
        BadInput(
            "UTF-16, little end first",
            "people.ndjson",
            [0xFF, 0xFE, 0x7B, 0, 0x7D, 0],
            [#"0 notUTF8File(encoding: "UTF-16")"#]
        ),
        BadInput(
            "UTF-16, big end first",
            "people.ndjson",
            [0xFE, 0xFF, 0, 0x7B, 0, 0x7D],
            [#"0 notUTF8File(encoding: "UTF-16")"#]
        ),
        BadInput(
            "UTF-16 without a mark",
            "people.ndjson",
            [0x7B, 0, 0x7D, 0],
            [#"0 notUTF8File(encoding: "UTF-16")"#]
        ),
        BadInput(
            "UTF-32",
            "people.ndjson",
            [0xFF, 0xFE, 0, 0, 0x7B, 0, 0, 0],
            [#"0 notUTF8File(encoding: "UTF-32")"#]
        ),
        BadInput("gzip", "people.ndjson.gz", [0x1F, 0x8B, 8, 0, 0], ["0 compressed"]),
        BadInput("a zip", "people.zip", [0x50, 0x4B, 3, 4, 0], ["0 compressed"]),
        BadInput("a bare JSON list", "people.json", "[\(patient())]", ["0 jsonList"]),
        BadInput("a web page", "people.html", "<html><body>Sign in</body></html>", ["1 unknownFormat"]),
        BadInput(
            "a resource that is no Patient",
            "one.json",
            "{\"resourceType\":\n\"Observation\"}",
            [#"0 resourceInstead(type: "Observation")"#]
        ),
    ]

    static let lines: [BadInput] = [
        .line("no JSON at all", "hello", "notJSON"),
        .line("a brace missing", #"{"resourceType":"Patient""#, "notJSON"),
        .line("two objects on a line", "\(patient())\(patient())", "notJSON"),
        .line("a comma too many", #"{"resourceType":"Patient",}"#, "notJSON"),
        .line("a text not closed", #"{"resourceType":"Patient","id":"secret}"#, "textNotClosed"),
        .line("a raw tab in a text", "{\"resourceType\":\"Patient\",\"id\":\"a\tb\"}", "rawControlCharacter"),
        .line(
            "bytes that are no UTF-8",
            Array(#"{"resourceType":"Patient","id":""#.utf8) + [0xC3, 0x28] + Array("\"}".utf8),
            "notUTF8"
        ),
        .line("Latin-1", Array(#"{"resourceType":"Patient","id":"Z"#.utf8) + [0xEB] + Array("\"}".utf8), "notUTF8"),
        .line("a list", "[1,2]", "notAnObject"),
        .line("a number", "12", "notAnObject"),
        .line("no resourceType", #"{"id":"1"}"#, "noResourceType"),
        .line("a resourceType that is a number", #"{"resourceType":7}"#, "noResourceType"),
        .line(
            "JSON too deep",
            String(repeating: #"{"a":"#, count: 100) + "1" + String(repeating: "}", count: 100),
            "tooDeep(limit: 64)"
        ),
        .line(
            "lists too deep",
            String(repeating: "[", count: 1000) + String(repeating: "]", count: 1000),
            "tooDeep(limit: 64)"
        ),
        .line(
            "a line over the limit",
            patient("\"id\":\"" + String(repeating: "x", count: 5000) + "\""),
            "lineTooLong(limit: 4096)"
        ),
        .line(
            "resourceType twice",
            #"{"resourceType":"Patient","resourceType":"Patient"}"#,
            #"duplicateKey(path: "resourceType")"#
        ),
        .line(
            "a birth date twice",
            patient(#""birthDate":"1980-01-01","birthDate":"1981-01-01""#),
            #"duplicateKey(path: "birthDate")"#
        ),
        .line(
            "a family name twice",
            #"{"resourceType":"Patient","name":[{"family":"A","family":"B"}]}"#,
            #"duplicateKey(path: "name.family")"#
        ),
        .line(
            "an identifier's value twice",
            patient(#""identifier":[{"value":"1","value":"2"}]"#),
            #"duplicateKey(path: "identifier.value")"#
        ),
        .line("half a surrogate", patient(#""id":"\ud800""#), "notJSON"),
        .line("nobody", #"{"resourceType":"Patient","gender":"female"}"#, "nobodyNamed"),
        .line("a name of blanks", #"{"resourceType":"Patient","name":[{"family":"  "}]}"#, "nobodyNamed"),
    ]

    static let remarks: [BadInput] = [
        .remark("names that are an object", #""telecom":{"value":"secret"}"#, #"wrongShape(path: "telecom")"#),
        .remark("a gender that is a number", #""gender":1"#, #"wrongShape(path: "gender")"#),
        .remark("an address that is a text", #""address":["secret"]"#, #"wrongShape(path: "address")"#),
        .remark("a truth value as a text", #""deceasedBoolean":"true""#, #"wrongShape(path: "deceasedBoolean")"#),
        .remark("30 February", #""birthDate":"1980-02-30""#, #"noSuchDate(field: "birthDate")"#),
        .remark("a thirteenth month", #""birthDate":"1980-13""#, #"noSuchDate(field: "birthDate")"#),
        .remark("a birth date in words", #""birthDate":"secret""#, #"noSuchDate(field: "birthDate")"#),
        .remark("an English birth date in FHIR", #""birthDate":"28/02/1980""#, #"noSuchDate(field: "birthDate")"#),
        .remark("a year of nought", #""birthDate":"0000""#, #"noSuchDate(field: "birthDate")"#),
        .remark("a birth to come", #""birthDate":"2026-11-22""#, #"dateInFuture(field: "birthDate")"#),
        .remark("a birth long ago", #""birthDate":"1880-01-01""#, #"tooOld(field: "birthDate")"#),
        .remark(
            "a death before birth",
            #""birthDate":"1980-02-28","deceasedDateTime":"1979-01-01""#,
            "deathBeforeBirth"
        ),
        .remark("a death without a date that can be", #""deceasedDateTime":"secret""#, "deathDateUnclear"),
        .remark("a death to come", #""deceasedDateTime":"2030-01-01""#, "deathDateUnclear"),
        .remark(
            "a family name without end",
            #""address":[{"city":"\#(String(repeating: "x", count: 600))"}]"#,
            #"valueTooLong(field: "address.line")"#
        ),
        .remark("a NUL in a text", #""id":"a\u0000b""#, #"controlCharacters(field: "id")"#),
        .remark("an unknown gender", #""gender":"secret""#, "unknownGender"),
        .remark("a postcode that is none", #""address":[{"postalCode":"secret"}]"#, "unsoundPostcode"),
        .remark("an e-mail that is none", #""telecom":[{"system":"email","value":"secret"}]"#, "unsoundEmail"),
        .remark(
            "a practice that is none",
            #""generalPractitioner":[{"identifier":{"system":"https://fhir.nhs.uk/Id/ods-organization-code","value":"secret practice"}}]"#,
            "unsoundPracticeCode"
        ),
        .remark("an NHS number that fails its check", nhsNumber("9434765918"), "unsoundNHSNumber"),
        .remark("an NHS number of eleven digits", nhsNumber("94347659191"), "unsoundNHSNumber"),
        .remark("an NHS number of letters", nhsNumber("secret"), "unsoundNHSNumber"),
        .remark("an NHS number of noughts", nhsNumber("0000000000"), "placeholderNHSNumber"),
        .remark("an NHS number of nines", nhsNumber("999 999 9999"), "placeholderNHSNumber"),
        .remark(
            "a verification status nobody knows",
            #""identifier":[{"system":"https://fhir.nhs.uk/Id/nhs-number","value":"9990000018","extension":[{"url":"https://fhir.hl7.org.uk/StructureDefinition/Extension-UKCore-NHSNumberVerificationStatus","valueCodeableConcept":{"coding":[{"code":"99"}]}}]}]"#,
            "unknownVerification"
        ),
    ]

    private static func nhsNumber(_ value: String) -> String {
        #""identifier":[{"system":"https://fhir.nhs.uk/Id/nhs-number","value":"\#(value)"}]"#
    }

    static let bundles: [BadInput] = [
        BadInput(
            "a Bundle cut short",
            "b.json",
            bundle("\(entry),\n\(entry)").dropLast(3) + "",
            people: 1,
            ["4 truncatedDocument"]
        ),
        BadInput("a Bundle cut within an entry", "b.json", String(bundle(entry).dropLast(20)), ["3 truncatedDocument"]),
        BadInput("entries without a comma", "b.json", bundle("\(entry)\n\(entry)"), people: 1, ["4 brokenDocument"]),
        BadInput("a comma after the last entry", "b.json", bundle("\(entry),\n"), people: 1, ["4 brokenDocument"]),
        BadInput("something after the end", "b.json", bundle(entry) + "}", people: 1, ["3 brokenDocument"]),
        BadInput(
            "entries given twice",
            "b.json",
            "{\"resourceType\":\n\"Bundle\",\"entry\":[\(entry)],\"entry\":[]}",
            people: 1,
            [#"2 duplicateKey(path: "entry")"#]
        ),
        BadInput(
            "an entry over the limit",
            "b.json",
            bundle("\(entry),\n{\"resource\":{\"x\":\"\(String(repeating: "y", count: 5000))\"}},\n\(entry)"),
            people: 2,
            ["4 lineTooLong(limit: 4096)"]
        ),
        BadInput("an entry that is a number", "b.json", bundle("7,\n\(entry)"), people: 1, ["3 notAnObject"]),
        BadInput(
            "an entry with two resources",
            "b.json",
            bundle("{\"resource\":{},\"resource\":{}},\(entry)"),
            people: 1,
            [#"3 duplicateKey(path: "entry.resource")"#]
        ),
        BadInput(
            "a Bundle within a Bundle",
            "b.json",
            bundle("{\"resource\":{\"resourceType\":\"Bundle\"}},\(entry)"),
            people: 1,
            ["3 nestedBundle"]
        ),
        BadInput(
            "an outside that is no JSON",
            "b.json",
            "{\"resourceType\" \"Bundle\",\n\"entry\":[\(entry)]}",
            people: 1,
            ["1 notJSON"]
        ),
        BadInput("an outside without a type", "b.json", "{\n\"entry\":[\(entry)]}", people: 1, ["1 noResourceType"]),
        BadInput(
            "a list of another kind",
            "b.json",
            "{\"resourceType\":\"List\",\n\"entry\":[{\"item\":{}}]}",
            [#"0 resourceInstead(type: "List")"#]
        ),
        BadInput(
            "an outside over the limit",
            "b.json",
            "{\"resourceType\":\n\"Bundle\",\"x\":\"\(String(repeating: "y", count: 5000))\"}",
            ["2 outerTooLong(limit: 4096)"]
        ),
    ]

    private static let entry = "{\"resource\":\(patient())}"
    private static func bundle(_ entries: String) -> String {
        "{\"resourceType\":\n\"Bundle\",\"entry\":[\n\(entries)]}"
    }

    static let registers: [BadInput] = [
        BadInput("a register without a header", "r.csv", "Example,Ann,1980-02-28\n", ["1 noHeader"]),
        BadInput(
            "semicolons",
            "r.csv",
            "family_name;date_of_birth\nExample;1980-02-28\n",
            [#"1 otherSeparator(name: "semicolons")"#]
        ),
        BadInput(
            "tabs",
            "r.csv",
            "family_name\tdate_of_birth\nExample\t1980-02-28\n",
            [#"1 otherSeparator(name: "tabs")"#]
        ),
        BadInput(
            "no birth date column",
            "r.csv",
            "family_name,sex\nExample,F\n",
            [#"1 columnMissing(name: "date_of_birth")"#]
        ),
        BadInput(
            "a column twice",
            "r.csv",
            "family_name,Family Name,date_of_birth\nA,B,1980-02-28\n",
            [#"1 columnTwice(name: "family_name")"#]
        ),
        BadInput(
            "a column of their own",
            "r.csv",
            "family_name,date_of_birth,shoe\nExample,1980-02-28,7\n",
            people: 1,
            ["1 columnUnknown(position: 3)"]
        ),
        .row("too few fields", "Example,Ann", "fieldCount(found: 2, wanted: 8)"),
        .row("too many fields", "Example,Ann,1980-02-28,,,,,,secret", "fieldCount(found: 9, wanted: 8)"),
        .row("a quotation mark inside a value", "Exa\"mple,Ann,1980-02-28,,,,,", "quoteInside"),
        .row("text after a quotation mark", "\"Example\"x,Ann,1980-02-28,,,,,", "textAfterQuote"),
        .row("a quotation mark never closed", "\"Example,Ann,1980-02-28,,,,,", "quoteNotClosed"),
        .row("a row over the limit", "Example,\(String(repeating: "x", count: 5000)),,,,,,", "rowTooLong(limit: 4096)"),
        .row("an American date", "Example,Ann,02/28/1980,,,,,", people: 3, #"noSuchDate(field: "date_of_birth")"#),
        .row("a date of two digits", "Example,Ann,28/02/80,,,,,", people: 3, #"noSuchDate(field: "date_of_birth")"#),
        .row("a number that fails its check", "Example,Ann,1980-02-28,9434765918,,,,", people: 3, "unsoundNHSNumber"),
        .row("a number of nines", "Example,Ann,1980-02-28,9999999999,,,,", people: 3, "placeholderNHSNumber"),
        .row("a postcode that is none", "Example,Ann,1980-02-28,,secret,,,", people: 3, "unsoundPostcode"),
        .row("a sex that is none", "Example,Ann,1980-02-28,,,secret,,", people: 3, "unknownGender"),
        .row("an e-mail that is none", "Example,Ann,1980-02-28,,,,a@b,", people: 3, "unsoundEmail"),
        .row("a practice that is none", "Example,Ann,1980-02-28,,,,,81001", people: 3, "unsoundPracticeCode"),
        .row("nobody", ",,1980-02-28,,,,,", "nobodyNamed"),
        BadInput(
            "a row in Latin-1",
            "r.csv",
            Array("family_name,date_of_birth\nZo".utf8) + [0xEB] + Array(",1980-02-28\nExample,1980-02-28\n".utf8),
            people: 1,
            ["2 notUTF8"]
        ),
    ]
}
