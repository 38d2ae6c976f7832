/// The parts of a Word document that are the same for every table.
///
/// Source: ECMA-376, part 1 (WordprocessingML) and part 2 (Open Packaging Conventions).
enum DOCXParts {
    static let namespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    private static let declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
    private static let word = "application/vnd.openxmlformats-officedocument.wordprocessingml"
    private static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    private static let package = "http://schemas.openxmlformats.org/package/2006"

    static let contentTypes = part(
        """
        <Types xmlns="\(package)/content-types">\
        <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
        <Default Extension="xml" ContentType="application/xml"/>\
        <Override PartName="/word/document.xml" ContentType="\(word).document.main+xml"/>\
        <Override PartName="/word/styles.xml" ContentType="\(word).styles+xml"/>\
        <Override PartName="/word/settings.xml" ContentType="\(word).settings+xml"/>\
        <Override PartName="/word/footer1.xml" ContentType="\(word).footer+xml"/>\
        <Override PartName="/docProps/core.xml" \
        ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>
        """)

    static let relations = part(
        """
        <Relationships xmlns="\(package)/relationships">\
        <Relationship Id="rId1" Type="\(office)/officeDocument" Target="word/document.xml"/>\
        <Relationship Id="rId2" Type="\(package)/relationships/metadata/core-properties" Target="docProps/core.xml"/>\
        </Relationships>
        """)

    static let documentRelations = part(
        """
        <Relationships xmlns="\(package)/relationships">\
        <Relationship Id="rId1" Type="\(office)/styles" Target="styles.xml"/>\
        <Relationship Id="rId2" Type="\(office)/settings" Target="settings.xml"/>\
        <Relationship Id="rId3" Type="\(office)/footer" Target="footer1.xml"/></Relationships>
        """)

    static let settings = part(
        """
        <w:settings xmlns:w="\(namespace)"><w:compat>\
        <w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/>\
        </w:compat></w:settings>
        """)

    static let footer = part(
        """
        <w:ftr xmlns:w="\(namespace)"><w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr>\
        <w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r>\
        <w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r>\
        <w:r><w:fldChar w:fldCharType="end"/></w:r></w:p></w:ftr>
        """)

    /// The looks, which are data.
    static let styles = Array(DataFile.documentStyles.utf8)

    /// - Parameters:
    ///   - title: the document's title.
    ///   - creator: the program.
    static func properties(title: String, creator: String) -> [UInt8] {
        part(
            """
            <cp:coreProperties xmlns:cp="\(package)/metadata/core-properties" \
            xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>\(HTMLText.attribute(title))</dc:title>\
            <dc:creator>\(HTMLText.attribute(creator))</dc:creator></cp:coreProperties>
            """)
    }

    private static func part(_ content: String) -> [UInt8] { Array((declaration + content).utf8) }
}
