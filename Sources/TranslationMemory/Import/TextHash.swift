import LocalizationModel

/// The hashes of texts in one language, by which an equal text is found again: equal texts have the same language tag,
/// the same words and the same codes.
struct TextHash {
    /// The language as the file spells it.
    let tag: String
    private let seed: UInt64

    /// - Parameter secret: nought for the hash that is stored; another number for one that nobody can foresee.
    init(_ tag: String, secret: UInt64 = 0) {
        self.tag = tag
        seed = ByteHash.of(tag.utf8) ^ secret
    }

    /// The hash of a text.
    ///
    /// - Parameters:
    ///   - plain: its words, UTF-8.
    ///   - codes: its codes as the file spells them.
    func of(_ plain: UnsafeBufferPointer<UInt8>, codes: String?) -> UInt64 {
        let hash = ByteHash.of(plain, seed: seed)
        guard var codes else { return hash }
        return codes.withUTF8 { ByteHash.of($0, seed: hash &+ 1) }
    }
}
