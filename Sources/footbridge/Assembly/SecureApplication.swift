import Desk
import Hummingbird
import HummingbirdTLS
import Logging
import NIOSSL
import Web

/// The application of a place, answering over TLS.
func buildSecureApplication(
    desk: FrontDesk,
    site: SiteConfiguration,
    tls: TLSConfiguration,
    _ configuration: ApplicationConfiguration,
    _ logger: Logger
) throws -> Application<Responder> {
    try Application(
        responder: Responder(Site(desk: desk, configuration: site)),
        server: .tls(Responder.server, tlsConfiguration: tls),
        configuration: configuration,
        logger: logger
    )
}
