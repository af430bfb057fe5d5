package import Desk
package import Hummingbird
package import Logging

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
        configuration: configuration,
        logger: logger
    )
}
