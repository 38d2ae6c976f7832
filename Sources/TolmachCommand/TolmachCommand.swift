import Glibc
import LocalizationModel

/// The program `tolmach`: reads the command line, runs the command, and tells the shell how it went.
@main struct TolmachCommand {
    static func main() {
        // A closed pipe is found out when writing, and ends the program quietly.
        signal(SIGPIPE, SIG_IGN)
        // So is a file that has grown beyond what the shell allows: what was begun is then taken back.
        signal(SIGXFSZ, SIG_IGN)
        exit(run(Array(CommandLine.arguments.dropFirst())).rawValue)
    }

    static func run(_ arguments: [String]) -> ExitStatus {
        let environment = ProcessEnvironment()
        let strings = { @Sendable in InterfaceStrings(InterfaceLanguage(environment: environment)) }
        do throws(TolmachError) {
            let invocation = try ArgumentParser(strings: strings).parse(arguments)
            switch invocation.helpRequest {
            case .version:
                let output = OutputSink.standardOutput()
                try output.write(line: "\(CommandTable.program) \(ProgramVersion.current)")
                try output.finish()
                return .success
            case .short, .long:
                let session = CommandSession(invocation, strings: strings(), environment: environment)
                try HelpPage(session).print(invocation.command, isLong: invocation.helpRequest == .long)
                return .success
            case nil:
                let session = CommandSession(invocation, strings: strings(), environment: environment)
                return try invocation.command.action?(session) ?? .success
            }
        } catch {
            let terminal = Terminal(descriptor: 2, environment: environment)
            MessageChannel(terminal: terminal, strings: strings(), isQuiet: false).error(error)
            return .failure
        }
    }
}
