/// Charts side by side that share their axes: small multiples.
public struct ChartGrid: Sendable {
  /// Which axes have the same range in all charts.
  public enum Sharing: Hashable, Sendable {
    case both, x, y, neither

    var sharesX: Bool { self == .both || self == .x }
    var sharesY: Bool { self == .both || self == .y }
  }

  /// What the charts show together.
  public var title: String

  /// What a reader should see in them.
  public var summary: String

  /// The number of charts in a row; a narrow page has fewer.
  public var columns: Int

  /// Which axes have the same range in all charts.
  public var sharing: Sharing

  /// The charts, row by row.
  public var charts: [Chart]

  /// Creates a grid of charts.
  public init(
    _ title: String, columns: Int = 2, sharing: Sharing = .both,
    summary: String = "", charts: [Chart]
  ) {
    require(columns > 0, "A grid needs a column, not \(columns)")
    for chart in charts {
      require(
        !sharing.sharesX || chart.x.isLog == charts[0].x.isLog,
        "'\(title)' cannot share a linear and a logarithmic x axis")
      require(
        !sharing.sharesY || chart.y.isLog == charts[0].y.isLog,
        "'\(title)' cannot share a linear and a logarithmic y axis")
    }
    self.title = title
    self.summary = summary
    self.columns = columns
    self.sharing = sharing
    self.charts = charts
  }

  /// The ruler of a chart's x axis, the same for all charts if they share it.
  func xRuler(_ chart: Chart) -> Ruler {
    guard sharing.sharesX else { return Ruler(chart.x, chart.xExtent) }
    var extent = Extent()
    for chart in charts { extent.formUnion(chart.xExtent) }
    return Ruler(chart.x, extent)
  }

  /// The ruler of a chart's y axis, the same for all charts if they share it.
  func yRuler(_ chart: Chart) -> Ruler {
    guard sharing.sharesY else { return Ruler(chart.y, chart.yExtent) }
    var extent = Extent()
    for chart in charts { extent.formUnion(chart.yExtent) }
    return Ruler(chart.y, extent)
  }
}
