import Care
import Desk
import DeskTesting
import HTMLTesting
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Journal
import Logging
import NIOCore
import Synchronization
import Testing
import Web

/// A site over a small place of its own, asked as a browser would, with its log kept.
struct TestSite: Sendable {
    let place: TestPlace
    let log = CapturedLog()
    let application: Application<Responder>

    static let password = "three words together"

    init(
        _ configuration: SiteConfiguration = SiteConfiguration(),
        on store: (any Store)? = nil,
        place: Place = Place(code: "test", name: "Test place")
    ) async throws {
        self.place = try await TestPlace(on: store, place: place)
        let log = log
        application = buildApplication(
            desk: self.place.desk,
            site: configuration,
            logger: Logger(label: "test") { _ in CapturingHandler(log: log) }
        )
    }

    /// What came back: enough of it for a test.
    struct Answer: Sendable {
        let status: Int
        let headers: HTTPFields
        let html: String

        func header(_ name: String) -> String? { HTTPField.Name(name).flatMap { headers[$0] } }

        /// The page as a browser reads it.
        func page() throws -> PageElement { try PageReader.read(html) }

        /// The value of a field in the page.
        func value(_ name: String) throws -> String? { try page().all.first { $0["name"] == name }?["value"] }

        /// The cookies that the answer sets, by name.
        var cookies: [String: String] {
            let pairs = headers[values: .setCookie].compactMap { header -> (String, String)? in
                let parts = (header.split(separator: ";").first ?? "").split(separator: "=", maxSplits: 1)
                return parts.first.map { (String($0), parts.count == 2 ? String(parts[1]) : "") }
            }
            return Dictionary(pairs, uniquingKeysWith: { $1 })
        }
    }

    func send(
        _ method: HTTPRequest.Method,
        _ path: String,
        headers: HTTPFields = HTTPFields(),
        body: [UInt8]? = nil
    ) async throws -> Answer {
        try await application.test(.router) { client in
            let response = try await client.executeRequest(
                uri: path,
                method: method,
                headers: headers,
                body: body.map { ByteBuffer(bytes: $0) }
            )
            return Answer(
                status: response.status.code,
                headers: response.headers,
                html: String(decoding: response.body.readableBytesView, as: UTF8.self)
            )
        }
    }

    func get(_ path: String, cookie: String? = nil) async throws -> Answer {
        var headers = HTTPFields()
        if let cookie { headers[.cookie] = cookie }
        return try await send(.get, path, headers: headers)
    }

    func post(_ path: String, _ fields: [(String, String)], cookie: String? = nil) async throws -> Answer {
        var headers = HTTPFields()
        headers[.contentType] = "application/x-www-form-urlencoded"
        if let cookie { headers[.cookie] = cookie }
        return try await send(.post, path, headers: headers, body: Array(TestSite.encode(fields).utf8))
    }

    /// Signs a worker in; answers the cookie that a browser would send from then on.
    func signIn(as name: String) async throws -> String {
        try await addAccount(name)
        let form = try await get("/sign-in")
        let answer = try await post(
            "/sign-in",
            [
                ("form-token", try #require(try form.value("form-token"))), ("username", name.lowercased()),
                ("password", TestSite.password),
            ]
        )
        #expect(answer.status == 303)
        return "footbridge=\(try #require(answer.cookies["footbridge"]))"
    }

    func addAccount(_ name: String) async throws {
        try await place.desk.addAccount(
            name,
            for: place.worker(name).id,
            password: TestSite.password,
            as: .system("test")
        )
    }

    /// How many events there are.
    func journalLength() async throws -> Int { try await place.store.follow(after: 0, limit: 10_000).count }

    static func encode(_ fields: [(String, String)]) -> String {
        fields.map { "\(encode($0.0))=\(encode($0.1))" }.joined(separator: "&")
    }

    static func encode(_ text: String) -> String {
        text.utf8.map { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"):
                String(UnicodeScalar(byte))
            case UInt8(ascii: " "): "+"
            default: "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
            }
        }
        .joined()
    }
}

/// Everything that was logged, with its metadata, as text.
final class CapturedLog: Sendable {
    private let lines = Mutex<[String]>([])

    var text: String { lines.withLock { $0.joined(separator: "\n") } }

    func add(_ line: String) { lines.withLock { $0.append(line) } }
}

/// A log handler that keeps every line of every level.
struct CapturingHandler: LogHandler {
    let log: CapturedLog
    var metadata: Logger.Metadata = [:]
    var logLevel: Logger.Level = .trace

    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    func log(event: LogEvent) {
        let all = metadata.merging(event.metadata ?? [:]) { $1 }
        log.add("\(event.level) \(event.message) \(all.sorted { $0.key < $1.key })")
    }
}
