package import Care
package import Desk

/// Who letters come from.
package struct MailSender: Sendable, Equatable {
    package let address: EmailAddress
    /// What stands before the address; `nil` for the address alone.
    package let name: String?

    /// - Returns: `nil` for a name with control characters, which could begin a header of its own.
    package init?(address: EmailAddress, name: String? = nil) {
        guard name?.unicodeScalars.allSatisfy({ $0.value >= 32 && $0.value != 127 }) ?? true else { return nil }
        self.address = address
        self.name = name
    }

    /// The part after the `@`.
    package var domain: Substring { address.text.split(separator: "@").last ?? "" }
}

/// A letter as it travels (RFC 5322): its headers, and its words as quoted-printable UTF-8.
package enum MailText {
    package static func bytes(of letter: Letter, from sender: MailSender) -> [UInt8] {
        let headers = [
            "From: \(sender.name.map { "\(words($0, quoted: true)) <\(sender.address.text)>" } ?? sender.address.text)",
            "To: \(letter.to.disclosed.text)",
            "Subject: \(words(letter.subject))",
            "Date: \(date(letter.written))",
            "Message-ID: <\(letter.id)@\(sender.domain)>",
            "Auto-Submitted: auto-generated",
            "MIME-Version: 1.0",
            "Content-Type: text/plain; charset=utf-8",
            "Content-Transfer-Encoding: quoted-printable",
        ]
        return Array((headers.joined(separator: "\r\n") + "\r\n\r\n").utf8) + quotedPrintable(letter.text)
    }

    /// Words in a header: as they are in ASCII, in encoded words (RFC 2047) otherwise; control characters become spaces.
    package static func words(_ text: String, quoted: Bool = false) -> String {
        let plain = String(
            String.UnicodeScalarView(text.unicodeScalars.map { $0.value < 32 || $0.value == 127 ? " " : $0 })
        )
        guard !plain.utf8.allSatisfy({ $0 < 127 }) || plain.utf8.count > 60 else {
            guard quoted else { return plain }
            return "\"\(plain.replacing("\\", with: "\\\\").replacing("\"", with: "\\\""))\""
        }
        var lines: [[UInt8]] = [[]]
        for character in plain {
            if lines[lines.count - 1].count + character.utf8.count > 15 { lines.append([]) }
            lines[lines.count - 1] += character.utf8
        }
        // NB: the Q form, three bytes for one, so that no other coding is needed.
        return lines.map { "=?utf-8?Q?\($0.map(escape).joined())?=" }.joined(separator: "\r\n ")
    }

    /// Text as quoted-printable (RFC 2045, section 6.7), in lines of 76 bytes at most.
    package static func quotedPrintable(_ text: String) -> [UInt8] {
        var bytes: [UInt8] = []
        for line in text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
            var width = 0
            for (index, byte) in line.enumerated() {
                let isLast = index == line.count - 1
                let isBlank = byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t")
                let isPlain = (33...126).contains(byte) && byte != UInt8(ascii: "=") || isBlank && !isLast
                let coded = isPlain ? [byte] : Array(escape(byte).utf8)
                if width + coded.count > 75 {
                    bytes += "=\r\n".utf8
                    width = 0
                }
                bytes += coded
                width += coded.count
            }
            bytes += "\r\n".utf8
        }
        if text.utf8.last == UInt8(ascii: "\n") { bytes.removeLast(2) }
        return bytes
    }

    private static func escape(_ byte: UInt8) -> String {
        "=" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
    }

    /// `Fri, 20 Nov 2026 10:00:00 +0000`.
    package static func date(_ instant: Instant) -> String {
        let seconds = instant.microseconds / 1_000_000
        let day = Day(number: Int(seconds / 86_400))
        let (year, month, number) = day.civil
        func two(_ value: Int64) -> String { value < 10 ? "0\(value)" : "\(value)" }
        let clock = [seconds % 86_400 / 3600, seconds % 3600 / 60, seconds % 60].map(two).joined(separator: ":")
        let weekday = day.weekday.rawValue.prefix(3)
        return
            "\(weekday.prefix(1).uppercased() + weekday.dropFirst()), \(number) \(months[month - 1]) \(year) \(clock) +0000"
    }

    private static let months = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]
}
