import LocalizationModel
import Tolmach

extension CommandSpecification {
    private static let convertFormat = CommandOption.format.offering(BilingualOutput.Format.allCases.map(\.rawValue))
    private static let convertInput = CommandOption.inputFormat.offering(BilingualFile.Format.allCases.map(\.rawValue))

    static let convert = CommandSpecification(
        "convert", operands: [.some(.file)], options: [convertFormat, .output, .from, .to, convertInput],
        examples: ["tolmach convert page.en-ru.xlf -o page.tmx", "tolmach convert Memory/*.tmx -o memory.tsv"]
    ) { session throws(TolmachError) in
        let path = session.invocation.value(.output)
        let name = session.invocation.value(convertFormat)
        guard
            let format = name.flatMap({ BilingualOutput.Format(rawValue: $0) })
                ?? path.flatMap({ BilingualOutput.Format(path: $0) })
        else {
            throw TolmachError(
                .invalidArgument, session.strings["error.no-output-format"],
                advice: session.strings.text(
                    "error.no-output-format.advice",
                    ["formats": BilingualOutput.Format.allCases.map(\.rawValue).joined(separator: ", ")]))
        }
        let output = try OutputSink.named(path)
        var writer = BilingualOutput(format: format)
        var count = 0
        for file in session.invocation.operands {
            try session.bilingualFile(file).forEachUnit { unit throws(TolmachError) in
                writer.add(unit)
                count += 1
                if count % 256 == 0 { try output.write(bytes: writer.takeBytes()) }
            }
        }
        try output.write(bytes: writer.finish())
        try output.finish()
        session.messages.note(session.strings.count("count.units-written", count))
        return .success
    }
}
