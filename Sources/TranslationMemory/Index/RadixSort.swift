/// Sorts pairs of a 32-bit key and a value of as many by the key, equal keys staying in order: three passes of eleven bits.
enum RadixSort {
    static func sort(_ keys: inout [UInt32], _ values: inout [UInt32]) {
        let count = min(keys.count, values.count)
        guard count > 1 else { return }
        var otherKeys = [UInt32](repeating: 0, count: count)
        var otherValues = [UInt32](repeating: 0, count: count)
        for shift: UInt32 in [0, 11, 22] {
            pass(keys, values, &otherKeys, &otherValues, shift: shift)
            swap(&keys, &otherKeys)
            swap(&values, &otherValues)
        }
    }

    private static func pass(
        _ keys: [UInt32], _ values: [UInt32], _ newKeys: inout [UInt32], _ newValues: inout [UInt32], shift: UInt32
    ) {
        var places = [Int](repeating: 0, count: 2049)
        places.withUnsafeMutableBufferPointer { places in
            for key in keys { places[Int(key >> shift & 2047) + 1] += 1 }
            for index in 1...2048 { places[index] += places[index - 1] }
            newKeys.withUnsafeMutableBufferPointer { newKeys in
                newValues.withUnsafeMutableBufferPointer { newValues in
                    for index in keys.indices {
                        let digit = Int(keys[index] >> shift & 2047)
                        let place = places[digit]
                        places[digit] = place + 1
                        newKeys[place] = keys[index]
                        newValues[place] = values[index]
                    }
                }
            }
        }
    }
}
