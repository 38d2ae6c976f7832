import LocalizationModel
import Segmentation
import Tolmach

/// Cuts documents as `--rules` says.
extension CommandSession {
    /// What cuts text: the rules of the file that was named, or those that come with the library.
    func segmenter() throws(TolmachError) -> Segmenter {
        guard let path = invocation.value(.rules) else { return Segmenter() }
        let file = try SegmentationRulesFile(path: path)
        if file.wasEdited { messages.warning(file: path, strings["warning.rules-edited"]) }
        return file.segmenter
    }

    /// What cuts documents.
    func documentSegmenter(cutsSentences: Bool = true) throws(TolmachError) -> DocumentSegmenter {
        DocumentSegmenter(segmenter: try segmenter(), cutsSentences: cutsSentences)
    }
}
