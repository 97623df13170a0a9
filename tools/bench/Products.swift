import Foundation
import LinearAlgebra

/// W6: the speed of the product of square matrices.
func timeProducts(_ request: Request) throws {
  for n in [64, 128, 256, 512, 1024] {
    let speeds = productSpeeds(
      n, n, n, request.effort, alsoTransposed: !request.printsJSON)
    try Measurement(workload: "W6", n: n, gflops: speeds[0]).print(
      asJSON: request.printsJSON,
      text: "W6 \(n)×\(n)×\(n): \(columns(speeds))")
  }
}

/// The speed of products such as layers compute.
func timeShapes(_ request: Request) {
  for (rows, terms, columns) in [
    (64, 64, 10), (64, 64, 256), (64, 256, 64), (32, 100, 64), (32, 64, 1),
    (1, 64, 64), (64, 2, 256), (2, 64, 256),
  ] {
    let speeds = productSpeeds(rows, terms, columns, request.effort)
    print("\(rows)×\(terms)×\(columns): \(bench.columns(speeds))")
  }
}

/// Returns the billions of operations in a second of wall time: of `a b`, and
/// perhaps of `aᵀ b` and of `a bᵀ`.
private func productSpeeds(
  _ rows: Int, _ terms: Int, _ columns: Int, _ effort: Effort,
  alsoTransposed: Bool = true
) -> [Double] {
  var generator = NumPyGenerator(seed: 0)
  let a = generator.normal(rows, terms)
  let b = generator.normal(terms, columns)
  let (aᵀ, bᵀ) = (a.transposed(), b.transposed())
  // A product takes far less time than a step.
  let effort = Effort(repeats: effort.repeats, seconds: effort.seconds / 2)
  func speed(_ product: () -> Matrix) -> Double {
    let cost = Cost(effort) { _ = product() }
    return 2e-9 * Double(rows * terms * columns) / cost.wall
  }
  let plain = speed { matmul(a, b) }
  guard alsoTransposed else { return [plain] }
  return [
    plain,
    speed { matmul(transposed: aᵀ, b) },
    speed { matmul(a, transposed: bᵀ) },
  ]
}

private func columns(_ speeds: [Double]) -> String {
  zip(["a b", "aᵀ b", "a bᵀ"], speeds).map { product, speed in
    "\(product) " + String(format: "%6.1f  ", speed)
  }.joined() + "GFLOP/s"
}
