import Documents
import LocalizationModel
import Testing

extension FormatSample {
    static let plainText = FormatSample(
        format: "text",
        source: """
            menu of page
              • katya-writes

            Ministers meet in Bursa

            The two ministers met in Bursa. They spoke for an hour
            and a half, and then they left.

            7 просмотров2 комментария

            Все записи
            Пост: Draft_7
            end of page
            """,
        texts: [
            "menu of page", "katya-writes", "Ministers meet in Bursa",
            "The two ministers met in Bursa. They spoke for an hour and a half, and then they left.", "7 просмотров",
            "2 комментария", "Все записи", "Пост: <1/>", "end of page",
        ], repeatable: "Ещё одно предложение без конца строки. ", keepsBlocks: false)
}

struct PlainTextFormatTests {
    private func blocks(_ text: String, _ options: DocumentReader.Options = .init(formatName: "text")) throws
        -> [TextBlock]
    {
        try DocumentReader(options: options).read(bytes: Array(text.utf8), path: "page.txt").blocks
    }

    private func texts(_ text: String) throws -> [String] {
        try blocks(text).map(\.text.display)
    }

    @Test(arguments: [
        "It was a cold \nnight in the city.",
        "This sentence was cut\noff in the middle.",
        "The minister arrived in the morning, and by noon he\nhad left for\nIstanbul again.",
        "фильма\nС. Параджанова",
    ])
    func `a line end inside a paragraph is white space`(text: String) throws {
        let joined = text.split(separator: "\n").map { $0.trimmingPrefix(" ") }.map { line in
            line.hasSuffix(" ") ? line.dropLast() : line
        }
        #expect(try texts(text) == [joined.joined(separator: " ")])
    }

    @Test(arguments: [
        "apples\nred tomatoes\npears, plums", "Недавние записи\nСмотреть ещё", "Войти\nSign in",
        "Top of the page\nСмотреть ещё\nПоделиться", "Отзывы\nОставить отзыв...\nend of page",
    ])
    func `short lines that had room stay blocks of their own`(text: String) throws {
        #expect(try texts(text) == text.split(separator: "\n").map(String.init))
    }

    @Test func `a headline above prose stays a block of its own`() throws {
        #expect(
            try texts("Talks begin\nThe delegations met in the morning and spoke until the evening.").first
                == "Talks begin")
    }

    @Test func `wrapped prose goes together whatever its last line`() throws {
        let wrapped =
            "The delegations met in the morning and\nspoke until the evening, when the ministers\nleft the hall"
        #expect(try texts(wrapped).count == 1)
    }

    @Test func `a bullet is left out of its item`() throws {
        #expect(try texts("• First thing\n• Second thing") == ["First thing", "Second thing"])
        #expect(try texts("- First thing\n- Second thing") == ["First thing", "Second thing"])
        #expect(try texts("• 9. First thing • 10. Second thing").count == 1)
        #expect(try texts("— Да, — ответил он.") == ["— Да, — ответил он."])
    }

    @Test(arguments: [
        ("19 просмотров0 комментариев", ["19 просмотров", "0 комментариев"]),
        ("3 views12 comments", ["3 views", "12 comments"]),
        ("Смотреть всеПоделиться", ["Смотреть все", "Поделиться"]),
        ("Read moreПохожие записи", ["Read more", "Похожие записи"]),
        ("Read moreContact us", ["Read more", "Contact us"]),
        ("5 переглядів0 коментарів", ["5 переглядів", "0 коментарів"]),
    ])
    func `strings glued together come apart`(line: String, parts: [String]) throws {
        #expect(try texts(line) == parts)
    }

    @Test(arguments: [
        "iPhone", "YouTube", "COVID19 news", "Купить iPhone", "Карта СберБанка", "H2O and CO2", "Sign in to YouTube",
        "eBay prices", "McDonald of Glencoe", "МегаФон", "Office365 login", "Вход в WhatsApp", "Версия iOS17 и новее",
        "getElementById is a function", "10кг сахара", "Python3 tutorial", "Камера GoPro", "ул.Ленина 5",
    ])
    func `names with such places inside stay whole`(line: String) throws {
        #expect(try texts(line) == [line])
    }

    @Test func `each part of a glued line has its own place`() throws {
        let found = try blocks("a\n\n19 просмотров0 комментариев")
        #expect(found[1].location(atOffset: 0, file: "f") == SourceLocation(file: "f", line: 3, column: 1))
        #expect(found[2].location(atOffset: 0, file: "f") == SourceLocation(file: "f", line: 3, column: 14))
    }

    @Test func `a place after a joined line end is found`() throws {
        let block = try blocks("The first line is\n   wrapped here, and ends.")[0]
        let offset = block.text.plain.utf8.count - 1
        #expect(block.location(atOffset: offset, file: "f") == SourceLocation(file: "f", line: 2, column: 26))
    }

    @Test func `what is no language is kept out of translation`() throws {
        let found = try blocks("grafomanxk\n\nhello there\n\n2024")
        #expect(found.map(\.isTranslatable) == [false, true, false])
    }

    @Test func `each line is a block when asked`() throws {
        let text = "One. Two\n  3 views12 comments\nthree"
        let options = DocumentReader.Options(formatName: "text", paragraphs: .lines)
        #expect(try blocks(text, options).map(\.text.display) == ["One. Two", "3 views12 comments", "three"])
    }

    @Test func `the language of the page decides for short strings`() throws {
        let page = "Сьогодні міністри двох країн зустрілися й довго говорили про мир.\n\nПротокол\n\nФайл"
        #expect(try blocks(page).map(\.language) == [.ukrainian, .ukrainian, .ukrainian])
    }

    @Test func `a new text keeps to one line`() throws {
        let document = try DocumentReader().read(bytes: Array("One thing\r\n\r\nAnother thing\r\n".utf8), path: "a.txt")
        let written = try document.rewritten(replacing: [0: "Одна\nвещь"])
        #expect(String(decoding: written, as: UTF8.self) == "Одна вещь\r\n\r\nAnother thing\r\n")
    }
}
