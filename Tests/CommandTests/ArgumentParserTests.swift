import Testing

@testable import TolmachCommand

/// How a command line is read.
struct ArgumentParserTests {
    static let parser = ArgumentParser(strings: { InterfaceStrings(.english) })

    /// A line that can't be understood, and what the program says to it.
    static let mistakes: [(line: [String], says: String)] = [
        (["hlep"], "there is no command \"hlep\"; did you mean \"help\"?"),
        (["frobnicate"], "there is no command \"frobnicate\"; see tolmach --help"),
        (["--versoin"], "there is no option \"--versoin\"; did you mean \"--version\"?"),
        (["help", "--queit"], "there is no option \"--queit\"; did you mean \"--quiet\"?"),
        (["help", "--zzzzzz"], "there is no option \"--zzzzzz\"; see tolmach help --help"),
        (["help", "-Z"], "there is no option \"-Z\"; see tolmach help --help"),
        (["help", "--quiet=yes"], "--quiet takes no value, but \"yes\" was given; see tolmach help --help"),
        (["help", "--color"], "--color needs a value; see tolmach help --help"),
        (
            ["help", "--color", "allways"],
            "--color can't be \"allways\"; it is one of auto, always, never; did you mean \"always\"?"
        ),
        (["help", "--color", "auto", "--color=never"], "--color was given twice; see tolmach help --help"),
    ]

    @Test(arguments: mistakes)
    func mistakeIsExplained(line: [String], says: String) throws {
        let run = try ProgramRun(line)
        #expect(run.status == 2)
        #expect(run.output.isEmpty)
        #expect(run.errors == "tolmach: \(says)\n")
    }

    @Test func valuesAreReadInEveryForm() throws {
        for line in [["--color", "never"], ["--color=never"]] {
            #expect(try Self.parser.parse(["help"] + line).value(.color) == "never")
        }
        let invocation = try Self.parser.parse(["help", "-q", "--", "--color", "-"])
        #expect(invocation.has(.quiet))
        #expect(invocation.operands == ["--color", "-"])
        #expect(invocation.value(.color) == "auto")
    }

    @Test func shortSwitchesMayBeGrouped() throws {
        let invocation = try Self.parser.parse(["help", "-qh"])
        #expect(invocation.has(.quiet))
        #expect(invocation.helpRequest != nil)
    }

    @Test(arguments: [
        ("segmnet", "segment"), ("xeport", "export"), ("sugg", "suggest"), ("gloss", "glossary"), ("zzz", nil),
        ("", nil), ("name", "names"),
    ])
    func nearestNameIsFound(word: String, name: String?) {
        #expect(NearestName.of(word, among: ["segment", "suggest", "export", "glossary", "names"]) == name)
    }
}
