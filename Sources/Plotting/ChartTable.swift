/// The data of a chart as a table of text.
public struct ChartTable: Equatable, Sendable {
  /// The headings.
  public var columns: [String]

  /// The rows; each has a text for each column.
  public var rows: [[String]]
}

extension Chart {
  /// The data as a table: one row for each x if the marks share them, one row
  /// for each point otherwise.
  public var table: ChartTable {
    let series = marks.filter { !$0.isAnnotation }
    if let map = series.first(where: { $0.kind == .heatMap }) {
      return heatTable(map)
    }
    guard let first = series.first else {
      return ChartTable(columns: [], rows: [])
    }
    return series.allSatisfy { $0.x == first.x }
      ? wideTable(series, x: first) : longTable(series)
  }

  /// All numbers of the chart in one array, mark by mark: x, y, lower and
  /// upper ends, rows of a heat map.
  ///
  /// It tells whether two charts show the same.
  public var numbers: [Double] {
    marks.flatMap { mark -> [Double] in
      [mark.x, mark.y, mark.lower, mark.upper, mark.rows].flatMap { $0 }
    }
  }

  private func wideTable(_ series: [Mark], x first: Mark) -> ChartTable {
    var table = ChartTable(columns: [x.title], rows: [])
    for mark in series {
      table.columns += valueColumns(of: mark, among: series)
    }
    let count = first.kind == .histogram ? first.y.count : first.x.count
    for i in 0..<count {
      var row = [xText(first, i)]
      for mark in series { row += valueTexts(mark, i) }
      table.rows.append(row)
    }
    return table
  }

  private func longTable(_ series: [Mark]) -> ChartTable {
    let hasEnds = series.contains { !$0.lower.isEmpty }
    var table = ChartTable(
      columns: ["series", x.title, y.title]
        + (hasEnds ? ["lower", "upper"] : []),
      rows: [])
    for mark in series {
      let count = mark.kind == .histogram ? mark.y.count : mark.x.count
      for i in 0..<count {
        var row = [tableName(mark, among: series), xText(mark, i)]
        row.append(mark.y.isEmpty ? "" : Self.text(mark.y[i]))
        if hasEnds {
          row += [mark.lower, mark.upper].map {
            $0.isEmpty ? "" : Self.text($0[i])
          }
        }
        table.rows.append(row)
      }
    }
    return table
  }

  private func heatTable(_ map: Mark) -> ChartTable {
    var table = ChartTable(columns: ["\(y.title) \\ \(x.title)"], rows: [])
    table.columns += map.x.map { x.text(of: $0) }
    for (i, row) in map.rows.enumerated() {
      let cells = map.y[i * map.x.count..<(i + 1) * map.x.count]
      table.rows.append([y.text(of: row)] + cells.map(Self.text))
    }
    return table
  }

  private func valueColumns(of mark: Mark, among series: [Mark]) -> [String] {
    let name = tableName(mark, among: series)
    return (mark.y.isEmpty ? [] : [name])
      + (mark.lower.isEmpty ? [] : ["\(name), lower", "\(name), upper"])
  }

  private func valueTexts(_ mark: Mark, _ i: Int) -> [String] {
    [mark.y, mark.lower, mark.upper].filter { !$0.isEmpty }.map {
      Self.text($0[i])
    }
  }

  /// Tells a prediction from the measurement of the same name.
  private func tableName(_ mark: Mark, among series: [Mark]) -> String {
    let isTwin = series.contains {
      $0.kind != mark.kind && $0.name.utf8.elementsEqual(mark.name.utf8)
    }
    guard isTwin else { return mark.name }
    return switch mark.kind {
    case .theory: "\(mark.name), theory"
    case .band: "\(mark.name), range"
    default: mark.name
    }
  }

  private func xText(_ mark: Mark, _ i: Int) -> String {
    mark.kind == .histogram
      ? "\(Self.text(mark.x[i]))…\(Self.text(mark.x[i + 1]))"
      : x.text(of: mark.x[i])
  }

  /// Six digits: a table is for reading; the record has the values in full.
  static func text(_ value: Double) -> String {
    NumberFormat.short.text(value)
  }
}

extension Axis {
  /// Returns a place on the axis as text: the name of a category or a number.
  func text(of value: Double) -> String {
    if case .categories(let names) = scale, value >= 0,
      value < Double(names.count)
    {
      return names[Int(value)]
    }
    return NumberFormat.short.text(value)
  }
}

extension Mark {
  /// Whether the mark comments on the data and is none itself.
  var isAnnotation: Bool {
    kind == .note || kind == .horizontalRule || kind == .verticalRule
  }
}

extension ChartGrid {
  /// The data of all charts, the name of its chart before each row.
  public var table: ChartTable {
    let tables = charts.map { $0.table }
    guard let first = tables.first else {
      return ChartTable(columns: [], rows: [])
    }
    var result = ChartTable(columns: ["chart"] + first.columns, rows: [])
    for (chart, table) in zip(charts, tables) {
      let isSame =
        table.columns.count == first.columns.count
        && zip(table.columns, first.columns).allSatisfy {
          $0.utf8.elementsEqual($1.utf8)
        }
      // Charts of unlike columns repeat their headings as a row.
      if !isSame { result.rows.append([chart.title] + table.columns) }
      result.rows += table.rows.map { [chart.title] + $0 }
    }
    let width = result.rows.map { $0.count }.max() ?? 0
    while result.columns.count < width { result.columns.append("") }
    result.rows = result.rows.map {
      $0 + [String](repeating: "", count: result.columns.count - $0.count)
    }
    return result
  }

  /// All numbers of the charts in one array.
  public var numbers: [Double] { charts.flatMap { $0.numbers } }
}
