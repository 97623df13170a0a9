/// How many values a chart could not draw, and why.
struct Omissions {
  private var zeros = 0
  private var negatives = 0
  private var infinities = 0
  private var notNumbers = 0
  private var outside = 0

  /// Counts what `chart` cannot draw with these rulers.
  init(of chart: Chart, x: Ruler, y: Ruler) {
    for mark in chart.marks where mark.kind != .heatMap {
      for i in mark.y.indices where i < mark.x.count {
        count(mark, i, x, y)
      }
      for values in [mark.lower, mark.upper] where mark.y.isEmpty {
        for value in values { count(value, y.axis) }
      }
    }
    for mark in chart.marks where mark.kind == .heatMap {
      for value in mark.y {
        if value.isNaN {
          notNumbers += 1
        } else if value.isInfinite {
          infinities += 1
        } else if mark.shading == .log, value <= 0 {
          count(value, .log(""))
        }
      }
    }
  }

  private mutating func count(_ mark: Mark, _ i: Int, _ x: Ruler, _ y: Ruler) {
    // A bar of height zero is drawn: as nothing, where it stands.
    let isEmptyBar =
      (mark.kind == .bars || mark.kind == .histogram) && mark.y[i] == 0
    if !isEmptyBar { count(mark.y[i], y.axis) }
    count(mark.x[i], x.axis)
    if mark.kind == .points, let h = x.fraction(mark.x[i]),
      let v = y.fraction(mark.y[i]),
      !(-1e-9...1 + 1e-9 ~= h && -1e-9...1 + 1e-9 ~= v)
    {
      outside += 1
    }
  }

  private mutating func count(_ value: Double, _ axis: Axis) {
    if value.isNaN {
      notNumbers += 1
    } else if value.isInfinite {
      infinities += 1
    } else if axis.isLog, value == 0 {
      zeros += 1
    } else if axis.isLog, value < 0 {
      negatives += 1
    }
  }

  /// The note under the chart; empty if everything is drawn.
  var text: String {
    var parts: [String] = []
    if zeros > 0 { parts.append(zeros == 1 ? "1 zero" : "\(zeros) zeros") }
    if negatives > 0 { parts.append("\(negatives) negative") }
    if infinities > 0 { parts.append("\(infinities) infinite") }
    if notNumbers > 0 { parts.append("\(notNumbers) NaN") }
    if outside > 0 { parts.append("\(outside) outside the range") }
    return parts.isEmpty
      ? "" : "Not drawn: " + parts.joined(separator: ", ")
  }
}
