import Interchange
import LocalizationModel
import Segmentation

/// A file of segmentation rules in SRX.
///
///     let file = try SegmentationRulesFile(path: "rules.srx")
///     var segmenter = DocumentSegmenter(segmenter: file.segmenter)
public struct SegmentationRulesFile: Sendable {
    /// What cuts text by the file's rules.
    public let segmenter: Segmenter
    /// Whether the file was dumped by this library and its rules were edited since: then they hold as they stand, and
    /// the library's word lists, which say more than rules can, don't.
    public let wasEdited: Bool

    /// Reads and compiles a file; `-` is standard input.
    ///
    /// - Throws: As `SRXReader.read(path:)`.
    public init(path: String) throws(TolmachError) {
        let file = try SRXReader.read(path: path)
        segmenter = try Segmenter(rules: file.rules)
        wasEdited = file.wasEdited
    }

    /// The rules that come with the library, as SRX 2.0 in UTF-8.
    public static var standard: [UInt8] { SRXWriter.bytes(of: .standard) }
}
