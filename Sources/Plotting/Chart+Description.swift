extension Chart {
  /// The chart in words, for those who cannot see it.
  public var description: String { summary.isEmpty ? title : summary }
}

extension ChartGrid {
  /// The charts in words, for those who cannot see them.
  public var description: String { summary.isEmpty ? title : summary }
}
