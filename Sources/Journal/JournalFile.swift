#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// Journal files: lines of JSON, read and written piece by piece so that their size does not matter.
package enum JournalFile {
    /// Writes a file under a passing name and gives it its own once it is whole and on the disk.
    ///
    /// Only its owner may read it. The path `-` is standard output.
    package final class Writer {
        private let path: String
        private var descriptor: Int32
        private var bytes: [UInt8] = []

        package init(path: String) throws {
            self.path = path
            guard path != "-" else {
                descriptor = 1
                return
            }
            guard access(path, F_OK) != 0 else {
                throw JournalError(.badFile, "\(path) is there already; name a file that is not")
            }
            unlink(path + ".part")
            descriptor = open(path + ".part", O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
            guard descriptor >= 0 else { throw JournalFile.failure("cannot write", path) }
        }

        deinit {
            guard descriptor > 1 else { return }
            close(descriptor)
            unlink(path + ".part")
        }

        package func write(_ line: JournalLine) throws {
            line.write(to: &bytes)
            if bytes.count >= 1 << 18 { try flush() }
        }

        /// Makes what was written durable and gives the file its name.
        package func finish() throws {
            try flush()
            guard descriptor > 1 else { return }
            guard fsync(descriptor) == 0, rename(path + ".part", path) == 0 else {
                throw JournalFile.failure("cannot finish", path)
            }
            close(descriptor)
            descriptor = -1
        }

        private func flush() throws {
            var start = 0
            while start < bytes.count {
                let written = bytes[start...].withUnsafeBytes { unsafeWrite(descriptor, $0) }
                guard written > 0 || errno == EINTR else { throw JournalFile.failure("cannot write", path) }
                start += max(written, 0)
            }
            bytes.removeAll(keepingCapacity: true)
        }

        private func unsafeWrite(_ descriptor: Int32, _ buffer: UnsafeRawBufferPointer) -> Int {
            #if canImport(Glibc)
            Glibc.write(descriptor, buffer.baseAddress, buffer.count)
            #else
            Darwin.write(descriptor, buffer.baseAddress, buffer.count)
            #endif
        }
    }

    /// Reads a file line by line; a line may be 64 MB long.
    package final class Reader {
        private let path: String
        private let descriptor: Int32
        private var bytes: [UInt8] = []
        private var start = 0
        private var isAtEnd = false
        /// The number of the line read last, from 1.
        package private(set) var line = 0

        package init(path: String) throws {
            self.path = path
            descriptor = open(path, O_RDONLY | O_CLOEXEC)
            guard descriptor >= 0 else { throw JournalFile.failure("cannot read", path) }
        }

        deinit { close(descriptor) }

        /// The next line; nil at the end.
        ///
        /// A last line that does not end is an error, for then something is missing.
        package func next() throws -> JournalLine? {
            var searched = start
            while true {
                if let end = bytes[searched...].firstIndex(of: 10) {
                    guard let parsed = JournalLine(bytes[start..<end]) else { throw damaged("is not a journal line") }
                    line += 1
                    start = end + 1
                    return parsed
                }
                searched = bytes.count - start
                guard !isAtEnd else {
                    guard start == bytes.count else { throw damaged("ends in the middle of a line") }
                    return nil
                }
                try fill()
                guard bytes.count < 1 << 26 else { throw damaged("has a line over 64 MB") }
            }
        }

        private func damaged(_ what: String) -> JournalError {
            JournalError(.badFile, "line \(line + 1) of \(path) \(what); use another copy of the file")
        }

        private func fill() throws {
            bytes.removeFirst(start)
            start = 0
            var piece = [UInt8](repeating: 0, count: 1 << 18)
            let count = piece.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
            guard count >= 0 else { throw JournalFile.failure("cannot read", path) }
            isAtEnd = count == 0
            bytes += piece[..<count]
        }
    }

    fileprivate static func failure(_ what: String, _ path: String) -> JournalError {
        JournalError(.badFile, "\(what) \(path): \(String(cString: strerror(errno)))")
    }
}

extension JournalError.Code {
    /// A file cannot be read or written, or is not what it should be.
    package static let badFile = JournalError.Code(name: "badFile")
    /// What was read does not hold: a hash, a checkpoint, an end.
    package static let damaged = JournalError.Code(name: "damaged")
}
