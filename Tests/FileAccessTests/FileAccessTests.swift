import FileAccess
import Foundation
import LocalizationModel
import Testing

@Suite final class FileAccessTests {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("tolmach-\(UUID().uuidString)").path

    init() throws {
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    }

    deinit {
        try? FileManager.default.removeItem(atPath: folder)
    }

    private var entries: [String] {
        get throws { try FileManager.default.contentsOfDirectory(atPath: folder).sorted() }
    }

    @Test func whatIsCommittedIsThere() throws {
        var file = try AtomicOutputFile(path: folder + "/a.txt")
        for _ in 0..<100_000 { try file.write("слово ") }
        try file.commit()
        #expect(try entries == ["a.txt"])
        #expect(try InputFile.bytes(ofFile: folder + "/a.txt").count == 1_100_000)
    }

    @Test func aScratchFileHasNoNameAndGivesBackWhatItTook() throws {
        let scratch = try ScratchFile(beside: folder + "/a.tmdb")
        let first = (0..<100_000).map { UInt8(truncatingIfNeeded: $0 &* 7) }
        #expect(try first.withUnsafeBytes { try scratch.append($0) } == 0)
        #expect(try scratch.append([UInt8(1), 2, 3]) == 100_000)
        #expect(try scratch.bytes(in: 99_999..<100_003) == [first[99_999], 1, 2, 3])
        #expect(try entries.isEmpty)
        var back = [UInt8](repeating: 0, count: 50_000)
        try back.withUnsafeMutableBytes { try scratch.read(at: 40_000, into: $0) }
        #expect(back == Array(first[40_000..<90_000]))
        let error = #expect(throws: TolmachError.self) {
            try back.withUnsafeMutableBytes { try scratch.read(at: 60_000, into: $0) }
        }
        #expect(error?.code == .unwritableFile)
        #expect(throws: TolmachError.self) { try scratch.bytes(in: 100_000..<100_004) }
    }

    @Test func aScratchFileNeedsAFolder() throws {
        let error = #expect(throws: TolmachError.self) { try ScratchFile(beside: folder + "/missing/a.tmdb") }
        #expect(error?.code == .unwritableFile)
        _ = try ScratchFile(beside: "")
    }

    @Test func whatIsDroppedLeavesNothingAndKeepsTheOldFile() throws {
        var first = try AtomicOutputFile(path: folder + "/a.txt")
        try first.write("old")
        try first.commit()
        do {
            var second = try AtomicOutputFile(path: folder + "/a.txt")
            try second.write("half of the n")
        }
        #expect(try entries == ["a.txt"])
        #expect(try InputFile.bytes(ofFile: folder + "/a.txt") == Array("old".utf8))
    }

    private func write(_ text: String, to path: String) throws {
        var file = try AtomicOutputFile(path: path)
        try file.write(text)
        try file.commit()
    }

    private func mode(of path: String) throws -> Int {
        try #require(FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int)
    }

    @Test(arguments: [0o600, 0o640, 0o666, 0o755])
    func aFileThatIsThereKeepsItsRights(mode: Int) throws {
        let path = folder + "/a.txt"
        try write("old", to: path)
        try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: path)
        try write("new", to: path)
        #expect(try self.mode(of: path) == mode)
        #expect(try InputFile.bytes(ofFile: path) == Array("new".utf8))
    }

    @Test func aNewFileHasTheRightsOfAnyNewFile() throws {
        try write("a", to: folder + "/a.txt")
        close(open(folder + "/b.txt", O_WRONLY | O_CREAT, 0o666))
        #expect(try mode(of: folder + "/a.txt") == mode(of: folder + "/b.txt"))
    }

    @Test(arguments: [true, false])
    func aLinkStaysALink(isThere: Bool) throws {
        try FileManager.default.createDirectory(atPath: folder + "/sub", withIntermediateDirectories: true)
        if isThere { try write("old", to: folder + "/sub/a.txt") }
        try FileManager.default.createSymbolicLink(atPath: folder + "/link", withDestinationPath: "sub/a.txt")
        try write("new", to: folder + "/link")
        #expect(try FileManager.default.destinationOfSymbolicLink(atPath: folder + "/link") == "sub/a.txt")
        #expect(try InputFile.bytes(ofFile: folder + "/sub/a.txt") == Array("new".utf8))
        #expect(try entries == ["link", "sub"])
    }

    @Test func aPipeIsWrittenTo() async throws {
        let path = folder + "/pipe"
        try #require(mkfifo(path, 0o600) == 0)
        let reading = Task.detached { try InputFile.bytes(ofFile: path) }
        try write("through the pipe", to: path)
        #expect(try await reading.value == Array("through the pipe".utf8))
        #expect(try entries == ["pipe"])
    }

    @Test func aFullDeviceIsSaidAndStays() throws {
        let error = #expect(throws: TolmachError.self) { try self.write("words", to: "/dev/full") }
        #expect(error?.code == .unwritableFile)
        let type = try FileManager.default.attributesOfItem(atPath: "/dev/full")[.type]
        #expect(type as? FileAttributeType == .typeCharacterSpecial)
    }

    @Test func aFileLargerThanTheMemoryIsRefused() throws {
        try write("", to: folder + "/a.txt")
        try #require(truncate(folder + "/a.txt", 7 << 40) == 0)
        let error = #expect(throws: TolmachError.self) { try InputFile.bytes(ofFile: self.folder + "/a.txt") }
        #expect(error?.code == .unreadableFile)
    }

    @Test func aFolderIsNoFile() throws {
        let error = #expect(throws: TolmachError.self) { try self.write("words", to: self.folder) }
        #expect(error?.code == .unwritableFile)
    }

    @Test func aNameOfTheGreatestLengthIsWritten() throws {
        let name = String(repeating: "n", count: 255)
        try write("words", to: folder + "/" + name)
        #expect(try entries == [name])
    }

    @Test func aMissingFolderIsSaid() {
        let path = folder + "/none/a.txt"
        #expect {
            _ = try AtomicOutputFile(path: path)
        } throws: {
            ($0 as? TolmachError)?.code == .unwritableFile
        }
    }

    @Test func aMissingFileAndAFolderAreToldApart() {
        let folder = folder
        #expect {
            try InputFile.bytes(ofFile: folder + "/none.txt")
        } throws: {
            ($0 as? TolmachError)?.message.contains("no such file") == true
        }
        #expect {
            try InputFile.bytes(ofFile: folder)
        } throws: {
            ($0 as? TolmachError)?.message.contains("is a folder") == true
        }
    }
}
