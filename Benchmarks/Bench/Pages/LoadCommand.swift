import ArgumentParser
import Foundation
import Glibc

/// `bench load`: asks a server for one page over several connections, and says how many answers came and how soon.
///
/// Without a rate each connection asks again as soon as it is answered. With one, visits are due at fixed times whether
/// or not earlier ones were answered, and a visit's time counts from when it was due, so that waiting in line is seen.
struct LoadCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "load")

    @Argument(help: "The page's path.") var path: String
    @Option(help: "The server's port on this machine.") var port: UInt16
    @Option(help: "How many connections.") var connections = 16
    @Option(help: "For how long, in seconds.") var seconds = 8.0
    @Option(help: "Visits in a second, all connections together.") var rate: Double?
    @Option(help: "A cookie to send.") var cookie: String?

    func run() async throws {
        let request = Array(
            ("GET \(path) HTTP/1.1\r\nhost: 127.0.0.1:\(port)\r\n" + (cookie.map { "cookie: \($0)\r\n" } ?? "") + "\r\n")
                .utf8
        )
        let (connections, seconds, rate, port) = (connections, seconds, rate, port)
        let interval = rate.map { Double(connections) / $0 }
        let visits = try await withThrowingTaskGroup(of: [Double].self) { group in
            for index in 0..<connections {
                group.addTask {
                    try await Writers.onThread(index) { index in
                        try Visitor(port: port, request: request)
                            .visit(for: seconds, every: interval, first: index, of: connections)
                    }
                }
            }
            return try await group.reduce(into: []) { $0 += $1 }
        }
        let times = visits.sorted()
        func share(_ share: Double) -> Double {
            times.isEmpty ? 0 : times[min(times.count - 1, Int(Double(times.count) * share))]
        }
        try printJSON(
            [
                "visits": Double(times.count), "rate": Double(times.count) / seconds, "median": share(0.5) * 1000,
                "p99": share(0.99) * 1000, "max": (times.last ?? 0) * 1000,
            ]
        )
    }
}

/// One connection to the server and somebody who waits for each answer.
final class Visitor {
    private let socket: Int32
    private let request: [UInt8]
    private var buffer = [UInt8](repeating: 0, count: 1 << 18)

    init(port: UInt16, request: [UInt8]) throws {
        self.request = request
        socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = port.bigEndian
        address.sin_addr.s_addr = inet_addr("127.0.0.1")
        let connected = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(socket, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        guard connected == 0 else { throw BareFailure() }
        var on: Int32 = 1
        setsockopt(socket, Int32(IPPROTO_TCP), TCP_NODELAY, &on, socklen_t(MemoryLayout<Int32>.size))
    }

    deinit { close(socket) }

    /// Visits again and again; answers how long each visit took, in seconds.
    func visit(for seconds: Double, every interval: Double?, first: Int, of others: Int) throws -> [Double] {
        let clock = ContinuousClock()
        let began = clock.now
        var times: [Double] = []
        var due = interval.map { $0 * Double(first) / Double(others) } ?? 0
        while true {
            let passed = (clock.now - began).inSeconds
            if interval == nil { due = passed }
            guard due < seconds else { return times }
            if passed < due { Thread.sleep(forTimeInterval: due - passed) }
            try ask()
            times.append((clock.now - began).inSeconds - due)
            if let interval { due += interval }
        }
    }

    private func ask() throws {
        guard send(socket, request, request.count, Int32(MSG_NOSIGNAL)) == request.count else {
            throw BareFailure()
        }
        var filled = 0
        var wanted: Int?
        while wanted.map({ filled < $0 }) ?? true {
            let count = buffer.withUnsafeMutableBytes {
                recv(socket, $0.baseAddress.map { $0 + filled }, $0.count - filled, 0)
            }
            guard count > 0 else { throw BareFailure() }
            filled += count
            if wanted == nil { wanted = try whole(buffer[..<filled]) }
        }
    }

    /// How long the answer is, head and body, once its head has come.
    private func whole(_ bytes: ArraySlice<UInt8>) throws -> Int? {
        guard bytes.starts(with: "HTTP/1.1 200".utf8) || bytes.count < 12 else { throw BareFailure() }
        let text = String(decoding: bytes.prefix(4096), as: UTF8.self)
        guard let end = text.range(of: "\r\n\r\n") else { return nil }
        let head = text[..<end.lowerBound].lowercased()
        guard let field = head.range(of: "content-length: ") else { throw BareFailure() }
        let length = head[field.upperBound...].prefix { $0.isNumber }
        return head.utf8.count + 4 + (Int(length) ?? 0)
    }
}
