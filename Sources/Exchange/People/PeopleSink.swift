/// Where people go who have been read: the Desk, a table, a test.
package protocol PeopleSink {
    /// Takes a batch; it is stored whole, or this throws and the reading stops before the next.
    mutating func take(_ batch: PeopleBatch) async throws
}

/// Reads a file to its end and hands what is in it to a sink, a batch at a time.
///
/// The reader waits while the sink works, so no more than one batch is ever in memory.
package func importPeople(
    from reader: PeopleReader,
    into sink: inout some PeopleSink,
    batch size: Int = 2_000
) async throws -> PeopleTally {
    var tally = PeopleTally()
    while let batch = try reader.next(upTo: size) {
        try Task.checkCancellation()
        tally = batch.tally
        try await sink.take(batch)
    }
    return tally
}
