/// One person in a network, as a row.
struct Person: BitwiseCopyable {
    /// The key of this person's chance.
    var chance: UInt64 = 0
    /// The event that counts for them; any other that names their row is stale.
    var pending: UInt64 = 0
    var arrived = 0.0
    /// When they joined the station where they are.
    var joined = 0.0
    /// While they wait, since when; while they are served, until when.
    var mark = 0.0
    /// What is left of a service that was broken off; below zero where none was.
    var remaining = -1.0
    /// How long they waited at all stations together.
    var waited = 0.0
    /// In the line where they stand.
    var next: Int32 = -1
    var previous: Int32 = -1
    /// Which one they are, of all who came.
    var number: UInt32 = 0
    var group: UInt8 = 0
    /// The step of their course; where courses are not used it says nothing.
    var step: UInt16 = 0
}

/// A line of people, linked through their rows: joining and leaving cost the same however long it is.
struct Line: BitwiseCopyable {
    var first: Int32 = -1
    var last: Int32 = -1
}

extension Column<Person> {
    @inline(__always)
    func append(_ row: Int32, to line: inout Line) {
        base[Int(row)].previous = line.last
        base[Int(row)].next = -1
        if line.last >= 0 { base[Int(line.last)].next = row } else { line.first = row }
        line.last = row
    }

    @inline(__always)
    func prepend(_ row: Int32, to line: inout Line) {
        base[Int(row)].next = line.first
        base[Int(row)].previous = -1
        if line.first >= 0 { base[Int(line.first)].previous = row } else { line.last = row }
        line.first = row
    }

    @inline(__always)
    func remove(_ row: Int32, from line: inout Line) {
        let (previous, next) = (base[Int(row)].previous, base[Int(row)].next)
        if previous >= 0 { base[Int(previous)].next = next } else { line.first = next }
        if next >= 0 { base[Int(next)].previous = previous } else { line.last = previous }
    }
}

/// What changes at one station as time goes on.
struct StationState: BitwiseCopyable {
    var servers: Int32
    var busy: Int32 = 0
    var waiting: Int32 = 0
    /// A bit for each priority that has somebody waiting, or being served.
    var waitingMask: UInt64 = 0
    var servingMask: UInt64 = 0
    var queue = Level()
    var serving = Level()
    var staffed: Level
    /// As the network says, here so that an event looks in one place.
    var isPreemptive = false
    var turnsAway = false
    var isImpatient = false
    var promise = -1.0
    /// Time waited, added up over people.
    var personTime = 0.0
}
