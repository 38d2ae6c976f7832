import Interchange
import LocalizationModel

/// Writes translation units in a bilingual format, as they come.
///
///     var output = BilingualOutput(format: .tmx)
///     output.add(unit)
///     let bytes = output.takeBytes() + output.finish()
public struct BilingualOutput: Sendable {
    /// The formats that units are written in.
    public enum Format: String, CaseIterable, Sendable {
        case tmx, tsv, csv

        /// The format that a file's name says, or nil.
        public init?(path: String) {
            self.init(rawValue: path.split(separator: ".").last?.lowercased() ?? "")
        }
    }

    // One of the two is there.
    private var memory: TMXWriter?
    private var table: UnitTableWriter?

    public init(format: Format) {
        switch format {
        case .tmx:
            memory = TMXWriter(sourceLanguage: nil, program: "Tolmach", programVersion: ProgramVersion.current)
        case .tsv: table = UnitTableWriter(separator: .tab)
        case .csv: table = UnitTableWriter(separator: .comma)
        }
    }

    public mutating func add(_ unit: TranslationUnit) {
        memory?.add(unit)
        table?.add(unit)
    }

    /// The bytes written so far, UTF-8, which are then forgotten.
    public mutating func takeBytes() -> [UInt8] {
        memory?.takeBytes() ?? table?.takeBytes() ?? []
    }

    /// Ends the file and gives the bytes that were not taken yet.
    public mutating func finish() -> [UInt8] {
        memory?.finish() ?? table?.takeBytes() ?? []
    }
}
