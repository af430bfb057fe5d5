/// Cuts the elements of one list out of a JSON document of any size, without holding the document.
///
/// The list is the document itself or a member of its outermost object (`entry` of a Bundle). Each element is handed out
/// as it stands, for a real parser to judge. What is outside the list is collected in `outside`, with the list left empty,
/// so that the same parser can judge that too.
final class ElementScanner {
    enum Element {
        /// One element and the line on which it begins; the bytes hold until the next call.
        case whole(UnsafeRawBufferPointer, line: Int)
        case tooLong(line: Int)
        case broken(Fault, line: Int)
    }

    /// The document without the elements of its list; complete once `next` has returned `nil`.
    private(set) var outside: [UInt8] = []
    /// The line reached, from 1.
    private(set) var line = 1
    /// The line on which the document begins.
    private(set) var beganAt = 1

    private enum Place { case before, outer, list, after }

    private let window: Window
    private let limit: Int
    private let members: [[UInt8]]
    private var place = Place.before
    private var depth = 0
    private var text = TextState.none
    private var key: [UInt8] = []
    private var atKey = false
    private var listClosesAt = 0
    private var awaitsElement = true
    private var met = 0
    private var justOpened = true
    private var lists = 0
    private var pending = 0
    private var failed = false

    private enum TextState { case none, inside, escaped }

    /// Scans for the list in any of the members named, or for a list that is the whole document.
    init(_ window: Window, members: [String], limit: Int) {
        self.window = window
        self.members = members.map { Array($0.utf8) }
        self.limit = limit
    }

    /// The next element; `nil` when the document has ended well, or after it was said to be broken.
    func next() throws(UnreadableInput) -> Element? {
        window.use(pending)
        pending = 0
        while !failed {
            if window.count == 0, try !window.more(limit: 1 << 20) { return ended() }
            if place == .list {
                if let element = try nextInList() { return element }
            } else if let fault = scanOutside() {
                return broken(fault)
            }
        }
        return nil
    }

    /// The number of elements handed out or passed over.
    var count: Int { met }

    private func ended() -> Element? {
        guard place != .after else { return nil }
        return broken(place == .before ? .empty : .truncatedDocument)
    }

    private func broken(_ fault: Fault) -> Element {
        failed = true
        return .broken(fault, line: line)
    }

    // MARK: Outside the list

    private func scanOutside() -> Fault? {
        let bytes = window.bytes
        var used = 0
        defer { window.use(used) }
        while used < bytes.count {
            let byte = bytes[used]
            used += 1
            if byte == ASCII.newline { line += 1 }
            if place == .before {
                if ASCII.isBlank(byte) { continue }
                beganAt = line
            }
            if place == .after {
                guard ASCII.isBlank(byte) else { return .brokenDocument }
                continue
            }
            outside.append(byte)
            if outside.count > limit { return .outerTooLong(limit: limit) }
            if let fault = step(byte) { return fault }
            if lists > 1 { return .duplicateKey(path: String(decoding: key, as: UTF8.self)) }
            if place == .list { return nil }
        }
        return nil
    }

    private func step(_ byte: UInt8) -> Fault? {
        switch text {
        case .escaped:
            text = .inside
            if atKey { key.append(byte) }
            return nil
        case .inside:
            if byte == ASCII.quote { text = .none } else if byte == ASCII.backslash { text = .escaped }
            if atKey, text != .none, key.count < 64 { key.append(byte) }
            return nil
        case .none: return stepOutsideText(byte)
        }
    }

    private func stepOutsideText(_ byte: UInt8) -> Fault? {
        switch byte {
        case ASCII.quote:
            text = .inside
            if atKey { key.removeAll(keepingCapacity: true) }
        case ASCII.colon where depth == 1: atKey = false
        case ASCII.comma where depth == 1: atKey = true
        case ASCII.brace:
            depth += 1
            if place == .before { (place, atKey) = (.outer, true) }
        case ASCII.bracket: open()
        case ASCII.closingBrace, ASCII.closingBracket:
            depth -= 1
            if depth == 0 { place = .after }
        default: if place == .before { return .unknownFormat }
        }
        return nil
    }

    private func open() {
        let isList = place == .before || (depth == 1 && !atKey && members.contains(key))
        depth += 1
        guard isList else {
            place = .outer
            return
        }
        lists += 1
        (place, listClosesAt, awaitsElement, justOpened) = (.list, depth, true, true)
    }

    // MARK: In the list

    private func nextInList() throws(UnreadableInput) -> Element? {
        guard let byte = firstNotBlank() else { return nil }
        switch byte {
        case ASCII.closingBracket:
            guard justOpened || !awaitsElement else { return broken(.brokenDocument) }
            window.use(1)
            outside.append(byte)
            depth = listClosesAt - 1
            place = depth == 0 ? .after : .outer
            return nil
        case ASCII.closingBrace, ASCII.colon: return broken(.brokenDocument)
        case ASCII.comma:
            guard !awaitsElement else { return broken(.brokenDocument) }
            window.use(1)
            awaitsElement = true
            return nil
        default:
            guard awaitsElement else { return broken(.brokenDocument) }
            (awaitsElement, justOpened) = (false, false)
            met += 1
            return try element()
        }
    }

    private func firstNotBlank() -> UInt8? {
        let bytes = window.bytes
        var used = 0
        defer { window.use(used) }
        while used < bytes.count, ASCII.isBlank(bytes[used]) {
            if bytes[used] == ASCII.newline { line += 1 }
            used += 1
        }
        return used < bytes.count ? bytes[used] : nil
    }

    /// Reads one element, or past it when it is too long.
    private func element() throws(UnreadableInput) -> Element {
        let begins = line
        var (nesting, text, scanned, tooLong) = (0, TextState.none, 0, false)
        while true {
            let rest = UnsafeRawBufferPointer(rebasing: window.bytes[scanned...])
            let (used, done) = extent(of: rest, nesting: &nesting, text: &text)
            scanned += used
            tooLong = tooLong || scanned > limit
            if done { return finish(scanned, line: begins, tooLong: tooLong) }
            if tooLong {
                window.use(scanned)
                scanned = 0
            }
            if try !window.more(limit: limit + 2), window.atEnd { return broken(.truncatedDocument) }
        }
    }

    private func finish(_ length: Int, line: Int, tooLong: Bool) -> Element {
        pending = length
        guard !tooLong else { return .tooLong(line: line) }
        return .whole(UnsafeRawBufferPointer(rebasing: window.bytes[..<length]), line: line)
    }

    /// How many of these bytes belong to the element that has begun, and whether it ends there.
    private func extent(
        of bytes: UnsafeRawBufferPointer,
        nesting: inout Int,
        text: inout TextState
    ) -> (used: Int, done: Bool) {
        for index in bytes.indices {
            let byte = bytes[index]
            if byte == ASCII.newline { line += 1 }
            switch (text, byte) {
            case (.escaped, _): text = .inside
            case (.inside, ASCII.quote): text = .none
            case (.inside, ASCII.backslash): text = .escaped
            case (.inside, _): continue
            case (.none, ASCII.quote): text = .inside
            case (.none, ASCII.brace), (.none, ASCII.bracket): nesting += 1
            case (.none, ASCII.closingBrace), (.none, ASCII.closingBracket):
                if nesting == 0 { return (index, true) }
                nesting -= 1
                if nesting == 0 { return (index + 1, true) }
            case (.none, ASCII.comma): if nesting == 0 { return (index, true) }
            default: continue
            }
        }
        return (bytes.count, false)
    }
}
