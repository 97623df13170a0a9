extension Chart {
  /// Returns the chart as a piece of HTML around SVG.
  ///
  /// `id` starts every identifier in it and must be unique on the page.
  public func svg(id: String) -> String {
    let points = marks.flatMap { mark in
      zip(mark.x, mark.y).filter { $0.0.isFinite && $0.1.isFinite }
    }
    let xs = points.map { $0.0 }
    let ys = points.map { $0.1 }
    let (x0, x1) = (xs.min() ?? 0, xs.max() ?? 1)
    let (y0, y1) = (ys.min() ?? 0, ys.max() ?? 1)
    var text =
      "<svg viewBox=\"0 0 640 384\" role=\"img\" "
      + "aria-labelledby=\"\(id)-title\"><title id=\"\(id)-title\">"
    text += title + "</title>"
    for (x, y) in points {
      let left = 640 * (x - x0) / max(x1 - x0, 1e-300)
      let top = 384 - 384 * (y - y0) / max(y1 - y0, 1e-300)
      text += "<circle r=\"2\" cx=\"\(NumberFormat.fixed(2).text(left))\" "
      text += "cy=\"\(NumberFormat.fixed(2).text(top))\"/>"
    }
    return text + "</svg>"
  }
}

extension ChartGrid {
  /// Returns the charts as a piece of HTML around SVG.
  public func svg(id: String) -> String {
    var text = "<div>"
    for (i, chart) in charts.enumerated() {
      text += chart.svg(id: "\(id)-\(i)")
    }
    return text + "</div>"
  }
}
