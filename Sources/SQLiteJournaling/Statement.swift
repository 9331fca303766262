import CSQLite

/// Owns one prepared statement of SQLite's.
///
/// Why this is safe: the pointer is made by `sqlite3_prepare_v3` and freed in `deinit`, and no other object knows it. A
/// statement outlives its use but not its database: `Database` drops its statements before it closes. Texts are copied
/// when they are bound; the one blob that is bound without a copy is only read while its bytes are held still.
@safe final class Statement {
    private let handle: OpaquePointer

    init(_ handle: OpaquePointer) { unsafe self.handle = handle }

    deinit { unsafe sqlite3_finalize(handle) }

    // MARK: Binding

    /// What went wrong in binding; the next step says it.
    private var failure = SQLITE_OK

    private func take(_ status: Int32) { if status != SQLITE_OK { failure = status } }

    func bind(_ values: [(any Bindable)?]) {
        for (place, value) in zip(Int32(1)..., values) {
            if let value { value.bind(to: self, at: place) } else { take(unsafe sqlite3_bind_null(handle, place)) }
        }
    }

    func bind(_ number: Int, at place: Int32) { take(unsafe sqlite3_bind_int64(handle, place, Int64(number))) }

    func bind(_ text: String, at place: Int32) {
        var text = text
        let status = text.withUTF8 { text in
            // What has no address is NULL to SQLite, and an empty text may have none.
            guard let start = unsafe UnsafeRawPointer(text.baseAddress) else {
                return unsafe easel_sqlite3_bind_text_copy(handle, place, "", 0)
            }
            return unsafe easel_sqlite3_bind_text_copy(
                handle, place, start.assumingMemoryBound(to: CChar.self), Int32(clamping: text.count))
        }
        take(status)
    }

    func bind(_ bytes: [UInt8], at place: Int32) {
        let status = unsafe bytes.withUnsafeBytes { bytes in
            guard let start = bytes.baseAddress, unsafe !bytes.isEmpty else {
                return unsafe sqlite3_bind_zeroblob(handle, place, 0)
            }
            return unsafe easel_sqlite3_bind_blob_copy(handle, place, start, Int32(clamping: bytes.count))
        }
        take(status)
    }

    // MARK: Running

    /// One step with a blob, which is not copied. Gives SQLite's code.
    func step(with bytes: [UInt8], at place: Int32) -> Int32 {
        unsafe bytes.withUnsafeBytes { bytes in
            guard let start = bytes.baseAddress, unsafe !bytes.isEmpty else {
                take(unsafe sqlite3_bind_zeroblob(handle, place, 0))
                return step()
            }
            take(unsafe sqlite3_bind_blob64(handle, place, start, UInt64(bytes.count), nil))
            return step()
        }
    }

    func step() -> Int32 { failure == SQLITE_OK ? unsafe sqlite3_step(handle) : failure }

    /// Ends the use of a statement; what was bound stays bound.
    func reset() {
        unsafe sqlite3_reset(handle)
        failure = SQLITE_OK
    }

    // MARK: The row that a step came to

    func isNull(_ column: Int32) -> Bool { unsafe sqlite3_column_type(handle, column) == SQLITE_NULL }

    func int(_ column: Int32) -> Int { unsafe Int(sqlite3_column_int64(handle, column)) }

    func optionalInt(_ column: Int32) -> Int? { isNull(column) ? nil : int(column) }

    func text(_ column: Int32) -> String {
        guard let text = unsafe sqlite3_column_text(handle, column) else { return "" }
        let count = unsafe Int(sqlite3_column_bytes(handle, column))
        return unsafe String(decoding: UnsafeBufferPointer(start: text, count: count), as: UTF8.self)
    }

    func optionalText(_ column: Int32) -> String? { isNull(column) ? nil : text(column) }

    func bytes(_ column: Int32) -> [UInt8] {
        guard let bytes = unsafe sqlite3_column_blob(handle, column) else { return [] }
        let count = unsafe Int(sqlite3_column_bytes(handle, column))
        return unsafe Array(UnsafeRawBufferPointer(start: bytes, count: count))
    }
}
