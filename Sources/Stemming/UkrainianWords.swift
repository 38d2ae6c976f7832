internal import CStemmingData

/// What `UkrainianStemmer` knows of endings and words: `ukrainian.txt`.
struct UkrainianWords: Sendable {
    struct Ending: Sendable {
        let letters: [Unicode.Scalar]
        /// The letters that it may stand behind; empty where any may be.
        let after: [Unicode.Scalar]
    }

    /// The longest first.
    let endings: [Ending]
    /// What stems end in that are whole.
    let wholeStems: [[Unicode.Scalar]]
    /// From a form of an irregular word to the stem of all its forms.
    let irregular: [String: String]

    static let all = UkrainianWords()

    private init() {
        var count = 0
        let bytes = cstemmingdata_ukrainian(&count)
        var endings: [Ending] = []
        var wholeStems: [[Unicode.Scalar]] = []
        var irregular: [String: String] = [:]
        let text = String(decoding: UnsafeBufferPointer(start: bytes, count: count), as: UTF8.self)
        for line in text.split(separator: "\n") {
            let fields = line.split(separator: "\t")
            guard fields.count > 1 else { continue }
            switch fields[0] {
            case "ending":
                endings.append(
                    Ending(
                        letters: Array(fields[1].unicodeScalars),
                        after: fields.count > 2 ? Array(fields[2].unicodeScalars) : []))
            case "stem": wholeStems.append(Array(fields[1].unicodeScalars))
            case "word":
                for form in [fields[1]] + (fields.count > 2 ? fields[2].split(separator: " ") : []) {
                    irregular[String(form)] = String(fields[1])
                }
            default: break
            }
        }
        self.endings = endings.enumerated().sorted {
            ($1.element.letters.count, $0.offset) < ($0.element.letters.count, $1.offset)
        }.map(\.element)
        self.wholeStems = wholeStems
        self.irregular = irregular
    }
}
