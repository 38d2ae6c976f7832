internal import CSnowball
import Synchronization

/// One of Snowball's stemmers, which has a buffer of its own: one caller at a time.
final class SnowballHandle: Sendable {
    private struct Pointer: @unchecked Sendable {
        // @unchecked: used under the lock alone.
        let stemmer: OpaquePointer
    }

    private let lock: Mutex<Pointer>

    init?(_ language: String) {
        guard let stemmer = sb_stemmer_new(language, nil) else { return nil }
        lock = Mutex(Pointer(stemmer: stemmer))
    }

    deinit {
        lock.withLock { sb_stemmer_delete($0.stemmer) }
    }

    func withStem<Result>(
        of word: UnsafeBufferPointer<UInt8>, _ body: (UnsafeBufferPointer<UInt8>) -> Result
    ) -> Result {
        guard let start = word.baseAddress, word.count < 256 else { return body(word) }
        return withoutActuallyEscaping(body) { body in
            var result: Result?
            lock.withLock { pointer in
                if let stem = sb_stemmer_stem(pointer.stemmer, start, Int32(word.count)) {
                    let length = Int(sb_stemmer_length(pointer.stemmer))
                    result = body(UnsafeBufferPointer(start: stem, count: length))
                }
            }
            return result ?? body(word)
        }
    }
}
