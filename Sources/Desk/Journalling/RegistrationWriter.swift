import Care

/// Writes the body of `people.registered` by hand: the bytes that `FactCodec` makes of it with Foundation, much sooner.
///
/// An import of a million people makes this one body a million times. Keys are in order and absent values are left out,
/// as everywhere in the journal; a test compares the two writers on random people, and fails when a field is added.
struct RegistrationWriter {
    static func body(_ details: Person.Details, origin: String) -> String {
        var writer = RegistrationWriter()
        writer.bytes.reserveCapacity(512)
        writer.open()
        writer.key("details")
        writer.write(details)
        writer.text("origin", origin)
        writer.close()
        return String(decoding: writer.bytes, as: UTF8.self)
    }

    private var bytes: [UInt8] = []
    private var isFirst = true

    private mutating func write(_ details: Person.Details) {
        open()
        text("address", details.address?.disclosed)
        text("birthDate", details.birthDate?.disclosed.description)
        text("calledName", details.calledName?.disclosed)
        text("email", details.email?.disclosed)
        text("name", details.name.disclosed)
        text("nhsNumber", details.nhsNumber?.disclosed.digits)
        truth("nhsNumberVerified", details.nhsNumberVerified)
        text("phone", details.phone?.disclosed)
        text("postcode", details.postcode?.disclosed)
        text("practice", details.practice?.rawValue)
        key("wishes")
        write(details.wishes)
        close()
    }

    private mutating func write(_ wishes: Person.Wishes) {
        open()
        text("access", wishes.access?.disclosed)
        truth("interpreter", wishes.interpreter)
        text("language", wishes.language)
        truth("letterIsSafe", wishes.letterIsSafe)
        list("means", wishes.means.lazy.map(\.rawValue))
        truth("messageIsSafe", wishes.messageIsSafe)
        list("places", wishes.places.lazy.map(\.rawValue))
        text("times", wishes.times?.disclosed)
        close()
    }

    private mutating func open() {
        bytes.append(UInt8(ascii: "{"))
        isFirst = true
    }

    private mutating func close() {
        bytes.append(UInt8(ascii: "}"))
        isFirst = false
    }

    private mutating func key(_ name: StaticString) {
        if !isFirst { bytes.append(UInt8(ascii: ",")) }
        isFirst = false
        bytes.append(UInt8(ascii: "\""))
        bytes.append(contentsOf: UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount))
        bytes.append(UInt8(ascii: "\""))
        bytes.append(UInt8(ascii: ":"))
    }

    private mutating func truth(_ name: StaticString, _ value: Bool?) {
        guard let value else { return }
        key(name)
        bytes.append(contentsOf: (value ? "true" : "false").utf8)
    }

    private mutating func text(_ name: StaticString, _ value: String?) {
        guard let value else { return }
        key(name)
        bytes.append(quoted: value)
    }

    private mutating func list(_ name: StaticString, _ values: some Sequence<String>) {
        key(name)
        bytes.append(UInt8(ascii: "["))
        var isFirst = true
        for value in values {
            if !isFirst { bytes.append(UInt8(ascii: ",")) }
            isFirst = false
            bytes.append(quoted: value)
        }
        bytes.append(UInt8(ascii: "]"))
    }
}
