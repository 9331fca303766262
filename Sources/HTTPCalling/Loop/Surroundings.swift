/// What all requests of a loop share.
struct Surroundings {
    let curl: Curl
    let clock: TurnClock
    let wait: any SocketWait
    let places: Places
    let proxies: Proxies
    let authorities: String?
    let departures: Departures
    let headers = HeaderLists()
}
