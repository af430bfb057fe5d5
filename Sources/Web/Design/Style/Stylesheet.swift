/// The style sheet, in the order in which its parts build on each other.
package enum Stylesheet {
    package static let text = [
        colours, ground, words, layout, controls, forms, tables, heat, clinics, caseload, content, record, paperCopy,
    ]
    .joined(separator: "\n")

    private static var colours: String {
        ":root {\n" + Palette.all.map { "  --\($0.name): \($0.colour.hex);\n" }.joined() + "}"
    }
}
