/// Recognises UTF-16 that has no byte order mark: every other byte is the number of a block of 256 characters,
/// and those of our scripts are few.
enum UTF16Guess {
    private static let sampleSize = 4096

    /// `UTF-16LE`, `UTF-16BE`, or nil.
    static func name(for bytes: UnsafeBufferPointer<UInt8>) -> String? {
        let sample = bytes.prefix(min(sampleSize, bytes.count & ~1))
        guard sample.count >= 4 else { return nil }
        // Blocks 0 (ASCII and Latin-1) and 4 (Cyrillic): in other encodings these bytes are control characters.
        var even = 0
        var odd = 0
        for (index, byte) in sample.enumerated() where byte == 0 || byte == 4 {
            if index & 1 == 0 { even += 1 } else { odd += 1 }
        }
        let half = sample.count / 2
        if odd * 10 >= half * 7, even * 10 <= half * 2 { return "UTF-16LE" }
        if even * 10 >= half * 7, odd * 10 <= half * 2 { return "UTF-16BE" }
        return nil
    }
}
