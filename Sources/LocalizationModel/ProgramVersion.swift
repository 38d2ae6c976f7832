/// The version of the program and the library, by semantic versioning.
public enum ProgramVersion {
    public static let current = "0.1.0"
}
