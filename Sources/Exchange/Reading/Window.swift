/// A stretch of a stream held in memory: what has been read and not yet used.
///
/// The window grows only when whoever reads asks it to, so that the memory of a reading has a bound. A few bytes past
/// its end are always readable, which simdjson wants.
final class Window {
    /// How many bytes have been used so far, from the beginning of the stream.
    private(set) var consumed = 0
    private(set) var atEnd = false

    private let stream: any ByteStream
    private let padding: Int
    private var storage: UnsafeMutableRawBufferPointer
    private var start = 0
    private var end = 0

    init(_ stream: any ByteStream, capacity: Int = 1 << 20, padding: Int) {
        self.stream = stream
        self.padding = padding
        storage = Window.room(capacity, padding)
    }

    /// Only the padding is written beforehand: whoever reads a small file does not pay for a large window.
    private static func room(_ capacity: Int, _ padding: Int) -> UnsafeMutableRawBufferPointer {
        let room = UnsafeMutableRawBufferPointer.allocate(byteCount: capacity + padding, alignment: 64)
        UnsafeMutableRawBufferPointer(rebasing: room[capacity...]).initializeMemory(as: UInt8.self, repeating: 0)
        return room
    }

    deinit { storage.deallocate() }

    var total: Int? { stream.total }
    var count: Int { end - start }

    /// The bytes read and not yet used; they move when `more` is called.
    var bytes: UnsafeRawBufferPointer { UnsafeRawBufferPointer(rebasing: storage[start..<end]) }

    /// Marks bytes at the front as used.
    func use(_ count: Int) {
        start += count
        consumed += count
    }

    /// Reads on; `false` at the end of the stream, or when the window is full and may not grow beyond `limit`.
    func more(limit: Int) throws(UnreadableInput) -> Bool {
        guard !atEnd else { return false }
        if start > 0 {
            storage.baseAddress?.copyMemory(
                from: UnsafeRawPointer(storage.baseAddress.unsafelyUnwrapped + start),
                byteCount: count
            )
            end -= start
            start = 0
        }
        if end == storage.count - padding {
            guard storage.count - padding < limit else { return false }
            grow(to: min(limit, (storage.count - padding) * 2))
        }
        let room = UnsafeMutableRawBufferPointer(rebasing: storage[end..<storage.count - padding])
        let count = try stream.read(into: room)
        atEnd = count == 0
        end += count
        return count > 0
    }

    private func grow(to capacity: Int) {
        let larger = Window.room(capacity, padding)
        larger.copyMemory(from: UnsafeRawBufferPointer(rebasing: storage[0..<end]))
        storage.deallocate()
        storage = larger
    }
}
