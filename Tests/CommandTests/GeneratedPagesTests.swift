import Foundation
import TestSupport
import Testing

@testable import TolmachCommand

/// Each page made from the table tells of every command and every option.
struct GeneratedPagesTests {
    static let pages: [[String]] = [
        ["man"], ["reference"], ["completions", "bash"], ["completions", "zsh"], ["completions", "fish"],
    ]

    @Test(arguments: pages)
    func everyCommandAndOptionIsThere(page: [String]) throws {
        let run = try ProgramRun(["generate"] + page)
        #expect(run.status == 0)
        let text = run.output.replacing("\\-", with: "-")
        for command in CommandTable.visible {
            #expect(text.contains(command.name), "\(command.title)")
            for option in command.allOptions {
                let spelled = page == ["completions", "fish"] ? "-l \(option.long)" : "--\(option.long)"
                #expect(text.contains(spelled), "\(spelled) of \(command.title)")
            }
        }
    }

    @Test func committedReferenceIsCurrent() throws {
        let file = ProgramRun.packageRoot.appendingPathComponent("Sources/Tolmach/Tolmach.docc/CommandReference.md")
        let committed = try String(decoding: Data(contentsOf: file), as: UTF8.self)
        #expect(
            try ProgramRun("generate", "reference").output == committed,
            "write it anew: tolmach generate reference > Sources/Tolmach/Tolmach.docc/CommandReference.md")
    }

    @Test(arguments: ["bash", "zsh"])
    func completionIsGoodShell(shell: String) throws {
        guard FileManager.default.isExecutableFile(atPath: "/usr/bin/\(shell)") else { return }
        let folder = try TemporaryFolder()
        let script = try folder.file("completion", ProgramRun("generate", "completions", shell).output)
        #expect(try ChildProcess("/usr/bin/\(shell)", ["-n", script]).status == 0)
    }

    /// Runs the bash completion as the shell would, with the cursor behind the last word.
    private func bashOffers(_ words: [String]) throws -> Set<String> {
        let folder = try TemporaryFolder()
        let script = try folder.file("completion", ProgramRun("generate", "completions", "bash").output)
        let completion =
            "source \"$0\"; COMP_WORDS=(\"$@\"); COMP_CWORD=$(($# - 1)); _tolmach; printf '%s\\n' \"${COMPREPLY[@]}\""
        let text = try ChildProcess("/bin/bash", ["-c", completion, script] + words).text
        return Set(text.split(separator: "\n").map { String($0) })
    }

    @Test(arguments: CommandTable.visible.map(\.path))
    func bashCompletesOptions(path: [String]) throws {
        let command = try #require(CommandTable.command(at: path))
        let offered = try bashOffers(["tolmach"] + path + ["--"])
        #expect(offered.isSuperset(of: command.allOptions.map { "--" + $0.long }))
    }

    @Test func bashCompletesCommandsAndValues() throws {
        #expect(try bashOffers(["tolmach", "hel"]) == ["help"])
        #expect(try bashOffers(["tolmach", "help", "--color", "a"]) == ["auto", "always"])
    }
}
