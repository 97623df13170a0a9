// The fast matrix product. It computes what `plainProduct` computes, to the
// last bit: every element is one chain of fused multiply-adds over ascending
// k, wherever the blocks begin and however long the machine's vectors are.
//
// The scheme is that of Goto and van de Geijn, "Anatomy of high-performance
// matrix multiplication", 2008. A tile of 8×16 elements of the product stays
// in registers while k runs; 16 columns of b, packed so that k runs through
// consecutive memory, stay in the first-level cache while they meet all rows
// of a block of a, which stays in the second.
//
// All of it is in one file, because a debug build inlines no further.
//
// The sizes are chosen for AVX-512, whose 32 registers hold 8 numbers each. A
// processor with fewer or shorter ones keeps a part of the tile in its cache:
// that costs time, not digits.

// snippet.operand
/// An operand as the kernel reads it: where element (i, k) lies.
///
/// The transpose of a matrix is the same numbers with the strides exchanged.
struct Operand {
  let base: UnsafePointer<Double>
  let rowStride: Int
  let columnStride: Int

  var transposed: Operand {
    Operand(base: base, rowStride: columnStride, columnStride: rowStride)
  }

  func pointer(_ row: Int, _ column: Int) -> UnsafePointer<Double> {
    base + (row &* rowStride &+ column &* columnStride)
  }
}
// snippet.end

// snippet.sizes
/// The rows of a tile.
private let height = 8

/// The columns of a tile: two vectors.
private let width = 16

/// The steps of k between two visits to the product: a panel fills 32 KiB.
private let depth = 256

/// The columns of the product from which on all of a is packed, because so
/// many panels use it.
private let packingThreshold = 256

/// The columns of the product beyond which the panels together are larger than
/// the second-level cache.
private let keepingThreshold = 512
// snippet.end

// snippet.product
/// Returns `a b`, or the same with either operand read as its transpose.
///
/// The number of columns of `a`, so read, must equal the number of rows of
/// `b`, so read.
package func packedProduct(
  _ a: Matrix, transposeA: Bool = false, _ b: Matrix, transposeB: Bool = false
) -> Matrix {
  let rows = transposeA ? a.columns : a.rows
  let terms = transposeA ? a.rows : a.columns
  let columns = transposeB ? b.rows : b.columns
  let count = rows * columns
  guard terms > 0, count > 0 else {
    return Matrix(repeating: 0, rows: rows, columns: columns)
  }
  let elements = withOperands(a, transposeA, b, transposeB) { x, y in
    [Double](unsafeUninitializedCapacity: count) { product, used in
      multiply(
        x, y, into: product.baseAddress.unsafelyUnwrapped,
        rows: rows, columns: columns, terms: terms, continuing: false)
      used = count
    }
  }
  return Matrix(rows: rows, columns: columns, elements: elements)
}

extension Matrix {
  /// Adds the product `a b`, or the same with `a` read as its transpose.
  ///
  /// Each element is one chain of fused multiply-adds that starts from what is
  /// there.
  package mutating func addPackedProduct(
    _ a: Matrix, transposeA: Bool = false, _ b: Matrix
  ) {
    let terms = b.rows
    guard terms > 0, count > 0 else { return }
    let (rows, columns) = (rows, columns)
    storage.withUnsafeMutableBufferPointer { product in
      withOperands(a, transposeA, b, false) { x, y in
        multiply(
          x, y, into: product.baseAddress.unsafelyUnwrapped,
          rows: rows, columns: columns, terms: terms, continuing: true)
      }
    }
  }
}

private func withOperands<Result>(
  _ a: Matrix, _ transposeA: Bool, _ b: Matrix, _ transposeB: Bool,
  _ body: (Operand, Operand) -> Result
) -> Result {
  a.storage.withUnsafeBufferPointer { x in
    b.storage.withUnsafeBufferPointer { y in
      body(
        Operand(
          base: x.baseAddress.unsafelyUnwrapped,
          rowStride: transposeA ? 1 : a.columns,
          columnStride: transposeA ? a.columns : 1),
        Operand(
          base: y.baseAddress.unsafelyUnwrapped,
          rowStride: transposeB ? 1 : b.columns,
          columnStride: transposeB ? b.columns : 1))
    }
  }
}
// snippet.end

// snippet.halves
/// Writes the product of an operand of `rows`×`terms` and one of
/// `terms`×`columns` to `product`, row by row.
///
/// If `continuing`, it adds to what `product` holds. Two threads, if there are
/// two, compute half of the columns each.
private func multiply(
  _ a: Operand, _ b: Operand, into product: UnsafeMutablePointer<Double>,
  rows: Int, columns: Int, terms: Int, continuing: Bool
) {
  inHalves(
    of: columns, unit: width,
    nanoseconds: productNanoseconds(rows, terms, columns)
  ) { range in
    let part = Operand(
      base: b.pointer(0, range.lowerBound), rowStride: b.rowStride,
      columnStride: b.columnStride)
    let corner = product + range.lowerBound
    if multiplyNarrow(
      a, part, into: corner, stride: columns, rows: rows,
      columns: range.count, terms: terms, continuing: continuing)
    {
      return
    }
    multiplyBlocks(
      a, part, into: corner, stride: columns,
      rows: rows, columns: range.count, terms: terms, continuing: continuing)
  }
}

/// Returns about how many nanoseconds a product takes: 50 multiply-adds each.
private func productNanoseconds(
  _ rows: Int, _ terms: Int, _ columns: Int
) -> Int {
  rows * terms * columns / 50
}
// snippet.end

// snippet.blocks
/// The same, with `stride` elements from row to row of the product.
private func multiplyBlocks(
  _ a: Operand, _ b: Operand, into product: UnsafeMutablePointer<Double>,
  stride rowLength: Int, rows: Int, columns: Int, terms: Int, continuing: Bool
) {
  // If not all of a is packed, the last rows are, to be filled up with zeros.
  let packsAll = columns >= packingThreshold
  // The next block of a needs the same panels. To pack them again is no slower
  // than to keep them, as long as b comes from the cache.
  let keepsPanels = columns > keepingThreshold
  let blockHeight = keepsPanels ? 128 : 256
  let panels = keepsPanels ? (columns &+ width &- 1) / width : 1
  let slabs = packsAll ? (min(rows, blockHeight) &+ height &- 1) / height : 1
  withScratch(panels: panels, slabs: slabs) { firstPanel, block, tile in
    for k in stride(from: 0, to: terms, by: depth) {
      let steps = min(depth, terms &- k)
      let adding = continuing || k > 0
      for top in stride(from: 0, to: rows, by: blockHeight) {
        let bottom = min(top &+ blockHeight, rows)
        let firstPacked = packsAll ? top : bottom &- (bottom &- top) % height
        for i in stride(from: firstPacked, to: bottom, by: height) {
          let slab = block + (i &- firstPacked) &* depth
          pack(
            a.transposed, row: k, column: i, steps: steps,
            count: min(height, bottom &- i), filledTo: height, into: slab)
        }
        for j in stride(from: 0, to: columns, by: width) {
          let wide = min(width, columns &- j)
          let panel = keepsPanels ? firstPanel + j &* depth : firstPanel
          let isPacked = keepsPanels && top > 0
          // The first tile can pack the panel on its way.
          let packsOnTheWay =
            !isPacked && wide == width && b.columnStride == 1
            && bottom &- top >= height
          if !isPacked && !packsOnTheWay {
            pack(
              b, row: k, column: j, steps: steps, count: wide, filledTo: width,
              into: panel)
          }
          for i in stride(from: top, to: bottom, by: height) {
            let high = min(height, rows &- i)
            let corner = product + (i &* rowLength &+ j)
            let source =
              i < firstPacked
              ? Operand(
                base: a.pointer(i, k), rowStride: a.rowStride,
                columnStride: a.columnStride)
              : Operand(
                base: block + (i &- firstPacked) &* depth, rowStride: 1,
                columnStride: height)
            if packsOnTheWay && i == top {
              packAndMultiplyTile(
                source, b.pointer(k, j), stride: b.rowStride, into: panel,
                steps: steps, into: corner, stride: rowLength,
                continuing: adding)
            } else if high == height && wide == width {
              multiplyTile(
                source, panel, steps: steps, into: corner, stride: rowLength,
                continuing: adding)
            } else {
              // A part of a tile: it is computed whole, beside the product.
              if adding {
                copy(corner, rowLength, to: tile, width, high, wide)
              }
              multiplyTile(
                source, panel, steps: steps, into: tile, stride: width,
                continuing: adding)
              copy(tile, width, to: corner, rowLength, high, wide)
            }
          }
        }
      }
    }
  }
}
// snippet.end

// snippet.registers
/// Computes one tile: 8 rows of `a` times 16 packed columns of b.
///
/// If `continuing`, it adds to what `product` holds.
@inline(never)
private func multiplyTile(
  _ a: Operand, _ panel: UnsafePointer<Double>, steps: Int,
  into product: UnsafeMutablePointer<Double>, stride: Int, continuing: Bool
) {
  multiplyTile(
    a, panel, stride: width, packedInto: nil, steps: steps, into: product,
    stride: stride, continuing: continuing)
}

/// Computes the same, from columns that are not packed yet, and packs them.
@inline(never)
private func packAndMultiplyTile(
  _ a: Operand, _ b: UnsafePointer<Double>, stride bStride: Int,
  into panel: UnsafeMutablePointer<Double>, steps: Int,
  into product: UnsafeMutablePointer<Double>, stride: Int, continuing: Bool
) {
  multiplyTile(
    a, b, stride: bStride, packedInto: panel, steps: steps, into: product,
    stride: stride, continuing: continuing)
}

@inline(__always)
private func multiplyTile(
  _ a: Operand, _ b: UnsafePointer<Double>, stride bStride: Int,
  packedInto panel: UnsafeMutablePointer<Double>?, steps: Int,
  into product: UnsafeMutablePointer<Double>, stride: Int, continuing: Bool
) {
  typealias Vector = SIMD8<Double>
  var (l0, l1, l2, l3) = (Vector.zero, Vector.zero, Vector.zero, Vector.zero)
  var (l4, l5, l6, l7) = (l0, l0, l0, l0)
  var (r0, r1, r2, r3) = (l0, l0, l0, l0)
  var (r4, r5, r6, r7) = (l0, l0, l0, l0)
  @inline(__always) func load(_ row: Int, _ l: inout Vector, _ r: inout Vector)
  {
    l = vector(product + row &* stride)
    r = vector(product + (row &* stride &+ 8))
  }
  @inline(__always) func store(_ row: Int, _ l: Vector, _ r: Vector) {
    setVector(product + row &* stride, l)
    setVector(product + (row &* stride &+ 8), r)
  }
  if continuing {
    load(0, &l0, &r0)
    load(1, &l1, &r1)
    load(2, &l2, &r2)
    load(3, &l3, &r3)
    load(4, &l4, &r4)
    load(5, &l5, &r5)
    load(6, &l6, &r6)
    load(7, &l7, &r7)
  }
  // snippet.end
  // snippet.steps
  var x = a.base
  var y = b
  let s = a.rowStride
  for k in 0..<steps {
    let left = vector(y)
    let right = vector(y + 8)
    if let panel {
      setVector(panel + k &* width, left)
      setVector(panel + (k &* width &+ 8), right)
    }
    @inline(__always) func addRow(
      _ row: Int, _ l: inout Vector, _ r: inout Vector
    ) {
      let factor = Vector(repeating: x[row &* s])
      #if arch(wasm32)
      l += factor * left  // No fused operation there.
      r += factor * right
      #else
      l.addProduct(factor, left)
      r.addProduct(factor, right)
      #endif
    }
    addRow(0, &l0, &r0)
    addRow(1, &l1, &r1)
    addRow(2, &l2, &r2)
    addRow(3, &l3, &r3)
    addRow(4, &l4, &r4)
    addRow(5, &l5, &r5)
    addRow(6, &l6, &r6)
    addRow(7, &l7, &r7)
    x += a.columnStride
    y += bStride
  }
  store(0, l0, r0)
  store(1, l1, r1)
  store(2, l2, r2)
  store(3, l3, r3)
  store(4, l4, r4)
  store(5, l5, r5)
  store(6, l6, r6)
  store(7, l7, r7)
}
// snippet.end

// snippet.packing
/// Copies `steps` rows of `count` columns to consecutive memory, filling each
/// row up to `size` with zeros.
///
/// A panel of b is packed so and, transposed, a slab of a.
@inline(__always)
private func pack(
  _ operand: Operand, row: Int, column: Int, steps: Int, count: Int,
  filledTo size: Int, into target: UnsafeMutablePointer<Double>
) {
  let source = operand.pointer(row, column)
  if count == size && operand.columnStride == 1 {
    for k in 0..<steps {
      for j in stride(from: 0, to: size, by: 8) {
        let from = source + (k &* operand.rowStride &+ j)
        setVector(target + (k &* size &+ j), vector(from))
      }
    }
    return
  }
  var first = 0
  if count == size && operand.rowStride == 1 {
    first = steps & ~7
    for k in stride(from: 0, to: first, by: 8) {
      for j in stride(from: 0, to: size, by: 8) {
        transpose(
          source + (j &* operand.columnStride &+ k), operand.columnStride,
          to: target + (k &* size &+ j), size)
      }
    }
  }
  for k in first..<steps {
    let from = source + k &* operand.rowStride
    for j in 0..<count {
      target[k &* size &+ j] = from[j &* operand.columnStride]
    }
    for j in count..<size { target[k &* size &+ j] = 0 }
  }
}
// snippet.end

// snippet.transposing
/// Copies the transpose of a tile of 8×8 elements.
///
/// To shuffle two halves of a pack of cards three times, card by card, brings
/// the card at position `8i + j` of 64 to position `8j + i`. Here the halves are
/// the upper and the lower four rows.
@inline(__always)
private func transpose(
  _ source: UnsafePointer<Double>, _ sourceStride: Int,
  to target: UnsafeMutablePointer<Double>, _ targetStride: Int
) {
  typealias Vector = SIMD8<Double>
  typealias Rows = (
    Vector, Vector, Vector, Vector, Vector, Vector, Vector, Vector
  )
  @inline(__always) func low(_ a: Vector, _ b: Vector) -> Vector {
    Vector(a[0], b[0], a[1], b[1], a[2], b[2], a[3], b[3])
  }
  @inline(__always) func high(_ a: Vector, _ b: Vector) -> Vector {
    Vector(a[4], b[4], a[5], b[5], a[6], b[6], a[7], b[7])
  }
  @inline(__always) func shuffled(_ x: Rows) -> Rows {
    (
      low(x.0, x.4), high(x.0, x.4), low(x.1, x.5), high(x.1, x.5),
      low(x.2, x.6), high(x.2, x.6), low(x.3, x.7), high(x.3, x.7)
    )
  }
  @inline(__always) func row(_ index: Int) -> Vector {
    vector(source + index &* sourceStride)
  }
  let rows = shuffled(
    shuffled(
      shuffled(
        (row(0), row(1), row(2), row(3), row(4), row(5), row(6), row(7)))))
  setVector(target, rows.0)
  setVector(target + targetStride, rows.1)
  setVector(target + 2 &* targetStride, rows.2)
  setVector(target + 3 &* targetStride, rows.3)
  setVector(target + 4 &* targetStride, rows.4)
  setVector(target + 5 &* targetStride, rows.5)
  setVector(target + 6 &* targetStride, rows.6)
  setVector(target + 7 &* targetStride, rows.7)
}
// snippet.end

// snippet.copying
/// Copies a tile of `high`×`wide` elements.
private func copy(
  _ source: UnsafePointer<Double>, _ sourceStride: Int,
  to target: UnsafeMutablePointer<Double>, _ targetStride: Int,
  _ high: Int, _ wide: Int
) {
  for i in 0..<high {
    for j in 0..<wide {
      target[i &* targetStride &+ j] = source[i &* sourceStride &+ j]
    }
  }
}

/// Lends memory for some panels of b, some slabs of a and a tile of the product.
private func withScratch(
  panels: Int, slabs: Int,
  _ body: (
    UnsafeMutablePointer<Double>, UnsafeMutablePointer<Double>,
    UnsafeMutablePointer<Double>
  ) -> Void
) {
  let tile = height * width
  let (panelSize, slabSize) = (panels * depth * width, slabs * depth * height)
  withUnsafeTemporaryAllocation(
    byteCount: 8 * (tile + panelSize + slabSize), alignment: 64
  ) { bytes in
    let start = bytes.bindMemory(to: Double.self).baseAddress
    let scratch = start.unsafelyUnwrapped
    let slab = scratch + panelSize
    body(scratch, slab, slab + slabSize)
  }
}
// snippet.end

// snippet.vectors
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
// snippet.end
