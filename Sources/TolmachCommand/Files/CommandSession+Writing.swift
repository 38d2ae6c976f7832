import LocalizationModel
import Tolmach

extension CommandSession {
    /// The format in which units are to be written, by its name or else by the ending of the output's; nil where there is
    /// neither.
    ///
    /// - Throws: `TolmachError.invalidArgument` where the ending is of no such format.
    func unitFormat(named name: String?, output path: String?) throws(TolmachError) -> BilingualOutput.Format? {
        if let format = name.flatMap({ BilingualOutput.Format(rawValue: $0) }) { return format }
        guard let file = path?.split(separator: "/").last, file.contains(".") else { return nil }
        guard let format = BilingualOutput.Format(path: String(file)) else { throw noOutputFormat }
        return format
    }

    var noOutputFormat: TolmachError {
        TolmachError(
            .invalidArgument, strings["error.no-output-format"],
            advice: strings.text(
                "error.no-output-format.advice", ["formats": ".tmx, .xlf, .po, .tsv, .csv, .html, .md, .docx, .tbx"]))
    }
}
