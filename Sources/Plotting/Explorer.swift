/// A figure that moves: a chart computed anew whenever a control is changed.
///
/// The same closure draws the static figure of the page and, compiled to
/// WebAssembly, the one that follows the reader's hand.
public struct Explorer: Sendable {
  /// What the figure shows.
  public var title: String

  /// What the reader can set, in the order of the closure's arguments.
  public var controls: [Control]

  /// The name of the slider that a reader can let run: what unfolds in time.
  public var played: String?

  /// Draws the chart for one value per control.
  public var draw: @Sendable ([Double]) -> Chart

  /// Creates a figure that moves.
  public init(
    _ title: String, controls: [Control], played: String? = nil,
    draw: @escaping @Sendable ([Double]) -> Chart
  ) {
    if let played {
      require(
        controls.contains { isSame($0.name, played) },
        "'\(title)' has no slider '\(played)' to run")
    }
    self.title = title
    self.controls = controls
    self.played = played
    self.draw = { values in
      var chart = draw(values)
      chart.isMoving = true
      return chart
    }
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
