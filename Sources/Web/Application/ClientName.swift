package import NIOCore

/// Names the client that limits count for: an IPv4 address, or the /64 network that one household's IPv6 comes from.
package enum ClientName {
    /// Takes the address of the connection or, behind a proxy of ours, the last one that proxy wrote down.
    ///
    /// Only the last: a client may write any others into the header itself.
    package static func of(_ remote: SocketAddress?, forwarded: String?, trustsProxy: Bool) -> String {
        if trustsProxy, let last = forwarded?.split(separator: ",").last {
            let text = String(last.filter { $0 != " " })
            guard let address = try? SocketAddress(ipAddress: text, port: 0) else { return "unknown" }
            return name(address)
        }
        return remote.map(name) ?? "unknown"
    }

    private static func name(_ address: SocketAddress) -> String {
        guard let text = address.ipAddress else { return "local" }
        guard address.protocol == .inet6 else { return text }
        // The address stands after family, port and flow label: eight bytes into `sockaddr_in6`, on every system.
        return address.withSockAddr { pointer, size in
            UnsafeRawBufferPointer(start: pointer, count: size)[8..<16].map { String($0, radix: 16) }
                .joined(separator: ":")
        }
    }
}
