/// Writes facts as JSON: the bytes that Foundation's encoder makes with sorted keys, in a fraction of its time.
///
/// Every act writes some. What facts never hold, a number with a fraction, it refuses. A test compares the two writers.
enum FactWriter {
    /// The name of the one case that an enum has, and that case's values as JSON.
    static func body(of fact: some Encodable) throws -> (name: String, body: String)? {
        let page = Page()
        try fact.encode(to: PageEncoder(page: page))
        guard case .object(let entries) = page.content, let only = entries.first, entries.count == 1 else { return nil }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(256)
        only.value.write(to: &bytes)
        return (only.key, String(decoding: bytes, as: UTF8.self))
    }

    /// What a fact may not hold.
    struct Unwritable: Error {}
}

/// A value on its way into JSON.
private final class Page {
    enum Content {
        case literal(String)
        case text(String)
        case object([(key: String, value: Page)])
        case list([Page])
    }

    var content: Content

    init(_ content: Content = .literal("null")) { self.content = content }

    func becomeObject() { if case .object = content {} else { content = .object([]) } }

    func becomeList() { if case .list = content {} else { content = .list([]) } }

    /// A new page in an object; the last of a name counts.
    func add(_ key: String, _ content: Content = .literal("null")) -> Page {
        let page = Page(content)
        guard case .object(var entries) = self.content else { return page }
        self.content = .literal("")
        entries.append((key, page))
        self.content = .object(entries)
        return page
    }

    /// A new page at the end of a list.
    func add(_ content: Content = .literal("null")) -> Page {
        let page = Page(content)
        guard case .list(var pages) = self.content else { return page }
        self.content = .literal("")
        pages.append(page)
        self.content = .list(pages)
        return page
    }

    var count: Int { if case .list(let pages) = content { pages.count } else { 0 } }

    func write(to bytes: inout [UInt8]) {
        switch content {
        case .literal(let literal): bytes.append(contentsOf: literal.utf8)
        case .text(let text): bytes.append(quoted: text)
        case .object(let entries):
            bytes.append(UInt8(ascii: "{"))
            for (number, entry) in entries.sorted(by: { $0.key < $1.key }).enumerated() {
                if number > 0 { bytes.append(UInt8(ascii: ",")) }
                bytes.append(quoted: entry.key)
                bytes.append(UInt8(ascii: ":"))
                entry.value.write(to: &bytes)
            }
            bytes.append(UInt8(ascii: "}"))
        case .list(let pages):
            bytes.append(UInt8(ascii: "["))
            for (number, page) in pages.enumerated() {
                if number > 0 { bytes.append(UInt8(ascii: ",")) }
                page.write(to: &bytes)
            }
            bytes.append(UInt8(ascii: "]"))
        }
    }
}

private struct PageEncoder: Encoder {
    let page: Page
    var codingPath: [any CodingKey] { [] }
    var userInfo: [CodingUserInfoKey: Any] { [:] }

    func container<Key>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
        page.becomeObject()
        return KeyedEncodingContainer(ObjectWriter(page: page))
    }

    func unkeyedContainer() -> any UnkeyedEncodingContainer {
        page.becomeList()
        return ListWriter(page: page)
    }

    func singleValueContainer() -> any SingleValueEncodingContainer { ValueWriter(page: page) }
}

private struct ObjectWriter<Key: CodingKey>: KeyedEncodingContainerProtocol {
    let page: Page
    var codingPath: [any CodingKey] { [] }

    func encodeNil(forKey key: Key) { _ = page.add(key.stringValue) }
    func encode(_ value: Bool, forKey key: Key) { _ = page.add(key.stringValue, .literal(value ? "true" : "false")) }
    func encode(_ value: String, forKey key: Key) { _ = page.add(key.stringValue, .text(value)) }
    func encode(_ value: Int, forKey key: Key) { _ = page.add(key.stringValue, .literal(String(value))) }
    func encode(_ value: Int64, forKey key: Key) { _ = page.add(key.stringValue, .literal(String(value))) }
    func encode(_ value: Double, forKey key: Key) throws { throw FactWriter.Unwritable() }
    func encode(_ value: Float, forKey key: Key) throws { throw FactWriter.Unwritable() }

    func encode(_ value: some Encodable, forKey key: Key) throws {
        try value.encode(to: PageEncoder(page: page.add(key.stringValue)))
    }

    func nestedContainer<Other>(keyedBy type: Other.Type, forKey key: Key) -> KeyedEncodingContainer<Other> {
        KeyedEncodingContainer(ObjectWriter<Other>(page: page.add(key.stringValue, .object([]))))
    }

    func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer {
        ListWriter(page: page.add(key.stringValue, .list([])))
    }

    func superEncoder() -> any Encoder { PageEncoder(page: page.add("super")) }
    func superEncoder(forKey key: Key) -> any Encoder { PageEncoder(page: page.add(key.stringValue)) }
}

private struct ListWriter: UnkeyedEncodingContainer {
    let page: Page
    var codingPath: [any CodingKey] { [] }
    var count: Int { page.count }

    func encodeNil() { _ = page.add() }
    func encode(_ value: Bool) { _ = page.add(.literal(value ? "true" : "false")) }
    func encode(_ value: String) { _ = page.add(.text(value)) }
    func encode(_ value: Int) { _ = page.add(.literal(String(value))) }
    func encode(_ value: Int64) { _ = page.add(.literal(String(value))) }
    func encode(_ value: Double) throws { throw FactWriter.Unwritable() }
    func encode(_ value: Float) throws { throw FactWriter.Unwritable() }
    func encode(_ value: some Encodable) throws { try value.encode(to: PageEncoder(page: page.add())) }

    func nestedContainer<Other>(keyedBy type: Other.Type) -> KeyedEncodingContainer<Other> {
        KeyedEncodingContainer(ObjectWriter<Other>(page: page.add(.object([]))))
    }

    func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer { ListWriter(page: page.add(.list([]))) }
    func superEncoder() -> any Encoder { PageEncoder(page: page.add()) }
}

private struct ValueWriter: SingleValueEncodingContainer {
    let page: Page
    var codingPath: [any CodingKey] { [] }

    func encodeNil() { page.content = .literal("null") }
    func encode(_ value: Bool) { page.content = .literal(value ? "true" : "false") }
    func encode(_ value: String) { page.content = .text(value) }
    func encode(_ value: Int) { page.content = .literal(String(value)) }
    func encode(_ value: Int64) { page.content = .literal(String(value)) }
    func encode(_ value: Double) throws { throw FactWriter.Unwritable() }
    func encode(_ value: Float) throws { throw FactWriter.Unwritable() }

    func encode(_ value: some Encodable) throws {
        // The other widths of integers end here, and would come back for ever.
        guard let number = value as? any BinaryInteger else { return try value.encode(to: PageEncoder(page: page)) }
        page.content = .literal("\(number)")
    }
}
