import LocalizationModel

/// Puts the segment's inline codes into the target, where it is certain which goes where.
enum CodeTransfer {
    /// The target with the segment's codes; nil where it can't be told where they belong.
    static func mend(
        _ target: InlineText, source: AnalyzedText, segment: AnalyzedText, segmentText: InlineText
    ) -> (target: InlineText, repairs: [Match.Repair])? {
        let codes = segmentText.codes
        if source.codes.isEmpty && target.codes.isEmpty {
            return wrap(target, segment: segment, segmentText: segmentText)
        }
        if codes.isEmpty { return strip(target, segmentText: segmentText) }
        guard source.codes.count == codes.count, target.codes.count == codes.count,
            zip(source.codes, segment.codes).allSatisfy({ $0.kind == $1.kind && $0.offset == $1.offset })
        else { return nil }
        return replace(target, source: source, codes: codes)
    }

    /// Gives codes that stand for the same the spelling and number that the segment has for them.
    static func replace(
        _ target: InlineText, source: AnalyzedText, codes: [InlineText.PlacedCode]
    ) -> (target: InlineText, repairs: [Match.Repair])? {
        var free = Array(target.codes.indices)
        var placed = target.codes
        var repairs: [Match.Repair] = []
        for (index, old) in source.codes.enumerated() {
            guard
                let slot = free.firstIndex(where: {
                    target.codes[$0].code.kind == old.kind && target.codes[$0].code.original == old.original
                })
            else { return nil }
            let place = free.remove(at: slot)
            placed[place].code = codes[index].code
            if old.original != codes[index].code.original {
                repairs.append(Match.Repair(old: old.original, new: codes[index].code.original))
            }
        }
        return (InlineText(plain: target.plain, codes: placed), repairs)
    }

    /// A segment without codes gets a translation without them, but for codes that stand for words or part them.
    private static func strip(
        _ target: InlineText, segmentText: InlineText
    ) -> (target: InlineText, repairs: [Match.Repair])? {
        let parts = parted(target.plain, like: segmentText.plain)
        let isNeedless = target.codes.allSatisfy { placed in
            let isElement = placed.code.original.isEmpty || placed.code.original.utf8.first == UInt8(ascii: "<")
            let isAtEnd = placed.offset <= parts.start || placed.offset >= parts.end
            return isElement && (placed.code.kind != .standalone || isAtEnd)
        }
        guard isNeedless else { return nil }
        let plain = parts.leading + parts.words + parts.trailing
        let repairs = target.codes.map { Match.Repair(old: $0.code.original, new: "") }
        return (InlineText(plain: String(decoding: plain, as: UTF8.self), codes: []), repairs)
    }

    /// The words of a translation, where they begin and end in it, and the segment's white space around them; all UTF-8.
    private static func parted(
        _ target: String, like segment: String
    ) -> (leading: [UInt8], words: [UInt8], trailing: [UInt8], start: Int, end: Int) {
        let isSpace = { (byte: UInt8) in byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D }
        let utf8 = Array(segment.utf8)
        let leading = utf8.prefix(while: isSpace)
        let trailing = utf8.reversed().prefix(while: isSpace).reversed()
        let bytes = Array(target.utf8)
        let start = bytes.prefix(while: isSpace).count
        let end = max(start, bytes.count - bytes.reversed().prefix(while: isSpace).count)
        return (Array(leading), Array(bytes[start..<end]), Array(trailing), start, end)
    }

    /// Codes that all stand at the ends of the segment go to the ends of the target, with the spaces that part them
    /// from the words.
    private static func wrap(
        _ target: InlineText, segment: AnalyzedText, segmentText: InlineText
    ) -> (target: InlineText, repairs: [Match.Repair])? {
        let codes = segmentText.codes
        guard segment.codes.count == codes.count, !segment.bytes.isEmpty,
            segment.codes.allSatisfy({ $0.offset == 0 || $0.offset == segment.bytes.count })
        else { return nil }
        let parts = parted(target.plain, like: segmentText.plain)
        let plain = parts.leading + parts.words + parts.trailing
        let end = segmentText.plain.utf8.count
        let placed = zip(segment.codes, codes).map { place, code in
            let offset =
                place.offset == 0
                ? min(code.offset, parts.leading.count)
                : plain.count - min(end - code.offset, parts.trailing.count)
            return InlineText.PlacedCode(offset: offset, code: code.code)
        }
        let repairs = codes.map { Match.Repair(old: "", new: $0.code.original) }
        return (InlineText(plain: String(decoding: plain, as: UTF8.self), codes: placed), repairs)
    }
}
