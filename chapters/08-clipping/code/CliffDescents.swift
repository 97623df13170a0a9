import ClippingModel
import Laboratory
import LinearAlgebra

/// Descents from many starts around the wall, and where they end.
struct CliffDescents {
  // snippet.starts
  /// 399 starts on a grid, with weights from 4.5 to 6.5 and biases from −3.4 to
  /// −1.6.
  static let grid = (0...20).flatMap { column in
    (0...18).map { row in
      Cliff.Point(w: 4.5 + Double(column) / 10, b: -3.4 + Double(row) / 10)
    }
  }

  /// The error at the end of each descent.
  let errors: [Double]

  /// The norm of the gradient at the end of each descent.
  let gradients: [Double]

  /// The length of the longest step of each descent.
  let longestSteps: [Double]

  /// Descends from every start.
  init(
    _ starts: [Cliff.Point] = grid, learningRate: Double, limit: Double,
    steps: Int = 1000
  ) {
    let cliff = Cliff()
    let ends = concurrentMap(starts) { start in
      let path = Descent(from: start, learningRate: learningRate, limit: limit)
        .path(on: cliff, steps: steps)
      return (cliff.error(at: path[steps]), path.longestStep)
    }
    errors = ends.map { $0.0.value }
    gradients = ends.map { $0.0.gradient.norm }
    longestSteps = ends.map { $0.1 }
  }

  /// The share of descents that end with an error below 1/100.
  var solved: Double { share { errors[$0] < 0.01 } }

  /// The share of descents that end far from a solution, where the gradient is
  /// next to nothing.
  var stranded: Double { share { errors[$0] > 0.05 && gradients[$0] < 0.02 } }
  // snippet.end

  private func share(_ holds: (Int) -> Bool) -> Double {
    Double(errors.indices.filter(holds).count) / Double(errors.count)
  }

  // snippet.chaos
  /// Twenty starts in a row, each the next number after the one before.
  static let neighbours = (0..<20).map { index in
    Cliff.Point(w: 5.5 + Double(index) * 5.5.ulp, b: -2.6)
  }
  // snippet.end
}
