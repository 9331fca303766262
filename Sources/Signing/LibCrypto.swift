#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// The functions of the system's libcrypto that a signature takes, found by name.
///
/// All of them are pure functions of C in a library that is never unloaded, so that their addresses may be used from
/// any thread; every object that they make is used by one call of `RSA.sign` alone.
@safe final class LibCrypto: Sendable {
    typealias Raw = UnsafeMutableRawPointer

    typealias Password = @convention(c) (UnsafeMutablePointer<CChar>?, Int32, Int32, Raw?) -> Int32
    typealias ReadKey = @convention(c) @Sendable (Raw?, Raw?, Password?, Raw?) -> Raw?
    typealias Begin = @convention(c) @Sendable (Raw?, Raw?, Raw?, Raw?, Raw?) -> Int32
    typealias Sign =
        @convention(c) @Sendable (
            Raw?, UnsafeMutablePointer<UInt8>?, UnsafeMutablePointer<Int>?, UnsafeRawPointer?, Int
        ) -> Int32

    /// The number of this kind of keys.
    static let rsa: Int32 = 6
    static let shared: LibCrypto? = LibCrypto()

    let newMemory: @convention(c) @Sendable (Raw?, Int32) -> Raw?
    let freeMemory: @convention(c) @Sendable (Raw?) -> Int32
    let readKey: ReadKey
    let kind: @convention(c) @Sendable (Raw?) -> Int32
    let freeKey: @convention(c) @Sendable (Raw?) -> Void
    let newContext: @convention(c) @Sendable () -> Raw?
    let freeContext: @convention(c) @Sendable (Raw?) -> Void
    let sha256: @convention(c) @Sendable () -> Raw?
    let begin: Begin
    let sign: Sign

    /// The names that the library has had, the newest first.
    private static let names = ["libcrypto.so.3", "libcrypto.so.1.1", "libcrypto.3.dylib", "libcrypto.so"]

    private init?() {
        guard
            let library = unsafe Self.names.lazy.compactMap({ unsafe dlopen($0, RTLD_NOW | RTLD_LOCAL) }).first,
            let newMemory = unsafe dlsym(library, "BIO_new_mem_buf"),
            let freeMemory = unsafe dlsym(library, "BIO_free"),
            let readKey = unsafe dlsym(library, "PEM_read_bio_PrivateKey"),
            let kind = unsafe dlsym(library, "EVP_PKEY_get_base_id") ?? dlsym(library, "EVP_PKEY_base_id"),
            let freeKey = unsafe dlsym(library, "EVP_PKEY_free"),
            let newContext = unsafe dlsym(library, "EVP_MD_CTX_new"),
            let freeContext = unsafe dlsym(library, "EVP_MD_CTX_free"),
            let sha256 = unsafe dlsym(library, "EVP_sha256"),
            let begin = unsafe dlsym(library, "EVP_DigestSignInit"),
            let sign = unsafe dlsym(library, "EVP_DigestSign")
        else { return nil }
        unsafe self.newMemory = unsafe unsafeBitCast(
            newMemory, to: (@convention(c) @Sendable (Raw?, Int32) -> Raw?).self)
        unsafe self.freeMemory = unsafe unsafeBitCast(freeMemory, to: (@convention(c) @Sendable (Raw?) -> Int32).self)
        unsafe self.readKey = unsafe unsafeBitCast(readKey, to: ReadKey.self)
        unsafe self.kind = unsafe unsafeBitCast(kind, to: (@convention(c) @Sendable (Raw?) -> Int32).self)
        unsafe self.freeKey = unsafe unsafeBitCast(freeKey, to: (@convention(c) @Sendable (Raw?) -> Void).self)
        unsafe self.newContext = unsafe unsafeBitCast(newContext, to: (@convention(c) @Sendable () -> Raw?).self)
        unsafe self.freeContext = unsafe unsafeBitCast(freeContext, to: (@convention(c) @Sendable (Raw?) -> Void).self)
        unsafe self.sha256 = unsafe unsafeBitCast(sha256, to: (@convention(c) @Sendable () -> Raw?).self)
        unsafe self.begin = unsafe unsafeBitCast(begin, to: Begin.self)
        unsafe self.sign = unsafe unsafeBitCast(sign, to: Sign.self)
    }
}
