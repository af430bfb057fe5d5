import Journal

/// One append in one round trip: the server draws the position, finishes the hash and writes the event.
///
/// The hash covers the position, which only the server can draw. What is hashed is laid out by `EventHash` and sent along
/// with a gap where the position goes. Contracts verify the journal after each test.
enum PostgresAppend {
    /// Raised when a stream is not where its writer saw it.
    static let movedOn = "FB001"

    /// Draws as many positions as are wanted and keeps the key, both with the first event of an append; writes an event.
    ///
    /// All positions of a transaction are drawn together with its id, before anything is written: see
    /// `docs/adr/0002-positions-followers-ids-and-time.md`. Few expressions and no PERFORM: each costs anew at each call.
    static let function = """
        CREATE FUNCTION footbridge_append(
            wanted bigint, back bigint, new_place text, new_actor text, new_behalf text, new_cause text,
            new_recorded bigint, new_key text, new_digest text, new_answer text, new_stream text, new_version bigint,
            seen text, new_kind text, new_schema bigint, new_body text, new_happened bigint, covered text, gap bigint)
        RETURNS text LANGUAGE plpgsql AS $body$
        DECLARE
            number bigint;
            previous text := seen;
            mark text;
        BEGIN
            IF wanted > 0 THEN
                number := CASE WHEN pg_advisory_lock(\(PostgresSchema.lockKey(1))) IS NULL
                    OR pg_current_xact_id() IS NULL THEN 0 ELSE nextval('event_positions') END;
                FOR step IN 2..wanted LOOP
                    number := nextval('event_positions');
                END LOOP;
                number := CASE WHEN pg_advisory_unlock(\(PostgresSchema.lockKey(1))) THEN number - back END;
                INSERT INTO idempotency (place, actor, key, digest, answer, recorded)
                VALUES (new_place, new_actor, new_key, new_digest, new_answer, new_recorded);
            ELSE
                number := currval('event_positions') - back;
            END IF;
            IF new_version > 1 THEN
                SELECT e.hash INTO previous FROM events e
                WHERE e.place = new_place AND e.stream = new_stream AND e.version = new_version - 1;
                IF previous IS NULL OR previous <> seen THEN
                    RAISE EXCEPTION 'the stream moved on' USING ERRCODE = '\(movedOn)';
                END IF;
            END IF;
            IF seen IS NULL THEN
                mark := encode(sha256(overlay(decode(covered, 'hex') PLACING int8send(number) FROM gap::int)
                    || convert_to(previous, 'UTF8')), 'hex');
            ELSE
                mark := encode(sha256(overlay(decode(covered, 'hex') PLACING int8send(number) FROM gap::int)), 'hex');
            END IF;
            INSERT INTO events (\(RecordedEvent.columns))
            VALUES (number, new_place, new_stream, new_version, new_kind, new_schema, new_body, new_happened,
                new_recorded, new_actor, new_behalf, new_cause, previous, mark);
            RETURN mark;
        END $body$
        """

    /// Asks that a stream has not moved, for a part without events.
    static let check = """
        CREATE FUNCTION footbridge_check(the_place text, the_stream text, seen_version bigint, seen text)
        RETURNS bigint LANGUAGE plpgsql AS $body$
        DECLARE
            last_version bigint;
            last_hash text;
        BEGIN
            SELECT e.version, e.hash INTO last_version, last_hash FROM events e
            WHERE e.place = the_place AND e.stream = the_stream ORDER BY e.version DESC LIMIT 1;
            IF COALESCE(last_version, 0) <> seen_version OR COALESCE(last_hash, seen) <> seen THEN
                RAISE EXCEPTION 'the stream moved on' USING ERRCODE = '\(movedOn)';
            END IF;
            RETURN seen_version;
        END $body$
        """
}

extension Append {
    /// Whether it can be sent in one go: should the connection end before the answer, its key tells what became of it.
    var goesAtOnce: Bool { idempotency != nil && count > 0 }

    /// Everything that is written and asked, without BEGIN and COMMIT; first one statement for each event.
    func statementsAtOnce() -> [Statement] {
        var statements: [Statement] = []
        var hasher = EventHash()
        statements.reserveCapacity(count + effects.count + 1)
        var left = count
        for part in parts {
            for (index, event) in part.events.enumerated() {
                left -= 1
                statements.append(
                    adding(
                        event,
                        to: part.stream,
                        version: part.expected.version + Int64(index) + 1,
                        after: index == 0 ? part.expected.hash : nil,
                        back: left,
                        isFirst: statements.isEmpty,
                        &hasher
                    )
                )
            }
        }
        // Looks at other streams go along with the last event: a statement of their own costs as much as they do.
        let looks = parts.filter(\.events.isEmpty)
        if !looks.isEmpty, let last = statements.popLast() {
            let sql = last.sql + String(repeating: ", footbridge_check(?, ?, ?, ?)", count: looks.count)
            statements.append(Statement(sql, last.arguments + looks.flatMap(\.looked)))
        }
        return statements + effects
    }

    private func adding(
        _ event: NewEvent,
        to stream: StreamName,
        version: Int64,
        after hash: String?,
        back: Int,
        isFirst: Bool,
        _ hasher: inout EventHash
    ) -> Statement {
        let key = isFirst ? idempotency : nil
        let covered = hasher.open(event, in: stream, version: version, previousHash: hash, by: self)
        return Statement(
            "SELECT footbridge_append(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            [
                SQLValue(isFirst ? count : 0), SQLValue(back), .text(place), .text(actor), SQLValue(onBehalfOf),
                SQLValue(cause), .integer(recorded), SQLValue(key?.key), SQLValue(key?.digest), SQLValue(key?.answer),
                .text(stream.name), .integer(version), SQLValue(hash), .text(event.kind), .integer(Int64(event.schema)),
                .text(event.body), .integer(event.happened), .text(covered.bytes), SQLValue(covered.gap),
            ]
        )
    }

    /// The heads of its parts, given the hashes of its events.
    func heads(marked hashes: [String]) -> [StreamHead] {
        var end = 0
        return parts.map { part in
            guard !part.events.isEmpty else { return part.expected }
            end += part.events.count
            return StreamHead(version: part.expected.version + Int64(part.events.count), hash: hashes[end - 1])
        }
    }
}

extension Append.Part {
    /// What `footbridge_check` is asked.
    fileprivate var looked: [SQLValue] {
        [.text(stream.place), .text(stream.name), .integer(expected.version), .text(expected.hash)]
    }
}
