package import Care
package import HTML

/// The path of one page, made of words of ours and opaque values; knows its own template.
///
/// `let path: PagePath = "/people/\(id)"` has the template `/people/{person}`, which is what a log may hold.
package struct PagePath: Equatable, Sendable, ExpressibleByStringInterpolation {
    /// The path with its values.
    package let text: String
    /// The path with the kinds of its values.
    package let template: String

    package var address: WebAddress { WebAddress(text) }

    package init(stringLiteral text: String) {
        self.text = text
        template = text
    }

    package init(stringInterpolation: Interpolation) {
        text = stringInterpolation.text
        template = stringInterpolation.template
    }

    /// Takes identifiers only: nothing that says something of a person can get into an address.
    package struct Interpolation: StringInterpolationProtocol {
        fileprivate var text = ""
        fileprivate var template = ""

        package init(literalCapacity: Int, interpolationCount: Int) {}

        package mutating func appendLiteral(_ literal: String) {
            text += literal
            template += literal
        }

        package mutating func appendInterpolation<Subject>(_ id: ID<Subject>) {
            text += id.description
            template += "{\(String(describing: Subject.self).lowercased())}"
        }
    }
}
