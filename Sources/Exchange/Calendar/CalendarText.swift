package import Care

/// Calendar files (iCalendar, RFC 5545), written and never read.
///
/// Times are in universal time (form 2 of section 3.3.5), so a file needs no `VTIMEZONE`, and the hour that comes twice in
/// October is told apart; every calendar shows them on the clock of the place where it is looked at.
package enum CalendarText {
    /// The type by which it is sent.
    package static let contentType = "text/calendar; charset=utf-8"

    /// A file of appointments, under a name that calendars show.
    package static func bytes(of events: [CalendarEvent], called name: String) -> [UInt8] {
        let lines =
            [
                "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Footbridge//Footbridge//EN", "CALSCALE:GREGORIAN",
                "X-WR-CALNAME:\(escaped(name))",
            ] + events.flatMap(lines) + ["END:VCALENDAR"]
        return lines.flatMap(folded)
    }

    private static func lines(of event: CalendarEvent) -> [String] {
        var lines = [
            "BEGIN:VEVENT", "UID:\(escaped(event.uid))", "SEQUENCE:\(event.sequence)",
            "DTSTAMP:\(moment(event.changed))",
            "DTSTART:\(moment(event.starts))",
        ]
        if let minutes = event.minutes { lines.append("DTEND:\(moment(event.starts + .minutes(minutes)))") }
        return lines + [
            "SUMMARY:\(escaped(event.summary))", "STATUS:\(event.status.rawValue)", "CLASS:PRIVATE",
            "TRANSP:\(event.status == .cancelled ? "TRANSPARENT" : "OPAQUE")", "END:VEVENT",
        ]
    }

    /// `20261120T100000Z`.
    package static func moment(_ instant: Instant) -> String {
        let day = Int64(instant.microseconds >= 0 ? 0 : -86_399_999_999) + instant.microseconds
        let number = Int(day / 86_400_000_000)
        let seconds = (instant.microseconds - Int64(number) * 86_400_000_000) / 1_000_000
        let (year, month, date) = Day(number: number).civil
        func padded(_ value: Int, _ width: Int = 2) -> String {
            String(repeating: "0", count: max(0, width - String(value).count)) + String(value)
        }
        let clock = [seconds / 3600, seconds % 3600 / 60, seconds % 60].map { padded(Int($0)) }.joined()
        return "\(padded(year, 4))\(padded(month))\(padded(date))T\(clock)Z"
    }

    /// Text as a value (section 3.3.11): backslash, semicolon and comma escaped, line ends as `\n`, no other control.
    package static func escaped(_ text: String) -> String {
        var result = ""
        var previous: Unicode.Scalar?
        for scalar in text.unicodeScalars {
            defer { previous = scalar }
            switch scalar {
            case "\\": result += "\\\\"
            case ";": result += "\\;"
            case ",": result += "\\,"
            case "\n" where previous == "\r": continue
            case "\n", "\r", "\u{85}", "\u{2028}", "\u{2029}": result += "\\n"
            case "\t": result.unicodeScalars.append(scalar)
            case _ where scalar.value < 32 || (127...159).contains(scalar.value): continue
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }

    /// A content line in pieces of 75 bytes at most (section 3.1), never cut within a character.
    package static func folded(_ line: String) -> [UInt8] {
        var bytes: [UInt8] = []
        var width = 0
        for scalar in line.unicodeScalars {
            let coded = Array(String(scalar).utf8)
            if width + coded.count > 75 {
                bytes += "\r\n ".utf8
                width = 1
            }
            bytes += coded
            width += coded.count
        }
        return bytes + "\r\n".utf8
    }
}
