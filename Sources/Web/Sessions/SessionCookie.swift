/// The cookie that holds a session's token, and the one that says once what was just done.
///
/// `__Host-` makes browsers insist on `Secure`, `Path=/` and no `Domain`, so that no neighbour of ours can set it. It
/// needs TLS; on a machine of one's own, without TLS, the plain name is used.
enum SessionCookie {
    static func name(isSecure: Bool) -> String { isSecure ? "__Host-footbridge" : "footbridge" }
    static func saidName(isSecure: Bool) -> String { isSecure ? "__Host-footbridge-said" : "footbridge-said" }

    static func set(_ token: String, isSecure: Bool) -> String { header(name(isSecure: isSecure), token, isSecure) }

    static func clear(isSecure: Bool) -> String { header(name(isSecure: isSecure), "", isSecure) + "; Max-Age=0" }

    static func say(_ said: Said, isSecure: Bool) -> String {
        header(saidName(isSecure: isSecure), said.rawValue, isSecure) + "; Max-Age=60"
    }

    static func sayNothing(isSecure: Bool) -> String {
        header(saidName(isSecure: isSecure), "", isSecure) + "; Max-Age=0"
    }

    private static func header(_ name: String, _ value: String, _ isSecure: Bool) -> String {
        "\(name)=\(value); Path=/; HttpOnly; SameSite=Lax" + (isSecure ? "; Secure" : "")
    }
}
