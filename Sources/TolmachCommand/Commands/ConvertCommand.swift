import FileAccess
import Interchange
import LocalizationModel
import Tolmach

extension CommandSpecification {
    private static let convertFormat = CommandOption.format.offering(
        BilingualOutput.Format.allCases.map(\.rawValue) + ["tbx"])
    private static let convertInput = CommandOption.inputFormat.offering(
        BilingualFile.Format.allCases.map(\.rawValue) + ["tbx", "glossary-csv", "glossary-tsv"])

    static let convert = CommandSpecification(
        "convert", operands: [.some(.file)],
        options: [convertFormat, .output, .from, .to, .glossary, convertInput],
        examples: [
            "tolmach convert page.en-ru.xlf -o page.tmx", "tolmach convert Memory/*.tmx -o memory.tsv",
            "tolmach convert --glossary names.tbx page.en-ru.xlf -o review.html",
            "tolmach convert Glossaries/names.tbx -o names.csv",
        ]
    ) { session throws(TolmachError) in
        let path = session.invocation.value(.output)
        let name = session.invocation.value(convertFormat)
        if GlossaryConversion.isAsked(session, format: name, output: path) {
            try GlossaryConversion(session).run(format: name, output: path)
            return .success
        }
        guard let format = try session.unitFormat(named: name, output: path) else { throw session.noOutputFormat }
        let files = session.invocation.operands
        let conversion = UnitConversion(
            into: BilingualOutput(
                format: format, title: files.count == 1 ? files[0] : path ?? "",
                language: session.strings.language == .russian ? .russian : .english),
            output: try OutputSink.named(path), languages: try session.unitLanguages())
        let showsFindings = [.html, .markdown, .docx].contains(format)
        for file in files {
            var reader = try session.bilingualFile(file).reader()
            if files.count == 1, conversion.languages.takeAll, InputFile.isRegular(file),
                let version = reader.xliffVersion,
                version == format.xliffVersion
            {
                return try copy(file, &reader, session, conversion.output)
            }
            guard let first = try reader.next() else { continue }
            // What an XLIFF says of its document stands before its units.
            if files.count == 1 { conversion.writer.describe(reader.skeleton) }
            var units = [first]
            if showsFindings, TranslationFindings.checksNames(session) {
                while let unit = try reader.next() { units.append(unit) }
            }
            let findings = showsFindings ? try TranslationFindings(session, units: units) : nil
            try conversion.add(units, findings)
            try reader.forEachBatch { units throws(TolmachError) in try conversion.add(units, findings) }
        }
        try conversion.finish()
        ConversionSummary(session).note(
            conversion.writer, format, count: conversion.count, others: conversion.others)
        return .success
    }
}

extension CommandSpecification {
    private static let pieceSize = 1 << 18

    /// An XLIFF file that is of the version already stays as it is, byte for byte, once it was read to its end.
    private static func copy(
        _ path: String, _ reader: inout BilingualReader, _ session: CommandSession, _ output: OutputSink
    ) throws(TolmachError) -> ExitStatus {
        var count = 0
        while try reader.next() != nil { count += 1 }
        let file = try RandomAccessFile(path: path)
        var position = 0
        while position < file.count {
            let end = min(position + pieceSize, file.count)
            try output.write(bytes: file.bytes(in: position..<end))
            position = end
        }
        try output.finish()
        session.messages.note(session.strings.count("count.units-written", count))
        return .success
    }
}

/// Units on their way into another format.
private final class UnitConversion {
    var writer: BilingualOutput
    let output: OutputSink
    let languages: UnitLanguages
    /// Units of the languages asked for.
    private(set) var count = 0
    /// Units of other languages, which are left out.
    private(set) var others = 0

    init(into writer: BilingualOutput, output: OutputSink, languages: UnitLanguages) {
        self.writer = writer
        self.output = output
        self.languages = languages
    }

    func add(_ units: [TranslationUnit], _ findings: TranslationFindings?) throws(TolmachError) {
        for unit in units {
            guard languages.fit(unit) else {
                others += 1
                continue
            }
            try writer.add(unit, findings: findings?.findings(in: unit) ?? [])
            count += 1
        }
        try output.write(bytes: writer.takeBytes())
    }

    func finish() throws(TolmachError) {
        try writer.finish { bytes throws(TolmachError) in try output.write(bytes: bytes) }
        try output.finish()
    }
}
