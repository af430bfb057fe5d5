/// One column of a table of people: plain values one after the other, grown by doubling and never shrunk.
///
/// It does not check its bounds: it is the planner's own, and every row it is asked for came from `Rows`.
struct Column<Value: BitwiseCopyable>: ~Copyable {
    private(set) var base: UnsafeMutablePointer<Value>
    private(set) var capacity: Int
    private let empty: Value

    init(capacity: Int, empty: Value) {
        self.capacity = max(1, capacity)
        self.empty = empty
        base = .allocate(capacity: self.capacity)
        base.initialize(repeating: empty, count: self.capacity)
    }

    deinit { base.deallocate() }

    @inline(__always)
    subscript(row: Int) -> Value {
        get { base[row] }
        nonmutating set { base[row] = newValue }
    }

    mutating func grow(to wanted: Int) {
        let grown = UnsafeMutablePointer<Value>.allocate(capacity: wanted)
        grown.update(from: base, count: capacity)
        (grown + capacity).initialize(repeating: empty, count: wanted - capacity)
        base.deallocate()
        base = grown
        capacity = wanted
    }
}

/// As many values as there were to begin with, at one address: reading or changing one copies none.
struct Fixed<Value>: ~Copyable {
    let base: UnsafeMutablePointer<Value>
    let count: Int

    init(_ values: [Value]) {
        count = values.count
        base = .allocate(capacity: max(1, values.count))
        for (index, value) in values.enumerated() { (base + index).initialize(to: value) }
    }

    deinit {
        base.deinitialize(count: count)
        base.deallocate()
    }

    var values: [Value] { (0..<count).map { base[$0] } }
}
