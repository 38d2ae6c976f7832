import LocalizationModel

extension IndexPart {
    /// The numbers of the texts that may have a hash: few that don't, and all that do.
    ///
    /// - Throws: `TolmachError.storage` where the part can't be read or is damaged.
    func texts(withHash hash: UInt64) throws(TolmachError) -> [UInt32] {
        let bits = field(.bucketBits)
        guard bits < 32 else { throw Self.damage }
        let bucket = field(.bucketsAt) + TextHashTable.bucket(of: hash, bits: bits) * 4
        let start = Int(try bytes.word(at: bucket))
        let end = Int(try bytes.word(at: bucket + 4))
        guard start <= end else { throw Self.damage }
        let check = TextHashTable.check(of: hash)
        var found: [UInt32] = []
        for place in start..<end {
            let checkAt = field(.checksAt) + place
            let own = try bytes.page(at: checkAt).load(fromByteOffset: checkAt % PagedBytes.pageSize, as: UInt8.self)
            guard own == check else { continue }
            found.append(try text(in: field(.textsAt), place))
        }
        return found
    }

    /// Calls `body` with the number of each text that a list holds, once, reading the part from beginning to end and
    /// keeping little of it.
    ///
    /// - Throws: `TolmachError.storage` where the part can't be read or is damaged.
    func forEachText(_ body: (UInt32) -> Void) throws(TolmachError) {
        var ranks = NumberSet()
        for index in 0..<field(.postings) {
            let rank = try posting(index).rank
            guard rank < field(.texts) else { throw Self.damage }
            ranks.insert(UInt32(rank))
            forgetWhatIsMuch()
        }
        try ranks.forEachNumber { (rank) throws(TolmachError) in
            body(try text(ofRank: Int(rank)))
            forgetWhatIsMuch()
        }
        forget()
    }

    private func forgetWhatIsMuch() {
        if bytes.keptBytes > 1 << 20 { bytes.forget() }
    }
}
