import Testing

@testable import Tolmach

@Test(arguments: [
    ("a.tmx", "a.tmx", 0), ("a.tmx:10", "a.tmx", 10), ("C:a.tmx", "C:a.tmx", 0), ("a:b.tmx:5", "a:b.tmx", 5),
    ("a.tmx:200", "a.tmx:200", 0), (":10", ":10", 0), ("a.tmx:", "a.tmx:", 0),
])
func aMemoryIsNamedWithItsPenalty(written: String, path: String, penalty: Int) {
    #expect(MemoryReference(written) == MemoryReference(path: path, penalty: penalty))
}
