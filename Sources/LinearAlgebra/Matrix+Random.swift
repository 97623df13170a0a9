extension Matrix {
  /// Returns a matrix of numbers drawn from a normal distribution.
  public static func normal(
    rows: Int, columns: Int, mean: Double = 0, standardDeviation: Double = 1,
    using generator: inout some RandomNumberGenerator
  ) -> Matrix {
    Matrix(rows: rows, columns: columns) { _ in
      mean + standardDeviation * generator.normal()
    }
  }

  /// Returns a matrix of numbers drawn uniformly from `range`.
  public static func uniform(
    rows: Int, columns: Int, in range: Range<Double>,
    using generator: inout some RandomNumberGenerator
  ) -> Matrix {
    Matrix(rows: rows, columns: columns) { _ in generator.uniform(in: range) }
  }

  /// Returns a random matrix with orthonormal columns or, if it is wider than
  /// high, rows.
  ///
  /// It is drawn from the uniform (Haar) distribution: normal vectors, which
  /// prefer no direction, are made orthonormal one after the other by the
  /// process of Gram and Schmidt, done twice to be accurate to the last digits.
  ///
  /// References: Mezzadri, "How to generate random matrices from the classical
  /// compact groups", 2007; Giraud et al., "Rounding error analysis of the
  /// classical Gram–Schmidt orthogonalization process", 2005.
  public static func orthogonal(
    rows: Int, columns: Int, using generator: inout some RandomNumberGenerator
  ) -> Matrix {
    let (many, long) = (min(rows, columns), max(rows, columns))
    var done = Matrix(repeating: 0, rows: many, columns: long)
    for i in 0..<many {
      var vector = normal(rows: 1, columns: long, using: &generator)
      for _ in 0..<2 {
        // Rows of `done` that are still zero take nothing away.
        let overlaps = matmul(vector, transposed: done)
        vector -= matmul(overlaps, done)
        vector *= 1 / vector.norm
      }
      for j in 0..<long { done[i, j] = vector[0, j] }
    }
    return rows < columns ? done : done.transposed()
  }
}
