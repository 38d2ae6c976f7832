import LocalizationModel
import Testing

@testable import Stemming

struct StemmerTests {
    @Test(
        "Forms of a word share a stem",
        arguments: [
            ("en", ["file", "files"]), ("en", ["arrive", "arrived", "arriving"]),
            ("ru", ["файл", "файлы", "файлами", "файлом"]), ("ru", ["просмотр", "просмотра", "просмотров"]),
            ("uk", ["міністр", "міністра", "міністрові", "міністрами"]),
            ("uk", ["переговори", "переговорів", "переговорами", "переговорах"]),
            ("uk", ["важливий", "важливого", "важлива", "важливими"]),
            ("ru", ["киев", "киева", "киеву", "киевом", "киеве"]), ("ru", ["саратов", "саратова", "саратове"]),
            ("ru", ["королева", "королевы", "королев"]), ("ru", ["город", "города", "городов"]),
            ("uk", ["київ", "києва", "києву", "києвом", "києві"]),
            ("uk", ["львів", "львова", "львову", "львовом", "львові"]),
            ("uk", ["домовитися", "домовилися", "домовилась"]), ("tr", ["dosya", "dosyalar", "dosyaları"]),
        ])
    func shared(language: String, forms: [String]) {
        let stemmer = Stemmer(language: LanguageTag(language: language))
        #expect(Set(forms.map(stemmer.stem)).count == 1, "\(forms.map(stemmer.stem))")
    }

    @Test(
        "Other words keep their stems apart",
        arguments: [
            ("uk", "війна", "вікно"), ("uk", "мир", "міра"), ("ru", "мир", "мэр"), ("en", "plan", "plane"),
        ])
    func apart(language: String, one: String, other: String) {
        let stemmer = Stemmer(language: LanguageTag(language: language))
        #expect(stemmer.stem(one) != stemmer.stem(other))
    }

    @Test func `Where no rules are known a word is its own stem`() {
        #expect(Stemmer(language: LanguageTag(language: "xx")).stem("files") == "files")
        #expect(Stemmer(language: .ukrainian).stem("") == "")
        #expect(Stemmer(language: .russian).stem(String(repeating: "и", count: 4000)).count == 4000)
    }
}
