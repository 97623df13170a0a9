/// Returns the matrix product `a b`, by its definition.
///
/// It is what the fast kernel must agree with, to the last bit.
package func plainProduct(_ a: Matrix, _ b: Matrix) -> Matrix {
  var product = Matrix(repeating: 0, rows: a.rows, columns: b.columns)
  for i in 0..<a.rows {
    for k in 0..<a.columns {
      // With j innermost, both `b` and `product` are read in memory order.
      for j in 0..<b.columns {
        #if arch(wasm32)
        product[i, j] += a[i, k] * b[k, j]  // No fused operation there.
        #else
        product[i, j].addProduct(a[i, k], b[k, j])
        #endif
      }
    }
  }
  return product
}
