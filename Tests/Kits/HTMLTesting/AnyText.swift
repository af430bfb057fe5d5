/// A small generator whose whole future is its seed.
package struct Dice: RandomNumberGenerator {
    private var state: UInt64

    /// Starts a future that can be replayed.
    package init(seed: UInt64) {
        state = seed
    }

    package mutating func next() -> UInt64 {
        state &+= 0x9e37_79b9_7f4a_7c15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
        return mixed ^ (mixed >> 31)
    }

    /// A text of any scalars, thick with those that mean something to a browser.
    package mutating func text() -> String {
        let nasty = [
            "<", ">", "&", "\"", "'", "`", "=", "/", "\\", "\0", "\r", "\n", "\r\n", "\t", "-->", "<!--", "]]>",
            "&amp;",
            "&#60;", "&lt", "</p>", "</textarea>", "</title>", "<script>", "<svg onload=x>", "\" onfocus=\"x", "é", "👩🏽‍⚕️",
            "\u{FEFF}", "\u{2028}", "\u{202E}", "\u{FFFE}", "\u{85}", "\u{7F}", "\u{1B}", " ", "",
        ]
        var text = ""
        for _ in 0..<Int.random(in: 0...12, using: &self) {
            if Bool.random(using: &self) {
                text += nasty.randomElement(using: &self) ?? ""
            } else if let scalar = Unicode.Scalar(UInt32.random(in: 0...0x10FFFF, using: &self)) {
                text.unicodeScalars.append(scalar)
            }
        }
        return text
    }
}

/// What a browser can show of a text, as bytes: NUL cannot be written in a page and is shown as U+FFFD.
package func shown(_ text: String) -> [UInt8] {
    text.unicodeScalars.flatMap { scalar in Array(String(scalar == "\0" ? "\u{FFFD}" : scalar).utf8) }
}
