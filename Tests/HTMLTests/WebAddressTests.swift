import HTML
import HTMLTesting
import PropertyTesting
import Testing

struct `Addresses` {
    @Test(
        arguments: [
            "javascript:alert(1)", "JavaScript:alert(1)", " javascript:alert(1)", "java\nscript:alert(1)",
            "\u{1}javascript:alert(1)", "java\tscript:x", "vbscript:x", "data:text/html,x", "file:///etc/passwd",
            "blob:x", "//elsewhere.example", "/\\elsewhere.example", "\\\\elsewhere.example", "///elsewhere", "",
            "people/1", "javascript&colon;x", "/a b", "/a\u{0}b", ":", "https",
        ]
    )
    func `what might run a script or lead astray is refused`(text: String) {
        let address = WebAddress(text)
        #expect(address.isRefused)
        #expect(a(.href(address)) { "x" }.html == "<a href=\"#\">x</a>")
        #expect(form(.action(address)) {}.html == "<form action=\"#\"></form>")
        #expect(link(.href(address)).html == "<link href=\"#\">")
        #expect(script(src: address).html == "<script src=\"#\" defer></script>")
    }

    @Test(
        arguments: [
            "/", "/people/1", "/people/1?after=2#x", "#main", "?after=2", "https://www.example.org/a?b=c",
            "HTTPS://x.example",
            "tel:999", "sms:85258?body=SHOUT", "mailto:a@example.org", "/a:b", "/search?q=javascript:x",
        ]
    )
    func `what leads somewhere is kept as it is`(text: String) {
        #expect(WebAddress(text).text == text)
        #expect(!WebAddress(text).isRefused)
    }

    @Test(arguments: `Escaping`.seeds)
    func `what is interpolated stays within its part of the path`(seed: UInt64) {
        var dice = Dice(seed: seed)
        for turn in 0..<Rounds.of(500) {
            let text = dice.text()
            let address: WebAddress = "/people/\(text)/notes"
            #expect(!address.isRefused, "seed \(seed), turn \(turn)")
            let parts = address.text.split(separator: "/", omittingEmptySubsequences: false)
            #expect(parts.count == 4, "seed \(seed), turn \(turn)")
            #expect(!address.text.contains { "?#<>\"'&: \\".contains($0) }, "seed \(seed), turn \(turn)")
            #expect(decoded(parts[2]) == Array(text.utf8), "seed \(seed), turn \(turn)")
        }
    }

    @Test func `a scheme cannot be interpolated`() {
        let text = "javascript:alert(1)"
        let address: WebAddress = "\(text)"
        #expect(address.isRefused)
    }

    private func decoded(_ text: Substring) -> [UInt8] {
        var bytes: [UInt8] = []
        var rest = Array(text.utf8)[...]
        while let byte = rest.popFirst() {
            guard byte == UInt8(ascii: "%") else {
                bytes.append(byte)
                continue
            }
            bytes.append(UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16) ?? 0)
            rest = rest.dropFirst(2)
        }
        return bytes
    }
}
