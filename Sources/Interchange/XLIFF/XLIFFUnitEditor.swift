import LocalizationModel
import XMLStream

/// Makes the edits that give segments of one unit their new translations.
struct XLIFFUnitEditor {
    let unit: XLIFFUnitPlaces
    /// The bytes of the whole unit, and where they begin in the file.
    let bytes: [UInt8]
    let offset: Int

    /// Of segments that a faulty file marks alike, and which have one place therefore, the first is written.
    ///
    /// - Parameter changes: one for each segment, nil where it stays as it is.
    func edits(_ changes: [XLIFFRewriter.Change?]) -> [ByteEdit] {
        var edits: [ByteEdit] = []
        let segments = Dictionary(grouping: unit.segments.indices) { unit.segments[$0].pair }
        for pair in unit.pairs.indices {
            let indexes = segments[pair] ?? []
            if indexes.contains(where: { changes[$0] != nil }) {
                edits += targetEdits(unit.pairs[pair], indexes, changes)
            }
        }
        edits += stateEdits(changes)
        // Edits of one place keep their order, that of the segments.
        let sorted = edits.enumerated().sorted {
            ($0.element.range.lowerBound, $0.offset) < ($1.element.range.lowerBound, $1.offset)
        }
        var end = 0
        return sorted.map(\.element).filter { edit in
            guard edit.range.lowerBound >= end else { return false }
            end = edit.range.upperBound
            return true
        }
    }

    // MARK: Targets

    private func targetEdits(
        _ pair: XLIFFUnitPlaces.Pair, _ indexes: [Int], _ changes: [XLIFFRewriter.Change?]
    ) -> [ByteEdit] {
        let spellings = spellings(of: pair)
        let state = unit.version == .version12 && keepsStateOnTarget(pair) ? weakest(indexes, changes) : nil
        let isMarked = unit.segments[indexes[0]].mark != nil
        let old = pair.target?.content
        if isMarked, let target = pair.target, !target.isEmptyTag {
            // Where all segments have their place, only the changed ones are touched.
            let places = Dictionary(
                target.content.segments.map { ($0.id, $0.bytes) }, uniquingKeysWith: { first, _ in first })
            let changed = indexes.filter { changes[$0] != nil }
            let known = changed.compactMap { index in
                unit.segments[index].mark.flatMap { places[$0] }.map { (index, $0) }
            }
            if known.count == changed.count, known.allSatisfy({ !isEmptyMark(endingAt: $0.1.lowerBound) }) {
                return tagEdits(target, state)
                    + known.map { ByteEdit($0.1, spell(changes[$0.0]?.target ?? InlineText(), spellings)) }
            }
        }
        let inner: [UInt8]
        if isMarked, let source = pair.segmentedSource {
            inner = markedTarget(source, old, indexes, changes, spellings)
        } else {
            inner = spell(changes[indexes[0]]?.target ?? InlineText(), spellings)
        }
        guard let target = pair.target else { return [newTarget(pair, inner, state)] }
        if target.isEmptyTag {
            var tag = XMLTagBytes(slice(target.tag))
            if let state { tag.set("state", state) }
            return [ByteEdit(target.tag, tag.opened + inner + Array("</\(target.name.qualifiedName)>".utf8))]
        }
        return tagEdits(target, state) + [ByteEdit(target.content.bytes, inner)]
    }

    private func tagEdits(_ target: XLIFFUnitPlaces.Element, _ state: String?) -> [ByteEdit] {
        guard let state else { return [] }
        var tag = XMLTagBytes(slice(target.tag))
        tag.set("state", state)
        return tag.bytes == slice(target.tag) ? [] : [ByteEdit(target.tag, tag.bytes)]
    }

    private func newTarget(_ pair: XLIFFUnitPlaces.Pair, _ inner: [UInt8], _ state: String?) -> ByteEdit {
        let prefix = pair.source?.name.prefix ?? ""
        let name = prefix.isEmpty ? "target" : prefix + ":target"
        let start = "<\(name)" + (state.map { " state=\"\($0)\"" } ?? "") + ">"
        return ByteEdit(
            pair.insertion..<pair.insertion,
            slice(pair.indentation) + Array(start.utf8) + inner + Array("</\(name)>".utf8))
    }

    /// A target cut as the source is, with old translations where there are no new ones.
    private func markedTarget(
        _ source: XLIFFUnitPlaces.Element, _ old: XLIFFInlineReader.Content?, _ indexes: [Int],
        _ changes: [XLIFFRewriter.Change?], _ spellings: [String: XLIFFInlineReader.Spelling]
    ) -> [UInt8] {
        let kept = Dictionary(
            (old?.segments ?? []).map { ($0.id, $0.bytes) }, uniquingKeysWith: { first, _ in first })
        var result: [UInt8] = []
        var position = source.content.bytes.lowerBound
        for (index, segment) in zip(indexes, source.content.segments) {
            result += slice(position..<segment.bytes.lowerBound)
            if let change = changes[index] {
                result += spell(change.target, spellings)
            } else if let kept = kept[segment.id] {
                result += slice(kept)
            }
            position = segment.bytes.upperBound
        }
        return result + slice(position..<source.content.bytes.upperBound)
    }

    private func isEmptyMark(endingAt place: Int) -> Bool {
        let index = place - offset - 2
        return bytes.indices.contains(index) && bytes[index] == UInt8(ascii: "/")
    }

    // MARK: States

    /// Trados, memoQ and Phrase keep states elsewhere.
    private func keepsStateOnTarget(_ pair: XLIFFUnitPlaces.Pair) -> Bool {
        if let target = pair.target, XMLTagBytes(slice(target.tag)).value("state") != nil { return true }
        return unit.ownState == nil && !unit.segments.contains { $0.stateTag != nil }
    }

    /// In XLIFF 1.2 a target of several segments is as far as the least of them.
    private func weakest(_ indexes: [Int], _ changes: [XLIFFRewriter.Change?]) -> String? {
        guard indexes.contains(where: { changes[$0]?.status != nil }) else { return nil }
        let order: [TranslationUnit.Status] = [
            .untranslated, .rejected, .machine, .aligned, .draft, .translated, .reviewed, .final,
        ]
        let all = indexes.map { index in
            changes[index].map { $0.status ?? unit.segments[index].status }
                ?? (unit.segments[index].target == nil ? .untranslated : unit.segments[index].status)
        }
        return order.first { all.contains($0) }.flatMap { UnitStates.word(for: $0, .xliff12) }
    }

    private func stateEdits(_ changes: [XLIFFRewriter.Change?]) -> [ByteEdit] {
        var edits: [ByteEdit] = []
        for (segment, change) in zip(unit.segments, changes) {
            guard let tag = segment.stateTag, let status = change?.status else { continue }
            var edited = XMLTagBytes(slice(tag))
            if unit.version == .version12 {
                edited.set("conf", UnitStates.word(for: status, .trados))
            } else if status != segment.status || edited.value("state") == nil {
                edited.set("state", UnitStates.word(for: status, .xliff2))
                edited.set("subState", nil)
            }
            if edited.bytes != slice(tag) { edits.append(ByteEdit(tag, edited.bytes)) }
        }
        guard unit.version == .version12, let word = approval(changes) else { return edits }
        var edited = XMLTagBytes(slice(unit.tag))
        if edited.value("approved") != nil || word == "yes" { edited.set("approved", word) }
        if let own = unit.ownState, let status = changes.compactMap({ $0?.status }).first,
            let name = edited.name(endingIn: own.attribute)
        {
            edited.set(name, UnitStates.word(for: status, own.vocabulary))
        }
        if edited.bytes != slice(unit.tag) { edits.append(ByteEdit(unit.tag, edited.bytes)) }
        return edits
    }

    private func approval(_ changes: [XLIFFRewriter.Change?]) -> String? {
        guard changes.contains(where: { $0?.status != nil }) else { return nil }
        let isApproved = zip(unit.segments, changes).allSatisfy { segment, change in
            let status = change?.status ?? segment.status
            return status == .reviewed || status == .final
        }
        return isApproved ? "yes" : "no"
    }

    // MARK: Spelling

    /// How the file spells codes: as in the old target, else as in the source.
    private func spellings(of pair: XLIFFUnitPlaces.Pair) -> [String: XLIFFInlineReader.Spelling] {
        var spellings: [String: XLIFFInlineReader.Spelling] = [:]
        for element in [pair.target, pair.segmentedSource, pair.source] {
            guard let content = element?.content else { continue }
            for (placed, spelling) in zip(content.text.codes, content.spellings)
            where spellings[placed.code.placeholder] == nil {
                spellings[placed.code.placeholder] = spelling
            }
        }
        return spellings
    }

    private func spell(_ text: InlineText, _ spellings: [String: XLIFFInlineReader.Spelling]) -> [UInt8] {
        var result: [UInt8] = []
        text.forEachPart(
            text: { result += escape($0) },
            code: { code in
                switch spellings[code.placeholder] {
                case .bytes(let range): result += slice(range)
                case .emptySpan(let range): result += XMLTagBytes(slice(range)).opened
                case .endOfEmptySpan(let name): result += Array("</\(name)>".utf8)
                case nil: break
                }
            })
        return result
    }

    /// Characters that XML forbids are spelled as `cp` in XLIFF 2, and left out in 1.2.
    private func escape(_ text: Substring) -> [UInt8] {
        var result: [UInt8] = []
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": result += Array("&amp;".utf8)
            case "<": result += Array("&lt;".utf8)
            case ">": result += Array("&gt;".utf8)
            case "\r": result += Array("&#13;".utf8)
            case "\t", "\n": result.append(UInt8(scalar.value))
            case _ where !scalar.isAllowedInXML:
                guard unit.version != .version12 else { continue }
                let hex = String(scalar.value, radix: 16, uppercase: true)
                result += Array("<cp hex=\"\(String(repeating: "0", count: max(0, 4 - hex.count)) + hex)\"/>".utf8)
            default: result += Array(String(scalar).utf8)
            }
        }
        return result
    }

    private func slice(_ range: Range<Int>) -> [UInt8] {
        let own = (range.lowerBound - offset)..<max(range.lowerBound - offset, range.upperBound - offset)
        return Array(bytes[own.clamped(to: 0..<bytes.count)])
    }
}
