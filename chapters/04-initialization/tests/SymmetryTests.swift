import Datasets
import Laboratory
import LinearAlgebra
import NeuralNetworks
import Testing

@testable import initialization

@Suite("Chapter 4: symmetry") struct SymmetryTests {
  private let digits = Digits.load()

  // Exact: products with zero are zero.
  //
  // mutant Symmetry.init: activation: ReLU() => activation: Sigmoid()
  // mutant Initializer.matrix: Matrix(repeating: 0, rows: rows,
  //   columns: columns) => Matrix(repeating: 0.01, rows: rows,
  //   columns: columns)
  // mutant rectified: max(x, 0) => max(x, 0.1)
  @Test(
    "4.1 If all weights and biases of a ReLU network start at zero, the weights stay at zero, whatever the data."
  )
  func zeroWeightsStayZero() {
    for data in [digits.train] + Self.otherData {
      let result = Symmetry(
        .zero, plan: Symmetry.plan(epochs: 2), on: data, testing: data,
        seed: Survey.seed)
      for weight in result.weights {
        #expect(weight.maximum == 0 && weight.minimum == 0)
      }
    }
    let result = Symmetry(
      .zero, plan: Symmetry.plan(epochs: 2), on: digits.train,
      testing: digits.test, seed: Survey.seed)
    // The outputs' biases learn at most which digit is most frequent.
    #expect(result.accuracy < 0.15)
    // Without the biases being zero, it would not hold.
    let biased = Symmetry(
      .zero, bias: .constant(0.1), on: digits.train, testing: digits.test,
      seed: Survey.seed)
    #expect(biased.weights[2].maximum > 0)
  }

  /// Noise of several sizes, shapes and signs, with random labels; all inputs
  /// alike; a single example.
  private static let otherData: [Dataset] = {
    var generator = SplitMix64(seed: Survey.seed)
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
  //
  // mutant Initializer.matrix:
  //   Matrix(repeating: value, rows: rows, columns: columns) =>
  //   .normal(rows: rows, columns: columns, standardDeviation: value,
  //   using: &generator)
  // mutant Symmetry.secondSingularValue: values[1] / values[0] =>
  //   values[0] / values[1]
  // mutant Symmetry.distinctUnits: units.rows($0..<$0 + 1) =>
  //   units.rows($0 - $0..<1)
  @Test(
    "4.2 If all weights of a ReLU network start equal, and all biases of a layer too, all units of the first layer stay copies of one another, and its matrix of weights keeps rank 1."
  )
  func equalWeightsStayCopies() {
    for bias in [Initializer.zero, .constant(0.1)] {
      let result = Symmetry(
        .constant(1 / 64.0), bias: bias, on: digits.train,
        testing: digits.test, seed: Survey.seed)
      #expect(result.weights != result.initialWeights)
      #expect(result.distinctUnits == 1)
      #expect(result.secondSingularValue < 1e-13)
    }
    // Without equal biases, it would not hold.
    let biased = Symmetry(
      .constant(1 / 64.0), bias: .normal(variance: 0.01), on: digits.train,
      testing: digits.test, seed: Survey.seed)
    #expect(biased.distinctUnits == 64)
    // Random weights do not: that is not the doing of the data.
    let random = Symmetry(
      .heNormal, on: digits.train, testing: digits.test, seed: Survey.seed)
    Survey.note("read, He", random.accuracy)
    Survey.note("second singular value, He", random.secondSingularValue)
    #expect(random.distinctUnits == 64)
    #expect(random.secondSingularValue > 0.1)
    #expect(random.accuracy > 0.7)
  }
}
