import LocalizationModel
import Synchronization
import Threads

/// Does the same with each of several files, some at the same time as `--jobs` allows, and puts out what comes of
/// them in their order. A file that can't be done is reported, and the others are done all the same.
final class FileJobs: Sendable {
    typealias Work =
        @Sendable (_ file: String, _ output: OutputSink, _ progress: ProgressBar) throws(TolmachError) -> ExitStatus

    private let session: CommandSession
    private let files: [String]
    private let work: Work
    private let progress: ProgressBar
    /// The next file to do, and the worst that has come of one.
    private let next = Mutex(0)
    private let worst = Mutex(ExitStatus.success)

    init(_ session: CommandSession, work: @escaping Work) {
        self.session = session
        self.work = work
        files = session.invocation.operands
        progress = session.progress(total: files.reduce(0) { $0 + FileSize.of($1) })
    }

    /// Does all files that the command line names.
    ///
    /// - Returns: `failure` where a file failed, else `findings` where one had some.
    func run(into output: OutputSink) throws(TolmachError) -> ExitStatus {
        let threads = min(try session.number(.jobs, in: 1...1024) ?? WorkerThread.processorCount, files.count)
        if threads < 2 {
            for file in files { note(attempt(file, output)) }
        } else {
            let ordered = OrderedOutput(output)
            let workers = (0..<threads).compactMap { _ in WorkerThread { [self] in workThrough(ordered) } }
            // Where the system gives no thread, the work is done here.
            if workers.isEmpty { workThrough(ordered) }
            for worker in workers { worker.join() }
        }
        progress.finish()
        let status = worst.withLock { $0 }
        try status == .failure ? output.abandon() : output.finish()
        return status
    }

    private func note(_ status: ExitStatus) {
        worst.withLock { $0 = max($0, status) }
    }

    private func attempt(_ file: String, _ output: OutputSink) -> ExitStatus {
        do throws(TolmachError) {
            return try work(file, output, progress)
        } catch {
            session.messages.error(error)
            return .failure
        }
    }

    /// Does files as long as there are any, beside other threads that do the same.
    private func workThrough(_ output: OrderedOutput) {
        while true {
            let index = next.withLock { next in
                defer { next += 1 }
                return next
            }
            guard index < files.count else { return }
            let own = OutputSink.ordered(output, index)
            do throws(TolmachError) {
                note(try work(files[index], own, progress))
                try own.finish()
            } catch {
                // What was written before the mistake comes out, and the message in its place.
                try? own.finish()
                output.waitForTurn(of: index)
                session.messages.error(error)
                note(.failure)
            }
            output.endTurn(of: index)
        }
    }
}
