/// An axis with its range settled: it knows the place of each value.
struct Ruler {
  /// The axis that this is the ruler of.
  let axis: Axis

  /// The ends, on the scale of the axis: logarithms on a logarithmic one.
  private(set) var low: Double
  private(set) var high: Double

  /// Where the data begins and ends, inside the margin.
  private var data: ClosedRange<Double>?

  /// Whether all data are whole numbers.
  private let isWhole: Bool

  /// Creates the ruler for an axis whose data spans `extent`.
  init(_ axis: Axis, _ extent: Extent) {
    self.axis = axis
    isWhole = extent.isWhole
    if case .categories(let names) = axis.scale {
      low = -0.5
      high = Double(max(names.count, 1)) - 0.5
      return
    }
    if let range = axis.range, let lower = axis.scaled(range.lowerBound),
      let upper = axis.scaled(range.upperBound), lower < upper
    {
      low = lower
      high = upper
      return
    }
    (low, high) = (extent.low, extent.high)
    // No data: an empty frame. One value: room on both sides.
    if low > high { (low, high) = axis.isLog ? (-1, 0) : (0, 1) }
    if low == high {
      let room = axis.isLog ? 0.5 : low == 0 ? 1 : low.magnitude * 0.1
      low -= room
      high += room
    }
    // The margin lets the outermost markers stand clear of the frame. Bars
    // stand on theirs, and cells fill it.
    if extent.isWhole, !extent.isFixedBelow { data = low...high }
    let margin = (high - low) * 0.04
    if !extent.isFixedBelow { low -= margin }
    if !extent.isFixedAbove {
      high += margin
      // What stands on the axis reaches up to a number on it.
      if extent.isFixedBelow, !axis.isLog,
        let step = Ticks.step(high - low, target: 6)
      {
        high = (high / step - 1e-9).rounded(.up) * step
      }
    }
    if axis.isLog, extent.isFixedBelow { low = (low - 0.3).rounded(.down) }
    if !low.isFinite || !high.isFinite || low >= high { (low, high) = (0, 1) }
  }

  /// Returns where `value` lies between the ends, 0…1; nil if nowhere.
  func fraction(_ value: Double) -> Double? {
    axis.scaled(value).map { fraction(ofPlace: $0) }
  }

  /// Returns where a place on the scale lies between the ends, 0…1.
  func fraction(ofPlace place: Double) -> Double {
    let fraction = (place - low) / (high - low)
    return axis.isReversed ? 1 - fraction : fraction
  }

  /// The scale and its two ends as a page's script reads them: `log -3 2`.
  ///
  /// On a logarithmic one the ends are logarithms; on one of names they follow.
  var span: String {
    let ends = axis.isReversed ? [high, low] : [low, high]
    var words = [axis.isLog ? "log" : axis.isCategorical ? "names" : "linear"]
    words += ends.map { DecimalExpansion.exponential($0) }
    if case .categories(let names) = axis.scale {
      for name in names { words.append("|" + name) }
    }
    return words.joined(separator: " ")
  }

  /// Where bars start.
  var baseline: Double {
    if axis.isLog { return fraction(ofPlace: low) }
    return fraction(ofPlace: min(max(0, low), high))
  }

  /// Returns about `target` ticks.
  func ticks(target: Int) -> [Tick] {
    switch axis.scale {
    case .categories(let names):
      names.indices.map { Tick(place: Double($0), label: names[$0]) }
    case .linear:
      // Layers are counted in whole numbers, and there is none before the
      // first.
      Ticks.linear(
        data?.lowerBound ?? low, data?.upperBound ?? high,
        target: isWhole
          ? min(target, max(1, Int(min(high - low, 100)))) : target)
    case .log: Ticks.logarithmic(low, high, target: target)
    }
  }

  /// Returns the most ticks whose labels do not run into each other, for an
  /// axis of a given length and labels measured by `size`.
  func ticks(
    along length: Double, most: Int, size: (String) -> Double
  ) -> [Tick] {
    if case .categories = axis.scale { return ticks(target: most) }
    var target = most
    while target > 1 {
      let ticks = ticks(target: target)
      var labelled = ticks.filter { !$0.label.isEmpty }
      labelled.sort { $0.place < $1.place }
      var fits = true
      for i in labelled.indices.dropFirst() {
        let gap = (labelled[i].place - labelled[i - 1].place) / (high - low)
        let needed = (size(labelled[i].label) + size(labelled[i - 1].label)) / 2
        if gap * length < needed { fits = false }
      }
      if fits, !labelled.isEmpty { return ticks }
      target -= 1
    }
    return ticks(target: 1)
  }
}

extension Axis {
  var isLog: Bool {
    if case .log = scale { return true }
    return false
  }

  var isCategorical: Bool {
    if case .categories = scale { return true }
    return false
  }

  /// Returns `value` on the scale of the axis; nil if it has no place there.
  func scaled(_ value: Double) -> Double? {
    guard value.isFinite else { return nil }
    if isLog { return value > 0 ? log10(value) : nil }
    return value
  }
}

/// The span of some values on the scale of an axis.
struct Extent {
  private(set) var low = Double.infinity
  private(set) var high = -Double.infinity

  /// Whether all values are whole numbers.
  private(set) var isWhole = true

  /// Whether the lower end has no margin.
  var isFixedBelow = false
  /// Whether the upper end has no margin.
  var isFixedAbove = false

  /// Widens the span to hold `value`, if it has a place on the axis.
  mutating func include(_ value: Double, on axis: Axis) {
    guard let place = axis.scaled(value) else { return }
    low = min(low, place)
    high = max(high, place)
    if value != value.rounded(.down) { isWhole = false }
  }

  /// Widens the span to hold another.
  mutating func formUnion(_ other: Extent) {
    low = min(low, other.low)
    high = max(high, other.high)
    isWhole = isWhole && other.isWhole
    isFixedBelow = isFixedBelow || other.isFixedBelow
    isFixedAbove = isFixedAbove || other.isFixedAbove
  }
}

extension Chart {
  /// The span of the data along the x axis.
  var xExtent: Extent {
    var extent = Extent()
    for mark in marks {
      for value in mark.kind == .heatMap ? mark.columnEdges : mark.x {
        extent.include(value, on: x)
      }
      if mark.kind == .heatMap || mark.kind == .histogram {
        extent.isFixedBelow = true
        extent.isFixedAbove = true
      }
    }
    if x.includesZero { extent.include(0, on: x) }
    return extent
  }

  /// The span of the data along the y axis.
  var yExtent: Extent {
    var extent = Extent()
    for mark in marks {
      if mark.kind == .heatMap {
        for value in mark.rowEdges { extent.include(value, on: y) }
        extent.isFixedBelow = true
        extent.isFixedAbove = true
        continue
      }
      for value in mark.y + mark.lower + mark.upper {
        extent.include(value, on: y)
      }
      if mark.kind == .bars || mark.kind == .histogram {
        extent.include(0, on: y)
        if y.isLog || extent.low >= 0 { extent.isFixedBelow = true }
        if !y.isLog, extent.low < 0 {
          extent.isFixedBelow = false
          if extent.high <= 0 { extent.isFixedAbove = true }
        }
      }
    }
    if y.includesZero { extent.include(0, on: y) }
    if y.includesZero, extent.low == 0 { extent.isFixedBelow = true }
    return extent
  }
}

extension Mark {
  /// The edges of a heat map's columns.
  var columnEdges: [Double] { Self.edges(of: x) }

  /// The edges of a heat map's rows.
  var rowEdges: [Double] { Self.edges(of: rows) }

  private static func edges(of centers: [Double]) -> [Double] {
    guard let first = centers.first, let last = centers.last else { return [] }
    let count = Double(centers.count)
    let step = count > 1 ? (last - first) / (count - 1) : 1
    return (0...centers.count).map { first + (Double($0) - 0.5) * step }
  }
}
