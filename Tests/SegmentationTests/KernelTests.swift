import CSegmentationKernels
import Testing

/// The loop that passes over text, against the same question asked byte by byte.
struct KernelTests {
    static func isInteresting(_ bytes: [UInt8], _ index: Int) -> Bool {
        func byte(_ offset: Int) -> UInt8 { index + offset < bytes.count ? bytes[index + offset] : 0 }
        let (first, second, third) = (byte(0), byte(1), byte(2))
        if [0x2E, 0x21, 0x3F, 0xE3, 0xEF].contains(first) { return true }
        if first == 0xE2, second == 0x81 || third == 0xA6 || third == 0xBC { return true }
        guard first == 0x20 || (0x09...0x0D).contains(first) else { return false }
        if third == 0x2E || third == 0x29 || (0x23...0x5F).contains(second) || second == 0x7E { return true }
        if (second, third) == (0x68, 0x74) || (second, third) == (0x77, 0x77) { return true }
        return second >= 0xC3 && second != 0xD1 && !(second == 0xD0 && third >= 0xB0)
    }

    @Test(arguments: 0..<60)
    func nothingOfInterestIsPassedOver(seed: Int) {
        var state = UInt64(seed + 1) &* 0x9E37_79B9_7F4A_7C15
        let common: [UInt8] = [
            0x20, 0x20, 0x0A, 0x61, 0x68, 0x74, 0x77, 0x41, 0x2E, 0x29, 0xD0, 0xD1, 0xAF, 0xB0, 0xE2, 0x80, 0x81, 0xA6,
        ]
        let bytes = (0..<(seed * 3)).map { _ -> UInt8 in
            state ^= state << 13
            state ^= state >> 7
            state ^= state << 17
            return state % 5 == 0
                ? UInt8(truncatingIfNeeded: state >> 20) : common[Int(state >> 20 & 0xFFFF) % common.count]
        }
        for start in 0...bytes.count {
            let expected = (start..<bytes.count).first { Self.isInteresting(bytes, $0) } ?? bytes.count
            let found = bytes.withUnsafeBufferPointer { buffer in
                buffer.baseAddress.map { csegmentationkernels_next($0, bytes.count, start) } ?? 0
            }
            #expect(found == expected)
        }
    }
}
