package import Hummingbird
package import NIOCore

/// What a connection brings along with a request: where it comes from.
package struct WebContext: RequestContext {
    package var coreContext: CoreRequestContextStorage
    /// The other end's address, as the system tells it; `nil` in tests without a network.
    package let remoteAddress: SocketAddress?

    package init(source: ApplicationRequestContextSource) {
        coreContext = CoreRequestContextStorage(source: source)
        remoteAddress = source.channel.remoteAddress
    }
}
