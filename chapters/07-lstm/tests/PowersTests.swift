import Autodiff
import Laboratory
import LinearAlgebra
import NeuralNetworks
import Testing

@testable import lstm

@Suite("Chapter 7: powers of one matrix") struct PowersTests {
  // mutant BackpropagationThroughTime.init: (1 - h[t] * h[t]) => (1 - h[t])
  // mutant BackpropagationThroughTime.init: transposed: h[t - 1] =>
  //   transposed: h[t]
  // mutant BackpropagationThroughTime.init: matmul(dz, transposed: u) =>
  //   matmul(dz, u)
  // mutant BackpropagationThroughTime.recurrentGradient: dropFirst() =>
  //   dropFirst(2)
  @Test(
    "7.1 The recursion written out by hand gives the gradients that the tape gives."
  )
  func recursionIsWhatTheTapeDoes() {
    var generator = SplitMix64(seed: Survey.seed)
    let layer = RNN(inputSize: 3, size: 5, using: &generator)
    layer.input.bias?.value = .normal(rows: 1, columns: 5, using: &generator)
    let inputs = (0..<20).map { _ in
      Matrix.normal(rows: 4, columns: 3, using: &generator)
    }
    let upstream = Matrix.normal(rows: 4, columns: 5, using: &generator)
    let byHand = BackpropagationThroughTime(
      through: layer, inputs: inputs, upstream: upstream)

    let tape = Tape()
    let start = tape.variable(Matrix(repeating: 0, rows: 4, columns: 5))
    let states = layer(inputs.map { tape.variable($0) }, from: start)
    let gradients = tape.gradients(of: states[19], upstream: upstream)
    let recurrent = gradients[layer.recurrent.weight]
    // Twenty steps of rounding: far below 1e-12.
    let error = (byHand.recurrentGradient - recurrent).norm / recurrent.norm
    Survey.note("relative difference", error)
    #expect(error < 1e-12)
    for (t, state) in ([start] + states).enumerated() {
      let error = (byHand.states[t] - gradients[state]).norm
      #expect(error < 1e-12 * gradients[state].norm)
    }
    #expect(byHand.contributions.count == 20)
  }

  // Over 400 seeds the logarithm of the share to base ten is -5.5 ± 0.49, at
  // most -3.72; the norm of the whole is 1.46 to 2.59 times that at the top.
  //
  // mutant BackpropagationThroughTime.share: contributions[1..<count] =>
  //   contributions[1..<contributions.count]
  // mutant BackpropagationThroughTime.share: part.norm => part.squaredNorm
  // mutant EarlySteps.backwardPass: gain: 1 / 3.0.squareRoot() => gain: 1
  @Test(
    "7.2 With weights drawn from ±1/√n, the first 30 of 50 steps contribute less than a thousandth of the gradient with respect to the recurrent weights."
  )
  func earlyStepsContributeNothing() {
    var greatest = 0.0
    for seed in Survey.seeds(20) {
      let pass = EarlySteps.backwardPass(length: 50, seed: seed)
      let share = pass.share(ofFirst: 30)
      greatest = max(greatest, share)
      #expect(share < 1e-3)
      #expect(abs(pass.share(ofFirst: 50) - 1) < 1e-12)
      // The whole looks healthy.
      let whole = pass.recurrentGradient.norm / pass.states[50].norm
      #expect(whole > 0.5 && whole < 10)
    }
    Survey.note("greatest share of 20 networks", greatest)
  }

  // The singular values of ρQ are all ρ. Fifty multiplications round to 1e-14,
  // and the root of order 2⁵⁰ of the Frobenius norm adds less.
  //
  // mutant Powers.norm: .squareRoot() =>
  // mutant Powers.norms: matmul(power, a) => matmul(power, power)
  // mutant Powers.spectralRadius: k *= 2 => k += 2
  // mutant Matrix.orthogonal: vector *= 1 / vector.norm => vector *= 1 /
  //   vector.squaredNorm
  @Test(
    "7.3 Through a linear recurrent layer with $\\rho$ times an orthogonal matrix, the gradient is multiplied by $\\rho$ to the power of the number of steps.",
    arguments: [0.5, 0.9, 1, 1.1, 2])
  func multiplesOfOrthogonalMatrices(rho: Double) {
    var generator = SplitMix64(seed: Survey.seed)
    let matrix =
      rho * Matrix.orthogonal(rows: 16, columns: 16, using: &generator)
    let norms = Powers.norms(ofPowersOf: matrix, upTo: 50)
    for (k, norm) in norms.enumerated() {
      #expect(abs(norm / pow(rho, Double(k)) - 1) < 1e-12)
    }
    #expect(abs(Powers.spectralRadius(of: matrix) / rho - 1) < 1e-12)
    // Any one gradient too: of this length and no other.
    var gradient = Matrix.normal(rows: 1, columns: 16, using: &generator)
    let first = gradient.norm
    for _ in 0..<50 { gradient = matmul(gradient, transposed: matrix) }
    let factor = gradient.norm / first
    Survey.note("factor of 50 steps, relative to ρ⁵⁰", factor / pow(rho, 50))
    #expect(abs(factor / pow(rho, 50) - 1) < 1e-12)
  }

  // mutant Powers.spectralRadius: logarithm += log(power.norm) / k =>
  //   logarithm += log(power.norm)
  // mutant Powers.norm: matmul(transposed: a, a) => matmul(a, a)
  // mutant Powers.norms: power = Matrix.identity(a.rows) => power = a
  @Test(
    "7.4 A matrix with spectral radius 1/2 may stretch by ten, keep the length there for two steps, and let it fall below 1/100 only at the fifteenth."
  )
  func theShear() {
    // Of 20 k 2⁻ᵏ, the root of order k = 2⁵⁰ exceeds 1/2 by 2e-14.
    #expect(abs(Powers.spectralRadius(of: Powers.shear) - 0.5) < 1e-13)
    let norms = Powers.norms(ofPowersOf: Powers.shear, upTo: 30)
    for k in 1...30 {
      let power = Matrix(
        rows: 2, columns: 2, elements: [1, 20 * Double(k), 0, 1])
      // Of a triangle with equal diagonal, the norm is known: with a = 10 k
      // it is (a + √(a² + 1)) 2⁻ᵏ.
      let a = power[0, 1] / 2
      let exact = (a + (a * a + 1).squareRoot()) * pow(0.5, Double(k))
      #expect(abs(norms[k] / exact - 1) < 1e-9)
    }
    #expect(norms[1] > 10 && norms[2] > 10 && norms[3] < 10)
    #expect(norms[14] > 0.01 && norms[15] < 0.01)
  }

  /// Matrices with their spectral radius: a rotation has complex eigenvalues,
  /// a symmetric matrix real ones.
  private static let radii: [(Matrix, Double)] = [
    ([[0, -3], [3, 0]], 3), ([[2, 1], [1, 2]], 3), ([[0, 1], [0, 0]], 0),
    ([[-5, 0], [0, 4]], 5), ([[1, 1], [-1, 1]], 2.0.squareRoot()),
  ]

  @Test(
    "The spectral radius is the largest modulus of an eigenvalue",
    arguments: radii)
  func spectralRadius(matrix: Matrix, expected: Double) {
    #expect(abs(Powers.spectralRadius(of: matrix) - expected) < 1e-12)
  }

  // A bound holds for every network, so these are of all sizes of weights. The
  // last two expectations are the table's: 20 networks each, in 400 of which 2
  // I leaves at most 1e-24 and 2 Q at least 40.
  //
  // mutant RNN.jacobian: (1 - h * h) => (1 + h * h)
  // mutant RNN.jacobian: matmul(product, u) => matmul(u, product)
  // mutant Bound.jacobianNorms: .value *= scale => .value *= 1 / scale
  // mutant Bound.jacobianNorms: scale * .identity(size) => scale *
  //   layer.recurrent.weight.value
  @Test(
    "7.5 No tanh network stretches a gradient over $T$ steps by more than the $T$-th power of the norm of its recurrent weights."
  )
  func pascanusBound() {
    for seed in Survey.seeds(50) {
      var generator = SplitMix64(seed: seed)
      let layer = RNN(
        inputSize: 2, size: 8,
        recurrentInitializer: .fanInNormal(
          gain: generator.uniform(in: 0.2..<4)), using: &generator)
      let start = Matrix.normal(rows: 1, columns: 8, using: &generator)
      let inputs = (0..<20).map { _ in
        Matrix.normal(rows: 1, columns: 2, using: &generator)
      }
      let norm = Powers.norm(of: layer.recurrent.weight.value)
      for steps in [1, 5, 20] {
        let jacobian = layer.jacobian(
          of: Array(inputs[..<steps]), from: start)
        #expect(
          Powers.norm(of: jacobian) <= pow(norm, Double(steps)) * (1 + 1e-9))
        // It is the Jacobian: its rows are what the tape says of each output.
        let tape = Tape()
        let state = tape.variable(start)
        let end = layer(
          inputs[..<steps].map { tape.variable($0) }, from: state)[steps - 1]
        let unit = Matrix(
          rows: 1, columns: 8, elements: [1] + Array(repeating: 0, count: 7))
        let row = tape.gradients(of: end, upstream: unit)[state]
        let column = jacobian.columns(0..<1).transposed()
        // Slopes round to 1e-16 of 1, however small they are: so does the
        // product, relative to what it would be without them.
        let bound = pow(norm, Double(steps))
        #expect((row - column).norm <= 1e-12 * bound)
      }
    }
    // More than 1 is not enough to explode.
    let seeds = Survey.seeds(20)
    let norms = Bound.jacobianNorms(.identity(2), steps: 50, seeds: seeds)
    #expect(norms.max()! < 1e-15)
    let grown = Bound.jacobianNorms(.orthogonal(2), steps: 50, seeds: seeds)
    #expect(grown.min()! > 1)
    Survey.note("2 I over 50 steps, greatest of 20 networks", norms.max()!)
    Survey.note("2 Q over 50 steps, least of 20 networks", grown.min()!)
  }

  // At rest, factor and state satisfy h = tanh(w h) and w (1 - h²).
  //
  // mutant Latch.factor: w * (1 - h * h) => 1 - h * h
  // mutant Latch.factor: (1 - h * h) => (1 - h)
  // mutant Latch.restingState: tanh(w * h) => tanh(h)
  @Test(
    "7.6 However large its weight, a tanh unit at rest does not stretch the gradient, and at a weight of 2 it keeps less than a sixth."
  )
  func unitsAtRestDoNotStretch() {
    for i in 0...200 {
      let w = Double(i) / 20
      let h = Latch.restingState(weight: w)
      // At w = 1 the state approaches 0 like 1/√k.
      #expect(abs(h - tanh(w * h)) < 1e-5)
      #expect(Latch.factor(weight: w) <= 1)
      if w > 1.05 { #expect(h > 0.3) }
      if w < 0.95 { #expect(abs(Latch.factor(weight: w) - w) < 1e-9) }
    }
    #expect(abs(Latch.restingState(weight: 2) - 0.9575) < 1e-4)
    #expect(Latch.factor(weight: 2) < 1 / 6.0)
    #expect(Latch.factor(weight: 2) > 0.166)
  }
}
