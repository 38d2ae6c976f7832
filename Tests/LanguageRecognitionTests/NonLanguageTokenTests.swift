import LanguageRecognition
import Testing

struct NonLanguageTokenTests {
    @Test(arguments: [
        ("https://example.org", NonLanguageToken.address), ("www.example.org", .address), ("example.org/x", .address),
        ("mail@example.org", .mailAddress), ("(mail@example.org)", .mailAddress),
        ("top-of-page.html", .fileName), ("report.pdf,", .fileName), ("a/b/c", .fileName), ("C:\\x", .fileName),
        ("Blog2_Post", .identifier), ("snake_case", .identifier), ("camelCase", .identifier), ("a1b2", .identifier),
        ("--quiet", .identifier),
        ("%s", .placeholder), ("{0}", .placeholder), ("<br>", .placeholder), ("2024", .number), ("12:30", .number),
    ])
    func `is recognised`(token: String, kind: NonLanguageToken) {
        #expect(NonLanguageToken(token) == kind)
    }

    @Test(arguments: [
        "Save", "and/or", "U.S.", "p.m.", "Ph.D", "don't", "COVID19", "5th", "e-mail", "слово_слово", "слово.слово", "",
        "end.Next", "—", "Ивано-Франковск", "_emphasis_",
    ])
    func `a word is none`(token: String) {
        #expect(NonLanguageToken(token) == nil)
    }
}
