/// The room between two layers, where nets run level on tracks; no two of them ever share a stretch.
///
/// Where one net comes down in a column in which another goes on, the first must turn away above the second. Nets that
/// want this of each other are split: they come down and turn on a track at the top, and change to one at the bottom.
struct Channel {
    struct Ends {
        var sources: [Int]
        var targets: [Int]
    }

    struct Route: Equatable {
        /// None where the net goes straight down; two where it is split.
        var tracks: [Int] = []
        /// Where a split net changes tracks.
        var crossover: Int?
    }

    private(set) var routes: [Route]
    private(set) var trackCount = 0
    private var taken: [[ClosedRange<Int>]] = []

    init(_ nets: [Ends]) {
        routes = nets.map { _ in Route() }
        let sources = Self.columns(nets.map(\.sources))
        let targets = Self.columns(nets.map(\.targets))
        // Which nets must turn below each net, and how many must turn above it.
        var lower = Array(repeating: [Int](), count: nets.count)
        var open = Array(repeating: 0, count: nets.count)
        var upper = lower
        for (column, above) in sources.sorted(by: { $0.key < $1.key }) {
            guard let below = targets[column], below != above else { continue }
            lower[above].append(below)
            upper[below].append(above)
            open[below] += 1
        }
        let ranks = Self.ranks(nets)
        var ready = Queue(ranks)
        var waiting = Set(nets.indices)
        for net in nets.indices where open[net] == 0 { ready.insert(net) }
        var splittable = nets.indices.sorted { ranks[$0] > ranks[$1] }
        var used = Set(sources.keys).union(targets.keys)

        while !waiting.isEmpty {
            if let net = ready.removeFirst() {
                waiting.remove(net)
                let least = (upper[net].compactMap { routes[$0].tracks.first }.max() ?? -1) + 1
                if let crossover = routes[net].crossover {
                    let first = routes[net].tracks.first ?? 0
                    routes[net].tracks.append(occupy(nets[net].targets + [crossover], from: max(least, first + 1)))
                    continue
                }
                let columns = nets[net].sources + nets[net].targets
                if Set(columns).count > 1 { routes[net].tracks = [occupy(columns, from: least)] }
                release(lower[net], &open, &ready)
            } else if let net = splittable.popLast() {
                guard waiting.contains(net) else { continue }
                let crossover = Self.free(near: nets[net], used)
                used.insert(crossover)
                routes[net] = Route(tracks: [occupy(nets[net].sources + [crossover], from: 0)], crossover: crossover)
                release(lower[net], &open, &ready)
            } else {
                return
            }
        }
    }

    private func release(_ nets: [Int], _ open: inout [Int], _ ready: inout Queue) {
        for net in nets {
            open[net] -= 1
            if open[net] == 0 { ready.insert(net) }
        }
    }

    private mutating func occupy(_ columns: [Int], from least: Int) -> Int {
        let range = (columns.min() ?? 0)...(columns.max() ?? 0)
        var track = least
        while true {
            while track >= taken.count { taken.append([]) }
            let place = taken[track].firstIndexSorted { $0.lowerBound > range.lowerBound }
            let isFree =
                (place == 0 || taken[track][place - 1].upperBound + 1 < range.lowerBound)
                && (place == taken[track].count || range.upperBound + 1 < taken[track][place].lowerBound)
            if isFree {
                taken[track].insert(range, at: place)
                trackCount = max(trackCount, track + 1)
                return track
            }
            track += 1
        }
    }

    private static func columns(_ ends: [[Int]]) -> [Int: Int] {
        var columns: [Int: Int] = [:]
        for (net, ends) in ends.enumerated() { for column in ends { columns[column] = net } }
        return columns
    }

    /// Which nets had better turn first: of those that go right the rightmost, of those that go left the leftmost.
    private static func ranks(_ nets: [Ends]) -> [Int] {
        func mean(_ columns: [Int]) -> Double { Double(columns.reduce(0, +)) / Double(max(columns.count, 1)) }
        let keys = nets.map { net in
            let (from, to) = (mean(net.sources), mean(net.targets))
            return from < to ? -Double(net.sources.max() ?? 0) : Double(net.sources.min() ?? 0)
        }
        var ranks = Array(repeating: 0, count: nets.count)
        for (rank, net) in nets.indices.sorted(by: { (keys[$0], $0) < (keys[$1], $1) }).enumerated() {
            ranks[net] = rank
        }
        return ranks
    }

    /// The nearest column in which nothing comes down.
    private static func free(near net: Ends, _ used: Set<Int>) -> Int {
        let middle = ((net.sources.first ?? 0) + (net.targets.first ?? 0)) / 2
        for distance in 0... {
            if !used.contains(middle + distance) { return middle + distance }
            if middle >= distance, !used.contains(middle - distance) { return middle - distance }
        }
        return middle
    }
}

/// Nets by rank.
private struct Queue {
    private let ranks: [Int]
    private var nets: [Int] = []

    init(_ ranks: [Int]) { self.ranks = ranks }

    mutating func insert(_ net: Int) {
        nets.insert(net, at: nets.firstIndexSorted { ranks[$0] < ranks[net] })
    }

    /// The least is kept last, where it is cheap to remove.
    mutating func removeFirst() -> Int? { nets.popLast() }
}

extension Array {
    /// The first index from which on a condition holds that goes from false to true once.
    fileprivate func firstIndexSorted(where holds: (Element) -> Bool) -> Int {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if holds(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
