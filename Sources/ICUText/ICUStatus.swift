internal import CICU
import LocalizationModel

/// Turns ICU's status codes into errors.
enum ICUStatus {
    /// Throws unless the status is a success or a warning.
    static func check(_ status: cicu_status, _ action: @autoclosure () -> String) throws(TolmachError) {
        guard status <= 0 else {
            throw TolmachError(.libraryFailure, "ICU can't \(action()): \(String(cString: cicu_status_name(status)))")
        }
    }
}
