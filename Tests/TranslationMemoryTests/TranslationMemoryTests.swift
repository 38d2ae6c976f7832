import LocalizationModel
import Testing

@testable import TranslationMemory

struct TranslationMemoryTests {
    @Test func `One store answers in both directions`() throws {
        let memory = MemoryFixture.memory([("Save the file", "Сохранить файл")])
        #expect(
            try memory.matches(for: "Save the file", from: .english, to: .russian).first?.target.plain
                == "Сохранить файл")
        #expect(
            try memory.matches(for: "Сохранить файл", from: .russian, to: .english).first?.target.plain
                == "Save the file")
        #expect(try memory.matches(for: "Сохранить файл", from: .russian, to: .turkish).isEmpty)
    }

    @Test(
        "Context lifts an exact match",
        arguments: [
            (SegmentContext(), 100), (SegmentContext(previous: "One", next: "Three"), 101),
            (SegmentContext(resourceID: "two"), 101),
            (SegmentContext(previous: "One", next: "Three", resourceID: "two"), 102),
            (SegmentContext(previous: "Other", next: "Three"), 100),
        ])
    func context(asked: SegmentContext, score: Int) throws {
        let unit = TranslationUnit(
            source: "Two", target: "Два", sourceLanguage: .english, targetLanguage: .russian,
            context: SegmentContext(previous: "One", next: "Three", resourceID: "two"))
        let memory = TranslationMemory(name: "test", units: [unit])
        #expect(try memory.matches(for: "Two", from: .english, to: .russian, context: asked).first?.score == score)
    }

    @Test func `Penalties come last and are listed`() throws {
        let unit = TranslationUnit(
            source: "Two words", target: "Два слова", sourceLanguage: LanguageTag(language: "en", region: "GB"),
            targetLanguage: .russian, status: .machine)
        let memory = TranslationMemory(name: "old", units: [unit])
        let american = LanguageTag(language: "en", region: "US")
        let match = try #require(
            try memory.matches(for: "Two words", from: american, to: .russian, penalty: 10).first)
        #expect(match.score == 79)
        #expect(match.penalties.map(\.reason) == ["memory", "machine", "region"])
    }

    @Test func `Codes of the segment are put in place of the memory's`() throws {
        var source = InlineText("Press ")
        source.append(InlineCode(.open, id: 1, original: "<b>"))
        source.append("Save")
        source.append(InlineCode(.close, id: 1, original: "</b>"))
        var target = InlineText("Нажмите ")
        target.append(InlineCode(.open, id: 1, original: "<b>"))
        target.append("Сохранить")
        target.append(InlineCode(.close, id: 1, original: "</b>"))
        let unit = TranslationUnit(source: source, target: target, sourceLanguage: .english, targetLanguage: .russian)
        let memory = TranslationMemory(name: "test", units: [unit])
        var asked = InlineText("Press ")
        asked.append(InlineCode(.open, id: 3, original: "<strong>"))
        asked.append("Save")
        asked.append(InlineCode(.close, id: 3, original: "</strong>"))
        let match = try #require(try memory.matches(for: asked, from: .english, to: .russian).first)
        #expect(match.score == 99)
        #expect(match.target.original == "Нажмите <strong>Сохранить</strong>")
    }

    @Test func `Of several memories the same translation is offered once, the best first`() throws {
        let one = MemoryFixture.memory([("Save the file", "Сохранить файл")])
        let other = MemoryFixture.memory([("Save the file", "Сохранить файл"), ("Save the files", "Сохранить файлы")])
        let set = MemorySet([.init(one, penalty: 10), .init(other)])
        let matches = try set.matches(for: "Save the file", from: .english, to: .russian)
        #expect(matches.map(\.target.plain) == ["Сохранить файл", "Сохранить файлы"])
        #expect(matches.first?.score == 100)
    }

    @Test func `The edit script says what differs`() throws {
        let memory = MemoryFixture.memory([("Open the selected file", "Открыть выбранный файл")])
        let match = try #require(
            try memory.matches(for: "Open the new files", from: .english, to: .russian, minimumScore: 40).first)
        #expect(
            match.edits == [
                Match.Edit(.replace, old: "selected", new: "new"), Match.Edit(.inflect, old: "file", new: "files"),
            ])
    }

    @Test func `What comes in stands behind the word that it follows`() throws {
        let memory = MemoryFixture.memory([("The ministers met in the town", "Министры встретились в городе")])
        let match = try #require(
            try memory.matches(
                for: "Two old ministers met twice again in the town", from: .english, to: .russian, minimumScore: 40
            ).first)
        #expect(
            match.edits == [
                Match.Edit(.replace, old: "The", new: "Two"), Match.Edit(.insert, old: "", new: "old"),
                Match.Edit(.insert, old: "", new: "twice", after: "met"),
                Match.Edit(.insert, old: "", new: "again"),
            ])
    }

    @Test func `A small word of a name is no name`() throws {
        let memory = TranslationMemory(
            name: "test",
            units: [
                TranslationUnit(
                    source: InlineText("The ministers met in Lviv"),
                    target: InlineText("Министры встретились во Львове"),
                    sourceLanguage: .english, targetLanguage: .russian)
            ], names: ["Committee of the Red Cross"])
        let match = try #require(
            try memory.matches(for: "Ministers met in Lviv", from: .english, to: .russian, minimumScore: 40).first)
        #expect(!match.penalties.contains { $0.reason == "name" })
    }
}
