/// UTF-8 text with the questions that segmentation asks of it; offsets are bytes.
///
/// The bytes are those of a `String` or were validated, so they are well-formed.
struct TextView {
    let bytes: UnsafeBufferPointer<UInt8>
    let table: CharacterTable

    var count: Int { bytes.count }

    /// The scalar that begins at an offset, and its length in bytes.
    @inline(__always)
    func scalar(at offset: Int) -> (value: UInt32, length: Int) {
        let first = UInt32(bytes[offset])
        if first < 0x80 { return (first, 1) }
        if first < 0xE0 { return ((first & 0x1F) << 6 | trail(offset + 1), 2) }
        if first < 0xF0 { return ((first & 0x0F) << 12 | trail(offset + 1) << 6 | trail(offset + 2), 3) }
        return (
            (first & 0x07) << 18 | trail(offset + 1) << 12 | trail(offset + 2) << 6 | trail(offset + 3), 4
        )
    }

    @inline(__always)
    private func trail(_ offset: Int) -> UInt32 {
        offset < bytes.count ? UInt32(bytes[offset]) & 0x3F : 0
    }

    /// Where the scalar before an offset begins.
    @inline(__always)
    func start(before offset: Int) -> Int {
        var start = offset - 1
        while start > 0, bytes[start] & 0xC0 == 0x80 { start -= 1 }
        return start
    }

    /// The traits of the character at an offset; none behind the end.
    @inline(__always)
    func traits(at offset: Int) -> CharacterTraits {
        offset < bytes.count ? table.traits(of: scalar(at: offset).value) : []
    }

    /// The traits of the character before an offset; none at the start.
    @inline(__always)
    func traits(before offset: Int) -> CharacterTraits {
        offset > 0 ? table.traits(of: scalar(at: start(before: offset)).value) : []
    }

    /// The byte at an offset, 0 behind the end or before the start.
    @inline(__always)
    func byte(_ offset: Int) -> UInt8 {
        offset >= 0 && offset < bytes.count ? bytes[offset] : 0
    }

    /// The end of the characters from an offset that have one of the traits.
    @inline(__always)
    func skip(_ wanted: CharacterTraits, from offset: Int) -> Int {
        var offset = offset
        while offset < bytes.count {
            let (value, length) = scalar(at: offset)
            guard !table.traits(of: value).isDisjoint(with: wanted) else { break }
            offset += length
        }
        return min(offset, bytes.count)
    }

    /// The start of the characters up to an offset that have one of the traits, looking back no further than a limit.
    @inline(__always)
    func skipBack(_ wanted: CharacterTraits, from offset: Int, limit: Int = 200) -> Int {
        var offset = offset
        let lowest = max(0, offset - limit)
        while offset > lowest {
            let before = start(before: offset)
            guard !table.traits(of: scalar(at: before).value).isDisjoint(with: wanted) else { break }
            offset = before
        }
        return offset
    }

    /// The letters, digits, full stops and joiners that end at an offset: a word or an abbreviation without its stop.
    ///
    /// - Parameter floor: Where the word begins at the earliest.
    func word(before offset: Int, floor: Int) -> Range<Int> {
        var start = offset
        let lowest = max(floor, offset - 120)
        while start > lowest {
            let before = self.start(before: start)
            if (bytes[before] | 0x20) &- 0x61 < 26 {
                start = before
                continue
            }
            let isInside =
                bytes[before] == UInt8(ascii: ".")
                || !table.traits(of: scalar(at: before).value).isDisjoint(with: [.letter, .digit, .joiner])
            guard isInside else { break }
            start = before
        }
        return start..<offset
    }

    /// The letters and apostrophes from an offset on.
    func letters(from offset: Int) -> Range<Int> {
        var end = offset
        while end < bytes.count {
            let byte = bytes[end]
            if byte < 0x80 {
                guard (byte | 0x20) &- 0x61 < 26 || byte == 0x27 else { break }
                end += 1
                continue
            }
            let (value, length) = scalar(at: end)
            guard table.traits(of: value).contains(.letter) || value == 0x2019 else { break }
            end += length
        }
        return offset..<min(end, bytes.count)
    }

    /// What stands between white space and an offset: a word with all that clings to it.
    func token(before offset: Int, limit: Int = 300) -> Range<Int> {
        var start = offset
        let lowest = max(0, offset - limit)
        while start > lowest, !(bytes[start - 1] <= 0x20) { start -= 1 }
        return start..<offset
    }

    /// What stands between an offset and white space.
    func token(from offset: Int, limit: Int = 300) -> Range<Int> {
        var end = offset
        let highest = min(bytes.count, offset + limit)
        while end < highest, bytes[end] > 0x20 { end += 1 }
        return offset..<end
    }

    /// Whether the bytes at an offset are those of an ASCII string.
    func has(_ prefix: StaticString, at offset: Int) -> Bool {
        guard offset >= 0, offset + prefix.utf8CodeUnitCount <= bytes.count else { return false }
        for index in 0..<prefix.utf8CodeUnitCount where bytes[offset + index] != prefix.utf8Start[index] {
            return false
        }
        return true
    }

    /// Whether all characters of a range have one of the traits; so for an empty one.
    func all(_ wanted: CharacterTraits, in range: Range<Int>) -> Bool {
        var offset = range.lowerBound
        while offset < range.upperBound {
            let (value, length) = scalar(at: offset)
            if table.traits(of: value).isDisjoint(with: wanted) { return false }
            offset += length
        }
        return true
    }

    /// The number of characters in a range.
    func length(_ range: Range<Int>) -> Int {
        var count = 0
        for offset in range where bytes[offset] & 0xC0 != 0x80 { count += 1 }
        return count
    }
}
