import Care
import Configuration
import Desk
import Foundation
import Hummingbird
import Journal
import Logging
import NIOCore
import NIOSSL
import Packs
import ServiceLifecycle
import Web

/// Serves the pages of a place until it is told to stop.
enum Serving {
    /// - Throws: `BadInput` for an address that other machines can reach, without TLS or a named proxy.
    static func run(
        _ desk: FrontDesk,
        database: String,
        host: String,
        port: Int,
        isDemonstration: Bool
    ) async throws {
        let reader = ConfigReader(provider: EnvironmentVariablesProvider())
        let tls = try tls(reader)
        let proxy = reader.string(forKey: "footbridge.proxy")
        guard isLoopback(host) || tls != nil || proxy != nil else {
            throw BadInput(
                sentence: "\(host) can be reached from other machines: set FOOTBRIDGE_TLS_CERTIFICATE and "
                    + "FOOTBRIDGE_TLS_KEY, or name the proxy that speaks TLS in FOOTBRIDGE_PROXY."
            )
        }
        var logger = Logger(label: "footbridge") { StreamLogHandler.standardError(label: $0) }
        logger.logLevel = isDemonstration ? .warning : .info
        let file = try PlaceFile.fromEnvironment()
        var site = try file.site(
            named: desk.place.name,
            isSecure: tls != nil || proxy != nil,
            trustsProxy: proxy != nil,
            doorKey: DoorKeyFile.find(reader, database: database, new: desk.surroundings.bytes)
        )
        site.chasm = try file.chasm()
        site.plans = PlanMatter(
            headings: { try Scenarios.headings() },
            scenario: { try Scenarios.named($0)?.scenario }
        )
        site.address = try MailSettings.address()
        let configuration = ApplicationConfiguration(address: .hostname(host, port: port), serverName: "footbridge")
        Output.say("Serving \(desk.place.name) on \(tls == nil ? "http" : "https")://\(host):\(port)/")
        let leader = try leader(desk, file, logger)
        do {
            if let tls {
                var application = try buildSecureApplication(desk: desk, site: site, tls: tls, configuration, logger)
                application.addServices(leader)
                try await application.runService()
            } else {
                var application = buildApplication(desk: desk, site: site, configuration: configuration, logger: logger)
                application.addServices(leader)
                try await application.runService()
            }
        } catch let error as IOError where error.errnoCode == EADDRINUSE {
            throw BadInput(sentence: "Port \(port) is in use. Choose another with --port.")
        }
        await desk.store.close()
    }

    /// What is done in the background; where the place sends no messages, times are offered all the same.
    private static func leader(_ desk: FrontDesk, _ file: PlaceFile, _ logger: Logger) throws -> LeaderService {
        let mail = desk.place.promises.telling == nil ? nil : try MailSettings.fromEnvironment()
        if let mail { Output.say("E-mail goes \(mail.says)") }
        let setting = LetterSetting(address: try MailSettings.address(), telephone: file.team?.telephone)
        let name = Digest.hexadecimal(desk.surroundings.bytes(16))
        return LeaderService(
            leader: Leader(desk: desk, sender: mail?.sender, setting: setting, name: name),
            logger: logger
        )
    }

    /// Whether only this machine can reach an address.
    private static func isLoopback(_ host: String) -> Bool {
        host == "localhost" || host == "::1" || host.hasPrefix("127.")
    }

    private static func tls(_ reader: ConfigReader) throws -> TLSConfiguration? {
        let certificate = reader.string(forKey: "footbridge.tls.certificate")
        let key = reader.string(forKey: "footbridge.tls.key")
        guard let certificate, let key else {
            guard certificate == nil, key == nil else {
                throw BadInput(sentence: "Set both FOOTBRIDGE_TLS_CERTIFICATE and FOOTBRIDGE_TLS_KEY.")
            }
            return nil
        }
        return TLSConfiguration.makeServerConfiguration(
            certificateChain: try NIOSSLCertificate.fromPEMFile(certificate).map { .certificate($0) },
            privateKey: .privateKey(try NIOSSLPrivateKey(file: key, format: .pem))
        )
    }
}
