#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// Bytes that come in order, a block at a time.
protocol ByteStream: AnyObject {
    /// How many there are in all, where that is known.
    var total: Int? { get }
    /// Fills a buffer as far as it can; 0 at the end.
    func read(into buffer: UnsafeMutableRawBufferPointer) throws(UnreadableInput) -> Int
}

/// The bytes of a file.
final class FileBytes: ByteStream {
    let total: Int?
    private let name: String
    private let descriptor: Int32

    init(path: String) throws(UnreadableInput) {
        name = path
        descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else {
            throw UnreadableInput(code: FileBytes.code(of: errno), file: path)
        }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else {
            close(descriptor)
            throw UnreadableInput(code: .failed, file: path)
        }
        guard status.st_mode & S_IFMT != S_IFDIR else {
            close(descriptor)
            throw UnreadableInput(code: .isAFolder, file: path)
        }
        total = status.st_mode & S_IFMT == S_IFREG ? Int(status.st_size) : nil
    }

    deinit { close(descriptor) }

    func read(into buffer: UnsafeMutableRawBufferPointer) throws(UnreadableInput) -> Int {
        while true {
            #if canImport(Glibc)
            let count = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
            #elseif canImport(Musl)
            let count = Musl.read(descriptor, buffer.baseAddress, buffer.count)
            #else
            let count = Darwin.read(descriptor, buffer.baseAddress, buffer.count)
            #endif
            if count >= 0 { return count }
            guard errno == EINTR else { throw UnreadableInput(code: .failed, file: name) }
        }
    }

    private static func code(of error: Int32) -> UnreadableInput.Code {
        switch error {
        case ENOENT, ENOTDIR: .absent
        case EACCES, EPERM: .notPermitted
        case EISDIR: .isAFolder
        default: .failed
        }
    }
}

/// Bytes that are in memory already: an upload of known size, a test.
final class MemoryBytes: ByteStream {
    private let bytes: [UInt8]
    private var position = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    var total: Int? { bytes.count }

    func read(into buffer: UnsafeMutableRawBufferPointer) throws(UnreadableInput) -> Int {
        let count = min(buffer.count, bytes.count - position)
        bytes.withUnsafeBytes { all in
            buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: all[position..<position + count]))
        }
        position += count
        return count
    }
}
