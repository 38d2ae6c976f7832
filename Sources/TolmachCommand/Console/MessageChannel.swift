import Glibc
import LocalizationModel
import Synchronization

/// Everything that is not data: errors, warnings, notes and the progress bar, on standard error.
final class MessageChannel: Sendable {
    let terminal: Terminal
    private let isQuiet: Bool
    private let library: LibraryMessages
    /// The bar on screen, or empty. Messages wipe it away and the next report draws it again.
    private let bar = Mutex("")

    init(terminal: Terminal, strings: InterfaceStrings, isQuiet: Bool) {
        library = LibraryMessages(strings: strings)
        self.terminal = terminal
        self.isQuiet = isQuiet
    }

    /// Why something could not be done; shown even with `--quiet`.
    func error(_ error: TolmachError) {
        say(terminal.style(.error, "tolmach:") + " " + library.translated(error).description)
    }

    /// Something that the user should look at, though the work went on.
    func warning(_ text: String) {
        if !isQuiet { say(terminal.style(.warning, "tolmach:") + " " + text) }
    }

    /// A warning of the library about a file.
    func warning(file: String, _ text: String) {
        warning("\(file): " + library.translated(TolmachError(.malformedInput, text)).message)
    }

    /// A warning of the library about a place.
    func warning(at place: SourceLocation, _ text: String) {
        let translated = library.translated(TolmachError(.malformedInput, text)).message
        warning(TolmachError(.malformedInput, translated, at: place).description)
    }

    /// What was done.
    func note(_ text: String) {
        if !isQuiet { say(terminal.style(.faint, "tolmach:") + " " + text) }
    }

    /// Puts a line on the bottom of the terminal, in place of the one before.
    func showBar(_ text: String) {
        bar.withLock { shown in
            shown = text
            Self.put("\r\u{1B}[K" + text)
        }
    }

    /// Takes the bar away.
    func hideBar() {
        bar.withLock { shown in
            if !shown.isEmpty { Self.put("\r\u{1B}[K") }
            shown = ""
        }
    }

    private func say(_ line: String) {
        bar.withLock { shown in
            Self.put((shown.isEmpty ? "" : "\r\u{1B}[K") + line + "\n" + shown)
        }
    }

    private static func put(_ text: String) {
        var text = text
        text.withUTF8 { bytes in _ = write(2, bytes.baseAddress, bytes.count) }
    }
}
