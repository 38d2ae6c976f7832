/// Where an SRX file carries the word lists of the library's own engine: in its header, as the schema allows.
///
///     <words xmlns="urn:x-tolmach:segmentation:1" rules="a1b2...">
///       <list language="en">before-name: mr mrs dr ...</list>
///     </words>
///
/// `rules` is the digest of the file's rules and maps. Where it is right, the engine cuts by the lists (which may be
/// edited); where the rules were edited, it is wrong, and the rules alone hold.
enum SRXExtension {
    static let namespace = "urn:x-tolmach:segmentation:1"
    static let element = "words"
    static let list = "list"
}
