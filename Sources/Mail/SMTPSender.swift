import CCurl
import Care
package import Desk
import Foundation

/// Where the mail server is and how it is spoken to.
package struct SMTPSettings: Sendable, Equatable {
    /// How the connection is made safe from being read.
    package enum Security: String, CaseIterable, Sendable {
        /// Begun in the clear and then encrypted, or not gone on with (STARTTLS); port 587 as a rule.
        case starttls
        /// Encrypted from the first byte; port 465 as a rule.
        case tls
        /// Not at all: for a server on this machine only.
        case none
    }

    package let host: String
    package let port: Int
    package let security: Security
    package let user: String?
    package let password: String?
    /// A file of certificates to believe, where the machine's own will not do.
    package let authorities: String?

    package init(
        host: String,
        port: Int,
        security: Security,
        user: String? = nil,
        password: String? = nil,
        authorities: String? = nil
    ) {
        self.host = host
        self.port = port
        self.security = security
        self.user = user
        self.password = password
        self.authorities = authorities
    }
}

/// Hands letters to a mail server by SMTP, one connection a letter.
///
/// libcurl blocks, so each letter has a thread of its own for the few seconds it takes. What the server says goes nowhere:
/// it may repeat the address.
package struct SMTPSender: MessageSender {
    private let settings: SMTPSettings
    private let sender: MailSender

    package init(_ settings: SMTPSettings, from sender: MailSender) {
        self.settings = settings
        self.sender = sender
    }

    package func send(_ letter: Letter) async -> HandingOver {
        let (settings, sender) = (settings, sender)
        return await withCheckedContinuation { continuation in
            let thread = Thread { continuation.resume(returning: SMTPCall.send(letter, from: sender, by: settings)) }
            thread.stackSize = 1 << 19
            thread.name = "footbridge-mail"
            thread.start()
        }
    }

    /// What the server's last answer means for a letter that was not taken.
    ///
    /// Only an answer about this mailbox or this letter is final. Everything else (it does not know us, it is busy, it is
    /// not there) is ours or its own to mend, and the letter is tried again.
    package static func outcome(ofAnswer answer: Int, trouble: Int) -> HandingOver {
        switch answer {
        case 501, 510, 511, 550, 551, 552, 553, 554, 555, 556: .refused("the mail server answered \(answer)")
        case 400...: .notNow("the mail server answered \(answer)")
        default: .notNow("the mail server was not reached or did not finish (\(trouble))")
        }
    }
}

/// One call of libcurl.
private enum SMTPCall {
    private static let isReady = footbridge_curl_begin() == CURLE_OK
    /// In milliseconds: a lease lasts thirty seconds, and a letter is begun with at least twelve of them left.
    private static let patience = (connect: 4000, whole: 9000)

    /// What is still to be sent.
    private struct Upload {
        let bytes: [UInt8]
        var sent = 0
    }

    static func send(_ letter: Letter, from sender: MailSender, by settings: SMTPSettings) -> HandingOver {
        guard isReady, let handle = curl_easy_init() else { return .notNow("libcurl does not start") }
        defer { curl_easy_cleanup(handle) }
        let recipients = curl_slist_append(nil, "<\(letter.to.disclosed.text)>")
        defer { curl_slist_free_all(recipients) }
        var upload = Upload(bytes: MailText.bytes(of: letter, from: sender))
        return withUnsafeMutablePointer(to: &upload) { upload in
            var codes = texts(sender, settings).map { footbridge_curl_set_text(handle, $0.0, $0.1) }
            codes += longs.map { footbridge_curl_set_long(handle, $0.0, $0.1) }
            codes.append(footbridge_curl_set_list(handle, CURLOPT_MAIL_RCPT, recipients))
            codes.append(footbridge_curl_set_reader(handle, read, upload))
            if settings.security != .none { codes.append(footbridge_curl_encrypt_all(handle)) }
            guard codes.allSatisfy({ $0 == CURLE_OK }) else {
                return .notNow("libcurl does not know what we ask of it")
            }
            let code = curl_easy_perform(handle)
            guard code != CURLE_OK else { return .taken }
            return SMTPSender.outcome(ofAnswer: Int(footbridge_curl_answer(handle)), trouble: Int(code.rawValue))
        }
    }

    private static func texts(_ sender: MailSender, _ settings: SMTPSettings) -> [(CURLoption, String)] {
        let scheme = settings.security == .tls ? "smtps" : "smtp"
        let host = settings.host.contains(":") ? "[\(settings.host)]" : settings.host
        var texts: [(CURLoption, String)] = [
            (CURLOPT_URL, "\(scheme)://\(host):\(settings.port)/\(sender.domain)"),
            (CURLOPT_MAIL_FROM, "<\(sender.address.text)>"),
            // No proxy of the environment's: letters go where the settings say.
            (CURLOPT_PROXY, ""),
        ]
        if let user = settings.user { texts.append((CURLOPT_USERNAME, user)) }
        if let password = settings.password { texts.append((CURLOPT_PASSWORD, password)) }
        if let authorities = settings.authorities { texts.append((CURLOPT_CAINFO, authorities)) }
        return texts
    }

    private static var longs: [(CURLoption, Int)] {
        [
            (CURLOPT_UPLOAD, 1), (CURLOPT_NOSIGNAL, 1), (CURLOPT_CONNECTTIMEOUT_MS, patience.connect),
            (CURLOPT_TIMEOUT_MS, patience.whole),
        ]
    }

    private static let read: footbridge_curl_reader = { buffer, size, count, context in
        guard let buffer, let upload = context?.assumingMemoryBound(to: Upload.self) else { return 0 }
        let length = min(size * count, upload.pointee.bytes.count - upload.pointee.sent)
        upload.pointee.bytes.withUnsafeBytes { bytes in
            guard let start = bytes.baseAddress, length > 0 else { return }
            buffer.withMemoryRebound(to: UInt8.self, capacity: length) { target in
                UnsafeMutableRawPointer(target).copyMemory(from: start + upload.pointee.sent, byteCount: length)
            }
        }
        upload.pointee.sent += length
        return length
    }
}
