import Testing

@testable import TolmachCommand

/// Every command explains itself, in both languages.
struct HelpTests {
    static let locales = ["C.UTF-8": InterfaceLanguage.english, "ru_RU.UTF-8": .russian]

    @Test(arguments: CommandTable.visible.map(\.path), ["C.UTF-8", "ru_RU.UTF-8"])
    func everyCommandHasShortAndLongHelp(path: [String], locale: String) throws {
        let language = try #require(Self.locales[locale])
        let command = try #require(CommandTable.command(at: path))
        let texts = CommandTexts(strings: InterfaceStrings(language))
        let short = try ProgramRun(path + ["-h"], environment: ["LC_ALL": locale])
        let long = try ProgramRun(path + ["--help"], environment: ["LC_ALL": locale])
        #expect(short.status == 0 && long.status == 0)
        #expect(short.errors.isEmpty && long.errors.isEmpty)
        #expect(short.output.hasPrefix(texts.summary(command).prefix(20)))
        let words = long.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        for option in command.allOptions {
            #expect(short.output.contains("--\(option.long)"))
            #expect(words.contains(texts.option(option, of: command)))
        }
        for line in command.examples { #expect(long.output.contains(line)) }
        for page in [short.output, long.output] {
            #expect(!page.contains("command.") && !page.contains("option."), "a text is missing")
        }
    }

    @Test func helpOfAllListsEveryCommand() throws {
        let run = try ProgramRun("--help")
        #expect(run.status == 0)
        for command in CommandTable.commands where !command.isHidden {
            #expect(run.output.contains("\n  \(command.name) "))
        }
    }

    @Test func nothingAtAllShowsHelp() throws {
        let run = try ProgramRun()
        #expect(run.status == 0)
        #expect(run.output.contains("Usage: tolmach"))
    }

    @Test func helpOfCommandIsItsLongHelp() throws {
        #expect(try ProgramRun("help", "help").output == ProgramRun("help", "--help").output)
    }

    @Test(arguments: [
        (["LC_ALL": "ru_RU.UTF-8"], "Запуск:"), (["LC_ALL": "", "LC_MESSAGES": "ru_UA"], "Запуск:"),
        (["LC_ALL": "", "LANG": "ru"], "Запуск:"), (["LC_ALL": "en_US.UTF-8", "LANG": "ru_RU"], "Usage:"),
        (["LC_ALL": "de_DE.UTF-8"], "Usage:"), (["LC_ALL": "C"], "Usage:"),
    ])
    func localeChoosesTheLanguage(environment: [String: String], heading: String) throws {
        #expect(try ProgramRun("-h", environment: environment).output.contains(heading))
    }

    @Test func versionIsOneLine() throws {
        let run = try ProgramRun("--version")
        #expect(run.status == 0)
        #expect(run.output.hasPrefix("tolmach ") && run.output.split(separator: "\n").count == 1)
    }

    @Test(arguments: CommandTable.visible.flatMap(\.examples))
    func everyExampleIsUnderstood(line: String) throws {
        // Of a pipeline, the part that calls the program.
        let calls = line.split(separator: "|").map { $0.split(separator: " ").map { String($0) } }
        for call in calls where call.first == "tolmach" {
            let words = call.dropFirst().prefix { $0 != ">" }.map { $0.replacing("'", with: "") }
            _ = try ArgumentParser(strings: { InterfaceStrings(.english) }).parse(Array(words))
        }
    }
}
