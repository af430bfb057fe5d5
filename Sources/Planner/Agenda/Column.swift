import Glibc

/// One column of a table of people: plain values one after the other, grown by doubling and never shrunk.
///
/// It does not check its bounds: it is the planner's own, and every row it is asked for was written before. A large column
/// grows by being given more pages, and none of it is copied, so that not even ten million people hold up a cancellation.
struct Column<Value: BitwiseCopyable>: ~Copyable {
    private(set) var base: UnsafeMutablePointer<Value>
    private(set) var capacity: Int

    init(capacity: Int, empty: Value) {
        self.capacity = max(1, capacity)
        base = Column.claim(nil, self.capacity)
        base.initialize(repeating: empty, count: self.capacity)
    }

    deinit { free(base) }

    @inline(__always)
    subscript(row: Int) -> Value {
        get { base[row] }
        nonmutating set { base[row] = newValue }
    }

    /// What is new holds nothing until it is written.
    mutating func grow(to wanted: Int) {
        base = Column.claim(base, wanted)
        capacity = wanted
    }

    private static func claim(_ old: UnsafeMutablePointer<Value>?, _ count: Int) -> UnsafeMutablePointer<Value> {
        guard let memory = realloc(old, count * MemoryLayout<Value>.stride) else {
            preconditionFailure("There is no memory for \(count) rows.")
        }
        return memory.assumingMemoryBound(to: Value.self)
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
