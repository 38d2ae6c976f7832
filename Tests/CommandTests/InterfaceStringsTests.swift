import Testing

@testable import TolmachCommand

/// The program says the same things in each of its languages.
struct InterfaceStringsTests {
    static let english = InterfaceStrings(.english)
    static let russian = InterfaceStrings(.russian)
    static let pluralForms: [InterfaceLanguage: Set<String>] = [
        .english: ["one", "other"], .russian: ["one", "few", "many", "other"],
    ]

    /// Keys with the plural form taken off.
    static func stems(_ strings: InterfaceStrings) -> Set<String> {
        Set(strings.entries.keys.map { stem($0) ?? $0 })
    }

    static func stem(_ key: String) -> String? {
        guard key.hasPrefix("count."), let dot = key.lastIndex(of: ".") else { return nil }
        return String(key[..<dot])
    }

    @Test func bothLanguagesHaveTheSameKeys() {
        #expect(Self.stems(Self.english).subtracting(Self.stems(Self.russian)).sorted() == [])
        #expect(Self.stems(Self.russian).subtracting(Self.stems(Self.english)).sorted() == [])
    }

    @Test(arguments: InterfaceLanguage.allCases)
    func everyPluralHasItsForms(language: InterfaceLanguage) throws {
        let strings = InterfaceStrings(language)
        let forms = try #require(Self.pluralForms[language])
        for stem in Set(strings.entries.keys.compactMap(Self.stem)) {
            let have = Set(
                strings.entries.keys.filter { Self.stem($0) == stem }.map { String($0.dropFirst(stem.count + 1)) })
            #expect(have == forms, "\(stem)")
        }
    }

    @Test func bothLanguagesFillInTheSame() {
        func names(_ text: String) -> Set<String> {
            Set(text.matches(of: /\{[a-z]+\}/).map { String($0.output) })
        }
        for (key, text) in Self.english.entries where Self.stem(key) == nil {
            #expect(names(text) == names(Self.russian[key]), "\(key)")
        }
    }

    @Test(arguments: InterfaceLanguage.allCases)
    func everyEntryOfTheTableHasItsText(language: InterfaceLanguage) {
        let strings = InterfaceStrings(language)
        for command in CommandTable.visible {
            #expect(strings.optional("\(command.key).summary") != nil, "\(command.title)")
            for index in command.examples.indices {
                #expect(strings.optional("\(command.key).example.\(index + 1)") != nil, "\(command.title)")
            }
            for option in command.options {
                #expect(
                    strings.optional("option.\(option.long)")
                        ?? strings.optional("\(command.key).option.\(option.long)")
                        != nil, "\(option.long) of \(command.title)")
            }
        }
        for kind in ValueKind.allCases { #expect(strings.optional(kind.key) != nil) }
    }

    @Test func noTextIsLeftOver() {
        let commands = CommandTable.visible
        for key in Self.english.entries.keys where key.hasPrefix("command.") {
            #expect(commands.contains { key.hasPrefix($0.key + ".") }, "\(key) belongs to no command")
        }
    }

    @Test func fileIsReadAsItsHeadSays() {
        let entries = InterfaceStrings.parse(
            """
            # comment
            a = one = two
            b =
                first
                second

                third

            c =
            """)
        #expect(entries == ["a": "one = two", "b": "first\nsecond\n\nthird", "c": ""])
    }
}
