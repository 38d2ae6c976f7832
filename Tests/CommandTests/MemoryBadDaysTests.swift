import Foundation
import Storage
import TestSupport
import Testing

/// What a memory goes through: processes killed, full disks, several at once, files that are no TMX.
/// Nothing that was confirmed is lost, and the message says what to do.
struct MemoryBadDaysTests {
    static let header =
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><tmx version=\"1.4\"><header srclang=\"en\"/><body>\n"

    static func unit(_ source: String, _ target: String) -> String {
        "<tu><tuv xml:lang=\"en\"><seg>\(source)</seg></tuv><tuv xml:lang=\"ru\"><seg>\(target)</seg></tuv></tu>\n"
    }

    /// A memory of the units `prefix 0` to `prefix count - 1`, without its end.
    static func beginning(_ prefix: String, _ count: Int) -> String {
        (0..<count).reduce(into: header) { $0 += unit("\(prefix) \($1)", "\(prefix) № \($1)") }
    }

    static func units(_ memory: String) throws -> Int? {
        try ProgramRun("memory", "stats", "--format", "json", "--memory", memory).objects.first?["units"] as? Int
    }

    /// Runs a shell script in a folder; `$tolmach` is the program.
    static func shell(_ script: String, in folder: TemporaryFolder) throws -> ChildProcess {
        try ChildProcess(
            "/bin/sh", ["-c", script],
            environment: ["PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8", "tolmach": ProgramRun.program.path],
            folder: folder.url.path)
    }

    @Test(
        "A file that can't be read is an error with its place and advice, and stores nothing",
        arguments: [
            (Array((header + unit("a", "б")).utf8.dropLast(8)), "m.tmx:2:", "the file may have been cut short"),
            (Array(header.utf8), "the file ends inside <body>", "get it again"),
            (
                Array((header + unit("a & b", "а и б") + "</body></tmx>").utf8),
                "m.tmx:2:31: a & that begins no reference", "write &amp; for the character &"
            ),
            (
                Array((header.replacing("UTF-8", with: "windows-1251") + "\n").utf8) + [0x98]
                    + Array("</body></tmx>".utf8),
                "bytes that are not in the file's encoding", "save the file as UTF-8"
            ),
            (
                Array(header.utf8) + [0xD7, 0xE0, 0xE9] + Array("</body></tmx>".utf8),
                "m.tmx:2:1: bytes that are not in the file's encoding", "UTF-8"
            ),
            (
                Array(header.replacing("UTF-8", with: "UTF-16").utf8) + [0xD7, 0xE0, 0xE9], "m.tmx:1:",
                "name its encoding in the XML declaration"
            ),
            (
                Array(header.replacing("UTF-8", with: "klingon").utf8), "declares an encoding that is not known here",
                "save the file as UTF-8"
            ),
            (
                Array("<!DOCTYPE tmx [<!ENTITY a 'aa'><!ENTITY b '&a;&a;'>]><tmx>&b;</tmx>".utf8),
                "declares the entity a",
                "write the text itself instead"
            ),
            (
                Array("<!DOCTYPE tmx [<!ENTITY a SYSTEM '/etc/hostname'>]><tmx>&a;</tmx>".utf8),
                "declares the entity a", "write the text itself instead"
            ),
            (
                Array((header + "<tu " + String(repeating: "a='b' ", count: 150_000)).utf8), "a tag is longer than",
                "close it"
            ),
            (Array("<html/>".utf8), "m.tmx:1:1:", "name a TMX file"),
        ] as [([UInt8], String, String)])
    func unreadable(bytes: [UInt8], message: String, advice: String) throws {
        let folder = try TemporaryFolder()
        let memory = folder.path("m.tmdb")
        let run = try ProgramRun("memory", "import", folder.file("m.tmx", bytes: bytes), "--memory", memory)
        #expect(run.status == 2)
        #expect(run.errors.contains(message) && run.errors.contains(advice), "\(run.errors)")
        #expect(try Self.units(memory) ?? 0 == 0)
    }

    @Test func aBookInOneSegmentIsLeftOutAndSaid() throws {
        let folder = try TemporaryFolder()
        let book = String(repeating: "word ", count: 10_000_000)
        let file = try folder.file(
            "m.tmx", Self.header + Self.unit(book, "слова") + Self.unit("a", "б") + "</body></tmx>")
        let run = try ProgramRun("memory", "import", file, "--memory", folder.path("m.tmdb"))
        #expect(run.status == 0)
        #expect(run.errors.hasSuffix("2 units read, 1 stored, 1 too long for a segment left out\n"))
        #expect(run.errors.contains("m.tmx:2:1: a text longer than a megabyte was left out"))
    }

    @Test func controlCharactersAreDroppedAndCounted() throws {
        let folder = try TemporaryFolder()
        let file = try folder.file("m.tmx", Self.header + Self.unit("a\0\u{1}b", "б") + "</body></tmx>")
        let run = try ProgramRun("memory", "import", file, "--memory", folder.path("m.tmdb"))
        #expect(run.errors.contains("1 stored, 2 characters that XML forbids dropped"))
    }

    @Test func killedImportLeavesWhatWasThereAndReadersAreNotKeptWaiting() throws {
        let folder = try TemporaryFolder()
        _ = try folder.file("first.tmx", Self.beginning("First", 20) + "</body></tmx>")
        _ = try folder.file("half.tmx", Self.beginning("Half", 3000))
        let run = try Self.shell(
            """
            $tolmach memory import -q first.tmx --memory m.tmdb || exit 3
            mkfifo pipe
            $tolmach memory import - --input-format tmx --memory m.tmdb <pipe &
            writer=$!
            exec 3>pipe
            cat half.tmx >&3
            # The import is in the middle of its work now; a reader sees what was confirmed.
            echo "First 7" | $tolmach suggest - --from en --glossary none --memory m.tmdb
            kill -9 $writer
            wait $writer
            $tolmach memory verify --memory m.tmdb; echo "verify $?"
            $tolmach memory import -q first.tmx --memory m.tmdb; echo "import $?"
            """, in: folder)
        #expect(run.text.contains("100 ru  First № 7"))
        #expect(run.text.hasSuffix("verify 0\nimport 0\n"))
        #expect(try Self.units(folder.path("m.tmdb")) == 20)
    }

    @Test func killedFirstImportLeavesAnEmptyMemory() throws {
        let folder = try TemporaryFolder()
        _ = try folder.file("first.tmx", Self.beginning("First", 20) + "</body></tmx>")
        // Large enough for the program to write what it can't keep.
        let text = String(repeating: " and a few words more", count: 40)
        _ = try folder.file("half.tmx", Self.beginning("Half" + text, 20_000))
        let run = try Self.shell(
            """
            mkfifo pipe
            $tolmach memory import - --input-format tmx --memory m.tmdb <pipe &
            writer=$!
            exec 3>pipe
            cat half.tmx >&3
            sleep 1
            kill -9 $writer
            wait $writer
            test -e m.tmdb-journal && echo journal
            echo "Half 7" | $tolmach suggest - --from en --glossary none --memory m.tmdb | grep -c "Half №"
            $tolmach memory verify --memory m.tmdb; echo "verify $?"
            $tolmach memory import -q first.tmx --memory m.tmdb; echo "import $?"
            """, in: folder)
        #expect(run.text == "journal\n0\nverify 0\nimport 0\n")
        #expect(try Self.units(folder.path("m.tmdb")) == 20)
    }

    @Test func twoImportsAtOnceBothArrive() throws {
        let folder = try TemporaryFolder()
        for name in ["a", "b", "c"] {
            _ = try folder.file("\(name).tmx", Self.beginning(name, 300) + Self.unit("all", "все") + "</body></tmx>")
        }
        let run = try Self.shell(
            """
            for name in a b c; do $tolmach memory import -q $name.tmx --memory m.tmdb || echo failed & done
            wait
            $tolmach memory verify --memory m.tmdb; echo "verify $?"
            """, in: folder)
        #expect(run.text == "verify 0\n")
        #expect(try Self.units(folder.path("m.tmdb")) == 901)
    }

    @Test func fullDiskTakesTheImportBackAndSaysSo() throws {
        let folder = try TemporaryFolder()
        _ = try folder.file("first.tmx", Self.beginning("First", 20) + "</body></tmx>")
        _ = try folder.file(
            "large.tmx", Self.beginning("A sentence that is long enough to take some room", 3000) + "</body></tmx>")
        // A limit on the size of files, in blocks of 512 bytes, is the nearest thing to a full disk.
        let run = try Self.shell(
            """
            $tolmach memory import -q first.tmx --memory m.tmdb || exit 3
            (ulimit -f 400; $tolmach memory import large.tmx --memory m.tmdb; echo "import $?")
            $tolmach memory verify --memory m.tmdb; echo "verify $?"
            """, in: folder)
        #expect(run.text == "import 2\nverify 0\n")
        #expect(
            run.errorText.hasSuffix(
                "m.tmdb: can't be read or written any further: disk I/O error; see that the disk has room and try again\n"
            ),
            "\(run.errorText)")
        #expect(try Self.units(folder.path("m.tmdb")) == 20)
        #expect(
            try ProgramRun("memory", "import", folder.path("large.tmx"), "--memory", folder.path("m.tmdb")).status == 0)
    }

    @Test func newerMemoryAndWhatIsNoneAreRefused() throws {
        let folder = try TemporaryFolder()
        let memory = folder.path("m.tmdb")
        let file = try folder.file("m.tmx", Self.beginning("a", 1) + "</body></tmx>")
        #expect(try ProgramRun("memory", "import", file, "--memory", memory).status == 0)
        // SQLite keeps the version of the tables in bytes 60 to 63 of the file.
        var bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: memory)))
        bytes[62] = 0x7F
        let newer = try folder.file("newer.tmdb", bytes: bytes)
        let text = try folder.file("text.tmdb", String(repeating: "no memory at all ", count: 100))
        for arguments in [
            ["memory", "stats"], ["memory", "import", file], ["memory", "search", "a"], ["memory", "verify"],
            ["memory", "export"], ["memory", "compact"], ["memory", "remove", "--import", "1"],
        ] {
            let first = try ProgramRun(arguments + ["--memory", newer])
            #expect(first.status == 2 && first.errors.contains("was written by a newer version"), "\(arguments)")
            #expect(first.errors.hasSuffix("; update the program\n"))
            let second = try ProgramRun(arguments + ["--memory", text])
            #expect(second.status == 2 && second.errors.contains("is not a memory; name a file"), "\(arguments)")
        }
        #expect(try [UInt8](Data(contentsOf: URL(fileURLWithPath: newer))) == bytes)
    }

    @Test func damagedMemoryIsFoundOut() throws {
        let folder = try TemporaryFolder()
        let memory = folder.path("m.tmdb")
        let file = try folder.file("m.tmx", Self.beginning("Sentence of some length", 400) + "</body></tmx>")
        #expect(try ProgramRun("memory", "import", file, "--memory", memory).status == 0)
        var bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: memory)))
        for index in stride(from: 3 * 8192, to: bytes.count, by: 97) { bytes[index] ^= 0x5A }
        let damaged = try folder.file("damaged.tmdb", bytes: bytes)
        for arguments in [
            ["memory", "verify"], ["memory", "stats"], ["memory", "search", "sentence"], ["memory", "export"],
            ["suggest", "--glossary", "none", "--from", "en", file], ["memory", "compact"], ["memory", "import", file],
        ] {
            let run = try ProgramRun(arguments + ["--memory", damaged])
            // Whatever it says, it ends, and never by a signal.
            #expect((0...2).contains(run.status), "\(arguments)")
        }
        #expect(try ProgramRun("memory", "verify", "--memory", damaged).status != 0)
    }

    @Test func aDamagedIndexIsNamedAndMadeAnew() throws {
        let folder = try TemporaryFolder()
        let memory = folder.path("m.tmdb")
        let file = try folder.file("m.tmx", Self.beginning("Sentence of some length", 400) + "</body></tmx>")
        #expect(try ProgramRun("memory", "import", file, "--memory", memory).status == 0)
        try Database(path: memory, mode: .readWrite).execute("UPDATE index_page SET bytes = zeroblob(length(bytes))")
        let search = try ProgramRun("memory", "search", "sentence", "--memory", memory)
        #expect(search.status == 2 && search.errors.hasPrefix("tolmach: \(memory): the memory's index is damaged; run"))
        let verify = try ProgramRun("memory", "verify", "--memory", memory)
        #expect(verify.status == 1 && verify.output.hasPrefix("\(memory): the memory's index is damaged; run"))
        #expect(try ProgramRun("memory", "compact", "--memory", memory).status == 0)
        #expect(try ProgramRun("memory", "verify", "--memory", memory).status == 0)
    }

    static let everyUse = [
        ["stats"], ["verify"], ["search", "a"], ["export"], ["compact"], ["remove", "--import", "1"],
    ]

    @Test func whatIsMissingAFolderOrEmptyIsSaidToBe() throws {
        let folder = try TemporaryFolder()
        let memory = folder.path("m.tmdb")
        for use in Self.everyUse {
            let run = try ProgramRun(["memory"] + use + ["--memory", memory])
            #expect(run.status == 2)
            #expect(run.errors.hasSuffix("m.tmdb: no such file; check the spelling, or make it with memory import\n"))
        }
        #expect(!FileManager.default.fileExists(atPath: memory))
        try FileManager.default.createDirectory(atPath: memory, withIntermediateDirectories: false)
        let file = try folder.file("m.tmx", Self.beginning("a", 1) + "</body></tmx>")
        for use in Self.everyUse + [["import", file]] {
            let run = try ProgramRun(["memory"] + use + ["--memory", memory])
            #expect(run.status == 2 && run.errors.contains("m.tmdb: is a folder, not a file; name a file"), "\(use)")
        }
        let empty = try folder.file("empty.tmdb", "")
        for use in Self.everyUse.dropLast(2) {
            let run = try ProgramRun(["memory"] + use + ["--memory", empty])
            #expect(run.status == 2, "\(use)")
            #expect(run.errors.hasSuffix("empty.tmdb: is empty, and no memory yet; fill it with memory import\n"))
        }
        #expect(try ProgramRun("memory", "import", file, "--memory", empty).status == 0)
        let nowhere = try ProgramRun("memory", "import", file, "--memory", folder.path("none/m.tmdb"))
        #expect(nowhere.status == 2)
        #expect(
            nowhere.errors.hasSuffix(
                "can't be written: No such file or directory; check the permissions of file and folder\n"))
    }

    @Test func rehearsalNeedsNoRightToWrite() throws {
        let folder = try TemporaryFolder()
        let memory = folder.path("m.tmdb")
        let file = try folder.file("m.tmx", Self.beginning("a", 3) + "</body></tmx>")
        let more = try folder.file("more.tmx", Self.beginning("a", 5) + "</body></tmx>")
        #expect(try ProgramRun("memory", "import", file, "--memory", memory).status == 0)
        for ending in ["-shm", "-wal"] { try? FileManager.default.removeItem(atPath: memory + ending) }
        // Where a folder has its name, the file that a writer needs can't be made.
        try FileManager.default.createDirectory(atPath: memory + "-shm", withIntermediateDirectories: false)
        #expect(try ProgramRun("memory", "import", more, "--memory", memory).status == 2)
        let rehearsal = try ProgramRun("memory", "import", "--dry-run", more, "--memory", memory)
        #expect(rehearsal.status == 0)
        #expect(rehearsal.errors.contains("5 units read, 2 stored, 3 were there already"))
        let removal = try ProgramRun("memory", "remove", "--dry-run", "--import", "1", "--memory", memory)
        #expect(removal.status == 0 && removal.errors.contains("3 units would be removed"), "\(removal.errors)")
        #expect(try Self.units(memory) == 3)
    }

    /// Whether files without a name can be made where tests make theirs.
    static let hasNamelessFiles: Bool = {
        let descriptor = open(FileManager.default.temporaryDirectory.path, 0o20_000_000 | O_DIRECTORY | O_WRONLY, 0o600)
        if descriptor >= 0 { close(descriptor) }
        return descriptor >= 0
    }()

    @Test(.enabled(if: hasNamelessFiles)) func whatIsEndedLeavesNothingBesideItsOutput() throws {
        let folder = try TemporaryFolder()
        _ = try folder.file("half.tmx", Self.beginning("A sentence of some length", 3000))
        let run = try Self.shell(
            """
            mkfifo pipe
            $tolmach convert - --input-format tmx -o out.tsv <pipe 2>errors &
            writer=$!
            exec 3>pipe
            cat half.tmx >&3
            sleep 0.5
            kill -TERM $writer
            wait $writer
            echo "ended $?"
            ls
            """, in: folder)
        #expect(run.text == "ended 143\nerrors\nhalf.tmx\npipe\n")
    }
}
