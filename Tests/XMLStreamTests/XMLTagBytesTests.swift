import Testing

@testable import XMLStream

@Suite("Attributes changed in the bytes of a tag") struct XMLTagBytesTests {
    @Test(
        arguments: [
            ("<t/>", "a", "1", "<t a=\"1\"/>"), ("<t >", "a", "1", "<t a=\"1\" >"),
            ("<t b='>' a = '2'/>", "a", "1", "<t b='>' a = '1'/>"), ("<t a=\"2\" b=\"3\">", "a", nil, "<t b=\"3\">"),
            ("<t\n  a='2' />", "a", nil, "<t />"), ("<t aa='2'>", "a", "1", "<t aa='2' a=\"1\">"),
            ("<t>", "a", nil, "<t>"),
        ])
    func attributesAreSetInPlace(tag: String, name: String, value: String?, expected: String) {
        var bytes = XMLTagBytes(Array(tag.utf8))
        bytes.set(name, value)
        #expect(String(decoding: bytes.bytes, as: UTF8.self) == expected)
        #expect(bytes.value(name) == value)
    }

    @Test(arguments: [("<t a='/' />", "<t a='/'>"), ("<t>", "<t>"), ("<t/>", "<t>")])
    func emptyTagsAreOpened(tag: String, expected: String) {
        #expect(String(decoding: XMLTagBytes(Array(tag.utf8)).opened, as: UTF8.self) == expected)
    }
}
