import FileAccess
import LocalizationModel
import Names

extension CommandSpecification {
    static let namesCompare = CommandSpecification(
        "names", "compare", operands: [.one(.file)], options: [.output],
        examples: ["tolmach names compare pairs.tsv", "printf 'Lavrov\\tЛаврову\\n' | tolmach names compare -"]
    ) { session throws(TolmachError) in
        let output = try OutputSink.named(session.invocation.value(.output))
        for file in session.invocation.operands {
            let bytes = try InputFile.bytes(ofFile: file)
            let comparison = NameComparison()
            var number = 0
            for line in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
                number += 1
                // The last line's end begins no other.
                if line.isEmpty, line.endIndex == bytes.endIndex { break }
                guard let tab = line.firstIndex(of: 0x09) else {
                    throw TolmachError(
                        .malformedInput, session.strings["error.names-compare"],
                        at: SourceLocation(file: file, line: number, column: 1),
                        advice: session.strings["error.names-compare.advice"])
                }
                let second = line[line.index(after: tab)...].prefix { $0 != 0x09 && $0 != 0x0D }
                let likelihood = comparison.likelihoodWithLists(
                    String(decoding: line[..<tab], as: UTF8.self), String(decoding: second, as: UTF8.self))
                try output.write(line: likelihood.description)
            }
        }
        try output.finish()
        return .success
    }
}
