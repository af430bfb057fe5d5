#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// Cuts a stream into lines; a line over the limit is passed over without being held.
final class LineScanner {
    enum Line {
        /// A line without its end; the bytes hold until the next call.
        case whole(UnsafeRawBufferPointer)
        case tooLong
    }

    /// The number of the line last handed out, from 1.
    private(set) var number = 0
    private let window: Window
    private let limit: Int
    private var pending = 0

    init(_ window: Window, limit: Int) {
        self.window = window
        self.limit = limit
    }

    /// The next line that is not blank; `nil` at the end.
    func next() throws(UnreadableInput) -> Line? {
        while let line = try nextOfAny() {
            guard case .whole(let bytes) = line, bytes.allSatisfy(ASCII.isBlank) else { return line }
        }
        return nil
    }

    private func nextOfAny() throws(UnreadableInput) -> Line? {
        window.use(pending)
        pending = 0
        var searched = 0
        while true {
            if let length = newline(after: searched) { return take(length, ending: 1) }
            searched = window.count
            if searched > limit { return try passOver() }
            guard try window.more(limit: limit + 2) else {
                if searched > limit || !window.atEnd { return try passOver() }
                return searched == 0 ? nil : take(searched, ending: 0)
            }
        }
    }

    private func take(_ length: Int, ending: Int) -> Line {
        number += 1
        pending = length + ending
        var bytes = window.bytes[..<length]
        if bytes.last == ASCII.carriageReturn { bytes = bytes.dropLast() }
        return bytes.count > limit ? .tooLong : .whole(UnsafeRawBufferPointer(rebasing: bytes))
    }

    private func passOver() throws(UnreadableInput) -> Line {
        number += 1
        window.use(window.count)
        while try window.more(limit: limit + 2) {
            if let length = newline(after: 0) {
                pending = length + 1
                break
            }
            window.use(window.count)
        }
        return .tooLong
    }

    private func newline(after offset: Int) -> Int? {
        let bytes = window.bytes
        guard let base = bytes.baseAddress, offset < bytes.count,
            let found = memchr(base + offset, Int32(ASCII.newline), bytes.count - offset)
        else { return nil }
        return UnsafeRawPointer(found) - base
    }
}
