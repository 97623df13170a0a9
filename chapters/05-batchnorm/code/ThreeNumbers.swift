import LinearAlgebra

/// BatchNorm on three numbers, and what it takes out of a gradient.
struct ThreeNumbers {
  /// A unit's outputs for a batch of three, and the gradient from above, which
  /// concerns the first of them alone.
  static let (x, upstream): (Matrix, Matrix) = (
    [[1], [3], [5]], [[3], [0], [0]]
  )

  /// The normalized numbers, and the deviation by which they were divided.
  let normalized: Matrix
  let deviation: Double

  /// What would stretch the numbers, which the division takes out.
  let stretching: Matrix

  /// What would move them alike, which subtracting the mean takes out.
  let moving: Matrix

  /// What comes back.
  let result: Matrix

  init() {
    let (normalized, deviations) = BackwardPass.normalize(Self.x, epsilon: 0)
    let upstream = Self.upstream
    self.normalized = normalized
    deviation = deviations[0, 0]
    stretching = normalized * (normalized * upstream).columnMeans
    moving = Matrix(repeating: 1, rows: 3, columns: 1) * upstream.columnMeans
    result = (upstream - moving - stretching) / deviation
  }
}
