extension Chart {
  /// Returns the chart as text for a terminal.
  public func text(
    width: Int = 80, height: Int = 20, color: Bool = false
  ) -> String {
    var lines = [title]
    let table = table
    for row in [table.columns] + table.rows {
      var line = ""
      for cell in row { line += "  " + cell }
      lines.append(line)
    }
    return lines.joined(separator: "\n") + "\n"
  }
}

extension ChartGrid {
  /// Returns the charts as text for a terminal.
  public func text(
    width: Int = 80, height: Int = 20, color: Bool = false
  ) -> String {
    charts.map { $0.text(width: width, height: height, color: color) }
      .joined(separator: "\n")
  }
}
