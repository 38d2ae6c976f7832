/// Merges runs of ascending numbers into one.
///
///     let merge = AscendingMerge()
///     merge.add([1, 4, 9], count: 3)
///     merge.endRun()
///     merge.add([2, 3], count: 2)
///     merge.endRun()
///     Array(merge.merged()) == [1, 2, 3, 4, 9]
final class AscendingMerge {
    private var numbers: UnsafeMutablePointer<UInt64>
    private var other: UnsafeMutablePointer<UInt64>
    private var capacity = 1024
    private(set) var count = 0
    /// Where each run ends.
    private var ends: [Int] = []

    init() {
        numbers = .allocate(capacity: capacity)
        other = .allocate(capacity: capacity)
    }

    deinit {
        numbers.deallocate()
        other.deallocate()
    }

    func removeAll() {
        count = 0
        ends.removeAll(keepingCapacity: true)
    }

    /// Adds numbers to the last run: none less than one before it.
    @inline(__always)
    func add(_ more: some Sequence<UInt64>, count added: Int) {
        if count + added > capacity { grow(to: count + added) }
        var place = count
        for number in more {
            numbers[place] = number
            place += 1
        }
        count = place
    }

    func endRun() { ends.append(count) }

    private func grow(to needed: Int) {
        capacity = max(needed, capacity * 2)
        let larger = UnsafeMutablePointer<UInt64>.allocate(capacity: capacity)
        larger.update(from: numbers, count: count)
        numbers.deallocate()
        other.deallocate()
        numbers = larger
        other = .allocate(capacity: capacity)
    }

    /// All numbers in order; they are there until some are added or removed.
    func merged() -> UnsafeBufferPointer<UInt64> {
        while ends.count > 1 {
            var newEnds: [Int] = []
            var start = 0
            for index in stride(from: 0, to: ends.count, by: 2) {
                let middle = ends[index]
                let end = index + 1 < ends.count ? ends[index + 1] : middle
                merge(start, middle, end)
                newEnds.append(end)
                start = end
            }
            swap(&numbers, &other)
            ends = newEnds
        }
        return UnsafeBufferPointer(start: numbers, count: count)
    }

    /// Merges two runs that lie side by side into the other numbers.
    private func merge(_ start: Int, _ middle: Int, _ end: Int) {
        var (left, right, place) = (start, middle, start)
        while left < middle && right < end {
            let (one, two) = (numbers[left], numbers[right])
            let isRight = two < one
            other[place] = isRight ? two : one
            right += isRight ? 1 : 0
            left += isRight ? 0 : 1
            place += 1
        }
        (other + place).update(from: numbers + left, count: middle - left)
        place += middle - left
        (other + place).update(from: numbers + right, count: end - right)
    }
}
