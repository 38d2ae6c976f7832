internal import CSegmentationData

/// The data files that are compiled in.
enum DataFile {
    static func abbreviations(of language: String) -> String? {
        switch language {
        case "en": text(csegmentationdata_abbreviations_en())
        case "ru": text(csegmentationdata_abbreviations_ru())
        case "uk": text(csegmentationdata_abbreviations_uk())
        case "tr": text(csegmentationdata_abbreviations_tr())
        default: nil
        }
    }

    static func words(of language: String) -> String? {
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
