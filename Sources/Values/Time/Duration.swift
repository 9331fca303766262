/// A span of time in whole nanoseconds, about 292 years either way.
package struct Duration: Sendable, Hashable {
    package var nanoseconds: Int

    package init(nanoseconds: Int) { self.nanoseconds = nanoseconds }
}
