/// Which of a cell's combinations: none, all, or those whose bit is set, 64 to a word.
///
/// Bits beyond the last combination of a row are never set.
enum Region: Equatable, Sendable {
    case empty
    case whole
    case part([UInt64])

    mutating func formUnion(_ other: Region) {
        switch other {
        case .empty: break
        case .whole: self = .whole
        case .part(let others):
            switch self {
            case .empty: self = other
            case .whole: break
            case .part(var words):
                // Let go of the words first, or they would be copied to be changed.
                self = .empty
                words.formUnion(others)
                self = .part(words)
            }
        }
    }

    mutating func formIntersection(_ other: Region) {
        switch other {
        case .empty: self = .empty
        case .whole: break
        case .part(let others):
            switch self {
            case .empty: break
            case .whole: self = other
            case .part(var words):
                self = .empty
                words.formIntersection(others)
                self = .part(words)
            }
        }
    }

    func union(_ other: Region) -> Region {
        var result = self
        result.formUnion(other)
        return result
    }

    func intersection(_ other: Region) -> Region {
        var result = self
        result.formIntersection(other)
        return result
    }

    /// What is in `valid` and not in here.
    func complement(in valid: [UInt64]) -> Region {
        switch self {
        case .empty: .whole
        case .whole: .empty
        case .part(let words): .part(words.complement(in: valid))
        }
    }

    func contains(_ bit: Int) -> Bool {
        switch self {
        case .empty: false
        case .whole: true
        case .part(let words): words[bit / 64] >> UInt64(bit % 64) & 1 == 1
        }
    }
}

extension [UInt64] {
    mutating func formUnion(_ other: [UInt64]) {
        combine(other) { $0 | $1 }
    }

    mutating func formIntersection(_ other: [UInt64]) {
        combine(other) { $0 & $1 }
    }

    func complement(in valid: [UInt64]) -> [UInt64] {
        var result = valid
        result.combine(self) { $0 & ~$1 }
        return result
    }

    /// Word by word; over buffers, since here the whole of the walk's time goes.
    @inline(__always)
    private mutating func combine(_ other: [UInt64], _ operation: (UInt64, UInt64) -> UInt64) {
        precondition(count == other.count, "two cells of one grid have as many words")
        withUnsafeMutableBufferPointer { mine in
            other.withUnsafeBufferPointer { theirs in
                for index in 0..<mine.count { mine[index] = operation(mine[index], theirs[index]) }
            }
        }
    }
}
