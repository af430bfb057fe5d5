import HTML
import HTMLTesting
import PropertyTesting
import Testing
import Web

struct `Components` {
    @Test(arguments: [1, 2, 3, 5, 8, 13] as [UInt64])
    func `any text in any place of any component reads back as itself`(seed: UInt64) throws {
        var dice = Dice(seed: seed)
        let plain = try PageReader.read(everything("plain").html)
        for turn in 0..<Rounds.of(60) {
            let text = "x" + dice.text()
            let page = try PageReader.read(everything(text).html)
            #expect(page.all.map(\.name) == plain.all.map(\.name), "seed \(seed), turn \(turn)")
            let names = page.all.map { $0.attributes.map(\.name) }
            #expect(names == plain.all.map { $0.attributes.map(\.name) }, "seed \(seed), turn \(turn)")
            for id in ["line", "line-hint", "line-error", "lines", "held"] {
                let element = try #require(page.with(id: id))
                let read = element["value"] ?? element.text
                #expect(
                    Array(read.utf8).suffix(shown(text).count) == shown(text)[...],
                    "\(id), seed \(seed), turn \(turn)"
                )
            }
        }
    }

    /// One page that shows the same text in every place that takes one.
    private func everything(_ text: String) -> Markup {
        let errors: FormErrors = ["line": text]
        let place = PlaceFace(
            name: text,
            crisis: CrisisHelp([.init(text, when: text, detail: text, address: "tel:999")]),
            footer: [PageLink(text, "/")]
        )
        let account = StaffLayout.Account(name: text, role: text, password: "/password", signOut: "/out", token: text)
        return StaffLayout(
            place,
            items: [.init(text, "/")],
            account: account,
            notice: Notice(.done, text),
            errors: errors
        )
        .page(text) {
            h1(.id("held")) { text }
            PostForm(to: "/", token: text) {
                TextField(text, name: "line", value: text, hint: "\(text)", error: text)
                TextArea(text, name: "lines", value: text)
                Radios(text, name: "one", choices: [Choice(text, value: text, hint: "\(text)")], chosen: text)
                Checkboxes(text, name: "some", choices: [Choice(text, value: text)], chosen: [text])
                SelectField(text, name: "list", choices: [Choice(text, value: text)], chosen: text)
                DateField(text, name: "date", value: TypedDate(day: text, month: text, year: text))
                SubmitButton(text, name: "button", value: text)
            }
            Table(text, rows: [text], columns: [Column(text, .rowHeading) { row in row }, Column(text) { row in row }])
            SummaryList([.init(text, "\(text)", change: "/\(text)")])
            Timeline([.init(when: text, instant: text, what: text, who: text, corrected: text) { text }], rank: .second)
            HeldBy(text, role: text, detail: text)
            Details(text) { text }
            StatusWord(text, .late)
        }
    }

    @Test func `a wrong form says so in its title and links to each wrong field`() throws {
        let errors: FormErrors = ["a": "Enter a name", "b": "Enter a date"]
        let html = PublicLayout(Gallery.place, errors: errors).page("About you") {
            h1 { "About you" }
            TextField("Name", name: "a", error: errors["a"])
            DateField("Date", name: "b", error: errors["b"])
        }
        let page = try PageReader.read(html.html)
        #expect(page.all("title").first?.text == "Error: About you – Footbridge")
        let links = page.all("main").flatMap { $0.all("a") }.compactMap { $0["href"] }
        #expect(links == ["#a", "#b"])
        #expect(page.with(id: "a")?["aria-describedby"] == "a-error")
        #expect(page.with(id: "b")?["name"] == "b-day")
        #expect(PageRules.broken(in: page) == [])
    }

    @Test func `a password is never sent back`() {
        #expect(!TextField("Password", name: "p", value: "secret").kind(.password).markup.html.contains("secret"))
    }

    @Test func `public pages have a way out that is a plain link, and staff pages have none`() throws {
        let shown = try Gallery.pages().map { ($0.name, try PageReader.read($0.html)) }
        for (name, page) in shown {
            let leave = page.all("a").filter { $0["data-leave"] != nil }
            #expect(leave.map { $0["href"] } == (name.hasPrefix("public") ? ["https://www.bbc.co.uk/weather"] : []))
        }
    }

    @Test func `help now names the four national ways on every page`() throws {
        for page in Gallery.pages() {
            let help = try #require(try PageReader.read(page.html).with(id: "help-now")).text
            for number in ["999", "111", "116 123", "85258"] { #expect(help.contains(number), "\(page.name)") }
        }
    }

    @Test func `an empty table says so in a sentence`() {
        let table = Table("People", rows: [Int](), empty: "Nobody waits.", columns: [])
        #expect(!table.markup.html.contains("<table") && table.markup.html.contains("Nobody waits."))
    }
}
