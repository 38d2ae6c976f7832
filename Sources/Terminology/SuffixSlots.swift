/// Chains of suffixes that follow vowel harmony, spelled out: what `Data/inflection.tr.txt` describes.
///
/// All harmonies are given for every stem, since loanwords don't keep to their own last vowel (`saat`, `saati`);
/// letters are folded, so that back and front differ in a and e only.
struct SuffixSlots {
    /// What a stem ends in, as far as the suffixes care.
    enum Final {
        case vowel, voiceless, voiced

        init(of letters: some BidirectionalCollection<UInt16>) {
            switch letters.last.flatMap({ Unicode.Scalar($0) }) {
            case "a", "e", "i", "o", "u": self = .vowel
            case "f", "s", "t", "k", "c", "h", "p": self = .voiceless
            default: self = .voiced
            }
        }
    }

    private static let vowels = WordScanner.folded("aeiou")
    private let slots: [Substring: [Substring]]

    init(_ slots: [Substring: [Substring]]) {
        self.slots = slots
    }

    /// Every ending of slot chains such as `vowel·plural·case` after a final letter, with and without apostrophe.
    func endings(_ names: [Substring], after final: Final) -> Set<[UInt16]> {
        var result: Set<[UInt16]> = []
        for name in names {
            var chain = name.split(separator: "·")
            let needsVowel = chain.first == "vowel"
            if needsVowel { chain.removeFirst() }
            if chain.count == 1, let inner = slots[chain[0]], inner.contains(where: { $0.contains("·") }) {
                chain = inner.flatMap { $0.split(separator: "·") }
            }
            for isFront in [false, true] {
                for isRounded in [false, true] {
                    for ending in spelledOut(chain[...], after: final, isFront: isFront, isRounded: isRounded) {
                        if needsVowel {
                            guard let first = ending.first, Self.vowels.contains(first) else { continue }
                        }
                        result.insert(ending)
                    }
                    if needsVowel { continue }
                    // What stands before an apostrophe may be spoken otherwise than it is spelled: ABD'nin, IMF'ye.
                    for spoken: Final in [.vowel, .voiceless, .voiced] {
                        for ending in spelledOut(chain[...], after: spoken, isFront: isFront, isRounded: isRounded)
                        where !ending.isEmpty {
                            result.insert([0x27] + ending)
                        }
                    }
                }
            }
        }
        return result
    }

    private func spelledOut(_ chain: ArraySlice<Substring>, after final: Final, isFront: Bool, isRounded: Bool)
        -> [[UInt16]]
    {
        guard let name = chain.first else { return [[]] }
        return (slots[name] ?? []).flatMap { template -> [[UInt16]] in
            var rounded = isRounded
            let suffix = Self.spell(template, after: final, isFront: isFront, isRounded: &rounded)
            let next = suffix.isEmpty ? final : Final(of: suffix)
            return spelledOut(chain.dropFirst(), after: next, isFront: isFront, isRounded: rounded)
                .map { suffix + $0 }
        }
    }

    /// One suffix in letters. After an a or e the next I is unrounded.
    private static func spell(_ template: Substring, after final: Final, isFront: Bool, isRounded: inout Bool)
        -> [UInt16]
    {
        guard template != "–" else { return [] }
        var text = ""
        var isOptional = false
        var final = final
        for character in template {
            switch character {
            case "(": isOptional = true
            case ")": isOptional = false
            case "I":
                if isOptional && final == .vowel { continue }
                text.append(isRounded ? "u" : "i")
                final = .vowel
            case "A":
                text.append(isFront ? "e" : "a")
                isRounded = false
                final = .vowel
            case "D": text.append(final == .voiceless ? "t" : "d")
            case "C": text.append("c")
            default:
                if isOptional && final != .vowel { continue }
                text.append(character)
                final = Final(of: WordScanner.folded(String(character)))
            }
        }
        return WordScanner.folded(text)
    }
}
