import HTML

/// The mark: a footbridge of one arch over still water.
enum Mark {
    /// The mark in the colour of the text around it; says nothing to screen readers, the name beside it does.
    static let drawing = svg(.class("mark"), .viewBox("0 0 40 28"), .width(40), .height(28), .aria("hidden", "true")) {
        path(.d("M2 19C9 7 31 7 38 19H33C27 12.5 13 12.5 7 19Z"))
        path(.d("M3 12.5C11 1.8 29 1.8 37 12.5L35.6 13.8C28 4.6 12 4.6 4.4 13.8Z"))
        path(.d("M9 8.2H11V13H9ZM19 4.6H21V10H19ZM29 8.2H31V13H29Z"))
        path(.class("mark__water"), .d("M4 23.5H25V25.5H4ZM28 23.5H36V25.5H28Z"))
    }

    /// The mark as a file of its own, for tabs and bookmarks.
    static let file = """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40"><rect width="40" height="40" rx="8" fill="\
        \(Palette.deep.hex)"/><g transform="translate(3 9) scale(.85)" fill="#fff">\
        <path d="M2 19C9 7 31 7 38 19H33C27 12.5 13 12.5 7 19Z"/>\
        <path d="M3 12.5C11 1.8 29 1.8 37 12.5L35.6 13.8C28 4.6 12 4.6 4.4 13.8Z"/>\
        <path d="M9 8.2H11V13H9ZM19 4.6H21V10H19ZM29 8.2H31V13H29Z"/>\
        <path d="M4 23.5H25V25.5H4ZM28 23.5H36V25.5H28Z" opacity=".7"/></g></svg>
        """
}
