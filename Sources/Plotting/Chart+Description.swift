extension Chart {
  /// The chart in words, for those who cannot see it: what the author says
  /// about it, the axes, and where each series begins and ends.
  public var description: String {
    var sentences: [String] = []
    if !summary.isEmpty { sentences.append(Self.sentence(summary)) }
    sentences.append("Horizontal: \(x.words). Vertical: \(y.words).")
    if isToldBySummary { return sentences.joined(separator: " ") }
    for mark in marks { sentences += words(for: mark).map { [$0] } ?? [] }
    let omissions = Omissions(
      of: self, x: Ruler(x, xExtent), y: Ruler(y, yExtent))
    if !omissions.text.isEmpty { sentences.append(omissions.text + ".") }
    return sentences.joined(separator: " ")
  }

  private func words(for mark: Mark) -> String? {
    let format = NumberFormat.significant(3)
    switch mark.kind {
    case .note: return "Note: \(Self.sentence(mark.name))"
    case .horizontalRule, .verticalRule:
      let value = (mark.y.first ?? mark.x.first).map(format.text) ?? ""
      let side = mark.kind == .horizontalRule ? "height" : "place"
      return (mark.name.isEmpty ? "A line" : "\(mark.name): a line")
        + " at \(side) \(value)."
    case .heatMap, .histogram, .bars:
      let finite = mark.y.filter { $0.isFinite }
      guard let low = finite.min(), let high = finite.max() else { return nil }
      let what =
        mark.kind == .heatMap
        ? "\(mark.rows.count) by \(mark.x.count) cells"
        : mark.kind == .bars
          ? "\(mark.y.count) bars" : "\(mark.y.count) bins"
      return "\(mark.name): \(what) from \(format.text(low)) to "
        + "\(format.text(high))."
    case .band: return "\(mark.name): a band of \(mark.x.count) points."
    case .line, .points, .theory:
      guard let first = mark.y.first, let last = mark.y.last else { return nil }
      let kind = mark.kind == .theory ? " (theory)" : ""
      return "\(mark.name)\(kind): from \(format.text(first)) at "
        + "\(x.text(of: mark.x.first ?? 0)) to \(format.text(last)) at "
        + "\(x.text(of: mark.x.last ?? 0))."
    }
  }

  static func sentence(_ text: String) -> String {
    let ends: [UInt8] = [0x2E, 0x21, 0x3F]
    return text.utf8.last.map { ends.contains($0) } ?? true ? text : text + "."
  }
}

extension Axis {
  var words: String {
    let kind = isLog ? ", logarithmic" : ""
    return title.isEmpty ? "no label\(kind)" : title + kind
  }
}

extension ChartGrid {
  /// The charts in words, for those who cannot see them.
  public var description: String {
    var sentences = summary.isEmpty ? [] : [Chart.sentence(summary)]
    sentences.append("\(charts.count) charts.")
    for chart in charts {
      sentences.append(Chart.sentence(chart.title) + " " + chart.description)
    }
    return sentences.joined(separator: " ")
  }
}
