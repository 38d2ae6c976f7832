import FileAccess
import LocalizationModel

/// Texts of one language sorted for a part of the index, which is merged of one run or several: in memory, or in a
/// scratch file from which they are read one after the other.
///
/// All is in words of 32 bits. Texts are in order of their weight class; a text's rank is its place in that order.
struct IndexRun: Sendable {
    enum Section: Int, CaseIterable {
        /// For each text its number, how many tokens it has (`IndexPartLayout.unsketched`: too many), its surface, and
        /// its tokens.
        case sketches
        /// For each key its hash, and how many texts have it; in order.
        case keys
        /// For each key the ranks of the texts that have it, in order.
        case ranks
        /// The numbers of the short texts, by length.
        case numbers
        /// The characters of the short texts as `ShortTexts.pack` has them, by length; each length begins a word.
        case characters
        /// For each text the two halves of its hash, the high one first, and its number.
        case hashes
    }

    private enum Place {
        case memory(Words)
        case file(ScratchFile, at: Int)
    }

    /// Words that nobody changes any more.
    final class Words: @unchecked Sendable {
        // @unchecked: see above.
        let start: UnsafeMutablePointer<UInt32>
        let count: Int

        init(_ words: [UInt32]) {
            count = words.count
            start = .allocate(capacity: words.count + 1)
            words.withUnsafeBufferPointer { if let from = $0.baseAddress { start.update(from: from, count: count) } }
        }

        deinit { start.deallocate() }
    }

    /// The lowest and the highest number of its texts.
    let first: UInt32
    let last: UInt32
    /// How many texts there are of each weight class.
    let classCounts: [Int]
    /// How many short texts there are of each length.
    let shortCounts: [Int]
    /// Bytes that its sketches take in a part, gaps aside.
    let sketchBytes: Int
    private let places: [Place]
    private let counts: [Int]

    var texts: Int { classCounts.reduce(0, +) }

    /// - Parameter sections: the words of each section; each is let go when it has been taken over.
    /// - Throws: `TolmachError.unwritableFile` where the scratch file can't be written.
    init(
        first: UInt32, last: UInt32, classCounts: [Int], shortCounts: [Int], sections: consuming [[UInt32]],
        into scratch: ScratchFile?
    ) throws(TolmachError) {
        self.first = first
        self.last = last
        self.classCounts = classCounts
        self.shortCounts = shortCounts
        let texts = classCounts.reduce(0, +)
        // Here a text has three words before its tokens.
        let tokens = sections[Section.sketches.rawValue].count - 3 * texts
        sketchBytes = texts * IndexPartLayout.sketchHeadSize + tokens * IndexPartLayout.sketchTokenSize
        counts = sections.map(\.count)
        var places: [Place] = []
        for index in sections.indices {
            if let scratch {
                let start = try scratch.append(sections[index])
                places.append(.file(scratch, at: start))
            } else {
                places.append(.memory(Words(sections[index])))
            }
            sections[index] = []
        }
        self.places = places
    }

    func count(_ section: Section) -> Int { counts[section.rawValue] }

    /// Reads a section from its beginning.
    func stream(_ section: Section) -> WordStream {
        switch places[section.rawValue] {
        case .memory(let words): WordStream(words)
        case .file(let scratch, let start): WordStream(scratch, at: start, count: counts[section.rawValue])
        }
    }
}
