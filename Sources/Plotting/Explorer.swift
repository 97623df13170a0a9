/// A figure that moves: a chart computed anew whenever a control is changed.
///
/// The same closure draws the static figure of the page and, compiled to
/// WebAssembly, the one that follows the reader's hand.
public struct Explorer: Sendable {
  /// What the figure shows.
  public var title: String

  /// What the reader can set, in the order of the closure's arguments.
  public var controls: [Control]

  /// Draws the chart for one value per control.
  public var draw: @Sendable ([Double]) -> Chart

  /// Creates a figure that moves.
  public init(
    _ title: String, controls: [Control],
    draw: @escaping @Sendable ([Double]) -> Chart
  ) {
    self.title = title
    self.controls = controls
    self.draw = draw
  }

  /// The chart as it is before the reader changes anything.
  public var chart: Chart { draw(controls.map { $0.value }) }

  /// The settings that a reader comes to by moving one control: every stop of
  /// each, with the others where they start.
  public var settings: [[Double]] {
    let start = controls.map { $0.value }
    return controls.indices.flatMap { moved in
      (0..<controls[moved].stops).map { stop in
        var values = start
        values[moved] = controls[moved].value(atStop: stop)
        return values
      }
    }
  }
}
