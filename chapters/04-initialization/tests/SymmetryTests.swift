import Datasets
import LinearAlgebra
import NeuralNetworks
import Testing

@testable import initialization

@Suite("Chapter 4: symmetry") struct SymmetryTests {
  private let digits = Digits.load()

  // Exact: products with zero are zero.
  @Test(
    "4.1 If all weights of a ReLU network start at zero, they stay at zero, whatever the data."
  )
  func zeroWeightsStayZero() {
    for data in [digits.train] + Self.otherData {
      let result = Symmetry(.zero, epochs: 2, on: data, testing: data, seed: 1)
      for weight in result.weights {
        #expect(weight.maximum == 0 && weight.minimum == 0)
      }
    }
    let result = Symmetry(
      .zero, epochs: 2, on: digits.train, testing: digits.test, seed: 1)
    // The outputs' biases learn at most which digit is most frequent.
    #expect(result.accuracy < 0.15)
  }

  /// Noise of several sizes, shapes and signs, with random labels; all inputs
  /// alike; a single example.
  private static let otherData: [Dataset] = {
    var generator = SplitMix64(seed: 5)
    let shapes = [(100, 3, 1.0), (64, 64, 100), (33, 17, 1e-6), (1, 5, 1)]
    return shapes.map { rows, columns, size in
      Dataset(
        inputs: .normal(
          rows: rows, columns: columns, standardDeviation: size,
          using: &generator),
        labels: (0..<rows).map { _ in Int(generator.next() % 10) })
    } + [
      Dataset(
        inputs: Matrix(repeating: -7, rows: 40, columns: 2),
        labels: Array(repeating: 3, count: 40))
    ]
  }()

  // Exact: the same operations on the same numbers. The second singular value
  // is rounding, some units of 2⁻⁵² of the first.
  @Test(
    "4.2 If all weights of a ReLU network start equal, all units of the first layer stay copies of one another, and its matrix of weights keeps rank 1."
  )
  func equalWeightsStayCopies() {
    let result = Symmetry(
      .constant(1 / 64.0), on: digits.train, testing: digits.test, seed: 1)
    #expect(result.weights != result.initialWeights)
    #expect(result.distinctUnits == 1)
    #expect(result.secondSingularValue < 1e-13)
    // Random weights do not: that is not the doing of the data.
    let random = Symmetry(
      .heNormal, on: digits.train, testing: digits.test, seed: 1)
    #expect(random.distinctUnits == 64)
    #expect(random.secondSingularValue > 0.1)
    #expect(random.accuracy > 0.7)
  }
}
