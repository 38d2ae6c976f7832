import LocalizationModel
import Synchronization

/// Does the same with each of several files, some at the same time as `--jobs` allows, and puts out what comes of
/// them in their order. A file that can't be done is reported, and the others are done all the same.
struct FileJobs {
    typealias Work = @Sendable (_ file: String, _ output: OutputSink) throws(TolmachError) -> ExitStatus

    let session: CommandSession
    let files: [String]

    /// - Returns: `failure` where a file failed, else `findings` where one had some.
    func run(into output: OutputSink, _ work: @escaping Work) throws(TolmachError) -> ExitStatus {
        let threads = min(try session.number(.jobs, in: 1...1024) ?? WorkerThread.processorCount, files.count)
        var worst = ExitStatus.success
        if threads < 2 {
            for file in files { worst = max(worst, attempt(file, output, work)) }
        } else {
            worst = inParallel(threads, OrderedOutput(output), work)
        }
        try worst == .failure ? output.abandon() : output.finish()
        return worst
    }

    private func attempt(_ file: String, _ output: OutputSink, _ work: Work) -> ExitStatus {
        do throws(TolmachError) {
            return try work(file, output)
        } catch {
            session.messages.error(error)
            return .failure
        }
    }

    private func inParallel(_ threads: Int, _ output: OrderedOutput, _ work: @escaping Work) -> ExitStatus {
        final class Progress: Sendable {
            let next = Mutex(0)
            let worst = Mutex(ExitStatus.success)
        }
        let progress = Progress()
        let workers = (0..<threads).map { _ in
            WorkerThread { [self] in
                while true {
                    let index = progress.next.withLock { next in
                        defer { next += 1 }
                        return next
                    }
                    guard index < files.count else { return }
                    let own = OutputSink.ordered(output, index)
                    let status = attempt(files[index], own) { file, sink throws(TolmachError) in
                        do throws(TolmachError) {
                            let status = try work(file, sink)
                            try sink.finish()
                            return status
                        } catch {
                            // What was written before the mistake comes out, and the message at its place.
                            try? sink.finish()
                            output.waitForTurn(of: index)
                            throw error
                        }
                    }
                    progress.worst.withLock { $0 = max($0, status) }
                    output.endTurn(of: index)
                }
            }
        }
        for worker in workers { worker.join() }
        return progress.worst.withLock { $0 }
    }
}
