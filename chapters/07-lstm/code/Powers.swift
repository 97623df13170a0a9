import LinearAlgebra

/// What the powers of a matrix do to lengths.
enum Powers {
  // snippet.radius
  /// Returns the largest modulus of an eigenvalue, by Gelfand's formula
  /// `ρ = lim ‖Aᵏ‖^(1/k)`.
  ///
  /// Fifty squarings reach `k = 2⁵⁰`. After each, the norm is divided out and
  /// its logarithm kept.
  static func spectralRadius(of a: Matrix) -> Double {
    var (power, k, logarithm) = (a, 1.0, 0.0)
    for _ in 0..<50 {
      guard power.norm > 0 else { return 0 }
      logarithm += log(power.norm) / k
      power *= 1 / power.norm
      power = matmul(power, power)
      k *= 2
    }
    return exp(logarithm + log(power.norm) / k)
  }

  /// Returns the factor by which `A` stretches the vector that it stretches
  /// most: the root of the spectral radius of `AᵀA`.
  static func norm(of a: Matrix) -> Double {
    spectralRadius(of: matmul(transposed: a, a)).squareRoot()
  }
  // snippet.end

  // snippet.norms
  /// Returns the norms of the powers of `a`, from the zeroth to `count`.
  static func norms(ofPowersOf a: Matrix, upTo count: Int) -> [Double] {
    var power = Matrix.identity(a.rows)
    return (0...count).map { _ in
      defer { power = matmul(power, a) }
      return norm(of: power)
    }
  }

  /// A matrix whose eigenvalues are 1/2, and which stretches by ten.
  static let shear: Matrix = [[0.5, 10], [0, 0.5]]
  // snippet.end
}
