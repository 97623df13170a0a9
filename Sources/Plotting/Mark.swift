/// One set of data on a chart, and the way it is drawn.
///
/// Marks with the same name belong together and share a colour: measured
/// points named "tanh" lie on the dashed theory line named "tanh".
///
/// Wherever `x` is left out it counts 1, 2, 3 …, as layers are counted.
public struct Mark: Sendable {
  /// How a mark is drawn.
  public enum Kind: Hashable, Sendable {
    /// A line through the points in their order.
    case line
    /// A marker at each point, with a bar for its error if there is one.
    case points
    /// A dashed line: what theory predicts.
    case theory
    /// The area between two lines.
    case band
    /// A bar from zero to each value, side by side with those of other marks.
    case bars
    /// Adjoining bars between edges: one more edge than counts.
    case histogram
    /// A cell for each value, coloured by it.
    case heatMap
    /// A straight line across the chart at one value of y, or of x.
    case horizontalRule, verticalRule
    /// A text beside a point.
    case note
  }

  /// How the colours of a heat map follow its values.
  public enum Shading: Hashable, Sendable {
    /// From the smallest value to the largest.
    case linear
    /// By the logarithm of positive values.
    case log
    /// Two colours, for values below and above zero.
    case diverging
  }

  /// The name shown in the legend; of a note, its text.
  public var name: String
  /// How the mark is drawn.
  public var kind: Kind
  /// The places along the x axis.
  public var x: [Double]
  /// The values: along the y axis, or the cells of a heat map row by row.
  public var y: [Double]
  /// The lower ends of a band or of error bars.
  public var lower: [Double] = []
  /// The upper ends of a band or of error bars.
  public var upper: [Double] = []
  /// Whether a line has a marker at each of its points.
  public var hasMarkers = false
  /// The places of the rows of a heat map along the y axis.
  public var rows: [Double] = []
  /// Whether the cells of a heat map are samples of a smooth function, which
  /// is then drawn without steps.
  public var isSmooth = false
  /// How a heat map is coloured.
  public var shading = Shading.linear
  /// The colour's place in the palette; where it is nil, the chart chooses.
  public var color: Int?

  init(_ kind: Kind, _ name: String, x: [Double], y: [Double]) {
    self.name = name
    self.kind = kind
    self.x = x
    self.y = y
  }

  /// Creates a line through points.
  public static func line(
    _ name: String, x: [Double]? = nil, y: [Double], markers: Bool = false,
    color: Int? = nil
  ) -> Mark {
    var mark = Mark(.line, name, x: x ?? counting(y), y: y)
    mark.hasMarkers = markers
    return mark.checked(color)
  }

  /// Creates the graph of a function.
  public static func line(
    _ name: String, over range: ClosedRange<Double>, samples: Int = 200,
    color: Int? = nil, of function: (Double) -> Double
  ) -> Mark {
    let x = places(over: range, samples: samples)
    return line(name, x: x, y: x.map(function), color: color)
  }

  /// Creates markers, with error bars if `lower` and `upper` are given.
  public static func points(
    _ name: String, x: [Double]? = nil, y: [Double], lower: [Double] = [],
    upper: [Double] = [], color: Int? = nil
  ) -> Mark {
    var mark = Mark(.points, name, x: x ?? counting(y), y: y)
    mark.lower = lower
    mark.upper = upper
    return mark.checked(color)
  }

  /// Creates a dashed line that shows a prediction.
  public static func theory(
    _ name: String, x: [Double]? = nil, y: [Double], color: Int? = nil
  ) -> Mark {
    Mark(.theory, name, x: x ?? counting(y), y: y).checked(color)
  }

  /// Creates the dashed graph of a function.
  public static func theory(
    _ name: String, over range: ClosedRange<Double>, samples: Int = 200,
    color: Int? = nil, of function: (Double) -> Double
  ) -> Mark {
    let x = places(over: range, samples: samples)
    return theory(name, x: x, y: x.map(function), color: color)
  }

  /// Creates the area between `lower` and `upper`.
  public static func band(
    _ name: String, x: [Double]? = nil, lower: [Double], upper: [Double],
    color: Int? = nil
  ) -> Mark {
    var mark = Mark(.band, name, x: x ?? counting(lower), y: [])
    mark.lower = lower
    mark.upper = upper
    return mark.checked(color)
  }

  /// Creates a bar for each category of the x axis.
  public static func bars(
    _ name: String, _ values: [Double], color: Int? = nil
  ) -> Mark {
    let x = values.indices.map { Double($0) }
    return Mark(.bars, name, x: x, y: values).checked(color)
  }

  /// Creates a heat map.
  ///
  /// Each row of `values` has a value for each column. `columns` and `rows`
  /// are the evenly spaced places of the cells' centres along the axes: 0, 1,
  /// 2 … where they are left out. What is smooth has no visible cells.
  public static func heatMap(
    _ name: String, _ values: [[Double]], columns: [Double]? = nil,
    rows: [Double]? = nil, shading: Shading = .linear, isSmooth: Bool = false
  ) -> Mark {
    let width = values.first?.count ?? 0
    var flat: [Double] = []
    for row in values {
      require(row.count == width, "The heat map's rows differ in length")
      flat += row
    }
    let x = columns ?? (0..<width).map { Double($0) }
    var mark = Mark(.heatMap, name, x: x, y: flat)
    mark.rows = rows ?? values.indices.map { Double($0) }
    mark.shading = shading
    mark.isSmooth = isSmooth
    return mark.checked(nil)
  }

  /// Creates a straight line across the chart at one value of y.
  public static func rule(y: Double, _ label: String = "") -> Mark {
    Mark(.horizontalRule, label, x: [], y: [y])
  }

  /// Creates a straight line across the chart at one value of x.
  public static func rule(x: Double, _ label: String = "") -> Mark {
    Mark(.verticalRule, label, x: [x], y: [])
  }

  /// Creates a text beside a point.
  public static func note(_ text: String, x: Double, y: Double) -> Mark {
    Mark(.note, text, x: [x], y: [y])
  }

  private static func counting(_ values: [Double]) -> [Double] {
    values.indices.map { Double($0 + 1) }
  }

  private static func places(
    over range: ClosedRange<Double>, samples: Int
  ) -> [Double] {
    require(samples > 1, "A graph needs two samples, not \(samples)")
    let width = range.upperBound - range.lowerBound
    return (0..<samples).map {
      range.lowerBound + width * Double($0) / Double(samples - 1)
    }
  }

  private func checked(_ color: Int?) -> Mark {
    var mark = self
    mark.color = color
    let columns = x.count
    switch kind {
    case .heatMap:
      require(
        y.count == columns * rows.count,
        "\(y.count) cells do not fill \(rows.count)×\(columns) (\(name))")
    case .band:
      require(
        lower.count == columns && upper.count == columns,
        "The band '\(name)' has \(columns) x but \(lower.count) lower and "
          + "\(upper.count) upper ends")
    default:
      require(
        y.count == columns, "'\(name)' has \(columns) x but \(y.count) y")
      require(
        lower.count == upper.count && (lower.isEmpty || lower.count == columns),
        "'\(name)' has \(columns) points but \(lower.count) lower and "
          + "\(upper.count) upper ends")
    }
    return mark
  }
}
