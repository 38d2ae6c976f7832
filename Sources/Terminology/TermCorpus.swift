import LocalizationModel
import Stemming

/// The words of one side of a bilingual corpus, as numbers.
struct TermCorpus {
    /// A word in one letter case.
    struct Spelling {
        var text: String
        /// Its number in small letters.
        var form: Int32
        var role: TermEdges.Role
        /// Whether it has several capitals, or none.
        var isAllCapitals: Bool
        var isSmall: Bool
        /// How often it stands where a capital would tell something.
        var count = 0
    }

    /// What stands before a word.
    struct Mark: OptionSet {
        let rawValue: UInt8
        /// More than a space or a hyphen: no phrase goes across.
        static let parts = Mark(rawValue: 1)
        /// The beginning of a sentence: a capital tells nothing.
        static let sentence = Mark(rawValue: 2)
        static let hyphen = Mark(rawValue: 4)
    }

    let edges: TermEdges
    private let stemmer: Stemmer
    private var stemNumbers: [String: Int32] = [:]
    private var formNumbers: [String: Int32] = [:]
    private var spellingNumbers: [String: Int32] = [:]
    /// The stem of each form.
    private(set) var stems: [Int32] = []
    private(set) var spellings: [Spelling] = []
    /// Which share of general language a stem is; nil where it is none of its common words.
    private(set) var shares: [Double?] = []
    private let general: [String: Double]
    /// The corpus: a spelling for each word, what stands before it, and where each unit begins.
    private(set) var words: [Int32] = []
    private(set) var marks: [Mark] = []
    private(set) var starts: [Int] = [0]

    /// - Parameter general: the common words of the language and which share of its texts each is.
    init(_ language: LanguageTag, general words: [String: Double]) {
        edges = TermEdges(language: language)
        let stemmer = Stemmer(language: language)
        self.stemmer = stemmer
        general = words.reduce(into: [:]) { $0[stemmer.stem($1.key), default: 0] += $1.value }
    }

    var unitCount: Int { starts.count - 1 }
    var stemCount: Int { shares.count }

    /// The words of a unit.
    func places(of unit: Int) -> Range<Int> { starts[unit]..<starts[unit + 1] }

    func stem(at place: Int) -> Int32 { stems[Int(spellings[Int(words[place])].form)] }

    /// Whether the corpus has a word in small letters.
    func has(_ form: String) -> Bool { formNumbers[form] != nil }

    mutating func add(_ text: String) {
        let scanner = WordScanner(text)
        var text = text
        text.withUTF8 { utf8 in
            for word in scanner.words {
                let number = spelling(
                    String(decoding: UnsafeBufferPointer(rebasing: utf8[word.bytes]), as: UTF8.self),
                    isAllCapitals: word.isAllCapitals, isSmall: !word.isCapitalized)
                if !word.beginsSentence { spellings[Int(number)].count += 1 }
                var mark: Mark = []
                if word.gapBefore > WordScanner.Gap.hyphen || word.start == 0 { mark.insert(.parts) }
                if word.gapBefore == WordScanner.Gap.hyphen { mark.insert(.hyphen) }
                if word.beginsSentence { mark.insert(.sentence) }
                words.append(number)
                marks.append(mark)
            }
        }
        starts.append(words.count)
    }

    private mutating func spelling(_ text: String, isAllCapitals: Bool, isSmall: Bool) -> Int32 {
        if let known = spellingNumbers[text] { return known }
        let small = text.lowercased()
        let form: Int32
        if let known = formNumbers[small] {
            form = known
        } else {
            form = Int32(stems.count)
            formNumbers[small] = form
            stems.append(stemNumber(stemmer.stem(small)))
        }
        let isWord = text.unicodeScalars.allSatisfy { $0.properties.isAlphabetic || $0 == "'" || $0 == "’" }
        var role = edges.role(of: small)
        // Short words are mostly function words that the list doesn't have; EU and ЕС aren't.
        if !isWord || (small.unicodeScalars.count < 3 && !isAllCapitals) { role.formIntersection(.inside) }
        let number = Int32(spellings.count)
        spellingNumbers[text] = number
        spellings.append(
            Spelling(text: text, form: form, role: role, isAllCapitals: isAllCapitals, isSmall: isSmall))
        return number
    }

    private mutating func stemNumber(_ stem: String) -> Int32 {
        if let known = stemNumbers[stem] { return known }
        let number = Int32(shares.count)
        stemNumbers[stem] = number
        shares.append(general[stem])
        return number
    }

    /// The text of some words, in the spelling that they have within sentences.
    func text(of places: Range<Int>) -> String {
        var text = ""
        for place in places {
            if place > places.lowerBound { text += marks[place].contains(.hyphen) ? "-" : " " }
            text += inSentence(at: place)
        }
        return text
    }

    private func inSentence(at place: Int) -> String {
        let spelling = spellings[Int(words[place])]
        guard marks[place].contains(.sentence), !spelling.isSmall, !spelling.isAllCapitals else { return spelling.text }
        let small = spelling.text.lowercased()
        let smallCount = spellingNumbers[small].map { spellings[Int($0)].count } ?? 0
        // A name keeps its capital: within sentences it is always seen with it.
        return smallCount == 0 && spelling.count > 0 ? spelling.text : small
    }
}
