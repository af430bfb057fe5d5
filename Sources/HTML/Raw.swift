/// Markup written by hand in the source, known when the program is compiled.
///
/// This is the one way round the escaping, and it exists in this file only. It takes a `StaticString`, so that no
/// value that came from a person, a file or a database can pass through it.
package struct Raw: Equatable, Sendable {
    let markup: Markup

    /// Takes a literal of well-formed HTML.
    package init(_ literal: StaticString) {
        markup = Markup(trusted: Pen.write(upTo: literal.utf8CodeUnitCount) { $0.write(literal: literal) })
    }
}
