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
        guard
            let format = name.flatMap({ BilingualOutput.Format(rawValue: $0) })
                ?? path.flatMap({ BilingualOutput.Format(path: $0) })
        else {
            throw TolmachError(
                .invalidArgument, session.strings["error.no-output-format"],
                advice: session.strings.text(
                    "error.no-output-format.advice",
                    ["formats": ".tmx, .xlf, .po, .tsv, .csv, .html, .md, .docx, .tbx"]))
        }
        let files = session.invocation.operands
        var writer = BilingualOutput(
            format: format, title: files.count == 1 ? files[0] : path ?? "",
            language: session.strings.language == .russian ? .russian : .english)
        let output = try OutputSink.named(path)
        let showsFindings = [.html, .markdown, .docx].contains(format)
        let (from, to) = (try session.language(.from), try session.language(.to))
        var count = 0
        var others = 0
        for file in files {
            var reader = try session.bilingualFile(file).reader()
            if files.count == 1, from == nil, to == nil, file != "-", let version = reader.xliffVersion,
                version == format.xliffVersion
            {
                return try copy(file, &reader, session, output)
            }
            let findings = showsFindings ? try TranslationFindings(session, file: file) : nil
            var isFirst = true
            while let unit = try reader.next() {
                // What an XLIFF says of its document stands before its units.
                if isFirst, files.count == 1 { writer.describe(reader.skeleton) }
                isFirst = false
                guard from?.sharesLanguage(with: unit.sourceLanguage) ?? true,
                    to?.sharesLanguage(with: unit.targetLanguage) ?? true
                else {
                    others += 1
                    continue
                }
                try writer.add(unit, findings: findings?.messages(about: unit) ?? [])
                count += 1
                if count % 256 == 0 { try output.write(bytes: writer.takeBytes()) }
            }
        }
        try writer.finish { bytes throws(TolmachError) in try output.write(bytes: bytes) }
        try output.finish()
        let left = (writer.losses.counts[.untranslated] ?? 0) + writer.repeated
        session.messages.note(session.strings.count("count.units-written", count - left))
        if others > 0 { session.messages.note(session.strings.count("count.units-of-others", others)) }
        for feature in UnitFeature.allCases {
            guard let lost = writer.losses.counts[feature] else { continue }
            session.messages.warning(
                session.strings.text(
                    "convert.lost.\(feature.rawValue)", ["count": String(lost), "format": format.rawValue]))
        }
        if writer.repeated > 0 {
            session.messages.warning(
                session.strings.text("convert.lost.repeated", ["count": String(writer.repeated)]))
        }
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
