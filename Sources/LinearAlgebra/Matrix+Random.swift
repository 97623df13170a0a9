extension Matrix {
  // snippet.distributions
  /// Returns a matrix of numbers drawn, row by row, from a normal distribution.
  ///
  /// Stops if the standard deviation is negative.
  public static func normal(
    rows: Int, columns: Int, mean: Double = 0, standardDeviation: Double = 1,
    using generator: inout some RandomNumberGenerator
  ) -> Matrix {
    require(
      standardDeviation >= 0,
      "A standard deviation cannot be \(standardDeviation)")
    // The draws one after the other, then `normal()` for all of them at once.
    var uniforms = Matrix(uninitializedRows: rows, columns: columns)
    var angles = Matrix(uninitializedRows: rows, columns: columns)
    for i in 0..<rows * columns {
      uniforms.storage[i] = 1 - generator.uniform()
      angles.storage[i] = 2 * .pi * generator.uniform()
    }
    let distances = (-2 * log(uniforms)).map { $0.squareRoot() }
    return mean + standardDeviation * (distances * cos(angles))
  }

  /// Returns a matrix of numbers drawn, row by row, uniformly from `range`.
  public static func uniform(
    rows: Int, columns: Int, in range: Range<Double>,
    using generator: inout some RandomNumberGenerator
  ) -> Matrix {
    Matrix(rows: rows, columns: columns) { _ in generator.uniform(in: range) }
  }
  // snippet.end

  // snippet.orthogonal
  /// Returns a random matrix with orthonormal columns or, if it is wider than
  /// high, rows.
  ///
  /// It is drawn from the uniform (Haar) distribution. Normal vectors, which
  /// prefer no direction, are made orthonormal one after the other by the
  /// process of Gram and Schmidt: a QR decomposition with positive diagonal.
  /// Done twice, it is accurate to the last digits.
  ///
  /// References: Mezzadri, "How to generate random matrices from the classical
  /// compact groups", 2007; Giraud et al., "Rounding error analysis of the
  /// classical Gram–Schmidt orthogonalization process", 2005.
  public static func orthogonal(
    rows: Int, columns: Int, using generator: inout some RandomNumberGenerator
  ) -> Matrix {
    let length = max(rows, columns)
    var vectors: [Matrix] = []
    for _ in 0..<min(rows, columns) {
      var vector = normal(rows: 1, columns: length, using: &generator)
      for _ in 0..<2 {
        for other in vectors { vector.addProduct(-dot(other, vector), other) }
        vector *= 1 / vector.norm
      }
      vectors.append(vector)
    }
    let result = Matrix(
      rows: vectors.count, columns: length,
      elements: vectors.flatMap { $0.elements })
    return rows < columns ? result : result.transposed()
  }
  // snippet.end
}
