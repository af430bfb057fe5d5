import Care
import Testing
import Web

struct Forms {
    @Test(arguments: [
        ("a=b", [("a", "b")]), ("a=b&a=c", [("a", "b"), ("a", "c")]), ("a", [("a", "")]), ("a=", [("a", "")]),
        ("=b", [("", "b")]), ("a=b=c", [("a", "b=c")]), ("&&a=b&", [("a", "b")]), ("a=1+2%2B3", [("a", "1 2+3")]),
        ("n%C3%A9=%f0%9f%8c%89", [("né", "🌉")]), ("a=x%0D%0Ay%0Dz%0A", [("a", "x\ny\nz\n")]),
        ("a=b%0Bc%1B", [("a", "b c ")]), ("", []),
    ])
    func `are read as they were meant`(body: String, pairs: [(String, String)]) throws {
        #expect(try FormDecoder.decode(Array(body.utf8)) == Form(pairs.map { (name: $0.0, value: $0.1) }))
    }

    @Test(arguments: [
        ("a=%", FormDecoder.Fault.badEscape), ("a=%1", .badEscape), ("a=%g0", .badEscape), ("%=a", .badEscape),
        ("a=%FF", .notUTF8), ("a=%C3", .notUTF8), ("a=%ED%A0%80", .notUTF8), ("a=%00", .nul),
    ])
    func `that are damaged are refused`(body: String, fault: FormDecoder.Fault) {
        #expect(throws: fault) { try FormDecoder.decode(Array(body.utf8)) }
    }

    @Test func `do not print what somebody typed`() {
        let form = Form([(name: "name", value: "Rowan")])
        #expect(!"\(form)".contains("Rowan"))
        #expect(!String(reflecting: form).contains("Rowan"))
        var dumped = ""
        dump(form, to: &dumped)
        #expect(!dumped.contains("Rowan"))
    }

    @Test func `are read field by field, and what is wrong is collected under its field`() {
        var reader = FormReader(
            Form([
                ("name", "  Rowan "), ("long", "abc"), ("role", "gp"), ("other", "king"), ("sure", "yes"),
                ("born-day", "29"), ("born-month", "2"), ("born-year", "2024"), ("id", "x"),
            ])
        )
        #expect(reader.text("name") == "Rowan")
        #expect(reader.text("long", longest: 2) == nil)
        #expect(reader.text("gone", orElse: "Write something.") == nil)
        #expect(reader.choice("role", as: Role.self) == .gp)
        #expect(reader.choice("other", as: Role.self) == nil)
        #expect(reader.yesOrNo("sure") == true)
        #expect(reader.day("born") == Day(year: 2024, month: 2, day: 29))
        #expect(reader.id("id", of: Worker.self) == nil)
        #expect(reader.errors.faults.map(\.field) == ["long", "gone", "other", "id"])
    }
}

struct `Times as people say them` {
    @Test(arguments: [
        (0, "midnight"), (720, "midday"), (540, "9am"), (545, "9:05am"), (1020, "5pm"), (1439, "11:59pm"),
        (30, "12:30am"),
    ])
    func `a clock`(minute: Int, said: String) { #expect(EnglishTime.clock(minute) == said) }

    @Test func `a moment is told on London's clock, summer and winter`() throws {
        let july = try #require(Day(year: 2026, month: 7, day: 1))
        let instant = London.instant(july, minute: 17 * 60)
        #expect(EnglishTime.clockAndDay(instant) == "5pm on Wednesday 1 July")
        #expect(EnglishTime.date(july) == "1 July 2026")
        #expect(EnglishTime.dayAndClock(instant + .days(180)) == "Monday 28 December, 4pm")
    }
}
