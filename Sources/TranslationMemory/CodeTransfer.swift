import LocalizationModel

/// Puts the segment's inline codes into the target, where it is certain which goes where.
enum CodeTransfer {
    /// The target with the segment's codes; nil where it can't be told where they belong.
    static func mend(
        _ target: InlineText, source: AnalyzedText, segment: AnalyzedText, codes: [InlineText.PlacedCode]
    ) -> (target: InlineText, repairs: [Match.Repair])? {
        if source.codes.isEmpty && target.codes.isEmpty {
            return wrap(target, segment: segment, codes: codes)
        }
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

    /// Codes that all stand at the ends of the segment go to the ends of the target.
    private static func wrap(
        _ target: InlineText, segment: AnalyzedText, codes: [InlineText.PlacedCode]
    ) -> (target: InlineText, repairs: [Match.Repair])? {
        guard segment.codes.count == codes.count, !segment.bytes.isEmpty,
            segment.codes.allSatisfy({ $0.offset == 0 || $0.offset == segment.bytes.count })
        else { return nil }
        let end = target.plain.utf8.count
        let placed = zip(segment.codes, codes).map { place, code in
            InlineText.PlacedCode(offset: place.offset == 0 ? 0 : end, code: code.code)
        }
        let repairs = codes.map { Match.Repair(old: "", new: $0.code.original) }
        return (InlineText(plain: target.plain, codes: placed), repairs)
    }
}
