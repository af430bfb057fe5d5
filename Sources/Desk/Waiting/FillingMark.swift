import Care
import Journal

/// How things were when free times were last offered: while they are the same, and for a minute, another look finds nothing.
struct FillingMark: Sendable, Equatable {
    fileprivate let changed: Int64
    fileprivate let waiting: Int64
    fileprivate let joined: Int64
    fileprivate let open: Int64
    fileprivate let team: Int64
    /// When the next look is due all the same: a time stops being kept, or a minute is over.
    fileprivate var until = Instant(microseconds: 0)

    /// How long nothing is looked at while nothing has changed: what opens by the clock is found by then.
    fileprivate static let longest = Span.minutes(1)
}

extension FrontDesk {
    /// Offers what is free, unless nothing has changed since the last time.
    func fillFreeTimes(since mark: inout FillingMark?) async throws -> FillingRound {
        guard place.promises.filling != nil else { return FillingRound() }
        let before = try await fillingMark()
        if let mark, mark.isSame(as: before), now < mark.until { return FillingRound() }
        let round = try await fillFreeTimes()
        // What the round itself changed is looked at again by the next one, which then changes nothing.
        mark = before
        return round
    }

    private func fillingMark() async throws -> FillingMark {
        let (code, now) = (SQLValue.text(place.code), now)
        let row = try await store.rows(
            Statement(
                """
                SELECT (SELECT max(changed) FROM diary_change WHERE place = ?),
                    (SELECT count(*) FROM wait WHERE place = ?), (SELECT max(since) FROM wait WHERE place = ?),
                    (SELECT count(*) FROM wait_offer WHERE place = ? AND state = 'open'),
                    (SELECT min(kept) FROM wait_offer WHERE place = ? AND state = 'open' AND kept > ?)
                """,
                [code, code, code, code, code, .integer(now.microseconds)]
            )
        ).first
        let kept = row?.optionalInteger(4).map(Instant.init(microseconds:))
        return FillingMark(
            changed: row?.optionalInteger(0) ?? 0,
            waiting: row?.integer(1) ?? 0,
            joined: row?.optionalInteger(2) ?? 0,
            open: row?.integer(3) ?? 0,
            team: try await teamKeeper.snapshot().head.version,
            until: min(now + FillingMark.longest, kept ?? now + FillingMark.longest)
        )
    }
}

extension FillingMark {
    fileprivate func isSame(as other: FillingMark) -> Bool {
        (changed, waiting, joined, open, team)
            == (other.changed, other.waiting, other.joined, other.open, other.team)
    }
}
