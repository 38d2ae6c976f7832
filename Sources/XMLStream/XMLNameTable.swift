/// The numbers of the names of a document, found by their spelling, in the scope of the namespaces that its root declares.
struct XMLNameTable {
    private struct Slot {
        var hash: UInt64
        var start: Int
        var length: Int
        var number: Int32
    }

    /// A power of two. Half of the slots are filled at most; names beyond that are looked up each time.
    private static let capacity = 512

    private var slots = [Slot](repeating: Slot(hash: 0, start: 0, length: 0, number: -1), count: capacity)
    private var filled = 0
    private var spellings: [UInt8] = []
    private let namespaces: [XMLElement.NamespaceDeclaration]
    /// Whether two prefixes stand for one namespace, so that an attribute might be there twice.
    let mayRepeat: Bool

    init(_ namespaces: [XMLElement.NamespaceDeclaration] = []) {
        self.namespaces = namespaces
        let prefixed = namespaces.filter { !$0.prefix.isEmpty }
        mayRepeat =
            Set(prefixed.map(\.uri)).count < prefixed.count || prefixed.contains { $0.uri == XMLName.xmlNamespace }
    }

    /// Where a name ends that begins at `start`: at `start` where none does. Other letters than ASCII end it.
    @inline(__always)
    static func end(_ bytes: UnsafeMutablePointer<UInt8>, _ start: Int, _ end: Int) -> Int {
        var index = start
        guard index < end, isLetter(bytes[index]) else { return index }
        while index < end, isLetter(bytes[index]) || isInner(bytes[index]) { index += 1 }
        return index
    }

    /// Whether a byte may begin a name or what follows its prefix.
    @inline(__always)
    private static func isLetter(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "_"): true
        default: false
        }
    }

    /// Whether a byte that is no letter may stand inside a name.
    @inline(__always)
    private static func isInner(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: ":"), UInt8(ascii: "-"), UInt8(ascii: "."): true
        default: false
        }
    }

    /// The number of a name; -1 of one whose prefix was not declared, or that declares one.
    mutating func number(
        _ name: UnsafeMutablePointer<UInt8>, _ length: Int, isAttribute: Bool, in queue: XMLEventQueue
    ) -> Int32 {
        var hash: UInt64 = isAttribute ? 0x51 : 0x11
        for index in 0..<length { hash = (hash ^ UInt64(name[index])) &* 0x0000_0100_0000_01b3 }
        hash |= 1
        var place = Int(truncatingIfNeeded: hash >> 16) & (Self.capacity - 1)
        while slots[place].hash != 0 {
            if slots[place].hash == hash, slots[place].length == length, isSpelled(name, at: slots[place].start, length)
            {
                return slots[place].number
            }
            place = (place + 1) & (Self.capacity - 1)
        }
        let number = lookUp(UnsafeBufferPointer(start: name, count: length), isAttribute: isAttribute, in: queue)
        if filled < Self.capacity / 2 {
            slots[place] = Slot(hash: hash, start: spellings.count, length: length, number: number)
            spellings.append(contentsOf: UnsafeBufferPointer(start: name, count: length))
            filled += 1
        }
        return number
    }

    private func isSpelled(_ name: UnsafeMutablePointer<UInt8>, at start: Int, _ length: Int) -> Bool {
        for index in 0..<length where spellings[start + index] != name[index] { return false }
        return true
    }

    private func lookUp(_ name: UnsafeBufferPointer<UInt8>, isAttribute: Bool, in queue: XMLEventQueue) -> Int32 {
        guard let colon = name.firstIndex(of: UInt8(ascii: ":")) else {
            if isAttribute {
                return name.elementsEqual("xmlns".utf8) ? -1 : queue.number(name, prefix: nil, namespace: nil)
            }
            let uri = namespaces.first { $0.prefix.isEmpty }?.uri ?? ""
            return queue.number(name, prefix: nil, namespace: uri.isEmpty ? nil : uri)
        }
        let prefix = UnsafeBufferPointer(rebasing: name[..<colon])
        let local = UnsafeBufferPointer(rebasing: name[(colon + 1)...])
        guard let first = local.first, Self.isLetter(first), !local.contains(UInt8(ascii: ":")) else { return -1 }
        if prefix.elementsEqual("xml".utf8) {
            return queue.number(local, prefix: prefix, namespace: XMLName.xmlNamespace)
        }
        guard let declared = namespaces.first(where: { !$0.prefix.isEmpty && prefix.elementsEqual($0.prefix.utf8) }),
            !declared.uri.isEmpty
        else { return -1 }
        return queue.number(local, prefix: prefix, namespace: declared.uri)
    }
}
