// Products with a side so short that to pack the operands would take longer
// than to multiply them. Every element is the same chain of fused
// multiply-adds over ascending k as elsewhere.

// snippet.choice
/// Writes the product of an operand of `rows`×`terms` and one of
/// `terms`×`columns`, if one of the three is small, or else returns false.
///
/// There are `stride` elements from row to row of `product`. If `continuing`,
/// it adds to what is there.
func multiplyNarrow(
  _ a: Operand, _ b: Operand, into product: UnsafeMutablePointer<Double>,
  stride: Int, rows: Int, columns: Int, terms: Int, continuing: Bool
) -> Bool {
  if b.columnStride == 1 && columns >= 8 && (rows < 4 || terms <= 4) {
    multiplyRows(
      a, b, into: product, stride: stride, rows: rows, columns: columns,
      terms: terms, continuing: continuing)
  } else if columns == 1 && a.rowStride == 1 && stride == 1 {
    // A column is the same numbers as a row.
    multiplyRows(
      b.transposed, a.transposed, into: product, stride: rows, rows: 1,
      columns: rows, terms: terms, continuing: continuing)
  } else if columns <= 8 && rows >= 8 {
    multiplyColumns(
      a, b, into: product, strides: (stride, 1), rows: rows, columns: columns,
      terms: terms, continuing: continuing)
  } else if rows < 8 && columns >= 8 {
    multiplyColumns(
      b.transposed, a.transposed, into: product, strides: (1, stride),
      rows: columns, columns: rows, terms: terms, continuing: continuing)
  } else {
    return false
  }
  return true
}
// snippet.end

// snippet.rows
/// Multiplies two rows at a time, and up to four terms, with the rows of `b`
/// where they lie.
private func multiplyRows(
  _ a: Operand, _ b: Operand, into product: UnsafeMutablePointer<Double>,
  stride: Int, rows: Int, columns: Int, terms: Int, continuing: Bool
) {
  @inline(__always) func add(_ steps: Int, _ k: Int, _ i: Int, isPair: Bool) {
    let isBegun = continuing || k > 0
    let x = a.base + (i &* a.rowStride &+ k &* a.columnStride)
    let y = b.base + k &* b.rowStride
    let p = product + i &* stride
    let next = p + (isPair ? stride : 0)
    var (first, second) = (SIMD4<Double>.zero, SIMD4<Double>.zero)
    for t in 0..<steps {
      first[t] = x[t &* a.columnStride]
      if isPair { second[t] = x[t &* a.columnStride &+ a.rowStride] }
    }
    let whole = columns & ~7
    for j in Swift.stride(from: 0, to: whole, by: 8) {
      var sum = isBegun ? vector(p + j) : .zero
      var other = isBegun ? vector(next + j) : .zero
      for t in 0..<steps {
        let row = vector(y + (t &* b.rowStride &+ j))
        addProduct(first[t], row, to: &sum)
        if isPair { addProduct(second[t], row, to: &other) }
      }
      setVector(p + j, sum)
      if isPair { setVector(next + j, other) }
    }
    for j in whole..<columns {
      var sum = isBegun ? p[j] : 0
      var other = isBegun ? next[j] : 0
      for t in 0..<steps {
        addProduct(first[t], y[t &* b.rowStride &+ j], to: &sum)
        if isPair {
          addProduct(second[t], y[t &* b.rowStride &+ j], to: &other)
        }
      }
      p[j] = sum
      if isPair { next[j] = other }
    }
  }
  @inline(__always) func addAll(_ i: Int, isPair: Bool) {
    let whole = terms & ~3
    for k in Swift.stride(from: 0, to: whole, by: 4) {
      add(4, k, i, isPair: isPair)
    }
    switch terms & 3 {
    case 1: add(1, whole, i, isPair: isPair)
    case 2: add(2, whole, i, isPair: isPair)
    case 3: add(3, whole, i, isPair: isPair)
    default: break
    }
  }
  for i in Swift.stride(from: 0, to: rows & ~1, by: 2) {
    addAll(i, isPair: true)
  }
  if rows & 1 != 0 { addAll(rows &- 1, isPair: false) }
}
// snippet.end

// snippet.columns
/// The steps of k between two visits to the product.
private let depth = 256

/// Multiplies up to eight columns, filled up with zeros, and eight rows at a
/// time.
///
/// The last eight rows overlap those before them: what is known already is
/// computed again and thrown away.
private func multiplyColumns(
  _ a: Operand, _ b: Operand, into product: UnsafeMutablePointer<Double>,
  strides: (row: Int, column: Int), rows: Int, columns: Int, terms: Int,
  continuing: Bool
) {
  withUnsafeTemporaryAllocation(
    byteCount: 8 * (8 * min(depth, terms) + 64), alignment: 64
  ) { bytes in
    let scratch = bytes.bindMemory(to: Double.self).baseAddress
    let tile = scratch.unsafelyUnwrapped
    let panel = tile + 64
    for k in stride(from: 0, to: terms, by: depth) {
      let steps = min(depth, terms &- k)
      let adding = continuing || k > 0
      pack(b, row: k, steps: steps, columns: columns, into: panel)
      for row in stride(from: 0, to: rows, by: 8) {
        let top = min(row, rows &- 8)
        let known = row &- top
        let corner = product + top &* strides.row
        if adding {
          for i in known..<8 {
            for j in 0..<columns {
              tile[8 &* i &+ j] =
                corner[i &* strides.row &+ j &* strides.column]
            }
          }
        }
        multiplyTile(
          a.pointer(top, k), a, panel, steps: steps, into: tile,
          continuing: adding)
        for i in known..<8 {
          for j in 0..<columns {
            corner[i &* strides.row &+ j &* strides.column] =
              tile[8 &* i &+ j]
          }
        }
      }
    }
  }
}

/// Copies `steps` rows of `b`, filling them up to eight with zeros.
private func pack(
  _ b: Operand, row: Int, steps: Int, columns: Int,
  into panel: UnsafeMutablePointer<Double>
) {
  var (source, target) = (b.pointer(row, 0), panel)
  for _ in 0..<steps {
    setVector(target, .zero)
    for j in 0..<columns { target[j] = source[j &* b.columnStride] }
    source += b.rowStride
    target += 8
  }
}

/// Multiplies eight rows of `a` by the eight columns of the panel.
private func multiplyTile(
  _ source: UnsafePointer<Double>, _ a: Operand,
  _ panel: UnsafePointer<Double>, steps: Int,
  into tile: UnsafeMutablePointer<Double>, continuing: Bool
) {
  typealias Vector = SIMD8<Double>
  var (r0, r1, r2, r3) = (Vector.zero, Vector.zero, Vector.zero, Vector.zero)
  var (r4, r5, r6, r7) = (r0, r1, r2, r3)
  if continuing {
    (r0, r1) = (vector(tile), vector(tile + 8))
    (r2, r3) = (vector(tile + 16), vector(tile + 24))
    (r4, r5) = (vector(tile + 32), vector(tile + 40))
    (r6, r7) = (vector(tile + 48), vector(tile + 56))
  }
  // A pointer for each row, which all move by the same number of elements:
  // one that visits all rows would make each wait for the one before.
  let s = a.rowStride
  let (x0, x1, x2, x3) = (source, source + s, source + 2 &* s, source + 3 &* s)
  let (x4, x5, x6, x7) = (x0 + 4 &* s, x1 + 4 &* s, x2 + 4 &* s, x3 + 4 &* s)
  @inline(__always) func addSteps(stride: Int) {
    for k in 0..<steps {
      let row = vector(panel + 8 &* k)
      let i = k &* stride
      addProduct(x0[i], row, to: &r0)
      addProduct(x1[i], row, to: &r1)
      addProduct(x2[i], row, to: &r2)
      addProduct(x3[i], row, to: &r3)
      addProduct(x4[i], row, to: &r4)
      addProduct(x5[i], row, to: &r5)
      addProduct(x6[i], row, to: &r6)
      addProduct(x7[i], row, to: &r7)
    }
  }
  if a.columnStride == 1 {
    addSteps(stride: 1)
  } else {
    addSteps(stride: a.columnStride)
  }
  setVector(tile, r0)
  setVector(tile + 8, r1)
  setVector(tile + 16, r2)
  setVector(tile + 24, r3)
  setVector(tile + 32, r4)
  setVector(tile + 40, r5)
  setVector(tile + 48, r6)
  setVector(tile + 56, r7)
}
// snippet.end

// Not shared with the other kernel: in a debug build, nothing is inlined across
// files.

@inline(__always)
private func addProduct(
  _ x: Double, _ y: SIMD8<Double>, to sum: inout SIMD8<Double>
) {
  #if arch(wasm32)
  sum += x * y  // No fused operation there.
  #else
  sum.addProduct(SIMD8(repeating: x), y)
  #endif
}

@inline(__always)
private func addProduct(_ x: Double, _ y: Double, to sum: inout Double) {
  #if arch(wasm32)
  sum += x * y
  #else
  sum.addProduct(x, y)
  #endif
}

@inline(__always)
private func vector(_ pointer: UnsafePointer<Double>) -> SIMD8<Double> {
  UnsafeRawPointer(pointer).loadUnaligned(as: SIMD8<Double>.self)
}

@inline(__always)
private func setVector(
  _ pointer: UnsafeMutablePointer<Double>, _ vector: SIMD8<Double>
) {
  UnsafeMutableRawPointer(pointer).storeBytes(
    of: vector, as: SIMD8<Double>.self)
}
