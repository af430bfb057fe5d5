import HTML

/// The mark: a footbridge with its rail over still water, drawn in the colour of the text around it.
enum Mark {
    /// The mark for a page; it says nothing to screen readers, the name beside it does.
    static let drawing = svg(.class("mark"), .viewBox("0 0 40 28"), .width(40), .height(28), .aria("hidden", "true")) {
        path(.class("mark__deck"), .d("M2 21.5Q20 3.5 38 21.5"))
        path(
            .class("mark__rail"),
            .d("M3 13.2Q20 -3.2 37 13.2M3 12.4V20.6M11.5 7V14.6M20 5V12.5M28.5 7V14.6M37 12.4V20.6")
        )
        path(.class("mark__water"), .d("M10 25.4Q12.5 23.6 15 25.4T20 25.4T25 25.4T30 25.4"))
    }

    /// The mark as a file of its own, for tabs and bookmarks.
    static let file = """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40"><rect width="40" height="40" rx="8" fill="\
        \(Palette.deep.hex)"/><g transform="translate(4 9) scale(.8)" fill="none" stroke="#fff" stroke-linecap="round">\
        <path stroke-width="4" d="M2 21.5Q20 3.5 38 21.5"/>\
        <path stroke-width="2" d="M3 13.2Q20 -3.2 37 13.2M3 12.4V20.6M11.5 7V14.6M20 5V12.5M28.5 7V14.6M37 12.4V20.6"/>\
        </g></svg>
        """
}
