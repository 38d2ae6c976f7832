import Foundation
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
        let process = try Process.run(URL(fileURLWithPath: "/usr/bin/\(shell)"), arguments: ["-n", script])
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
    }
}
