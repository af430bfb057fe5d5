import Foundation
import Journal

/// A child process whose standard output goes to a file.
///
/// Foundation's `Process` waits for an end of a socket that grandchildren inherit, so it never sees the end of a script
/// that leaves a server behind.
struct Child {
    let id: pid_t
    private let output: String

    /// How a process ended.
    enum End: Equatable {
        case exited(Int32)
        case killed(Int32)
    }

    /// Starts a program; what it prints goes to a new file at `output`.
    init(_ program: String, _ arguments: [String], output: String) throws {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, output, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
        let words = ([program] + arguments).map { strdup($0) }
        defer { for word in words { free(word) } }
        var id: pid_t = 0
        let code = posix_spawn(&id, program, &actions, nil, words + [nil], environ)
        guard code == 0 else { throw JournalError(.refused, "\(program) cannot be started, code \(code)") }
        self.id = id
        self.output = output
    }

    /// What it has printed so far.
    func printed() throws -> String {
        FileManager.default.fileExists(atPath: output) ? try String(contentsOfFile: output, encoding: .utf8) : ""
    }

    /// Ends it as a power cut would, without a chance to finish anything; answers how it ended.
    func kill() -> End {
        _ = Foundation.kill(id, SIGKILL)
        return Self.wait(for: id)
    }

    /// Waits until it has ended, on a thread that may be blocked.
    func end() async -> End {
        await withCheckedContinuation { continuation in
            Thread.detachNewThread { [id] in continuation.resume(returning: Self.wait(for: id)) }
        }
    }

    private static func wait(for id: pid_t) -> End {
        var status: Int32 = 0
        while waitpid(id, &status, 0) < 0, errno == EINTR {}
        // As <sys/wait.h> takes it apart; its macros are not imported.
        return status & 0x7f == 0 ? .exited(status >> 8 & 0xff) : .killed(status & 0x7f)
    }
}
