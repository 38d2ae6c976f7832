/// Values by number, of which those that were asked for lately are kept.
///
/// They are in two generations: when the younger is full the older one goes, and what is found in the older joins the
/// younger.
struct RecentValues<Value> {
    private var younger: [UInt32: Value] = [:]
    private var older: [UInt32: Value] = [:]
    private let half: Int

    /// - Parameter kept: the most values to be kept.
    init(kept: Int) { half = max(1, kept / 2) }

    subscript(number: UInt32) -> Value? {
        mutating get {
            if let value = younger[number] { return value }
            guard let value = older[number] else { return nil }
            add(value, number)
            return value
        }
        set {
            if let newValue { add(newValue, number) }
        }
    }

    private mutating func add(_ value: Value, _ number: UInt32) {
        if younger.count >= half {
            swap(&younger, &older)
            younger.removeAll(keepingCapacity: true)
        }
        younger[number] = value
    }

    mutating func removeAll() {
        younger.removeAll()
        older.removeAll()
    }
}
