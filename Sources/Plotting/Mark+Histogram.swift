extension Mark {
  /// Creates a histogram of `values` in `bins` bins of equal width.
  ///
  /// A bin includes its lower edge; the last one both. Values outside `range`
  /// and values that are not finite are left out of the counts. Without a
  /// range, the bins span the finite values. A density has a total area of
  /// one, to be compared with that of a distribution.
  public static func histogram(
    _ name: String, _ values: [Double], bins: Int = 20,
    in range: ClosedRange<Double>? = nil, isDensity: Bool = false,
    color: Int? = nil
  ) -> Mark {
    require(bins > 0, "A histogram needs a bin, not \(bins)")
    let finite = values.filter { $0.isFinite }
    var low = range?.lowerBound ?? finite.min() ?? 0
    var high = range?.upperBound ?? finite.max() ?? 1
    if low == high {
      low -= 0.5
      high += 0.5
    }
    var counts = [Double](repeating: 0, count: bins)
    for value in finite where low <= value && value <= high {
      let bin = Int((value - low) / (high - low) * Double(bins))
      counts[min(bin, bins - 1)] += 1
    }
    if isDensity {
      let total = counts.reduce(0, +)
      let area = total * (high - low) / Double(bins)
      if total > 0 { counts = counts.map { $0 / area } }
    }
    let edges = (0...bins).map {
      low + (high - low) * Double($0) / Double(bins)
    }
    return histogram(name, edges: edges, counts: counts, color: color)
  }

  /// Creates a histogram from its edges and counts.
  public static func histogram(
    _ name: String, edges: [Double], counts: [Double], color: Int? = nil
  ) -> Mark {
    require(
      edges.count == counts.count + 1,
      "\(counts.count) bins need \(counts.count + 1) edges, not \(edges.count)")
    var mark = Mark(.histogram, name, x: edges, y: counts)
    mark.color = color
    return mark
  }
}
