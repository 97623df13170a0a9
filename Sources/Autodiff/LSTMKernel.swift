import LinearAlgebra

// The elementwise part of a step of long short-term memory, and its way back.
// Each loop is a pass over rows of memory that the compiler turns into one over
// vectors: what is read and what is written lies in different matrices.

// snippet.forward
/// What a step of long short-term memory leaves for its way back.
///
/// In a row of gates, `i`, `f`, `g` and `o` stand side by side, `n` columns
/// each.
struct LSTMRecord {
  /// The gates `σ(i)`, `σ(f)`, `tanh g` and `σ(o)`.
  private var gates: Matrix

  /// The slopes of the gates.
  private var slopes: Matrix

  /// `tanh c` and its slope.
  private var (squashed, squashedSlopes): (Matrix, Matrix)

  /// Activates the gates, given their pre-activations `z`.
  init(activating z: Matrix) {
    let (rows, n) = (z.rows, z.columns / 4)
    var values = Matrix(uninitializedRows: rows, columns: 4 * n)
    slopes = Matrix(rows: rows, columns: 4 * n) { slopes in
      values.withMutableElements { gates in
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
    }
    gates = values
    let nothing = Matrix(repeating: 0, rows: 0, columns: n)
    (squashed, squashedSlopes) = (nothing, nothing)
  }

  /// Sets `c ← σ(f) c + σ(i) tanh g`.
  mutating func update(_ cell: inout Matrix) {
    let (rows, n) = (cell.rows, cell.columns)
    cell.withMutableElements { cell in
      gates.withElements { gates in
        for row in 0..<rows {
          let c = cell + n &* row
          let y = gates + 4 &* n &* row
          let (i, f, g) = (y, y + n, y + 2 &* n)
          for j in 0..<n { c[j] = f[j] * c[j] + i[j] * g[j] }
        }
      }
    }
    (squashed, squashedSlopes) = tanhAndSlopes(cell)
  }

  /// The output `σ(o) tanh c`.
  var output: Matrix {
    var output = squashed
    let (rows, n) = (output.rows, output.columns)
    output.withMutableElements { output in
      gates.withElements { gates in
        for row in 0..<rows {
          let h = output + n &* row
          let o = gates + n &* (4 &* row &+ 3)
          for j in 0..<n { h[j] *= o[j] }
        }
      }
    }
    return output
  }
}
// snippet.end

// snippet.backward
extension LSTMRecord {
  /// Adds `σ(o) tanh′(c) dh` to the gradient of the cell.
  func pass(_ dh: Matrix, toCell gradient: inout Matrix) {
    let (rows, n) = (dh.rows, dh.columns)
    gradient.withMutableElements { gradient in
      dh.withElements { dh in
        gates.withElements { gates in
          squashedSlopes.withElements { slopes in
            for row in 0..<rows {
              let start = n &* row
              let (dc, dh, slope) =
                (gradient + start, dh + start, slopes + start)
              let o = gates + n &* (4 &* row &+ 3)
              for j in 0..<n {
                dc[j] += dh[j] == 0 ? 0 : dh[j] * (o[j] * slope[j])
              }
            }
          }
        }
      }
    }
  }

  /// Adds `σ′(o) tanh(c) dh` to the gradient of the gates.
  func pass(_ dh: Matrix, toGates gradient: inout Matrix) {
    addProduct(dh, squashed, part: 3, to: &gradient)
  }

  /// Adds what the gradient of the cell passes to that of the gates, given the
  /// cell before.
  func pass(_ dc: Matrix, before: Matrix, toGates gradient: inout Matrix) {
    let (rows, n) = (dc.rows, dc.columns)
    addProduct(dc, before, part: 1, to: &gradient)
    gradient.withMutableElements { gradient in
      dc.withElements { dc in
        gates.withElements { gates in
          slopes.withElements { slopes in
            for row in 0..<rows {
              let start = 4 &* n &* row
              let (dz, slope) = (gradient + start, slopes + start)
              let (i, g) = (gates + start, gates + start + 2 &* n)
              let dc = dc + n &* row
              for j in 0..<n {
                dz[j] += dc[j] == 0 ? 0 : dc[j] * (g[j] * slope[j])
              }
              let (dg, slopeOfG) = (dz + 2 &* n, slope + 2 &* n)
              for j in 0..<n {
                dg[j] += dc[j] == 0 ? 0 : dc[j] * (i[j] * slopeOfG[j])
              }
            }
          }
        }
      }
    }
  }

  /// Adds `upstream · factor · slope` to one of the four parts of the gradient
  /// of the gates.
  private func addProduct(
    _ upstream: Matrix, _ factor: Matrix, part: Int, to gradient: inout Matrix
  ) {
    let (rows, n) = (upstream.rows, upstream.columns)
    gradient.withMutableElements { gradient in
      upstream.withElements { upstream in
        factor.withElements { factor in
          slopes.withElements { slopes in
            for row in 0..<rows {
              let start = n &* (4 &* row &+ part)
              let (dz, slope) = (gradient + start, slopes + start)
              let (d, x) = (upstream + n &* row, factor + n &* row)
              for j in 0..<n {
                dz[j] += d[j] == 0 ? 0 : d[j] * (x[j] * slope[j])
              }
            }
          }
        }
      }
    }
  }

  /// Returns `σ(f) dc`, the gradient of the cell before.
  func passed(_ dc: consuming Matrix) -> Matrix {
    let (rows, n) = (dc.rows, dc.columns)
    dc.withMutableElements { dc in
      gates.withElements { gates in
        for row in 0..<rows {
          let d = dc + n &* row
          let f = gates + n &* (4 &* row &+ 1)
          for j in 0..<n { d[j] = d[j] == 0 ? 0 : d[j] * f[j] }
        }
      }
    }
    return dc
  }
}
// snippet.end
