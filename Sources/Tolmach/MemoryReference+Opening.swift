import LocalizationModel
import TranslationMemory

extension MemoryReference {
    /// Opens the memory: a bilingual file is read whole.
    ///
    /// - Parameter names: Names of people and places, whose change caps a score.
    /// - Throws: What reading the file throws.
    public func open(names: [String] = []) throws(TolmachError) -> MemorySet.Member {
        let units = try BilingualFile(path: path).units()
        let name = path.split(separator: "/").last.map { String($0) } ?? path
        return MemorySet.Member(TranslationMemory(name: name, units: units, names: names), penalty: penalty)
    }
}
