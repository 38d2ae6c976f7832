extension GlossaryConcept {
    /// The concept with its references to other entries by the ids that these have now.
    ///
    /// - Parameter ids: The new ids by the old ones.
    public func referring(to ids: [String: String]) -> GlossaryConcept {
        func renamed(_ properties: [GlossaryProperty]) -> [GlossaryProperty] {
            properties.map { property in
                var property = property
                // What others point at stands elsewhere: persons behind the entries, pages on the network.
                if property.element == "ref", let target = property.target { property.target = ids[target] ?? target }
                property.details = renamed(property.details)
                return property
            }
        }
        var concept = self
        concept.properties = renamed(properties)
        concept.languageProperties = languageProperties.mapValues(renamed)
        for index in terms.indices { concept.terms[index].properties = renamed(terms[index].properties) }
        return concept
    }
}
