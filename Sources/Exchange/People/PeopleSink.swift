/// Where people go who have been read: the Desk, a table, a test.
package protocol PeopleSink {
    /// Takes a batch; it is stored whole, or this or what is asked next throws and the reading stops.
    mutating func take(_ batch: PeopleBatch) async throws

    /// Stores what was taken and is not stored yet.
    mutating func settle() async throws
}

extension PeopleSink {
    package mutating func settle() async throws {}
}

/// Reads a file to its end and hands what is in it to a sink, a batch at a time.
///
/// The reader waits while the sink works, so no more batches are in memory than the sink keeps. What was read before the
/// file turned out to be unreadable is stored.
package func importPeople(
    from reader: PeopleReader,
    into sink: inout some PeopleSink,
    batch size: Int = 2_000
) async throws -> PeopleTally {
    var tally = PeopleTally()
    do {
        while let batch = try reader.next(upTo: size) {
            try Task.checkCancellation()
            tally = batch.tally
            try await sink.take(batch)
        }
    } catch let error as UnreadableInput {
        try await sink.settle()
        throw error
    }
    try await sink.settle()
    return tally
}
