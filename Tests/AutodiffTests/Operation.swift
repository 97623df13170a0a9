import Autodiff
import LinearAlgebra
import Testing

/// An operation to check: its signature in the source, and how to call it.
struct Operation: Sendable, CustomTestStringConvertible {
  /// Where the operands are drawn from.
  enum Domain: Sendable {
    /// From -2 to 2, but not closer to 0 than 0.1: some functions have a kink
    /// there, and a kink has no derivative to compare with.
    case real
    /// From 0.2 to 2.
    case positive
  }

  /// The size of an axis: drawn at random, the same wherever the same letter
  /// is used, or given.
  enum Size: Sendable, ExpressibleByIntegerLiteral {
    case n, m, k, exactly(Int)
    init(integerLiteral value: Int) { self = .exactly(value) }
  }

  let signature: String
  let domain: Domain
  let shapes: [(rows: Size, columns: Size)]
  let apply: @Sendable ([Variable]) -> Variable

  init(
    _ signature: String, _ shapes: [(Size, Size)] = [(.n, .m)],
    domain: Domain = .real,
    apply: @escaping @Sendable ([Variable]) -> Variable
  ) {
    self.signature = signature
    self.domain = domain
    self.shapes = shapes.map { (rows: $0.0, columns: $0.1) }
    self.apply = apply
  }

  var testDescription: String { signature }

  /// Returns operands of random shapes and values.
  func operands(using generator: inout SplitMix64) -> [Matrix] {
    let sizes = (0..<3).map { _ in Int.random(in: 1...5, using: &generator) }
    func length(_ size: Size) -> Int {
      switch size {
      case .n: sizes[0]
      case .m: sizes[1]
      case .k: sizes[2]
      case .exactly(let length): length
      }
    }
    return shapes.map { rows, columns in
      Matrix.uniform(
        rows: length(rows), columns: length(columns), in: 0.1..<2,
        using: &generator
      ).map { magnitude in
        switch domain {
        case .real: Bool.random(using: &generator) ? magnitude : -magnitude
        case .positive: magnitude + 0.1
        }
      }
    }
  }
}
