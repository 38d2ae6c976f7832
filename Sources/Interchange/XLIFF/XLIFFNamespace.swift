/// Namespaces of XLIFF 2 modules and of vendors' extensions that are read or written here.
enum XLIFFNamespace {
    static let matches = "urn:oasis:names:tc:xliff:matches:2.0"
    static let glossary = "urn:oasis:names:tc:xliff:glossary:2.0"
    static let metadata = "urn:oasis:names:tc:xliff:metadata:2.0"
    static let sizeRestriction = "urn:oasis:names:tc:xliff:sizerestriction:2.0"
    static let plural = "urn:oasis:names:tc:xliff:pgs:1.0"
    static let trados = "http://sdl.com/FileTypes/SdlXliff/1.0"
    static let memoq = "MQXliff"
    static let phrase = "http://www.memsource.com/mxlf/2.0"
}
