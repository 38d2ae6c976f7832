import LocalizationModel

/// Units that are kept to be looked up later, packed: a thousand of them take a few hundred kilobytes, most of which wait
/// in a temporary file.
///
///     let units = SpilledUnits()
///     let place = try units.append(unit)
///     try units.unit(at: place)
///
/// Kept are id, texts, languages, status, resource key, and where the unit stands; notes, properties and the like are not.
final class SpilledUnits: @unchecked Sendable {
    // Unchecked: units are added by one thread, before others read.

    /// A unit shorter than this is read at one go.
    private static let usualSize = 1024
    private let bytes = SpilledBytes()
    /// Texts that many units share: names of files, language tags.
    private var shared: [String] = []
    private var sharedNumbers: [String: Int] = [:]
    private var languages: [LanguageTag] = []
    private var languageNumbers: [LanguageTag: Int] = [:]

    /// - Returns: The place to find it at.
    /// - Throws: `unwritableFile` where there is no room for a temporary file.
    func append(_ unit: TranslationUnit) throws(TolmachError) -> Int {
        var packing = BytePacking()
        packing.add(TranslationUnit.Status.allCases.firstIndex(of: unit.status) ?? 0)
        packing.add(number(of: unit.sourceLanguage))
        packing.add(number(of: unit.targetLanguage))
        packing.add(unit.id)
        packing.add(unit.context.resourceID)
        packing.add(unit.origin.file.map { number(of: $0) + 1 } ?? 0)
        packing.add(unit.location.map { number(of: $0.file) + 1 } ?? 0)
        packing.add(unit.location?.line ?? 0)
        packing.add(unit.location?.column ?? 0)
        packing.add(unit.source)
        packing.add(unit.target == nil ? 0 : 1)
        if let target = unit.target { packing.add(target) }
        let place = bytes.count
        var record = BytePacking()
        record.add(packing.bytes.count)
        try bytes.append(record.bytes + packing.bytes)
        return place
    }

    /// The unit that was given this place.
    ///
    /// - Throws: `unwritableFile` where the temporary file can't be read back.
    func unit(at place: Int) throws(TolmachError) -> TranslationUnit {
        var record = ByteUnpacking(try bytes.bytes(in: place..<place + Self.usualSize))
        let size = max(0, record.number())
        if record.rest < size {
            record = ByteUnpacking(try bytes.bytes(in: place..<place + record.position + size))
            _ = record.number()
        }
        let status = record.number()
        let source = language(record.number())
        let target = language(record.number())
        let id = record.optionalText()
        let statuses = TranslationUnit.Status.allCases
        var unit = TranslationUnit(
            id: id, source: "", target: nil, sourceLanguage: source, targetLanguage: target,
            status: statuses.indices.contains(status) ? statuses[status] : .draft)
        unit.context.resourceID = record.optionalText()
        let origin = record.number()
        if origin > 0, origin <= shared.count { unit.origin.file = shared[origin - 1] }
        let file = record.number()
        let (line, column) = (record.number(), record.number())
        if file > 0, file <= shared.count {
            unit.location = SourceLocation(file: shared[file - 1], line: line, column: column)
        }
        unit.source = record.inlineText()
        if record.number() == 1 { unit.target = record.inlineText() }
        return unit
    }

    private func number(of text: String) -> Int {
        if let known = sharedNumbers[text] { return known }
        sharedNumbers[text] = shared.count
        shared.append(text)
        return shared.count - 1
    }

    private func language(_ number: Int) -> LanguageTag {
        languages.indices.contains(number) ? languages[number] : LanguageTag(language: "und")
    }

    private func number(of language: LanguageTag) -> Int {
        if let known = languageNumbers[language] { return known }
        languageNumbers[language] = languages.count
        languages.append(language)
        return languages.count - 1
    }
}
