internal import CSegmentationData

/// The data files that are compiled in.
enum DataFile {
    /// The languages that have files.
    static let languages = ["en", "ru", "uk", "tr"]

    /// All words of a language by kind.
    static func text(of language: String) -> String {
        [abbreviations(of: language), words(of: language)].compactMap(\.self).joined()
    }

    private static func abbreviations(of language: String) -> String? {
        switch language {
        case "en": text(csegmentationdata_abbreviations_en())
        case "ru": text(csegmentationdata_abbreviations_ru())
        case "uk": text(csegmentationdata_abbreviations_uk())
        case "tr": text(csegmentationdata_abbreviations_tr())
        default: nil
        }
    }

    private static func words(of language: String) -> String? {
        switch language {
        case "en": text(csegmentationdata_words_en())
        case "ru": text(csegmentationdata_words_ru())
        case "uk": text(csegmentationdata_words_uk())
        case "tr": text(csegmentationdata_words_tr())
        default: nil
        }
    }

    private static func text(_ file: csegmentationdata_file) -> String {
        String(decoding: UnsafeBufferPointer(start: file.bytes, count: file.count), as: UTF8.self)
    }
}
