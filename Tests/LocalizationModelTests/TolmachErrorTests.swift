import LocalizationModel
import Testing

@Test func anErrorSaysWhereWhatAndWhatToDo() {
    let error = TolmachError(
        .malformedInput, "unexpected end of file", at: SourceLocation(file: "a.tmx", line: 7, column: 12),
        advice: "export the memory again")
    #expect(error.description == "a.tmx:7:12: unexpected end of file; export the memory again")
}
