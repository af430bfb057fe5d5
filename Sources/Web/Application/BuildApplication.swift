package import Desk
package import Hummingbird
package import HummingbirdCore
package import Logging
import NIOCore

/// Makes the application that serves a place; the command gives it an address and runs it.
///
/// For TLS the command makes its own `Application` round `Responder(Site(desk:configuration:))`.
package func buildApplication(
    desk: FrontDesk,
    site: SiteConfiguration = SiteConfiguration(),
    configuration: ApplicationConfiguration = ApplicationConfiguration(),
    logger: Logger
) -> Application<Responder> {
    Application(
        responder: Responder(Site(desk: desk, configuration: site)),
        server: Responder.server,
        configuration: configuration,
        logger: logger
    )
}

extension Responder {
    /// Serves HTTP, and closes a connection on which nothing more of a request comes for half a minute.
    ///
    /// Whoever sends slowly on purpose would otherwise keep others out.
    package static let server = HTTPServerBuilder.http1(configuration: .init(idleTimeout: .seconds(30)))
}
