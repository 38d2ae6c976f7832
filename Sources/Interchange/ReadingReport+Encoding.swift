import LocalizationModel

extension ReadingReport {
    /// Warns of a file that names another encoding than UTF-8 and was read as that.
    ///
    /// - Parameter encoding: the encoding it names; nil of other files.
    public mutating func warn(overruledEncoding encoding: String?, of file: String) {
        guard let encoding else { return }
        warn(
            "the file says it is in \(encoding), but is in UTF-8, and was read so",
            at: SourceLocation(file: file, line: 1, column: 1))
    }
}
