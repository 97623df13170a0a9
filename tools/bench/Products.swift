import Foundation
import LinearAlgebra

/// W6: the speed of the matrix product, square and not.
func timeProducts(repeats: Int, seconds: Double) {
  let squares = [64, 128, 256, 512, 1024].map { ($0, $0, $0) }
  for (rows, terms, columns) in squares + [
    (64, 64, 10), (64, 64, 256), (64, 256, 64), (32, 100, 64), (32, 64, 1),
    (1, 64, 64), (64, 2, 256), (2, 64, 256),
  ] {
    var generator = NumPyGenerator(seed: 0)
    let a = generator.normal(rows, terms)
    let b = generator.normal(terms, columns)
    let (aᵀ, bᵀ) = (a.transposed(), b.transposed())
    func speed(_ product: () -> Matrix) -> String {
      let cost = Cost(repeats: repeats, seconds: seconds / 4) { _ = product() }
      let operations = 2 * Double(rows * terms * columns)
      return String(format: "%6.1f", operations / cost.processor / 1e9)
    }
    print(
      "W6 \(rows)×\(terms)×\(columns):", "a b", speed { matmul(a, b) },
      "aᵀ b", speed { matmul(transposed: aᵀ, b) },
      "a bᵀ", speed { matmul(a, transposed: bᵀ) }, "GFLOP/s")
  }
}
