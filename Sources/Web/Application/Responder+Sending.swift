import HTTPTypes
import Hummingbird
import Logging
import NIOCore

extension Responder {
    /// Makes the answer that is sent, with the headers that keep it safe.
    func response(_ reply: Reply, isHead: Bool, requestID: String) -> Response {
        var fields = HTTPFields()
        fields[.contentType] = reply.contentType
        for (name, value) in safety(of: reply) + [("x-request-id", requestID)] {
            if let name = HTTPField.Name(name) { fields[name] = value }
        }
        for (name, value) in reply.headers {
            if let name = HTTPField.Name(name) { fields.append(HTTPField(name: name, value: value)) }
        }
        let response = Response(
            status: HTTPResponse.Status(code: reply.status),
            headers: fields,
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: reply.bytes))
        )
        return isHead ? response.createHeadResponse() : response
    }

    /// The headers that every answer carries: nothing from elsewhere runs in our pages, and nothing leaks out of them.
    private func safety(of reply: Reply) -> [(String, String)] {
        var headers = [
            (
                "content-security-policy",
                "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; form-action 'self'; "
                    + "frame-ancestors 'none'; base-uri 'none'"
            ),
            ("x-content-type-options", "nosniff"),
            ("x-frame-options", "DENY"),
            ("referrer-policy", "no-referrer"),
            ("cross-origin-opener-policy", "same-origin"),
            ("cross-origin-resource-policy", "same-origin"),
            ("permissions-policy", "camera=(), geolocation=(), microphone=()"),
            (
                "cache-control",
                reply.keeping == .forever ? "public, max-age=31536000, immutable" : "no-store"
            ),
        ]
        if site.configuration.isSecure {
            headers.append(("strict-transport-security", "max-age=31536000; includeSubDomains"))
        }
        return headers
    }

    /// Writes one line for each request: the template of its address, never the address, and no value of it.
    func log(
        _ method: HTTPRequest.Method,
        _ page: Page?,
        _ reply: Reply,
        took duration: Duration,
        _ logger: Logger
    ) {
        let known: [HTTPRequest.Method] = [.get, .head, .post]
        let milliseconds = duration.components.seconds * 1000 + duration.components.attoseconds / 1_000_000_000_000_000
        logger.info(
            "answered",
            metadata: [
                "route": .string(page?.path.template ?? (reply.keeping == .forever ? "file" : "none")),
                "method": .string(known.contains(method) ? method.rawValue : "other"),
                "status": .stringConvertible(reply.status),
                "milliseconds": .stringConvertible(milliseconds),
            ]
        )
    }
}
