extension Matrix {
  /// Returns the sum, element by element.
  ///
  /// Like the other operators, it repeats a row, a column or a single element
  /// over the other operand, and stops if the shapes do not fit.
  public static func + (a: Matrix, b: Matrix) -> Matrix {
    a.combined(with: b) { $0 + $1 }
  }

  /// Returns the difference, element by element.
  public static func - (a: Matrix, b: Matrix) -> Matrix {
    a.combined(with: b) { $0 - $1 }
  }

  /// Returns the product, element by element.
  public static func * (a: Matrix, b: Matrix) -> Matrix {
    a.combined(with: b) { $0 * $1 }
  }

  /// Returns the quotient, element by element.
  public static func / (a: Matrix, b: Matrix) -> Matrix {
    a.combined(with: b) { $0 / $1 }
  }

  /// Returns `matrix` with the sign of each element changed.
  public static prefix func - (matrix: Matrix) -> Matrix { matrix.map { -$0 } }
}

extension Matrix {
  /// Returns `a` with `b` added to each element.
  public static func + (a: Matrix, b: Double) -> Matrix { a.map { $0 + b } }

  /// Returns `b` with `a` added to each element.
  public static func + (a: Double, b: Matrix) -> Matrix { b.map { a + $0 } }

  /// Returns `a` with `b` subtracted from each element.
  public static func - (a: Matrix, b: Double) -> Matrix { a.map { $0 - b } }

  /// Returns the differences of `a` and each element of `b`.
  public static func - (a: Double, b: Matrix) -> Matrix { b.map { a - $0 } }

  /// Returns `a` with each element scaled by `b`.
  public static func * (a: Matrix, b: Double) -> Matrix { a.map { $0 * b } }

  /// Returns `b` with each element scaled by `a`.
  public static func * (a: Double, b: Matrix) -> Matrix { b.map { a * $0 } }

  /// Returns `a` with each element divided by `b`.
  public static func / (a: Matrix, b: Double) -> Matrix { a.map { $0 / b } }

  /// Returns the quotients of `a` and each element of `b`.
  public static func / (a: Double, b: Matrix) -> Matrix { b.map { a / $0 } }
}

extension Matrix {
  /// Adds `b` to `a` in place, element by element.
  ///
  /// The operators that assign repeat `b`, never `a`, if the shapes differ.
  public static func += (a: inout Matrix, b: Matrix) {
    a.update(with: b) { $0 + $1 }
  }

  /// Subtracts `b` from `a` in place, element by element.
  public static func -= (a: inout Matrix, b: Matrix) {
    a.update(with: b) { $0 - $1 }
  }

  /// Multiplies `a` by `b` in place, element by element.
  public static func *= (a: inout Matrix, b: Matrix) {
    a.update(with: b) { $0 * $1 }
  }

  /// Scales each element of `a` by `b` in place.
  public static func *= (a: inout Matrix, b: Double) { a.update { $0 * b } }

  /// Adds `factor` times `other` to this matrix in place.
  ///
  /// The step of every optimizer: `θ ← θ + c g`.
  public mutating func addProduct(_ factor: Double, _ other: Matrix) {
    update(with: other) { $0 + factor * $1 }
  }
}
