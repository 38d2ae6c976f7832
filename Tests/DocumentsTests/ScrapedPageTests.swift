import Documents
import Foundation
import LocalizationModel
import Testing

/// The page that the program was first made for, where it is at hand.
struct ScrapedPageTests {
    private static let path = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../../../shared/inputs/scraped-article.txt").standardized.path

    @Test(.enabled(if: FileManager.default.fileExists(atPath: path), "the page is not beside this folder"))
    func `its strings and its article come apart`() throws {
        let document = try DocumentReader().read(path: Self.path)
        let shown = document.blocks.map { "\($0.language?.description ?? "-") \($0.text.display)" }
        #expect(shown.first == "en top of page")
        #expect(shown[1] == "- verbalexmk")
        #expect(
            shown.suffix(6) == [
                "ru 19 просмотров", "ru 0 комментариев", "ru Недавние посты", "ru Смотреть все", "ru Пост: <1/>",
                "en bottom of page",
            ])
        #expect(document.blocks.filter { $0.language == .english }.count == 25)
        #expect(document.blocks.filter { !$0.isTranslatable }.count == 1)
    }
}
