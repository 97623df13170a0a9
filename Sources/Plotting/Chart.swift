/// A chart as a value: drawn as SVG for a page, or as text for a terminal.
///
///     let chart = Chart(
///       "Gradient by layer", x: .linear("layer"), y: .log("‖∂L/∂z‖"),
///       marks: [
///         .theory("sigmoid", y: predicted),
///         .points("sigmoid", y: measured),
///       ])
///     print(chart.text())
///     chart.svg(id: "gradient-by-layer")
///
/// A point without a place – NaN, an infinity, or zero on a logarithmic axis –
/// is left out and breaks its line; the chart and its description say how many
/// there are.
public struct Chart: Sendable {
  /// What the chart shows.
  public var title: String

  /// What a reader should see in it; the description for those who cannot see
  /// the chart starts with it.
  public var summary: String

  /// The horizontal axis.
  public var x: Axis

  /// The vertical axis.
  public var y: Axis

  /// What is drawn, from back to front.
  public var marks: [Mark]

  /// The height as a share of the width.
  public var aspect: Double

  /// Whether a unit is as long upwards as to the right, so that angles are
  /// true and circles round; the height follows then. (Not in a grid, and not
  /// in text.)
  public var hasEqualUnits = false

  /// Whether it is one drawing of many in a figure that moves: all of them then
  /// have the same size and the same frame, whatever they show.
  public var isMoving = false

  /// Whether the summary says all that a listener needs, so that the
  /// description names no single line: for charts of many lines.
  public var isToldBySummary = false

  /// What the legend calls the marks that a theory line lies beside.
  public var measured: String

  /// What the legend calls the theory lines.
  public var theory: String

  /// Creates a chart.
  public init(
    _ title: String, x: Axis, y: Axis, summary: String = "",
    aspect: Double = 0.6, measured: String = "measured",
    theory: String = "theory", marks: [Mark]
  ) {
    self.title = title
    self.summary = summary
    self.x = x
    self.y = y
    self.aspect = aspect
    self.measured = measured
    self.theory = theory
    self.marks = marks
  }
}
