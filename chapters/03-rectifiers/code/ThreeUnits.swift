import LinearAlgebra

/// A ReLU layer of three units of which one is off, few enough numbers to redo
/// on paper.
struct ThreeUnits {
  // snippet.pass
  /// The weights of the units, one a column, their biases, and the weights of
  /// the output.
  static let weights: Matrix = [[1, 2, -1], [1, -1, -1]]
  static let biases: Matrix = [[0, 1, 0]]
  static let outgoing: Matrix = [[1, -1, 2]]

  /// What the pass up finds in the units, and the gradient of `(y - 1)²/2`.
  let z, h, gradient: Matrix
  let output: Double

  /// Passes `input`, a row, up and the gradient back.
  init(_ input: Matrix = [[1, 2]]) {
    z = matmul(input, Self.weights) + Self.biases
    h = z.map { max($0, 0) }
    output = (h * Self.outgoing).sum
    gradient = (output - 1) * Self.outgoing * z.map { $0 > 0 ? 1 : 0 }
  }
  // snippet.end

  /// The size of what each unit sends back to the input.
  var sent: [Double] {
    (0..<3).map { unit in
      let column = Self.weights.transposed().rows(unit..<unit + 1)
      return abs(gradient[0, unit]) * column.norm
    }
  }
}
