/// A published value beside where it is published.
package struct Sourced<Value: Hashable & Sendable>: Hashable, Sendable {
    package let value: Value
    package let reference: Reference

    package init(_ value: Value, _ reference: Reference) {
        self.value = value
        self.reference = reference
    }
}
