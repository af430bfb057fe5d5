import Care

extension FormReader {
    /// The longest text that a worker may write into one field.
    static let longestWords = 5000

    /// Somebody's words, in one field.
    mutating func words(_ name: String, orElse missing: String? = nil) -> String? {
        text(name, longest: FormReader.longestWords, orElse: missing)
    }

    /// A day and a time on London's clocks; both, or neither.
    mutating func moment(_ name: String, orElse missing: String? = nil) -> Instant? {
        let time = text("\(name)-time", longest: 10)
        guard typedDate(name) != TypedDate() || time != nil else {
            if let missing { errors.add(missing, to: name) }
            return nil
        }
        let day = day(name, orElse: "Enter the day too.")
        guard let time else {
            errors.add("Enter the time too, such as 14:30.", to: "\(name)-time")
            return nil
        }
        guard let minute = FormReader.minute(time) else {
            errors.add("Enter the time with hours and minutes, such as 14:30.", to: "\(name)-time")
            return nil
        }
        return day.map { London.instant($0, minute: minute) }
    }

    /// The minute of the day that `9:05`, `09.05` or `14:30` says.
    static func minute(_ text: String) -> Int? {
        let parts = text.split(omittingEmptySubsequences: false) { $0 == ":" || $0 == "." }
        guard parts.count == 2, (1...2).contains(parts[0].utf8.count), parts[1].utf8.count == 2,
            parts.allSatisfy({ $0.utf8.allSatisfy { (48...57).contains($0) } }), let hour = Int(parts[0]),
            let minute = Int(parts[1]), hour < 24, minute < 60
        else { return nil }
        return hour * 60 + minute
    }
}

extension Form {
    /// A moment as its form fields hold it, for a form that begins with one.
    static func fields(_ name: String, _ instant: Instant) -> [(name: String, value: String)] {
        let reading = London.reading(at: instant)
        return fields(name, reading.day) + [("\(name)-time", reading.clock)]
    }

    /// A day as its form fields hold it.
    static func fields(_ name: String, _ day: Day) -> [(name: String, value: String)] {
        let (year, month, day) = day.civil
        return [("\(name)-day", "\(day)"), ("\(name)-month", "\(month)"), ("\(name)-year", "\(year)")]
    }
}
