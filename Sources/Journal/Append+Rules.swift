#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

extension Append {
    /// Refuses what no engine may be given, before anything is sent.
    ///
    /// - Throws: `JournalError` with code `refused` for a stream named twice, a stream of another place, or a text that
    ///   contains U+0000, which PostgreSQL cannot keep.
    package func check() throws {
        for (index, part) in parts.enumerated() {
            guard part.stream.place.utf8.elementsEqual(place.utf8) else {
                throw JournalError(.refused, "a part names a stream of another place; append to each place by itself")
            }
            for earlier in parts[..<index] where earlier.stream.isExactly(part.stream) {
                throw JournalError(.refused, "a stream comes twice in one append; put its events into one part")
            }
            try Text.check(part.stream.name)
            for event in part.events {
                try Text.check(event.kind)
                try Text.check(event.body)
            }
        }
        try Text.check(place)
        try Text.check(actor)
        if let onBehalfOf { try Text.check(onBehalfOf) }
        if let cause { try Text.check(cause) }
        if let idempotency {
            try Text.check(idempotency.key)
            try Text.check(idempotency.digest)
            try Text.check(idempotency.answer)
        }
    }
}

extension Append.Idempotency {
    /// What a repeat of this request is answered, given what is on record under its key.
    package func answer(recordedDigest: String, recordedAnswer: String) throws -> Appended {
        guard recordedDigest.utf8.elementsEqual(digest.utf8) else {
            throw JournalError(
                .keyReused,
                "this idempotency key came before with another request; use a new key for a new request"
            )
        }
        return .before(answer: recordedAnswer)
    }

    /// The statement that forgets keys older than a moment; they are kept 30 days.
    package static func pruning(before: Int64) -> Statement {
        Statement("DELETE FROM idempotency WHERE recorded < ?", [.integer(before)])
    }
}

extension StreamName {
    /// Byte for byte the same; Swift's own equality takes two spellings of one letter as equal, databases do not.
    package func isExactly(_ other: StreamName) -> Bool {
        place.utf8.elementsEqual(other.place.utf8) && name.utf8.elementsEqual(other.name.utf8)
    }
}

extension JournalError {
    /// The stream was elsewhere than its writer believed.
    package static let movedOn = JournalError(
        .conflict,
        "a stream is not at the expected version; read it again and decide again"
    )
}

/// What every engine can keep as text.
package enum Text {
    /// Refuses U+0000.
    package static func check(_ text: String) throws {
        let hasZero = text.utf8.withContiguousStorageIfAvailable { bytes in
            bytes.baseAddress.map { memchr($0, 0, bytes.count) != nil } ?? false
        }
        guard !(hasZero ?? text.utf8.contains(0)) else {
            throw JournalError(.refused, "a text contains the character U+0000; write it as \\u0000 in JSON")
        }
    }
}
