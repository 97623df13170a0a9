extension Matrix {
  // snippet.values
  /// The singular values, from the largest to the smallest: the factors by which
  /// the matrix stretches the axes of the ellipsoid that it makes of a sphere.
  ///
  ///     let a: Matrix = [[3, 0], [4, 5]]
  ///     a.singularValues  // [6.708, 2.236], which are √45 and √5
  ///
  /// They are found by the one-sided method of Jacobi: pairs of columns are
  /// rotated until all are orthogonal, and then their lengths are the singular
  /// values. Each is off by some units in the last place of the *largest* one.
  ///
  /// All are NaN if an element is NaN or infinite.
  ///
  /// - Complexity: about ten sweeps of O(*m* · *n*²), for the smaller side *n*.
  ///
  /// References: Hestenes, "Inversion of matrices by biorthogonalization and
  /// related results", 1958; Golub and Van Loan, *Matrix Computations*, 8.6.3.
  public var singularValues: [Double] {
    let tall = rows >= columns ? self : transposed()
    let size = tall.columns
    let largest = elements.reduce(0) { max($0, $1.magnitude) }
    guard elements.allSatisfy({ $0.isFinite }) else {
      return Array(repeating: .nan, count: size)
    }
    guard largest > 0 else { return Array(repeating: 0, count: size) }
    // Squares of elements near 1 neither overflow nor underflow.
    let scale = largest.binade
    var columns = PaddedColumns(tall, scale: scale)
    // The columns come closer to orthogonal with each sweep, in the end
    // quadratically: ten are enough for any matrix of this book.
    var sweeps = 0
    while columns.sweep() && sweeps < 40 { sweeps += 1 }
    return columns.squaredNorms.map { scale * $0.squareRoot() }.sorted(by: >)
  }
  // snippet.end
}

// snippet.columns
/// The columns of a matrix, one after the other, each filled up with zeros to a
/// multiple of eight numbers.
private struct PaddedColumns {
  private var storage: [SIMD8<Double>]
  private let blocks: Int
  private let count: Int
  private let tolerance: Double

  init(_ matrix: Matrix, scale: Double) {
    blocks = (matrix.rows + 7) / 8
    count = matrix.columns
    tolerance = Double(matrix.rows).squareRoot() * Double.ulpOfOne
    storage = Array(repeating: .zero, count: blocks * count)
    for i in 0..<matrix.rows {
      for j in 0..<count {
        storage[j * blocks + i / 8][i % 8] = matrix[i, j] / scale
      }
    }
  }
  // snippet.end

  // snippet.sweep
  /// Makes each pair of columns orthogonal once.
  ///
  /// - Returns: Whether there was a pair that was not.
  mutating func sweep() -> Bool {
    var hasRotated = false
    let (blocks, count) = (blocks, count)
    storage.withUnsafeMutableBufferPointer { x in
      for p in 0..<count {
        for q in p + 1..<max(count, p + 1) {
          let (a, b) = (p * blocks, q * blocks)
          let (alpha, beta, gamma) = products(x, a, b, blocks)
          let limit = tolerance * alpha.squareRoot() * beta.squareRoot()
          guard gamma.magnitude > limit else { continue }
          hasRotated = true
          // The angle that makes the inner product zero, the smaller of two.
          let zeta = (beta - alpha) / (2 * gamma)
          let root = (1 + zeta * zeta).squareRoot()
          let tangent = 1 / (zeta < 0 ? zeta - root : zeta + root)
          let cosine = 1 / (1 + tangent * tangent).squareRoot()
          let sine = cosine * tangent
          for i in 0..<blocks {
            let (u, v) = (x[a + i], x[b + i])
            x[a + i] = cosine * u - sine * v
            x[b + i] = sine * u + cosine * v
          }
        }
      }
    }
    return hasRotated
  }

  /// The squares of the lengths.
  var squaredNorms: [Double] {
    storage.withUnsafeBufferPointer { x in
      (0..<count).map { j in
        var sums = SIMD8<Double>.zero
        for i in 0..<blocks {
          let block = x[j * blocks + i]
          sums += block * block
        }
        return total(sums)
      }
    }
  }
  // snippet.end
}

// snippet.products
/// Returns the inner products of two columns with themselves and each other.
@inline(__always)
private func products(
  _ x: UnsafeMutableBufferPointer<SIMD8<Double>>, _ a: Int, _ b: Int,
  _ blocks: Int
) -> (alpha: Double, beta: Double, gamma: Double) {
  var alpha = SIMD8<Double>.zero
  var beta = SIMD8<Double>.zero
  var gamma = SIMD8<Double>.zero
  for i in 0..<blocks {
    let (u, v) = (x[a + i], x[b + i])
    alpha += u * u
    beta += v * v
    gamma += u * v
  }
  return (total(alpha), total(beta), total(gamma))
}

/// Returns the sum of the lanes, in the order of every sum of this library.
@inline(__always)
private func total(_ sums: SIMD8<Double>) -> Double {
  let fours = sums.lowHalf + sums.highHalf
  let twos = fours.lowHalf + fours.highHalf
  return twos.x + twos.y
}
// snippet.end
