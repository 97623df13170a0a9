import Autodiff
import LinearAlgebra
import NeuralNetworks
import Testing

@Suite struct ResidualTests {
  private let double = Linear(weight: [[2, 0], [0, 2]])

  @Test func theScaleWeighsTheBlockNotThePathAround() {
    let x: Matrix = [[1, -3]]
    #expect(Residual(double)(x) == [[3, -9]])
    #expect(Residual(double, scale: 0.25)(x) == [[1.5, -4.5]])
    #expect(Residual(double, scale: 2)(x) == [[5, -15]])
    let learnt = Residual(double, learntScale: Parameter([[-1]]))
    #expect(learnt(x) == [[-1, 3]])
    #expect(learnt.parameters.count == 2)
  }

  /// From a learnt scale of zero, the block is the identity, and only the scale
  /// has a gradient.
  @Test func aLearntScaleOfZero() {
    let alpha = Parameter([[0]])
    let tape = Tape()
    let x = tape.variable([[1, -3]])
    let y = Residual(double, learntScale: alpha)(x)
    let gradients = tape.gradients(of: sum(y))
    #expect(y.value == x.value)
    #expect(gradients[x] == [[1, 1]])
    #expect(gradients[double.weight].norm == 0)
    #expect(gradients[alpha] == [[-4]])
  }

  @Test func aBlockMustKeepTheShape() async throws {
    let result = try #require(
      await #expect(
        processExitsWith: .failure, observing: [\.standardErrorContent]
      ) {
        _ = Residual(Linear(weight: [[1], [2]]))([[1, 2]])
      })
    let message = String(decoding: result.standardErrorContent, as: UTF8.self)
    #expect(message.contains("made 1×1 of 1×2"))
  }
}
