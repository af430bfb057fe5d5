import Care
import Exchange
import Testing

let today = Day(year: 2026, month: 11, day: 21) ?? Day(number: 0)

/// Everything a file holds, read in small batches.
struct Everything {
    var people: [IncomingPerson] = []
    var diagnostics: [Diagnostic] = []
    var tally = PeopleTally()
    var rows = 0

    init(_ reader: PeopleReader, batch: Int = 3) throws {
        while let batch = try reader.next(upTo: batch) {
            people += batch.people
            diagnostics += batch.diagnostics
            tally = batch.tally
            rows = batch.rowsRead
        }
    }

    /// Reads a text under a name.
    init(
        _ text: String,
        name: String = "people.ndjson",
        lineLimit: Int = 4096,
        blockSize: Int = 1 << 20,
        after rows: Int = 0
    ) throws {
        try self.init(Array(text.utf8), name: name, lineLimit: lineLimit, blockSize: blockSize, after: rows)
    }

    init(
        _ bytes: [UInt8],
        name: String = "people.ndjson",
        lineLimit: Int = 4096,
        blockSize: Int = 1 << 20,
        after rows: Int = 0
    ) throws {
        var options = PeopleOptions(today: today, lineLimit: lineLimit)
        options.blockSize = blockSize
        try self.init(PeopleReader(bytes: bytes, name: name, options: options, after: rows))
    }

    /// Reads a file of the outside material.
    init(shared name: String) throws {
        try self.init(PeopleReader(path: SharedData.path(name), options: PeopleOptions(today: today)), batch: 100)
    }

    /// `3 notJSON`: the line and the fault of each diagnostic.
    var summary: [String] { diagnostics.map { "\($0.line) \($0.fault)" } }
}

/// A Patient with whatever else is put into it.
func patient(_ more: String = #""birthDate":"1980-02-28""#, family: String = "Example") -> String {
    #"{"resourceType":"Patient","name":[{"family":"\#(family)","given":["Ann"]}],\#(more)}"#
}

/// A source of chance that gives the same again for the same seed (SplitMix64).
struct SeededChance: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
