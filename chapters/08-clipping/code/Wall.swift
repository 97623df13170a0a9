import ClippingModel
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
  /// Returns the norms of the gradient at these distances below the wall, where
  /// w = 5.
  static func gradients(atDistances distances: [Double], steps: Int) -> [Double]
  {
    var cliff = Cliff()
    cliff.steps = steps
    return distances.map { distance in
      let point = Cliff.Point(w: 5, b: cliff.wall(at: 5) - distance)
      return cliff.error(at: point).gradient.norm
    }
  }
  // snippet.end

  /// The gradient below the wall after several numbers of steps.
  static var chart: Chart {
    let distances = (0...160).map { pow(10, Double($0) / 20 - 8.7) }
    return Chart(
      "The gradient beside the wall", x: .log("distance from the wall"),
      y: .log("norm of the gradient"),
      summary: "The more steps, the higher the wall and the thinner.",
      marks: [100, 50, 25].map { steps in
        .line(
          "\(steps) steps", x: distances,
          y: gradients(atDistances: distances, steps: steps))
      })
  }

  /// The error across the wall, after few steps and after many.
  static var section: Chart {
    let biases = (-200...200).map { Cliff().wall(at: 5) + Double($0) / 1000 }
    return Chart(
      "A cliff, from the side", x: .linear("bias b"),
      y: .linear("error", includesZero: true),
      summary: "After a few steps the error is a slope. After fifty it is two "
        + "plains, with a wall between them.",
      marks: [5, 15, 50].map { steps in
        var cliff = Cliff()
        cliff.steps = steps
        return .line(
          "\(steps) steps", x: biases,
          y: biases.map { cliff.error(at: .init(w: 5, b: $0)).value })
      })
  }
}
