/// One axis of a chart: what it shows, in what unit, on what scale.
///
///     Axis.linear("layer")
///     Axis.log("‖∂L/∂z‖", in: 1e-20...1)
///     Axis.categories("activation", ["sigmoid", "tanh", "ReLU"])
public struct Axis: Sendable {
  /// How a quantity becomes a place along the axis.
  public enum Scale: Sendable {
    /// Equal differences take equal space.
    case linear
    /// Equal ratios take equal space.
    ///
    /// Zero and negative numbers have no place: they are left out, and the
    /// chart says how many.
    case log
    /// Each name takes equal space; the first is at 0, the next at 1.
    case categories([String])
  }

  /// What the axis shows.
  public var label: String

  /// The unit, shown in brackets after the label.
  public var unit: String?

  /// The scale.
  public var scale: Scale

  /// The range shown; where it is nil, that of the data.
  public var range: ClosedRange<Double>?

  /// Whether the range of the data is extended to include zero.
  public var includesZero: Bool

  /// Whether the axis runs from right to left, or from top to bottom.
  public var isReversed: Bool

  /// Creates an axis with a linear scale.
  public static func linear(
    _ label: String, unit: String? = nil, in range: ClosedRange<Double>? = nil,
    includesZero: Bool = false, reversed: Bool = false
  ) -> Axis {
    Axis(
      label: label, unit: unit, scale: .linear, range: range,
      includesZero: includesZero, isReversed: reversed)
  }

  /// Creates an axis with a logarithmic scale.
  public static func log(
    _ label: String, unit: String? = nil, in range: ClosedRange<Double>? = nil,
    reversed: Bool = false
  ) -> Axis {
    Axis(
      label: label, unit: unit, scale: .log, range: range, includesZero: false,
      isReversed: reversed)
  }

  /// Creates an axis that names each place.
  public static func categories(
    _ label: String, _ names: [String], reversed: Bool = false
  ) -> Axis {
    Axis(
      label: label, unit: nil, scale: .categories(names), range: nil,
      includesZero: false, isReversed: reversed)
  }

  /// The label with its unit, as in "time (s)".
  var title: String { unit.map { "\(label) (\($0))" } ?? label }
}
