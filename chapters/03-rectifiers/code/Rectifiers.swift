import Autodiff

/// The rectifiers of this chapter, and how steep they get.
enum Rectifiers {
  /// The functions compared, under the names they have in the charts.
  static let all: [(name: String, function: ScalarFunction)] = [
    ("ReLU", .relu), ("Leaky ReLU, a = 1/4", .leakyReLU(slope: 0.25)),
    ("ELU", .elu()), ("SELU", .selu), ("GELU", .gelu), ("Swish", .swish),
  ]

  // snippet.steepest
  /// Returns where between 0 and 5 a function whose slope rises and then falls
  /// is steepest.
  static func steepest(_ function: ScalarFunction) -> Double {
    var (low, high) = (0.0, 5.0)
    for _ in 0..<100 {
      let (left, right) = ((2 * low + high) / 3, (low + 2 * high) / 3)
      if function.derivative(at: left) < function.derivative(at: right) {
        low = left
      } else {
        high = right
      }
    }
    return (low + high) / 2
  }
  // snippet.end
}
