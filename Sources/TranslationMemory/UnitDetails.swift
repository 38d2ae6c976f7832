import LocalizationModel

/// What else a unit says than its texts, packed into one text for a column of a memory file: most units say little of
/// it, and a column for each would take room in all of them.
///
/// Each field is a letter, its value, and U+001D; a U+001D in a value stands there twice. What a unit doesn't say has no
/// field. Properties and notes are lists of `FieldList`.
struct UnitDetails: Equatable {
    var id: String?
    var context = SegmentContext()
    /// Without the file and the usage count, which the unit's row has.
    var origin = UnitOrigin()
    var properties: [TranslationUnit.Property] = []
    var notes: [String] = []

    /// The letters of the fields, in the order in which they stand.
    enum Field {
        static let id = UInt8(ascii: "k")
        static let previous = UInt8(ascii: "b")
        static let next = UInt8(ascii: "a")
        static let resource = UInt8(ascii: "r")
        static let tool = UInt8(ascii: "t")
        static let toolVersion = UInt8(ascii: "v")
        static let createdBy = UInt8(ascii: "c")
        static let changedBy = UInt8(ascii: "m")
        static let createdAt = UInt8(ascii: "d")
        static let changedAt = UInt8(ascii: "e")
        static let properties = UInt8(ascii: "p")
        static let notes = UInt8(ascii: "n")
    }

    private static let end: UInt8 = 0x1D

    /// Appends the fields of what is given, UTF-8; nothing where nothing is said.
    static func encode(
        id: String?, context: borrowing SegmentContext, origin: borrowing UnitOrigin,
        properties: [TranslationUnit.Property], notes: [String], into bytes: inout [UInt8]
    ) {
        put(Field.id, id, into: &bytes)
        put(Field.previous, context.previous, into: &bytes)
        put(Field.next, context.next, into: &bytes)
        put(Field.resource, context.resourceID, into: &bytes)
        put(Field.tool, origin.tool, into: &bytes)
        put(Field.toolVersion, origin.toolVersion, into: &bytes)
        put(Field.createdBy, origin.createdBy, into: &bytes)
        put(Field.changedBy, origin.changedBy, into: &bytes)
        put(Field.createdAt, origin.createdAt, into: &bytes)
        put(Field.changedAt, origin.changedAt, into: &bytes)
        if !properties.isEmpty {
            bytes.append(Field.properties)
            let start = bytes.count
            for property in properties {
                FieldList.append(property.name, to: &bytes)
                FieldList.append(property.value, to: &bytes)
                FieldList.endRecord(&bytes)
            }
            close(start, &bytes)
        }
        if !notes.isEmpty {
            bytes.append(Field.notes)
            let start = bytes.count
            for note in notes {
                FieldList.append(note, to: &bytes)
                FieldList.endRecord(&bytes)
            }
            close(start, &bytes)
        }
    }

    /// The same of these details; nil where nothing is said.
    func encoded() -> String? {
        var bytes: [UInt8] = []
        Self.encode(
            id: id, context: context, origin: origin, properties: properties, notes: notes, into: &bytes)
        return bytes.isEmpty ? nil : String(decoding: bytes, as: UTF8.self)
    }

    private static func put(_ field: UInt8, _ value: String?, into bytes: inout [UInt8]) {
        guard var value else { return }
        bytes.append(field)
        let start = bytes.count
        value.withUTF8 { bytes.append(contentsOf: $0) }
        close(start, &bytes)
    }

    /// Ends the field whose value begins at `start`.
    private static func close(_ start: Int, _ bytes: inout [UInt8]) {
        if bytes[start...].contains(end) {
            let value = Array(bytes[start...])
            bytes.removeSubrange(start...)
            for byte in value {
                bytes.append(byte)
                if byte == end { bytes.append(end) }
            }
        }
        bytes.append(end)
    }

    /// What a unit says.
    init(_ unit: TranslationUnit) {
        id = unit.id
        context = unit.context
        origin = unit.origin
        origin.file = nil
        origin.usageCount = 0
        properties = unit.properties
        notes = unit.notes
    }

    /// Reads what `encode` wrote; what can't be read is passed over.
    init(_ bytes: UnsafeRawBufferPointer) {
        Self.forEachField(bytes) { field, value in
            switch field {
            case Field.id: id = Self.string(value)
            case Field.previous: context.previous = Self.string(value)
            case Field.next: context.next = Self.string(value)
            case Field.resource: context.resourceID = Self.string(value)
            case Field.tool: origin.tool = Self.string(value)
            case Field.toolVersion: origin.toolVersion = Self.string(value)
            case Field.createdBy: origin.createdBy = Self.string(value)
            case Field.changedBy: origin.changedBy = Self.string(value)
            case Field.createdAt: origin.createdAt = Self.string(value)
            case Field.changedAt: origin.changedAt = Self.string(value)
            case Field.properties:
                properties = FieldList.decode(Self.string(value)).compactMap { fields in
                    fields.count == 2 ? TranslationUnit.Property(name: fields[0], value: fields[1]) : nil
                }
            case Field.notes: notes = FieldList.decode(Self.string(value)).compactMap(\.first)
            default: break
            }
        }
    }

    /// The context alone, without a look at what comes behind it.
    static func context(_ bytes: UnsafeRawBufferPointer) -> SegmentContext {
        var context = SegmentContext()
        let wanted = [Field.id, Field.previous, Field.next, Field.resource]
        forEachField(
            bytes, while: { wanted.contains($0) },
            { field, value in
                switch field {
                case Field.previous: context.previous = string(value)
                case Field.next: context.next = string(value)
                case Field.resource: context.resourceID = string(value)
                default: break
                }
            })
        return context
    }

    /// When the unit was changed, or else made; empty where that isn't said.
    static func date(_ bytes: UnsafeRawBufferPointer) -> String {
        var created = ""
        var changed: String?
        forEachField(
            bytes, while: { $0 != Field.properties && $0 != Field.notes },
            { field, value in
                if field == Field.createdAt { created = string(value) }
                if field == Field.changedAt { changed = string(value) }
            })
        return changed ?? created
    }

    /// Calls `body` with each field's letter and value, as long as the letters are wanted.
    private static func forEachField(
        _ bytes: UnsafeRawBufferPointer, while isWanted: (UInt8) -> Bool = { _ in true },
        _ body: (UInt8, UnsafeRawBufferPointer) -> Void
    ) {
        var start = 0
        while start < bytes.count, isWanted(bytes[start]) {
            var index = start + 1
            while index < bytes.count {
                if bytes[index] == end {
                    guard index + 1 < bytes.count, bytes[index + 1] == end else { break }
                    index += 1
                }
                index += 1
            }
            let value = min(start + 1, bytes.count)..<min(index, bytes.count)
            body(bytes[start], UnsafeRawBufferPointer(rebasing: bytes[value]))
            start = index + 1
        }
    }

    private static func string(_ value: UnsafeRawBufferPointer) -> String {
        guard value.contains(end) else { return String(decoding: value, as: UTF8.self) }
        var bytes: [UInt8] = []
        var index = 0
        while index < value.count {
            bytes.append(value[index])
            index += value[index] == end ? 2 : 1
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
