import Experiments
import InitializationModel
import Laboratory
import LinearAlgebra
import NeuralNetworks
import Testing

@testable import initialization

@Suite("Chapter 4: singular values") struct SpectraTests {
  // The theory is of infinite matrices, and approached from below: over 20
  // seeds, the mean of five is 0.969 to 0.993 of it for one factor, 0.931 to
  // 0.992 for two, 0.898 to 0.970 for five, 0.805 to 0.942 for ten. The mean
  // square is 0.93 to 1.09 for ten factors, and the median at most 0.0012.
  //
  // mutant Spectra.largestSquare: pow(l + 1, l + 1) => pow(l + 1, l)
  // mutant Spectra.product: 1..<count => 0..<count
  // mutant Initializer.variance: .leCunUniform: 1 / inputs =>
  //   .leCunUniform: 2 / inputs
  @Test(
    "4.13 A product of L large Gaussian matrices that keep the mean square has a largest squared singular value near (L+1)^(L+1)/L^L and a median that goes to zero; a product of orthogonal matrices keeps all singular values at 1.",
    arguments: [
      (1, 4, 0.05), (2, 6.75, 0.1), (5, 14.92992, 0.15),
      (10, 28.5311670611, 0.25),
    ])
  func productsOfGaussianMatricesAreFarFromIsometries(
    count: Int, predicted: Double, tolerance: Double
  ) {
    #expect(abs(Spectra.largestSquare(count: count) - predicted) < 1e-9)
    let products = Spectra.products(
      of: count, seed: Survey.seeds(5).lowerBound)
    let largest = Spectra.meanLargestSquare(products)
    Survey.note("largest over predicted, \(count)", largest / predicted)
    #expect(abs(largest / predicted - 1) < tolerance)
    for values in products {
      let mean = values.reduce(0) { $0 + $1 * $1 } / 256
      #expect(abs(mean - 1) < 0.25)
      if count == 10 { #expect(values[128] * values[128] < 0.01) }
    }
    let orthogonal = Spectra.product(
      of: 10 * count, .orthogonal(gain: 1), width: 64, seed: Survey.seed)
    for value in orthogonal { #expect(abs(value - 1) < 1e-13) }
  }

  // Over 20 seeds, those of tanh lie between 0.43 and 0.89. A singular value
  // below a millionth of a millionth of the largest is rounding; that share is
  // 0.56 to 0.65 for ReLU. The Gaussian tanh's median is about 10⁻⁵.
  //
  // mutant Spectra.jacobian: function.derivative(at: $0) => function($0)
  // mutant Spectra.jacobian: jacobian.map { matmul($0, layer) } ?? layer =>
  //   layer
  // mutant Initializer.matrix: return gain * .orthogonal =>
  //   return 2 * .orthogonal
  @Test(
    "4.14 Thirty tanh layers with orthogonal weights keep all singular values between 1/3 and 1 for a small input; in thirty ReLU layers more than half of them are zero, with orthogonal weights too.",
    arguments: Survey.seeds(5))
  func tanhIsIsometricAndReLUIsNot(seed: UInt64) {
    func values(_ index: Int) -> [Double] {
      let (_, network) = Spectra.networks[index]
      return Spectra.jacobian(of: network, inputSize: 0.01, seed: seed)
    }
    let tanh = values(0)
    Survey.note("least singular value, orthogonal tanh", tanh[127])
    Survey.note("greatest singular value, orthogonal tanh", tanh[0])
    #expect(tanh[0] < 1 && tanh[127] > 1 / 3.0)
    for index in [2, 3] {
      let relu = values(index)
      let zeros = relu.filter { $0 < 1e-12 * relu[0] }.count
      Survey.note("zeros of 128, ReLU \(index)", Double(zeros))
      #expect(zeros > 64)
    }
    // Gaussian weights of the same variance are no isometry for tanh either.
    #expect(values(1)[64] < 0.01)
  }

  // The chain rule, against a difference quotient of the same network.
  @Test func theJacobianIsTheDerivative() {
    let network = DeepNetwork.biased(.tanh, .leCunNormal, depth: 3, width: 8)
    let values = Spectra.jacobian(of: network, inputSize: 1, seed: 3)
    var generator = SplitMix64(seed: 3)
    let x = Matrix.normal(rows: 1, columns: 8, using: &generator)
    let layers = network.layers(inputSize: 8, using: &generator)
    let step = 1e-5
    var rows: [Double] = []
    for i in 0..<8 {
      var (above, below) = (x, x)
      above[0, i] += step
      below[0, i] -= step
      rows += ((layers(above) - layers(below)) / (2 * step)).elements
    }
    let numeric = Matrix(rows: 8, columns: 8, elements: rows).singularValues
    for (a, b) in zip(values, numeric) { #expect(abs(a - b) < 1e-8) }
  }
}
