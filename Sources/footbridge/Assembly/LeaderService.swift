import Care
import Desk
import Journal
import Logging
import ServiceLifecycle

/// Does the work in the background until the process is told to stop: a turn of the leader every two seconds.
struct LeaderService: Service {
    let leader: Leader
    let logger: Logger

    func run() async throws {
        await cancelWhenGracefulShutdown {
            while !Task.isCancelled {
                await turn()
                try? await Task.sleep(for: .seconds(2))
            }
        }
        // What waits is another process's from now on, and not only when the lease runs out.
        try? await leader.leave()
    }

    private func turn() async {
        do {
            guard let round = try await leader.turn(), round != SendingRound() else { return }
            logger.info(
                "background",
                metadata: [
                    "sent": "\(round.sent)", "put-off": "\(round.putOff)", "failed": "\(round.failed)",
                    "stopped": "\(round.stopped)",
                    "passed-over": "\(round.passedOver)",
                    "times-offered": "\(round.filled.offered)", "offers-ended": "\(round.filled.ended)",
                    "reasons": "\(round.reasons.sorted().joined(separator: "; "))",
                ]
            )
        } catch {
            // The type and the code alone: what an error says of itself may hold what somebody typed.
            logger.warning(
                "the work in the background could not be done now",
                metadata: ["trouble": "\(Trouble(error))"]
            )
        }
    }
}
