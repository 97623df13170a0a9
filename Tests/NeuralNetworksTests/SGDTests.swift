import Autodiff
import LinearAlgebra
import NeuralNetworks
import Testing

@Suite struct SGDTests {
  /// Returns the values of a parameter on its way down `f(θ) = θ²`, whose
  /// gradient is `2θ`, from 1.
  private func path(_ optimizer: some Optimizer, steps: Int) -> [Double] {
    var optimizer = optimizer
    let parameter = Parameter([[1]])
    return (0..<steps).map { _ in
      let tape = Tape()
      let loss = square(tape.variable(for: parameter))
      optimizer.update([parameter], along: tape.gradients(of: loss))
      return parameter.value[0, 0]
    }
  }

  private func expectEqual(
    _ a: [Double], _ b: [Double], _ location: SourceLocation = #_sourceLocation
  ) {
    #expect(a.count == b.count, sourceLocation: location)
    for (x, y) in zip(a, b) {
      // Three steps of four roundings.
      #expect(abs(x - y) < 12 * .ulpOfOne, sourceLocation: location)
    }
  }

  /// θ ← θ - 0.1 · 2θ = 0.8 θ.
  @Test func plainSteps() {
    expectEqual(path(SGD(learningRate: 0.1), steps: 3), [0.8, 0.64, 0.512])
  }

  /// v = 2, θ = 0.8; v = 1 + 1.6 = 2.6, θ = 0.54; v = 1.3 + 1.08, θ = 0.302.
  @Test func momentumKeepsAPartOfTheVelocity() {
    expectEqual(
      path(SGD(learningRate: 0.1, momentum: 0.5), steps: 3),
      [0.8, 0.54, 0.302])
  }

  /// v = 2, θ = 1 - 0.1 (2 + 1) = 0.7; v = 1 + 1.4 = 2.4, θ = 0.7 - 0.1 (1.4 +
  /// 1.2) = 0.44; v = 1.2 + 0.88 = 2.08, θ = 0.44 - 0.1 (0.88 + 1.04) = 0.248.
  @Test func nesterovLooksAhead() {
    expectEqual(
      path(SGD(learningRate: 0.1, momentum: 0.5, nesterov: true), steps: 3),
      [0.7, 0.44, 0.248])
  }

  /// Gradient descent on ½λθ² is stable up to η = 2/λ; with λ = 2, up to 1.
  @Test func stepsBeyondTwiceTheInverseCurvatureDiverge() {
    let below = path(SGD(learningRate: 0.99), steps: 1000)
    let above = path(SGD(learningRate: 1.01), steps: 1000)
    #expect(abs(below[999]) < 1e-8)
    #expect(abs(above[999]) > 1e8)
  }

  @Test func aParameterWithoutGradientStaysWhereItIs() {
    let (used, unused) = (Parameter([[1]]), Parameter([[.infinity]]))
    let tape = Tape()
    let loss = square(tape.variable(for: used))
    var optimizer = SGD(learningRate: 0.1, momentum: 0.9)
    optimizer.update([used, unused], along: tape.gradients(of: loss))
    #expect(unused.value == [[.infinity]])
  }
}
