package import Care
import Foundation

/// The services of one directory and what was wrong with it.
package struct DirectoryReading: Sendable {
    package var services: [CommunityService] = []
    package var diagnostics: [Diagnostic] = []
}

/// Reads an Open Referral UK feed: a JSON list of services, or a page of them under `content`, `contents` or `services`.
package enum DirectoryReader {
    /// Reads a file; one service over `limit` bytes is refused.
    package static func read(path: String, today: Day, limit: Int = 4 << 20) throws(UnreadableInput) -> DirectoryReading
    {
        try read(FileBytes(path: path), name: path, today: today, limit: limit)
    }

    /// Reads what is in memory under a name for its diagnostics.
    package static func read(
        bytes: [UInt8],
        name: String,
        today: Day,
        limit: Int = 4 << 20
    ) throws(UnreadableInput) -> DirectoryReading {
        try read(MemoryBytes(bytes), name: name, today: today, limit: limit)
    }

    private static func read(
        _ stream: any ByteStream,
        name: String,
        today: Day,
        limit: Int
    ) throws(UnreadableInput) -> DirectoryReading {
        let window = Window(stream, padding: 0)
        _ = try window.more(limit: 1 << 20)
        var assembly = DirectoryAssembly(file: name, today: today)
        switch Encoding(sniffing: window.bytes) {
        case .refused(let fault):
            assembly.refuse(fault, line: 0)
            return assembly.reading
        case .utf8(let mark): window.use(mark)
        }
        let scanner = ElementScanner(window, members: ["content", "contents", "services"], limit: limit)
        while let element = try scanner.next() {
            switch element {
            case .whole(let bytes, let line): assembly.take(Data(bytes), line: line)
            case .tooLong(let line): assembly.refuse(.lineTooLong(limit: limit), line: line)
            case .broken(let fault, let line): assembly.refuse(fault, line: line)
            }
        }
        if scanner.count == 0, assembly.reading.diagnostics.isEmpty { assembly.refuse(.unknownFormat, line: 0) }
        return assembly.reading
    }
}

/// The services of a feed in the making.
private struct DirectoryAssembly {
    var reading = DirectoryReading()
    private let file: String
    private let today: Day
    private var met: Set<String> = []
    private let decoder = JSONDecoder()

    init(file: String, today: Day) {
        self.file = file
        self.today = today
    }

    mutating func refuse(_ fault: Fault, line: Int) {
        reading.diagnostics.append(Diagnostic(file: file, line: line, fault: fault))
    }

    mutating func take(_ data: Data, line: Int) {
        guard let entry = try? decoder.decode(ServiceEntry.self, from: data) else {
            return refuse(.elementMalformed, line: line)
        }
        guard let id = entry.id?.text, !id.isEmpty, id.utf8.count <= 200 else {
            return refuse(.serviceWithoutID, line: line)
        }
        guard met.insert(id).inserted else { return refuse(.serviceIDTwice, line: line) }
        let service = CommunityService(
            id: id,
            name: oneLine(entry.name),
            organisation: organisation(entry.organization, line: line),
            summary: HTMLText.plain(entry.description?.text ?? ""),
            url: url(entry.url, line: line),
            email: email(entry.email, line: line),
            fees: filled(oneLine(entry.fees)),
            isActive: entry.status?.text.lowercased() == "active",
            assured: assured(entry, line: line),
            audiences: entry.audiences.map(oneLine).filter { !$0.isEmpty },
            taxonomies: entry.taxonomies.map(oneLine).filter { !$0.isEmpty },
            access: [entry.attendingType, entry.attendingAccess, entry.deliverable].map(oneLine).filter { !$0.isEmpty }
        )
        if service.name.isEmpty { refuse(.serviceWithoutName, line: line) }
        reading.services.append(service)
    }

    private func oneLine(_ value: Lenient?) -> String { oneLine(value?.text ?? "") }

    private func oneLine(_ text: String) -> String {
        HTMLText.plain(text, limit: 500).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    private func filled(_ text: String) -> String? { text.isEmpty ? nil : text }

    private mutating func organisation(_ entry: OrganisationEntry?, line: Int) -> CommunityService.Organisation? {
        guard let entry else { return nil }
        let name = oneLine(entry.name)
        return name.isEmpty ? nil : .init(id: entry.id?.text, name: name, url: url(entry.url, line: line))
    }

    private mutating func url(_ value: Lenient?, line: Int) -> String? {
        guard let text = value?.text.trimmingCharacters(in: .whitespacesAndNewlines), !text.isEmpty else { return nil }
        guard let address = WebAddress(text) else {
            refuse(.unsoundURL, line: line)
            return nil
        }
        return address.text
    }

    private mutating func email(_ value: Lenient?, line: Int) -> String? {
        let text = oneLine(value)
        guard !text.isEmpty else { return nil }
        var checks = PersonChecks(today: today)
        let sound = checks.email(text)
        for fault in checks.faults { refuse(fault, line: line) }
        return sound
    }

    private mutating func assured(_ entry: ServiceEntry, line: Int) -> Day? {
        let text = entry.assured?.text ?? ""
        guard !text.isEmpty else {
            refuse(.noAssuredDate, line: line)
            return nil
        }
        guard let day = Day(text.prefix(10)) else {
            refuse(.noSuchDate(field: "assured_date"), line: line)
            return nil
        }
        if day > today { refuse(.dateInFuture(field: "assured_date"), line: line) }
        return day
    }
}

/// An address on the web that a page may link to.
package struct WebAddress: Hashable, Sendable {
    package let text: String

    /// Takes http and https with a host, and nothing that a browser could understand otherwise.
    package init?(_ given: String) {
        let lower = given.lowercased()
        guard given.utf8.count <= 2000,
            given.utf8.allSatisfy({ $0 > ASCII.space && $0 != 0x7F && $0 != ASCII.backslash }),
            !given.contains(where: { "\"'<>`".contains($0) }),
            let rest = ["https://", "http://"].first(where: lower.hasPrefix).map({ given.dropFirst($0.count) })
        else { return nil }
        let host = rest.prefix { $0 != "/" && $0 != "?" && $0 != "#" }
        guard !host.isEmpty, !host.contains("@"), host.contains("."), !host.hasPrefix("."), !host.hasPrefix(":")
        else { return nil }
        text = given
    }
}
