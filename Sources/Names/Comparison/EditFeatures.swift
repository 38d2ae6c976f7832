/// What the comparison of names looks at when a letter becomes a letter, is left out or put in: the letters
/// themselves with more and more of their neighbours on both sides, each view as the number of a weight.
///
/// All views share one table by their hash, and two that fall on one weight share it. So the table must be larger than
/// the number of views that names show: with a quarter of it, 118 of 4,000 unseen names were taken for another of a
/// thousand, not 96.
enum EditFeatures {
    /// Weights in the table.
    static let tableBits: UInt32 = 20
    static let tableSize = 1 << Int(tableBits)
    /// The most that one call writes.
    static let maximum = 14

    typealias Letters = UnsafePointer<UInt8>
    typealias Output = UnsafeMutablePointer<Int32>

    @inline(__always)
    private static func slot(_ kind: UInt32, _ view: UInt32) -> Int32 {
        var hash = (view &* 0x9E37_79B1) ^ (kind &* 0x85EB_CA77)
        hash ^= hash >> 15
        hash &*= 0x2C1B_3C6D
        hash ^= hash >> 13
        return Int32(truncatingIfNeeded: hash & (UInt32(tableSize) - 1))
    }

    @inline(__always)
    private static func join(_ view: UInt32, _ letter: UInt32) -> UInt32 {
        (view &* 0x0100_0193) ^ (letter &+ 0x9E37) &* 0x85EB_CA6B
    }

    /// The letter at `i` of the one name stands for the letter at `j` of the other. Returns how many were written.
    @inline(__always)
    static func replacement(_ a: Letters, _ i: Int, _ b: Letters, _ j: Int, _ out: Output) -> Int {
        let letter = UInt32(a[i])
        let other = UInt32(b[j])
        let (before, after) = (UInt32(a[i - 1]), UInt32(a[i + 1]))
        let (before2, after2) = (UInt32(a[i - 2]), UInt32(a[i + 2]))
        let (otherBefore, otherAfter) = (UInt32(b[j - 1]), UInt32(b[j + 1]))
        let both = letter << 8 | other
        let left = both << 8 | before
        let right = both << 8 | after
        let between = join(left, after)
        let left2 = join(left, before2)
        let right2 = join(right, after2)
        out[0] = slot(1, both)
        out[1] = slot(2, left)
        out[2] = slot(3, right)
        out[3] = slot(4, both << 8 | otherBefore)
        out[4] = slot(5, both << 8 | otherAfter)
        out[5] = slot(6, join(left, otherBefore))
        out[6] = slot(7, join(right, otherAfter))
        out[7] = slot(8, left2)
        out[8] = slot(9, right2)
        out[9] = slot(10, between)
        out[10] = slot(11, join(between, otherBefore))
        out[11] = slot(12, join(join(between, otherBefore), otherAfter))
        out[12] = slot(13, join(left2, otherBefore))
        out[13] = slot(14, join(right2, otherAfter))
        return 14
    }

    /// The letter at `i` stands for nothing, behind the letter at `j` of the other name.
    @inline(__always)
    static func omission(_ a: Letters, _ i: Int, _ b: Letters, _ j: Int, _ out: Output) -> Int {
        let letter = UInt32(a[i])
        let (before, after) = (UInt32(a[i - 1]), UInt32(a[i + 1]))
        let (before2, after2) = (UInt32(a[i - 2]), UInt32(a[i + 2]))
        let (otherBefore, otherAfter) = (UInt32(b[j]), UInt32(b[j + 1]))
        let left = letter << 16 | before << 8
        let right = letter << 16 | after << 8
        let between = join(left | after, otherBefore)
        out[0] = slot(21, letter)
        out[1] = slot(22, letter << 8 | before)
        out[2] = slot(23, letter << 8 | after)
        out[3] = slot(24, letter << 8 | otherBefore)
        out[4] = slot(25, letter << 8 | otherAfter)
        out[5] = slot(26, left | otherBefore)
        out[6] = slot(27, right | otherAfter)
        out[7] = slot(28, left | after)
        out[8] = slot(29, between)
        out[9] = slot(30, join(between, otherAfter))
        out[10] = slot(31, join(join(left | before2, otherBefore), otherAfter))
        out[11] = slot(32, join(join(right | after2, otherBefore), otherAfter))
        return 12
    }

    /// The letter at `j` of the other name stands for nothing, behind the letter at `i` of the one.
    @inline(__always)
    static func addition(_ a: Letters, _ i: Int, _ b: Letters, _ j: Int, _ out: Output) -> Int {
        let other = UInt32(b[j])
        let (otherBefore, otherAfter) = (UInt32(b[j - 1]), UInt32(b[j + 1]))
        let (before, after, before2) = (UInt32(a[i]), UInt32(a[i + 1]), UInt32(a[i - 1]))
        let left = other << 16 | before << 8
        let between = join(left | after, otherBefore)
        out[0] = slot(41, other)
        out[1] = slot(42, other << 8 | otherBefore)
        out[2] = slot(43, other << 8 | otherAfter)
        out[3] = slot(44, other << 8 | before)
        out[4] = slot(45, other << 8 | after)
        out[5] = slot(46, left | otherBefore)
        out[6] = slot(47, other << 16 | after << 8 | otherAfter)
        out[7] = slot(48, left | after)
        out[8] = slot(49, between)
        out[9] = slot(50, join(between, otherAfter))
        out[10] = slot(51, join(join(left | before2, otherBefore), after))
        return 11
    }

    /// How long both names are.
    @inline(__always)
    static func lengths(_ count: Int, _ otherCount: Int, _ out: Output) -> Int {
        out[0] = slot(60, 0)
        out[1] = slot(61, UInt32(min(count, 12)))
        out[2] = slot(62, UInt32(min(otherCount, 12)))
        out[3] = slot(63, UInt32(min(count, 15) * 16 + min(otherCount, 15)))
        return 4
    }

    /// The weight of a pair of letters alone, and of a letter that stands for nothing: where training starts from.
    static func single(letter: UInt8, other: UInt8) -> Int32 {
        if letter == 0 { return slot(41, UInt32(other)) }
        if other == 0 { return slot(21, UInt32(letter)) }
        return slot(1, UInt32(letter) << 8 | UInt32(other))
    }
}
