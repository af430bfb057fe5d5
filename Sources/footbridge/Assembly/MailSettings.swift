import Care
import Configuration
import Desk
import Foundation
import Mail

/// How this place sends e-mail, as the environment says; without any of it the place sends none.
struct MailSettings {
    let sender: any MessageSender
    /// Where it goes, for whoever starts the server.
    let says: String

    static func fromEnvironment() throws(BadInput) -> MailSettings? {
        try from(ConfigReader(provider: EnvironmentVariablesProvider()))
    }

    static func from(_ reader: ConfigReader) throws(BadInput) -> MailSettings? {
        let host = reader.string(forKey: "footbridge.smtp.host")
        let folder = reader.string(forKey: "footbridge.mail.folder")
        guard host != nil || folder != nil else { return nil }
        guard host == nil || folder == nil else {
            throw BadInput(sentence: "Set FOOTBRIDGE_SMTP_HOST or FOOTBRIDGE_MAIL_FOLDER, not both.")
        }
        let from = try mailSender(reader)
        if let folder {
            var isFolder: ObjCBool = false
            guard FileManager.default.fileExists(atPath: folder, isDirectory: &isFolder), isFolder.boolValue else {
                throw BadInput(sentence: "FOOTBRIDGE_MAIL_FOLDER is not a folder. Make it first.")
            }
            return MailSettings(sender: FolderSender(folder: folder, from: from), says: "into a folder")
        }
        let settings = try smtp(reader, host: host ?? "")
        return MailSettings(
            sender: SMTPSender(settings, from: from),
            says: "by \(settings.host), port \(settings.port)"
        )
    }

    private static func mailSender(_ reader: ConfigReader) throws(BadInput) -> MailSender {
        guard let address = reader.string(forKey: "footbridge.mail.from").flatMap({ EmailAddress($0) }),
            let sender = MailSender(address: address, name: reader.string(forKey: "footbridge.mail.name"))
        else {
            throw BadInput(
                sentence: "To send e-mail, FOOTBRIDGE_MAIL_FROM is the address it comes from, such as "
                    + "no-reply@place.example, and FOOTBRIDGE_MAIL_NAME, if it is set, a name on one line."
            )
        }
        return sender
    }

    private static func smtp(_ reader: ConfigReader, host: String) throws(BadInput) -> SMTPSettings {
        let word = reader.string(forKey: "footbridge.smtp.tls") ?? "starttls"
        guard let security = SMTPSettings.Security(rawValue: word) else {
            throw BadInput(sentence: "FOOTBRIDGE_SMTP_TLS is starttls, tls or none.")
        }
        guard host.utf8.allSatisfy(isOfName), !host.isEmpty else {
            throw BadInput(sentence: "FOOTBRIDGE_SMTP_HOST is the name or the address of a machine, and nothing else.")
        }
        guard security != .none || host == "localhost" || host == "::1" || host.hasPrefix("127.") else {
            throw BadInput(
                sentence: "FOOTBRIDGE_SMTP_TLS=none is for a mail server on this machine: \(host) is another, and "
                    + "letters would be sent in the clear."
            )
        }
        let usual = security == .tls ? 465 : 587
        guard let port = number(reader.string(forKey: "footbridge.smtp.port"), orElse: usual) else {
            throw BadInput(sentence: "FOOTBRIDGE_SMTP_PORT is a number from 1 to 65535.")
        }
        return SMTPSettings(
            host: host,
            port: port,
            security: security,
            user: reader.string(forKey: "footbridge.smtp.user"),
            password: reader.string(forKey: "footbridge.smtp.password", isSecret: true),
            authorities: reader.string(forKey: "footbridge.smtp.ca")
        )
    }

    private static func number(_ text: String?, orElse usual: Int) -> Int? {
        guard let text else { return usual }
        return Int(text).flatMap { (1...65_535).contains($0) ? $0 : nil }
    }

    /// Letters, digits, dots, hyphens, and the colons of an address; nothing that could end the host in a URL.
    private static func isOfName(_ byte: UInt8) -> Bool {
        (48...58).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte) || byte == UInt8(ascii: ".")
            || byte == UInt8(ascii: "-")
    }

    /// Where the place's pages are, for a letter to say; `nil` if the place does not say it.
    static func address() throws(BadInput) -> String? {
        guard let text = ConfigReader(provider: EnvironmentVariablesProvider()).string(forKey: "footbridge.address")
        else {
            return nil
        }
        guard text.hasPrefix("https://") || text.hasPrefix("http://"), text.utf8.allSatisfy({ (33...126).contains($0) })
        else {
            throw BadInput(sentence: "FOOTBRIDGE_ADDRESS is where the pages are, such as https://place.example.")
        }
        return text.hasSuffix("/") ? String(text.dropLast()) : text
    }
}
