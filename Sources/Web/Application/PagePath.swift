package import Care
package import Desk
package import HTML

/// The path of one page, made of words of ours and opaque values; knows its own template.
///
/// `let path: PagePath = "/people/\(id)"` has the template `/people/{person}`, which is what a log may hold.
package struct PagePath: Sendable, ExpressibleByStringInterpolation {
    /// The path with its values.
    package let text: String
    /// Where the values stand in it, and of what they are.
    private let values: [Value]

    fileprivate struct Value: Sendable {
        let range: Range<Int>
        let subject: Any.Type
    }

    /// The path with the kinds of its values; worked out when it is asked for, for a page has hundreds of links.
    package var template: String {
        let bytes = Array(text.utf8)
        var template = ""
        var end = 0
        for value in values {
            template += String(decoding: bytes[end..<value.range.lowerBound], as: UTF8.self)
            template += "{\(String(describing: value.subject).lowercased())}"
            end = value.range.upperBound
        }
        return template + String(decoding: bytes[end...], as: UTF8.self)
    }

    package var address: WebAddress { WebAddress(text) }

    package init(stringLiteral text: String) {
        self.text = text
        values = []
    }

    package init(stringInterpolation: Interpolation) {
        text = stringInterpolation.text
        values = stringInterpolation.values
    }

    /// Takes identifiers only: nothing that says something of a person can get into an address.
    package struct Interpolation: StringInterpolationProtocol {
        fileprivate var text = ""
        fileprivate var values: [PagePath.Value] = []

        package init(literalCapacity: Int, interpolationCount: Int) {}

        package mutating func appendLiteral(_ literal: String) { text += literal }

        package mutating func appendInterpolation<Subject>(_ id: ID<Subject>) {
            let start = text.utf8.count
            text += id.description
            values.append(PagePath.Value(range: start..<text.utf8.count, subject: Subject.self))
        }

        /// A secret of ours that says nothing of anybody; the template, which is what a log holds, has no part of it.
        package mutating func appendInterpolation(_ key: CalendarKey) {
            let start = text.utf8.count
            text += key.text
            values.append(PagePath.Value(range: start..<text.utf8.count, subject: CalendarKey.self))
        }

        /// A quarter of a year.
        package mutating func appendInterpolation(_ quarter: Quarter) {
            let start = text.utf8.count
            text += quarter.description
            values.append(PagePath.Value(range: start..<text.utf8.count, subject: Quarter.self))
        }

        /// A day of the calendar.
        package mutating func appendInterpolation(_ day: Day) {
            let start = text.utf8.count
            text += day.description
            values.append(PagePath.Value(range: start..<text.utf8.count, subject: Day.self))
        }

        /// A word of ours that says what exists, and nothing of anybody.
        package mutating func appendInterpolation<Subject>(_ slug: Slug<Subject>) {
            let start = text.utf8.count
            text += slug.text
            values.append(PagePath.Value(range: start..<text.utf8.count, subject: Subject.self))
        }
    }
}

extension PagePath: Equatable {
    package static func == (left: PagePath, right: PagePath) -> Bool {
        left.text == right.text && left.template == right.template
    }
}
