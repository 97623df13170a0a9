import ClippingExplorer
import LinearAlgebra
import Plotting

/// Where the gradient of the cliff is longest.
enum Wall {
  // snippet.found
  /// The weight at which the growth on the wall is 1.
  static let leastWeight = 1 / Cliff().growth(at: 1)

  /// Returns the derivative of the error with respect to the bias on the wall.
  static func slope(of cliff: Cliff, at w: Double) -> Double {
    let point = Cliff.Point(w: w, b: cliff.wall(at: w))
    return cliff.error(at: point).gradient.b
  }

  /// Returns the bias near the wall at which the gradient is longest.
  ///
  /// The search closes in on the longest gradient that it has found so far.
  static func peak(
    of cliff: Cliff, at w: Double
  ) -> (bias: Double, gradient: Double) {
    var (center, radius) = (cliff.wall(at: w), 0.02)
    var found = (bias: center, gradient: 0.0)
    for _ in 0..<5 {
      for index in -1000...1000 {
        let b = center + radius * Double(index) / 1000
        let gradient = cliff.error(at: Cliff.Point(w: w, b: b)).gradient.norm
        if gradient > found.gradient { found = (b, gradient) }
      }
      (center, radius) = (found.bias, radius / 30)
    }
    return found
  }
  // snippet.end

  // snippet.profile
  /// Returns the gradient along the line w = 5, in steps that grow with the
  /// distance from the wall.
  static func profile(steps: Int) -> (biases: [Double], gradients: [Double]) {
    var cliff = Cliff()
    cliff.steps = steps
    let distances = (0...160).map { pow(10, Double($0) / 20 - 8.7) }
    let biases = (distances.reversed().map { -$0 } + distances).map {
      cliff.wall(at: 5) + $0
    }
    return (
      biases,
      biases.map {
        cliff.error(at: Cliff.Point(w: 5, b: $0)).gradient.norm
      }
    )
  }
  // snippet.end

  /// The gradient along the line w = 5 after several numbers of steps.
  static var chart: Chart {
    Chart(
      "The gradient across the wall", x: .linear("bias b"),
      y: .log("norm of the gradient"),
      summary: "The more steps, the higher and the thinner the peak.",
      marks: [25, 50, 100].map { steps in
        let profile = profile(steps: steps)
        return .line(
          "\(steps) steps", x: profile.biases, y: profile.gradients)
      } + [.rule(x: Cliff().wall(at: 5))])
  }
}
