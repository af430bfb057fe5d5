import Care
import Desk
import Foundation
import Mail
import Testing

extension Letter {
    static func madeUp(subject: String = "Your appointment", text: String = "Hello,\n\nWhen: Monday\n") -> Letter {
        Letter(
            id: "0123456789abcdef0123456789abcdef",
            to: Personal(.madeUp("ada@place.example")),
            subject: subject,
            text: text,
            written: London.instant(Day(number: 20_777), minute: 600)
        )
    }
}

extension EmailAddress {
    static func madeUp(_ text: String) -> EmailAddress {
        guard let address = EmailAddress(text) else { preconditionFailure("not an address: \(text)") }
        return address
    }
}

extension MailSender {
    static var madeUp: MailSender {
        guard let sender = MailSender(address: .madeUp("no-reply@post.example")) else {
            preconditionFailure("no sender")
        }
        return sender
    }
}

struct `A letter as it travels` {
    private func text(_ letter: Letter, from sender: MailSender = .madeUp) -> String {
        String(decoding: MailText.bytes(of: letter, from: sender), as: UTF8.self)
    }

    @Test func `has its headers, a blank line and its words`() {
        #expect(
            text(.madeUp())
                == """
                From: no-reply@post.example\r
                To: ada@place.example\r
                Subject: Your appointment\r
                Date: Fri, 20 Nov 2026 10:00:00 +0000\r
                Message-ID: <0123456789abcdef0123456789abcdef@post.example>\r
                Auto-Submitted: auto-generated\r
                MIME-Version: 1.0\r
                Content-Type: text/plain; charset=utf-8\r
                Content-Transfer-Encoding: quoted-printable\r
                \r
                Hello,\r
                \r
                When: Monday\r\n
                """
        )
    }

    @Test(arguments: [
        "Your\r\nBcc: all@place.example", "Your\nSubject: x", "Your\rX: y", "a\u{0}b", "a\u{7F}b",
        "caf\u{E9}\r\nBcc: x",
    ])
    func `takes no header from its words`(subject: String) {
        let headers = text(.madeUp(subject: subject)).split(separator: "\r\n\r\n")[0].split(separator: "\r\n")
        let names = headers.filter { !$0.hasPrefix(" ") }.compactMap { $0.split(separator: ":").first }
        #expect(
            names == [
                "From", "To", "Subject", "Date", "Message-ID", "Auto-Submitted", "MIME-Version", "Content-Type",
                "Content-Transfer-Encoding",
            ]
        )
    }

    @Test(arguments: ["Your place\r\nBcc: x", "a\u{0}", "\u{7F}"])
    func `comes from nobody with a control character in the name`(name: String) {
        #expect(MailSender(address: EmailAddress("no-reply@post.example")!, name: name) == nil)
    }

    @Test func `quotes the name it comes from`() throws {
        let sender = try #require(MailSender(address: EmailAddress("a@b.example")!, name: #"The "Vale" \ team"#))
        #expect(text(.madeUp(), from: sender).hasPrefix(#"From: "The \"Vale\" \\ team" <a@b.example>"#))
    }

    @Test func `keeps every line within 76 bytes, and every letter of every language`() {
        let words = String(repeating: "Żółć naïve \u{1F343} o’clock = ", count: 20) + "\nEnd of line. \n\t\n"
        let coded = MailText.quotedPrintable(words)
        let lines = String(decoding: coded, as: UTF8.self).components(separatedBy: "\r\n")
        #expect(lines.allSatisfy { $0.utf8.count <= 76 })
        #expect(coded.allSatisfy { $0 < 127 })
        #expect(Self.decoded(lines) == words)
    }

    /// Quoted-printable read back, by the letter of the standard.
    private static func decoded(_ lines: [String]) -> String {
        let whole = lines.joined(separator: "\n").replacing("=\n", with: "")
        var bytes: [UInt8] = []
        var rest = whole.utf8[...]
        while let byte = rest.popFirst() {
            guard byte == UInt8(ascii: "=") else {
                bytes.append(byte)
                continue
            }
            bytes.append(UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16) ?? 0)
            rest = rest.dropFirst(2)
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    @Test(arguments: [
        ("1970-01-01", "Thu, 1 Jan 1970 00:00:00 +0000"), ("2028-02-29", "Tue, 29 Feb 2028 00:00:00 +0000"),
        ("2026-07-01", "Tue, 30 Jun 2026 23:00:00 +0000"),
    ])
    func `is dated in universal time`(day: String, says: String) throws {
        #expect(MailText.date(London.instant(try #require(Day(day)))) == says)
    }
}

struct `A folder for letters` {
    @Test func `has one file a letter, however often it comes`() async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "letters-\(UUID())")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let sender = FolderSender(folder: folder.path, from: .madeUp)
        #expect(await sender.send(.madeUp()) == .taken)
        #expect(await sender.send(.madeUp()) == .taken)
        let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
        #expect(files == ["0123456789abcdef0123456789abcdef.eml"])
    }

    @Test func `that is not there takes nothing now`() async {
        let sender = FolderSender(folder: "/nowhere/at/all", from: .madeUp)
        #expect(await sender.send(.madeUp()) == .notNow("the folder cannot be written to"))
    }
}

struct `A mail server's answer` {
    @Test(arguments: [501, 510, 511, 550, 551, 552, 553, 554, 555, 556])
    func `about the mailbox or the letter is final`(answer: Int) {
        #expect(SMTPSender.outcome(ofAnswer: answer, trouble: 55) == .refused("the mail server answered \(answer)"))
    }

    @Test(arguments: [421, 450, 451, 452, 454, 500, 502, 503, 504, 530, 534, 535, 538])
    func `about itself or about us is tried again`(answer: Int) {
        #expect(SMTPSender.outcome(ofAnswer: answer, trouble: 55) == .notNow("the mail server answered \(answer)"))
    }

    @Test(arguments: SMTPSettings.Security.allCases)
    func `that never comes is tried again`(security: SMTPSettings.Security) async {
        // Port 9 of this machine: discarded by nobody.
        let settings = SMTPSettings(host: "127.0.0.1", port: 9, security: security)
        let outcome = await SMTPSender(settings, from: .madeUp).send(.madeUp())
        guard case .notNow(let reason) = outcome else { return #expect(Bool(false), "\(outcome)") }
        #expect(!reason.contains("@"))
    }
}
