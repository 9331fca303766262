/// How the loop waits for the network.
protocol SocketWait: AnyObject {
    /// Waits until something can be done, for so long at the most, and lets libcurl do it.
    func turn(nanoseconds: Int?)
    /// Lets libcurl do what needs no waiting, such as sending what was added.
    func push()
    /// Makes a request tell of the sockets it opens and closes.
    func watch(_ handle: EasyHandle)
    /// A socket was opened, whose number may have been another's before.
    func opened(_ socket: Int32)
}
