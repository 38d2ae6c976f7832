import LocalizationModel

/// How the codes of a text pair up: which stand for a span that nests, and which are halves.
struct InlineCodePairing {
    /// Ids whose opening and closing code both stand in the text, the opening one first.
    private(set) var paired: Set<Int> = []
    /// Those of them that nest with all others, so that an XML element can span them.
    private(set) var nested: Set<Int> = []

    /// Complexity: n log n, for texts with any number of codes.
    init(_ codes: some Sequence<InlineCode>) {
        var spans = Spans()
        for code in codes {
            switch code.kind {
            case .open: spans.open(code.id)
            case .close: if spans.close(code.id) { paired.insert(code.id) }
            case .standalone: break
            }
        }
        if paired.isEmpty { return }
        nested = paired.subtracting(spans.crossed())
    }

    init(_ text: InlineText) {
        self.init(text.codes.lazy.map(\.code))
    }

    /// Spans numbered in the order in which they open.
    private struct Spans {
        /// Of each span, its id and how many spans had ended when it began.
        private var starts: [(id: Int, ended: Int)] = []
        /// Numbers of the spans that are open, by id, the last one last.
        private var open: [Int: [Int]] = [:]
        private var endCount = 0
        /// Which spans ended, latest last; of those only the ones after which no earlier span ended: numbers rise.
        private var ends: [(count: Int, span: Int)] = []
        private var crossedIDs: Set<Int> = []

        mutating func open(_ id: Int) {
            open[id, default: []].append(starts.count)
            starts.append((id, endCount))
        }

        /// Ends the last span of this id; false where none is open.
        mutating func close(_ id: Int) -> Bool {
            guard let span = open[id]?.popLast() else { return false }
            noteCrossing(of: span)
            endCount += 1
            while let last = ends.last, last.span >= span { ends.removeLast() }
            ends.append((endCount, span))
            return true
        }

        /// A span is crossed where one that began before it ended while it was open.
        private mutating func noteCrossing(of span: Int) {
            let ended = starts[span].ended
            var (low, high) = (0, ends.count)
            while low < high {
                let middle = (low + high) / 2
                if ends[middle].count > ended { high = middle } else { low = middle + 1 }
            }
            if low < ends.count, ends[low].span < span { crossedIDs.insert(starts[span].id) }
        }

        /// The ids of crossed spans, those that never ended included.
        mutating func crossed() -> Set<Int> {
            for span in open.values.joined() { noteCrossing(of: span) }
            return crossedIDs
        }
    }
}
