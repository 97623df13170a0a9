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
    let result = Symmetry(.zero, epochs: 2, on: digits, seed: 1)
    for weight in result.weights {
      #expect(weight.maximum == 0 && weight.minimum == 0)
    }
    // The outputs' biases learn at most which digit is most frequent.
    #expect(result.accuracy < 0.15)
  }

  // Exact: the same operations on the same numbers. The second singular value
  // is rounding, some units of 2⁻⁵² of the first.
  @Test(
    "4.2 If all weights of a ReLU network start equal, all units of the first layer stay copies of one another, and its matrix of weights keeps rank 1."
  )
  func equalWeightsStayCopies() {
    let result = Symmetry(.constant(1 / 64.0), on: digits, seed: 1)
    #expect(result.weights != result.initialWeights)
    #expect(result.distinctUnits == 1)
    #expect(result.secondSingularValue < 1e-13)
    // Random weights do not: that is not the doing of the data.
    let random = Symmetry(.heNormal, on: digits, seed: 1)
    #expect(random.distinctUnits == 64)
    #expect(random.secondSingularValue > 0.1)
    #expect(random.accuracy > 0.7)
  }
}
