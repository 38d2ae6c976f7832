import CMemoryKernels
import TestSupport
import Testing

/// What a kernel finds with the processor's own instructions it finds without them too.
struct MemoryKernelTests {
    private static func bytes(_ count: Int, below limit: Int, _ random: inout SeededGenerator) -> [UInt8] {
        (0..<count).map { _ in UInt8(Int.random(in: 0..<limit, using: &random)) }
    }

    @Test("The same signatures may share enough", arguments: [4, 16, 64, 256])
    func sharing(heaviest: Int) {
        var random = SeededGenerator(seed: UInt64(heaviest))
        for _ in 0..<400 {
            let stride = Int.random(in: 64...90, using: &random)
            let signatures = Self.bytes(2 * stride + 64, below: 256, &random)
            let weights = Self.bytes(96, below: heaviest, &random)
            let needed = UInt8.random(in: 0...255, using: &random)
            let found = cmemorykernels_sharing(signatures, stride, weights, needed)
            #expect(found == cmemorykernels_sharing_plainly(signatures, stride, weights, needed))
            let wanted = (0..<64).reduce(0 as UInt64) { found, place in
                let sum = (0..<3).reduce(0) { sum, row in
                    let byte = Int(signatures[row * stride + place])
                    return sum + Int(weights[row * 32 + byte % 16]) + Int(weights[row * 32 + 16 + byte / 16])
                }
                return min(sum, 255) >= Int(needed) ? found | 1 << UInt64(place) : found
            }
            #expect(found == wanted)
        }
    }

    @Test("The same texts are near by their characters", arguments: [true, false])
    func near(isLonger: Bool) {
        var random = SeededGenerator(seed: isLonger ? 1 : 2)
        for _ in 0..<400 {
            let length = Int.random(in: 1...40, using: &random)
            let count = Int.random(in: 0...70, using: &random)
            func counts() -> [UInt8] {
                let text = Self.bytes(length, below: 12, &random)
                var counts = [UInt8](repeating: 0, count: 16)
                cmemorykernels_count(text, length, &counts)
                return counts
            }
            let pattern = counts()
            let all = (0..<count).flatMap { _ in counts() }
            let distance = Int32.random(in: 0...12, using: &random)
            var found = (0..<UInt32(count)).shuffled(using: &random)
            var plain = found
            let kept = cmemorykernels_near(all, pattern, isLonger ? 1 : 0, distance, &found, count)
            let keptPlainly = cmemorykernels_near_plainly(all, pattern, isLonger ? 1 : 0, distance, &plain, count)
            #expect(found.prefix(kept) == plain.prefix(keptPlainly))
        }
    }
}
