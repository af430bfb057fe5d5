package import Care

/// A date of which the day, or the day and the month, may be unknown.
package enum PartialDate: Hashable, Sendable {
    case year(Int)
    case month(year: Int, month: Int)
    case day(Day)

    /// The date itself, when it is whole.
    package var day: Day? {
        if case .day(let day) = self { day } else { nil }
    }

    /// The first day that it can mean.
    package var earliest: Day {
        switch self {
        case .year(let year): Day(year: year, month: 1, day: 1) ?? Day(number: 0)
        case .month(let year, let month): Day(year: year, month: month, day: 1) ?? Day(number: 0)
        case .day(let day): day
        }
    }

    /// The last day that it can mean.
    package var latest: Day {
        switch self {
        case .year(let year): Day(year: year, month: 12, day: 31) ?? Day(number: 0)
        case .month(let year, let month):
            Day(year: year, month: month, day: Day.length(ofMonth: month, year: year)) ?? Day(number: 0)
        case .day(let day): day
        }
    }

    /// Whether both can mean the same day.
    package func allows(_ other: PartialDate) -> Bool {
        earliest <= other.latest && other.earliest <= latest
    }
}

extension PartialDate {
    /// Reads FHIR's `1980`, `1980-02` or `1980-02-28`, and a time after the day, which is left out.
    init?(fhir text: UnsafeRawBufferPointer) {
        var rest = text[...]
        if let time = rest.firstIndex(of: UInt8(ascii: "T")) {
            guard time - rest.startIndex == 10, rest.count >= 16 else { return nil }
            rest = rest[..<time]
        }
        self.init(hyphenated: rest)
    }

    private init?(hyphenated text: Slice<UnsafeRawBufferPointer>) {
        let (start, count) = (text.startIndex, text.count)
        guard count == 4 || count == 7 || count == 10,
            let year = PartialDate.number(text[start..<start + 4]), year > 0
        else { return nil }
        guard count > 4 else {
            self = .year(year)
            return
        }
        guard text[start + 4] == UInt8(ascii: "-"),
            let month = PartialDate.number(text[start + 5..<start + 7]), (1...12).contains(month)
        else { return nil }
        guard count > 7 else {
            self = .month(year: year, month: month)
            return
        }
        guard text[start + 7] == UInt8(ascii: "-"), let number = PartialDate.number(text[start + 8..<start + 10]),
            let day = Day(year: year, month: month, day: number)
        else { return nil }
        self = .day(day)
    }

    /// Reads a register's `28/02/1980` or `1980-02-28`.
    init?(register text: UnsafeRawBufferPointer) {
        guard text.count == 10, text[2] == UInt8(ascii: "/"), text[5] == UInt8(ascii: "/") else {
            guard text.count == 10 else { return nil }
            self.init(hyphenated: text[...])
            return
        }
        guard let day = PartialDate.number(text[0..<2]), let month = PartialDate.number(text[3..<5]),
            let year = PartialDate.number(text[6..<10]), let date = Day(year: year, month: month, day: day)
        else { return nil }
        self = .day(date)
    }

    private static func number(_ digits: Slice<UnsafeRawBufferPointer>) -> Int? {
        var value = 0
        for byte in digits {
            guard ASCII.isDigit(byte) else { return nil }
            value = value * 10 + Int(byte) - 48
        }
        return digits.isEmpty ? nil : value
    }
}
