import ICUText

/// The sounds of letters and the distances between sounds, in tenths of a letter.
struct SoundTable: Sendable {
    private var sounds: [String: [UInt8]] = [:]
    private var longest = 1
    private var replacing = [UInt8](repeating: 10, count: 128 * 128)
    private var dropping = [UInt8](repeating: 10, count: 128)

    init(lines: [Substring]) {
        for sign in 0..<128 { replacing[sign * 128 + sign] = 0 }
        for line in lines {
            let columns = line.split(separator: "\t")
            guard columns.count >= 2 else { continue }
            let signs = columns[1].utf8.filter { $0 < 128 }
            if columns.count == 3, let cost = UInt8(columns[2]) {
                for sign in signs {
                    if columns[0] == "?" {
                        dropping[Int(sign)] = cost
                    } else {
                        for other in signs where other != sign {
                            let place = Int(sign) * 128 + Int(other)
                            replacing[place] = min(replacing[place], cost)
                        }
                    }
                }
            } else {
                sounds[String(columns[0])] = columns[1] == "-" ? [] : signs
                longest = max(longest, columns[0].unicodeScalars.count)
            }
        }
    }

    /// What replacing one sound by another costs.
    func cost(of sign: UInt8, for other: UInt8) -> Int {
        Int(replacing[Int(sign & 127) * 128 + Int(other & 127)])
    }

    /// What one sound too many costs.
    func cost(of sign: UInt8) -> Int { Int(dropping[Int(sign & 127)]) }

    /// The sounds of lower-case letters; doubled ones count once.
    func signs(of letters: [Unicode.Scalar]) -> [UInt8] {
        var result: [UInt8] = []
        var position = 0
        while position < letters.count {
            var found = sounds(of: letters, at: position)
            if found == nil, letters[position].properties.isAlphabetic {
                let bare = TextNormalization.strippingMarks(String(letters[position]))
                found = (sounds[bare] ?? bare.utf8.filter { (97...122).contains($0) }, 1)
            }
            for sign in found?.0 ?? [] where result.last != sign { result.append(sign) }
            position += found?.1 ?? 1
        }
        return result
    }

    private func sounds(of letters: [Unicode.Scalar], at position: Int) -> ([UInt8], Int)? {
        for length in stride(from: min(longest, letters.count - position), to: 0, by: -1) {
            var key = ""
            key.unicodeScalars.append(contentsOf: letters[position..<position + length])
            if let signs = sounds[key] { return (signs, length) }
        }
        return nil
    }
}
