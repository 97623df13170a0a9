import LinearAlgebra

// The elementwise part of a step of long short-term memory, and its way back.
// Each loop is a pass over a row of memory that the compiler turns into one
// over vectors: what is read and what is written lies in different matrices.

// snippet.forward
/// What a step of long short-term memory computes, and leaves for its way back.
///
/// In a row of gates, `i`, `f`, `g` and `o` stand side by side, `n` columns
/// each.
struct LSTMRecord {
  /// The gates `σ(i)`, `σ(f)`, `tanh g` and `σ(o)`, and their slopes.
  private let (gates, slopes): (Matrix, Matrix)

  /// The new cell `c = σ(f) b + σ(i) tanh g`.
  let cell: Matrix

  /// `tanh c`, and its slopes.
  private let (squashed, squashedSlopes): (Matrix, Matrix)

  /// The output `h = σ(o) tanh c`.
  let output: Matrix

  /// Takes a step, given the pre-activations `z` of the gates and the cell `b`
  /// before.
  init(_ z: Matrix, before b: Matrix) {
    (gates, slopes) = Self.activated(z)
    let (rows, n, gates) = (b.rows, b.columns, gates)
    var cell = Matrix(uninitializedRows: rows, columns: n)
    var output = Matrix(uninitializedRows: rows, columns: n)
    var squashed = Matrix(uninitializedRows: rows, columns: n)
    var slopes = Matrix(uninitializedRows: rows, columns: n)
    withMutableElements(&cell, &output) { cell, output in
      withMutableElements(&squashed, &slopes) { squashed, slopes in
        withElements(gates, b) { gates, b in
          for row in 0..<rows {
            let start = n &* row
            let (b, c, h) = (b + start, cell + start, output + start)
            let (t, s) = (squashed + start, slopes + start)
            let i = gates + 4 &* start
            let (f, g, o) = (i + n, i + 2 &* n, i + 3 &* n)
            for j in 0..<n { c[j] = f[j] * b[j] + i[j] * g[j] }
            for j in 0..<n { (t[j], s[j]) = tanhAndSlope(c[j]) }
            for j in 0..<n { h[j] = t[j] * o[j] }
          }
        }
      }
    }
    (self.cell, self.output) = (cell, output)
    (self.squashed, squashedSlopes) = (squashed, slopes)
  }

  private static func activated(
    _ z: Matrix
  ) -> (gates: Matrix, slopes: Matrix) {
    let (rows, n) = (z.rows, z.columns / 4)
    var gates = Matrix(uninitializedRows: rows, columns: 4 * n)
    var slopes = Matrix(uninitializedRows: rows, columns: 4 * n)
    withMutableElements(&gates, &slopes) { gates, slopes in
      z.withElements { z in
        for row in 0..<rows {
          let start = 4 &* n &* row
          let (x, y, s) = (z + start, gates + start, slopes + start)
          let (g, o) = (2 &* n, 3 &* n)
          for j in 0..<g { (y[j], s[j]) = sigmoidAndSlope(x[j]) }
          for j in g..<o { (y[j], s[j]) = tanhAndSlope(x[j]) }
          for j in o..<o &+ n { (y[j], s[j]) = sigmoidAndSlope(x[j]) }
        }
      }
    }
    return (gates, slopes)
  }
}
// snippet.end

// snippet.backward
extension LSTMRecord {
  /// Adds `σ′(o) tanh(c) dh` to the gradient of the gates, and
  /// `σ(o) tanh′(c) dh` to that of the cell.
  func passOutput(
    _ dh: Matrix, toGates dz: inout Matrix, toCell dc: inout Matrix
  ) {
    let (rows, n) = (dh.rows, dh.columns)
    withMutableElements(&dz, &dc) { dz, dc in
      withElements(gates, slopes) { gates, gateSlopes in
        withElements(squashed, squashedSlopes) { squashed, slopes in
          dh.withElements { dh in
            for row in 0..<rows {
              let (start, last) = (n &* row, n &* (4 &* row &+ 3))
              let (t, s, o) = (squashed + start, slopes + start, gates + last)
              let (dh, dc) = (dh + start, dc + start)
              let (dz, slope) = (dz + last, gateSlopes + last)
              for j in 0..<n {
                dz[j] += dh[j] == 0 ? 0 : dh[j] * (t[j] * slope[j])
              }
              for j in 0..<n {
                dc[j] += dh[j] == 0 ? 0 : dh[j] * (o[j] * s[j])
              }
            }
          }
        }
      }
    }
  }

  /// Adds `σ′(f) b dc`, `σ′(i) tanh(g) dc` and `σ(i) tanh′(g) dc` to the gradient
  /// of the gates, and returns that of the cell before, `σ(f) dc`.
  func passCell(
    _ dc: consuming Matrix, before b: Matrix, toGates dz: inout Matrix
  ) -> Matrix {
    let (rows, n) = (b.rows, b.columns)
    withMutableElements(&dc, &dz) { dc, dz in
      withElements(gates, slopes) { gates, slopes in
        b.withElements { b in
          for row in 0..<rows {
            let (b, dc) = (b + n &* row, dc + n &* row)
            let (di, si) = (dz + 4 &* n &* row, slopes + 4 &* n &* row)
            let (df, sf) = (di + n, si + n)
            let (dg, sg) = (df + n, sf + n)
            let i = gates + 4 &* n &* row
            let (f, g) = (i + n, i + 2 &* n)
            for j in 0..<n {
              df[j] += dc[j] == 0 ? 0 : dc[j] * (b[j] * sf[j])
            }
            for j in 0..<n {
              di[j] += dc[j] == 0 ? 0 : dc[j] * (g[j] * si[j])
            }
            for j in 0..<n {
              dg[j] += dc[j] == 0 ? 0 : dc[j] * (i[j] * sg[j])
            }
            for j in 0..<n { dc[j] = dc[j] == 0 ? 0 : dc[j] * f[j] }
          }
        }
      }
    }
    return dc
  }
}
// snippet.end
