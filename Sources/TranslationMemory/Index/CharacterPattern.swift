/// A short string prepared to be set against many others of which only a byte for each character is known: the distance
/// found is never more than the true one. Source: as `EditDistance`.
struct CharacterPattern {
    let signature: UInt64
    let pairs: PairSignature
    private let places: [UInt64]
    private let length: Int

    init(_ characters: [UInt32]) {
        signature = ShortTexts.signature(characters.lazy.map(ShortTexts.byte))
        pairs = characters.map(ShortTexts.byte).withUnsafeBufferPointer { PairSignature($0) }
        length = min(characters.count, 64)
        var places = [UInt64](repeating: 0, count: 256)
        for index in 0..<length { places[Int(ShortTexts.byte(characters[index]))] |= 1 << UInt64(index) }
        self.places = places
    }

    func distance(to text: UnsafeBufferPointer<UInt8>) -> Int {
        guard length > 0 else { return text.count }
        return places.withUnsafeBufferPointer { places in
            var positive = ~UInt64(0)
            var negative: UInt64 = 0
            var distance = length
            let last = UInt64(length - 1)
            for byte in text {
                let match = places[Int(byte)]
                let diagonal = (((match & positive) &+ positive) ^ positive) | match | negative
                var up = negative | ~(diagonal | positive)
                let down = positive & diagonal
                distance += Int(up >> last & 1) - Int(down >> last & 1)
                up = up << 1 | 1
                positive = down << 1 | ~(diagonal | up)
                negative = up & diagonal
            }
            return distance
        }
    }
}
