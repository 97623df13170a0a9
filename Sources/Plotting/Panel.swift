/// The rectangle that data is drawn in, with the rulers along its sides.
struct Panel {
  /// The chart whose data is drawn.
  let chart: Chart
  /// The rulers.
  let x: Ruler
  let y: Ruler
  /// The series of the chart, or of all charts of its grid.
  let series: [Series]
  /// The rectangle in units of the picture.
  var left: Double
  var top: Double
  var width: Double
  var height: Double

  var right: Double { left + width }
  var bottom: Double { top + height }

  /// Returns the horizontal coordinate of a value; nil if it has none.
  func horizontal(_ value: Double) -> Double? {
    x.fraction(value).map { left + $0 * width }
  }

  /// Returns the vertical coordinate of a value; nil if it has none.
  func vertical(_ value: Double) -> Double? {
    y.fraction(value).map { top + (1 - $0) * height }
  }

  /// The height of the line that bars stand on.
  var baseline: Double { top + (1 - y.baseline) * height }

  /// Returns the runs of neighbouring points that all have a place.
  func runs(_ xs: [Double], _ ys: [Double]) -> [[(x: Double, y: Double)]] {
    var runs: [[(x: Double, y: Double)]] = []
    var run: [(x: Double, y: Double)] = []
    for i in xs.indices {
      if let h = horizontal(xs[i]), let v = vertical(ys[i]) {
        run.append((h, v))
      } else if !run.isEmpty {
        runs.append(run)
        run = []
      }
    }
    return run.isEmpty ? runs : runs + [run]
  }

  /// Whether a coordinate lies in the rectangle, give or take rounding.
  func contains(_ h: Double, _ v: Double) -> Bool {
    h >= left - 0.01 && h <= right + 0.01 && v >= top - 0.01
      && v <= bottom + 0.01
  }
}
