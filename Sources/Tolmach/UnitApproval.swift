/// How a bilingual file says which of its units were approved.
public enum UnitApproval: Sendable {
    /// By a status, as XLIFF does.
    case byStatus
    /// What is translated is approved unless it is marked, as `fuzzy` marks it in a PO file.
    case byTranslation
    /// Not at all, as a table without a column for the status.
    case unknown
}
