internal import CMemoryKernels
import LocalizationModel

extension IndexPart {
    /// A text that is to be looked at.
    struct WaitingText {
        var rank: Int
        /// What it must share.
        var needed: Int
        var signature: UInt32
        /// Where the sketch of the first text of its block lies.
        var block = 0
    }

    /// What texts are held against.
    private struct Measure {
        let bound: ScoreBound
        let weights: SignatureWeights
        let tables: SignatureTables
        let sketch: SegmentSketch
    }

    /// The texts of a list that may reach the score that a bound speaks of, with the most that each may come to.
    ///
    /// The postings of a page are looked at first, then the signatures of the texts that are left, then their sketches: what
    /// is to be read next was asked for a while ago by then, and is near.
    ///
    /// - Parameters:
    ///   - left: the weight of the segment's keys whose lists were not read before this one: no text that is
    ///     found here for the first time shares more.
    ///   - weights: of those keys.
    func collect(
        _ list: Range<Int>, bound: ScoreBound, left: Int, weights: SignatureWeights, sketch: SegmentSketch,
        into hints: inout [CandidateHint]
    ) throws(TolmachError) {
        guard let highest = bound.highestClass(sharing: left), highest >= bound.lowestClass else { return }
        let measure = Measure(bound: bound, weights: weights, tables: weights.tabulated(), sketch: sketch)
        var range = ClassRange(header, bound, highest: highest, left: left)
        var index = try first(list, notBefore: range.start)
        while index < list.upperBound {
            makeRoom()
            let page = try postings(at: index)
            let first = index % PostingPage.capacity
            let last = min(PostingPage.capacity, first + list.upperBound - index)
            let count = wait(for: page, first..<last, &range, measure)
            try look(at: count, measure, into: &hints)
            if range.isAtEnd { return }
            index += last - first
        }
    }

    /// The weight classes that a list is read for, and what is asked of the texts of the one that it has come to.
    private struct ClassRange {
        private let header: [UInt32]
        private let bound: ScoreBound
        private let left: Int
        /// The first rank of all of them.
        let start: Int
        private let end: Int
        private var current: Int
        private var currentEnd: Int
        /// What a text must share.
        private(set) var needed: Int
        private(set) var isAtEnd = false

        init(_ header: [UInt32], _ bound: ScoreBound, highest: UInt8, left: Int) {
            self.header = header
            self.bound = bound
            self.left = left
            current = Int(bound.lowestClass)
            start = Int(header[IndexPartLayout.classesAt + current])
            end = Int(header[IndexPartLayout.classesAt + Int(highest) + 1])
            currentEnd = Int(header[IndexPartLayout.classesAt + current + 1])
            needed = bound.neededShared(weightClass: bound.lowestClass, sharing: left)
        }

        /// Goes on to the class of a rank, which is no lower than the one before; false where it is none of these.
        @inline(__always)
        mutating func enter(_ rank: Int) -> Bool { rank < currentEnd || goOn(to: rank) }

        private mutating func goOn(to rank: Int) -> Bool {
            guard rank < end else {
                isAtEnd = true
                return false
            }
            while rank >= currentEnd {
                current += 1
                currentEnd = Int(header[IndexPartLayout.classesAt + current + 1])
            }
            needed = bound.neededShared(weightClass: UInt8(current), sharing: left)
            return true
        }
    }

    /// Puts those postings of a page that may share enough among what waits, and tells how many there are.
    private func wait(
        for page: PostingPage, _ places: Range<Int>, _ range: inout ClassRange, _ measure: Measure
    ) -> Int {
        var count = 0
        for start in stride(from: places.lowerBound, to: places.upperBound, by: PostingPage.chunk) {
            guard range.enter(page.rank(start)) else { return count }
            // Those that may share what the first of them must, as the others must no less.
            var found = page.sharing(range.needed, from: start, measure.tables)
            let size = places.upperBound - start
            if size < PostingPage.chunk { found &= 1 << UInt64(size) - 1 }
            while found != 0 {
                let place = start + found.trailingZeroBitCount
                found &= found - 1
                let rank = page.rank(place)
                guard range.enter(rank) else { return count }
                prefetch(signaturesAt + rank * 4)
                waiting[count] = WaitingText(rank: rank, needed: range.needed, signature: page.signature(place))
                count += 1
            }
        }
        return count
    }

    @inline(__always)
    private func prefetch(_ offset: Int) {
        if let near = bytes.keptAddress(of: offset) { cmemorykernels_prefetch(near) }
    }

    /// Looks at the signatures of the first texts that wait, and at the sketches of those that are left.
    private func look(at count: Int, _ measure: Measure, into hints: inout [CandidateHint]) throws(TolmachError) {
        var left = 0
        for place in 0..<count {
            var text = waiting[place]
            let signature = try bytes.word(at: signaturesAt + text.rank * 4)
            guard measure.weights.shared(text.signature, text: signature) >= text.needed else { continue }
            text.block = try block(of: text.rank)
            prefetch(text.block)
            waiting[left] = text
            left += 1
        }
        for place in 0..<left { try look(at: waiting[place], measure, into: &hints) }
    }

    /// Looks at a text's sketch.
    @inline(__always)
    private func look(
        at text: WaitingText, _ measure: Measure, into hints: inout [CandidateHint]
    ) throws(TolmachError) {
        let offset = try sketch(of: text.rank, block: text.block)
        let page = try bytes.page(at: offset)
        let inPage = offset % PagedBytes.pageSize
        let head = page.loadUnaligned(fromByteOffset: inPage, as: UInt64.self).littleEndian
        let count = Int(head >> 24 & 255)
        let number = firstText &+ UInt32(truncatingIfNeeded: head & 0xFF_FFFF)
        if count == IndexPartLayout.unsketched {
            hints.append(CandidateHint(number: number, bound: 102, sourceBound: 100))
            return
        }
        guard inPage + Self.sketchSize(count) <= PagedBytes.pageSize else { throw Self.damage }
        let threshold = measure.bound.threshold
        let surface = UInt32(truncatingIfNeeded: head >> 32 & 0xFFFF)
        let marks = SketchSurface.marks(surface).intersection(changed.marks(number))
        let highest = measure.sketch.bound(
            packedAt: page + inPage + IndexPartLayout.sketchHeadSize, count: count, surface: surface, marks: marks,
            threshold: threshold)
        if highest.best >= threshold {
            hints.append(
                CandidateHint(
                    number: number, bound: highest.best, sourceBound: highest.source,
                    isPlain: marks.contains(.isPlain)))
        }
    }
}
