/// The version of the program and the library, by semantic versioning.
public enum ProgramVersion {
    /// The version of program and library, by Semantic Versioning 2.0.0.
    public static let current = "0.1.0"
}
