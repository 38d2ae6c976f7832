import Glibc
import Synchronization

/// Shows how far long work has come, on a terminal, once it takes longer than people like to wait without a word.
final class ProgressBar: Sendable {
    private struct State {
        var done = 0
        var lastDrawn: Double
        var label = ""
    }

    private static let patience = 0.4
    private static let pause = 0.1
    private static let eighths = [" ", "▏", "▎", "▍", "▌", "▋", "▊", "▉"]
    private let total: Int
    private let messages: MessageChannel
    private let isShown: Bool
    private let start = ProgressBar.now()
    private let state: Mutex<State>

    /// - Parameter total: What the work will come to, in any unit; 0 where nobody knows.
    init(total: Int, messages: MessageChannel, isWanted: Bool) {
        self.total = total
        self.messages = messages
        isShown = isWanted && messages.terminal.isInteractive
        state = Mutex(State(lastDrawn: start + Self.patience - Self.pause))
    }

    /// Says that `amount` more is done.
    func advance(_ amount: Int, label: String? = nil) {
        guard isShown else { return }
        state.withLock { state in
            state.done += amount
            if let label { state.label = label }
            let now = Self.now()
            guard now - state.lastDrawn >= Self.pause else { return }
            state.lastDrawn = now
            messages.showBar(line(state, elapsed: now - start))
        }
    }

    /// Takes the bar away: the work is over.
    func finish() {
        if isShown { messages.hideBar() }
    }

    private func line(_ state: State, elapsed: Double) -> String {
        let style = messages.terminal.style
        let room = messages.terminal.width - 1
        guard total > 0 else {
            return clip("\(state.label) \(state.done)", to: room)
        }
        let share = min(1, Double(state.done) / Double(total))
        let cells = 24
        let filled = Int(share * Double(cells * 8))
        var bar = String(repeating: "█", count: filled / 8)
        if filled / 8 < cells { bar += Self.eighths[filled % 8] }
        bar = TextWidth.pad(bar, to: cells)
        let percent = TextWidth.padLeft("\(Int(share * 100))%", to: 4)
        let left = share > 0.02 ? "  \(Int(elapsed / share - elapsed) + 1) s" : ""
        return style(.option, bar) + " " + percent + style(.faint, left) + "  "
            + clip(state.label, to: room - cells - 16)
    }

    private func clip(_ text: String, to width: Int) -> String {
        TextWidth.of(text) <= width ? text : "…" + String(text.suffix(max(0, width - 1)))
    }

    private static func now() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
}
