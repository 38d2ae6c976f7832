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
        #expect(try [UInt8(1), 2, 3].withUnsafeBytes { try scratch.append($0) } == 100_000)
        #expect(try entries.isEmpty)
        var back = [UInt8](repeating: 0, count: 50_000)
        try back.withUnsafeMutableBytes { try scratch.read(at: 40_000, into: $0) }
        #expect(back == Array(first[40_000..<90_000]))
        let error = #expect(throws: TolmachError.self) {
            try back.withUnsafeMutableBytes { try scratch.read(at: 60_000, into: $0) }
        }
        #expect(error?.code == .storage)
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
