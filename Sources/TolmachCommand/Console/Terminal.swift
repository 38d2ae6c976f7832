import Glibc

/// What stands at the other end of standard output or standard error.
struct Terminal: Sendable {
    /// Whether it is a terminal that a person looks at.
    let isInteractive: Bool
    let style: TextStyle
    /// Columns to lay text out in.
    let width: Int

    /// - Parameter colorChoice: The value of `--color`: `auto`, `always` or `never`.
    init(descriptor: Int32, environment: ProcessEnvironment, colorChoice: String = "auto") {
        isInteractive = isatty(descriptor) == 1
        let saysNo = !(environment["NO_COLOR"] ?? "").isEmpty || environment["TERM"] == "dumb"
        let wantsColor =
            switch colorChoice {
            case "always": true
            case "never": false
            default: isInteractive && !saysNo
            }
        style = TextStyle(isEnabled: wantsColor)
        var size = winsize()
        if isInteractive, ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 {
            width = max(Int(size.ws_col), 40)
        } else {
            width = max(environment["COLUMNS"].flatMap { Int($0) } ?? 100, 40)
        }
    }
}
