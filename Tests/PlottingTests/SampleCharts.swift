import LinearAlgebra

@testable import Plotting

/// A chart of each kind, and charts of data that is hard to draw.
enum SampleCharts {
  static let layers = (1...30).map { Double($0) }

  static func geometric(_ factor: Double) -> [Double] {
    layers.map { power(ofTen: (30 - $0) * log10(factor)) }
  }

  static let theoryBesideMeasurement = Chart(
    "Gradient by layer", x: .linear("layer"),
    y: .log("‖∂L/∂z‖, relative to the last layer"),
    summary: "The sigmoid's gradient shrinks by 0.236 per layer.",
    marks: [
      .theory("sigmoid", y: geometric(0.236)),
      .points("sigmoid", y: geometric(0.24)),
      .theory("tanh", y: geometric(1.1)), .points("tanh", y: geometric(1.09)),
      .theory("ReLU, Glorot", y: geometric(0.7071)),
      .points("ReLU, Glorot", y: geometric(0.704)),
      .rule(y: 2.2e-16, "rounding of Double"),
    ])

  static let graphs = Chart(
    "Slopes <&> \"quotes\"", x: .linear("x"), y: .linear("slope", unit: "1"),
    marks: [
      .line("bell", over: -6...6) { 1 / (1 + $0 * $0) },
      .line("half", over: -6...6) { 0.5 / (1 + $0 * $0 / 4) },
      .rule(y: 0.25, "1/4"), .rule(x: 1.66, "crossing"),
      .note("peak", x: 0, y: 1),
    ])

  static let bands = Chart(
    "Accuracy by depth", x: .linear("depth"), y: .linear("accuracy", in: 0...1),
    marks: [
      .band(
        "sigmoid", x: [1, 3, 10], lower: [0.9, 0.6, 0.1], upper: [1, 0.9, 0.2]),
      .line("sigmoid", x: [1, 3, 10], y: [0.94, 0.75, 0.15], markers: true),
      .line("ReLU", x: [1, 3, 10], y: [0.95, 0.96, 0.93], markers: true),
    ])

  static let bars = Chart(
    "Accuracy by activation",
    x: .categories("activation", ["sigmoid", "tanh", "ReLU with He"]),
    y: .linear("accuracy", unit: "%"),
    marks: [.bars("depth 5", [10, 94, 96]), .bars("depth 30", [10, -4, 88])])

  static let histograms = Chart(
    "Pre-activations", x: .linear("z"), y: .linear("density"),
    marks: [
      .histogram("layer 1", normals(2000, seed: 1), bins: 30, isDensity: true),
      .histogram("layer 9", normals(900, seed: 2), bins: 20, isDensity: true),
      .theory("limit", over: -3...3) { 0.4 / (1 + $0 * $0 * $0 * $0 / 4) },
    ])

  static let heatMap = Chart(
    "A Jacobian", x: .linear("input"), y: .linear("output", reversed: true),
    marks: [
      .heatMap("∂y/∂x", differences, shading: .diverging)
    ])

  static let vCurve = Chart(
    "Relative error of the difference quotient", x: .log("step"),
    y: .log("relative error"),
    marks: [
      .line(
        "Double", x: decades, y: errors(of: 1e-16),
        markers: true),
      .line(
        "Float", x: decades, y: errors(of: 6e-8),
        markers: true),
    ])

  static let cloud = Chart(
    "Predicted and measured", x: .linear("predicted"), y: .linear("measured"),
    marks: [
      .line("equal", x: [-3, 3], y: [-3, 3]),
      .points("nets", x: normals(900, seed: 3), y: normals(900, seed: 4)),
    ])

  static let errorBars = Chart(
    "Growth by batch", x: .linear("batch"), y: .linear("factor"),
    marks: [
      .theory("limit π/(π−1)", x: [8, 128], y: [1.467, 1.467]),
      .points(
        "measured", x: [8, 32, 128], y: [1.7, 1.52, 1.48],
        lower: [1.6, 1.49, 1.47], upper: [1.8, 1.55, 1.49]),
    ])

  static let manyLines = Chart(
    "Loss", x: .linear("epoch"), y: .log("loss"),
    marks: (0..<8).map { k in
      .line(
        "learning rate \(k)",
        y: (0..<40).map { (step: Int) -> Double in
          power(ofTen: -Double(step * k) / 90)
        })
    })

  static let allZero = Chart(
    "Nothing to see", x: .linear("layer"), y: .log("gradient"),
    marks: [.line("zero", y: [0, 0, 0])])

  static let gaps = Chart(
    "A run that fails", x: .linear("step"), y: .log("norm"),
    marks: [.line("run", y: [1, 2, 0, 4, .infinity, .nan, 7, -8, 9])])

  static let flat = Chart(
    "Flat", x: .linear("layer"), y: .linear("value"),
    marks: [.line("two", y: [2, 2, 2])])

  static let empty = Chart(
    "Empty", x: .linear(""), y: .linear(""), marks: [])

  static let extremes = Chart(
    "Extremes", x: .linear("x"), y: .linear("y"),
    marks: [
      .points(
        "far", x: [-1e308, 0, 1e308],
        y: [Double.leastNonzeroMagnitude, 1, 1.7976931348623157e308])
    ])

  static let all = [
    theoryBesideMeasurement, graphs, bands, bars, histograms, heatMap, vCurve,
    cloud, errorBars, manyLines, allZero, gaps, flat, empty, extremes,
  ]

  static let grid = ChartGrid(
    "Activations by layer", columns: 3,
    charts: (1...6).map { k in
      Chart(
        "layer \(5 * k)", x: .linear("activation"), y: .linear("density"),
        marks: [
          .histogram(
            "units", normals(300, seed: UInt64(k)).map { $0 / Double(k) },
            bins: 24, in: -3...3, isDensity: true),
          .theory("theory", over: -3...3) { 0.4 / (1 + $0 * $0) },
        ])
    })

  /// The difference of column and row, with one number missing.
  static let differences: [[Double]] = {
    var rows: [[Double]] = []
    for row in 0..<6 {
      rows.append((0..<9).map { (column: Int) in Double(column - row) })
    }
    rows[3][2] = .nan
    return rows
  }()

  static let decades: [Double] = (0...16).map { power(ofTen: -Double($0)) }

  static func errors(of unit: Double) -> [Double] {
    decades.map { (h: Double) -> Double in h * h + unit / h }
  }

  static func normals(_ count: Int, seed: UInt64) -> [Double] {
    var generator = SplitMix64(seed: seed)
    // The sum of twelve uniform numbers is normal enough to look at.
    return (0..<count).map { _ in
      (0..<12).reduce(-6) { sum, _ in
        sum + Double(generator.next() >> 11) / 9_007_199_254_740_992
      }
    }
  }
}
