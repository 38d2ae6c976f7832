/// How a part of the index lies in bytes: the texts of one language that were stored at one go.
///
/// A part is cut into pages that are read one by one when they are asked for. All numbers are little-endian. Texts are
/// in order of their weight class, so that a text's rank in this order tells the class, and a list of ranks in order
/// is a list by weight.
///
///     header      32-bit words: see `Field`; the first rank of each weight class; how many short texts there are of each
///                 length
///     sketches    for each text: its number less the part's first in 24 bits, how many tokens it has in 8 (`unsketched`:
///                 too many), what else of it bounds its score in 16 (`SketchSurface`), then its tokens in 24 bits each
///                 (`SketchToken`). No text lies across two pages: where the next one has no room, a count of
///                 `endOfPage` stands, if that has room
///     blocks      32 bits for every eighth text: where its sketch lies
///     signatures  32 bits a text: `TextSignature`
///     postings    48 bits each: `Posting`, in pages of their own: `PostingPage`
///     hashes      32 bits a key, in order
///     starts      24 bits a key and one more: where its list begins in the postings
///     numbers     24 bits a short text, by length: its number less the part's first
///     characters  6 bits for each character of the short texts, by length (`ShortTexts.pack`)
///     buckets     32 bits a bucket of `TextHashTable` and one more: where its texts begin in the next two
///     checks      8 bits a text: what is kept of its hash
///     texts       24 bits a text: its number less the part's first
///
/// Each section begins at a multiple of 12 bytes, which divides the page, so nothing crosses pages but
/// the characters of a text.
enum IndexPartLayout {
    /// Bytes in a page: what SQLite keeps in one piece on pages of 4096.
    static let pageSize = 4056
    static let alignment = 12
    /// Marks the layout; another layout gets another number.
    static let version: UInt32 = 11
    /// Bytes of the sketches of one part at most, as `blocks` has 32 bits for them, and a quarter is left for the gaps at the
    /// ends of pages.
    static let mostSketchBytes = 3 << 30
    static let unsketched = 255
    static let endOfPage = 254
    /// Texts in a block.
    static let blockSize = 8
    /// Postings in one part at most, as `starts` has 24 bits for them.
    static let mostPostings = 1 << 24 - 1
    /// The numbers of the texts of one part lie less than this apart.
    static let mostNumbers: UInt32 = 1 << 24
    /// Bytes of a text's sketch before its tokens, and of a token.
    static let sketchHeadSize = 6
    static let sketchTokenSize = 3

    enum Field: Int {
        case version, keys, postings, texts, firstText, shortTexts
        case sketchesAt, blocksAt, signaturesAt, postingsAt, hashesAt, startsAt, numbersAt, charactersAt,
            bucketsAt, checksAt, textsAt, bucketBits
    }

    static let classesAt = 18
    static let lengthsAt = classesAt + 257
    static let headerWords = lengthsAt + AnalyzedText.shortLength + 1

    static func aligned(_ offset: Int) -> Int { (offset + alignment - 1) / alignment * alignment }
}
