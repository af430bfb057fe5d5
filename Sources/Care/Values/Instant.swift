/// A moment, in microseconds since 1970-01-01T00:00:00Z.
package struct Instant: Hashable, Comparable, Sendable, Codable {
    package let microseconds: Int64

    package init(microseconds: Int64) { self.microseconds = microseconds }

    package init(from decoder: any Decoder) throws {
        microseconds = try decoder.singleValueContainer().decode(Int64.self)
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(microseconds)
    }

    package static func < (left: Instant, right: Instant) -> Bool { left.microseconds < right.microseconds }

    package static func + (instant: Instant, span: Span) -> Instant {
        Instant(microseconds: instant.microseconds + span.microseconds)
    }

    package static func - (instant: Instant, span: Span) -> Instant {
        Instant(microseconds: instant.microseconds - span.microseconds)
    }

    package static func - (left: Instant, right: Instant) -> Span {
        Span(microseconds: left.microseconds - right.microseconds)
    }
}

/// An exact length of time; a day here is 24 hours, whatever the clocks do.
///
/// For "the same time next Tuesday" use `London`, which knows when the clocks change.
package struct Span: Hashable, Comparable, Sendable {
    package let microseconds: Int64

    package init(microseconds: Int64) { self.microseconds = microseconds }

    package static func seconds(_ count: Int) -> Span { Span(microseconds: Int64(count) * 1_000_000) }
    package static func minutes(_ count: Int) -> Span { seconds(count * 60) }
    package static func hours(_ count: Int) -> Span { seconds(count * 3600) }
    package static func days(_ count: Int) -> Span { seconds(count * 86_400) }

    package static func < (left: Span, right: Span) -> Bool { left.microseconds < right.microseconds }
}
