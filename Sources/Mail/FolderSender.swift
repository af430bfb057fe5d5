package import Desk
import Foundation

/// Puts letters into a folder, one file each, for another program to send, or for somebody to read who tries things out.
///
/// A file is written whole under another name and then moved, and its name is the letter's id: a repeat takes the place of
/// what was there and changes nothing.
package struct FolderSender: MessageSender {
    private let folder: URL
    private let sender: MailSender

    package init(folder: String, from sender: MailSender) {
        self.folder = URL(filePath: folder)
        self.sender = sender
    }

    package func send(_ letter: Letter) async -> HandingOver {
        let data = Data(MailText.bytes(of: letter, from: sender))
        do {
            try data.write(to: folder.appending(path: "\(letter.id).eml"), options: .atomic)
            return .taken
        } catch {
            return .notNow("the folder cannot be written to")
        }
    }
}
