import Desk
import HTTPTypes
package import Hummingbird
import Logging
import NIOCore

/// Where a request meets the site: it is read and measured, answered, made safe and logged, always in this order.
package struct Responder: HTTPResponder {
    package typealias Context = WebContext

    /// The largest form; the front door's longest answers fit into it with room to spare.
    static let largestForm = 64 * 1024

    let site: Site

    package init(_ site: Site) { self.site = site }

    package func respond(to request: Request, context: WebContext) async throws -> Response {
        let started = ContinuousClock.now
        let (path, query) = Responder.split(request.head.path ?? "")
        let page = Page(path: path)
        var reply: Reply
        if let asset = Responder.asset(path, request.method) {
            reply = asset
        } else {
            do {
                let visit = try await visit(page, query, request, context)
                reply = await site.reply(to: visit, logger: context.logger)
            } catch {
                reply = Edge.reply(to: error, on: page, in: site, requestID: context.id, logger: context.logger)
            }
        }
        log(request.method, page, reply, took: ContinuousClock.now - started, context.logger)
        return response(reply, isHead: request.method == .head, requestID: context.id)
    }

    static func split(_ target: String) -> (path: Substring, query: Substring) {
        let parts = target.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
        return (parts.first ?? "", parts.count == 2 ? parts[1] : "")
    }

    private static func asset(_ path: Substring, _ method: HTTPRequest.Method) -> Reply? {
        guard method == .get || method == .head, let asset = Assets.all.first(where: { $0.path == path }) else {
            return nil
        }
        return Reply(contentType: asset.contentType, bytes: asset.bytes, keeping: .forever)
    }

    private func visit(
        _ page: Page?,
        _ query: Substring,
        _ request: Request,
        _ context: WebContext
    ) async throws -> Visit {
        guard let page else { throw Mishap.unknownAddress }
        let isSending = try Responder.isSending(request.method, to: page)
        guard query.utf8.count <= 2048 else { throw Mishap.badForm(.tooLong) }
        return Visit(
            site: site,
            page: page,
            isSending: isSending,
            form: isSending ? try await form(of: request) : Form(),
            query: try Responder.decode(Array(query.utf8)),
            cookies: Responder.cookies(request.headers[values: .cookie]),
            client: ClientName.of(
                context.remoteAddress,
                forwarded: request.headers[.forwardedFor],
                trustsProxy: site.configuration.trustsProxy
            ),
            requestID: context.id
        )
    }

    private static func isSending(_ method: HTTPRequest.Method, to page: Page) throws(Mishap) -> Bool {
        switch method {
        case .get, .head:
            guard page.methods.contains(.show) else { throw .wrongMethod(allow: page.methods.allow) }
            return false
        case .post:
            guard page.methods.contains(.send) else { throw .wrongMethod(allow: page.methods.allow) }
            return true
        default: throw .wrongMethod(allow: page.methods.allow)
        }
    }

    private func form(of request: Request) async throws -> Form {
        guard Responder.isForm(request.headers[.contentType] ?? "") else { throw Mishap.wrongType }
        if let length = request.headers[.contentLength].flatMap({ Int($0) }), length > Responder.largestForm {
            throw Mishap.tooLarge
        }
        let body: ByteBuffer
        do {
            body = try await request.body.collect(upTo: Responder.largestForm)
        } catch is NIOTooManyBytesError {
            throw Mishap.tooLarge
        }
        return try Responder.decode(Array(body.readableBytesView))
    }

    private static func decode(_ bytes: [UInt8]) throws(Mishap) -> Form {
        do { return try FormDecoder.decode(bytes) } catch { throw .badForm(error) }
    }

    static func isForm(_ contentType: String) -> Bool {
        let parts = contentType.lowercased().split(separator: ";").map { $0.filter { $0 != " " && $0 != "\"" } }
        guard parts.first == "application/x-www-form-urlencoded" else { return false }
        return parts.dropFirst().allSatisfy { !$0.hasPrefix("charset=") || $0 == "charset=utf-8" }
    }

    static func cookies(_ headers: [String]) -> [String: String] {
        let pairs = headers.flatMap { $0.split(separator: ";") }.compactMap { pair -> (String, String)? in
            let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard parts.count == 2 else { return nil }
            return (parts[0].filter { $0 != " " }, parts[1].filter { $0 != " " })
        }
        return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
    }
}

extension HTTPField.Name {
    // NB: a literal of ours, which is a token; the initializer is failable for names from elsewhere.
    static let forwardedFor = HTTPField.Name("x-forwarded-for") ?? .from
}
