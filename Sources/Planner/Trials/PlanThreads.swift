import Dispatch
import Glibc
import Synchronization

/// Threads of their own on which plans are lived, so that a long one holds up nobody's page.
///
/// The threads that answer requests are as few as the machine has cores, and a replication does not pause: two of them there
/// would leave nobody to answer.
package final class PlanThreads: TaskExecutor {
    private let queue = WorkQueue()
    private let count: Int

    /// Gentle ones give way to every other thread of the machine.
    package init(_ count: Int, isGentle: Bool = false) {
        self.count = count
        for _ in 0..<count {
            start { [queue] in
                // On Linux a number of its own is each thread's.
                if isGentle { _ = setpriority(Int32(PRIO_PROCESS.rawValue), 0, 19) }
                while let work = queue.next() { work() }
            }
        }
    }

    deinit { queue.end(threads: count) }

    package func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        queue.add { [self] in job.runSynchronously(on: asUnownedTaskExecutor()) }
    }
}

/// What is to be done, in the order in which it came.
private final class WorkQueue: Sendable {
    private let waiting = Mutex<[@Sendable () -> Void]>([])
    private let bell = DispatchSemaphore(value: 0)

    func add(_ work: @escaping @Sendable () -> Void) {
        waiting.withLock { $0.append(work) }
        bell.signal()
    }

    /// Waits for the next; `nil` once the bell rings and there is none, which is the end.
    func next() -> (@Sendable () -> Void)? {
        bell.wait()
        return waiting.withLock { $0.isEmpty ? nil : $0.removeFirst() }
    }

    func end(threads: Int) {
        for _ in 0..<threads { bell.signal() }
    }
}

/// What a thread does, in a box that C can carry.
private final class Body: Sendable {
    let run: @Sendable () -> Void

    init(_ run: @escaping @Sendable () -> Void) { self.run = run }
}

private func start(_ run: @escaping @Sendable () -> Void) {
    var thread = pthread_t()
    let body = Unmanaged.passRetained(Body(run))
    let failure = pthread_create(
        &thread,
        nil,
        { argument in
            if let argument { Unmanaged<Body>.fromOpaque(argument).takeRetainedValue().run() }
            return nil
        },
        body.toOpaque()
    )
    precondition(failure == 0, "The machine gives no more threads.")
    pthread_detach(thread)
}
