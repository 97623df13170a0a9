import Autodiff
import Laboratory
import LinearAlgebra
import NeuralNetworks
import Testing

@testable import batchnorm

@Suite("Chapter 5: the way back") struct BackwardPassTests {
  // Numbers of size 1 in a few operations round to 1e-15. The tape finds the
  // same gradient.
  //
  // mutant ThreeNumbers.init: upstream - moving - stretching
  //   => upstream - stretching
  // mutant ThreeNumbers.init: (normalized * upstream).columnMeans
  //   => (normalized * upstream).columnSums
  // mutant BackwardPass.normalize: (centred * centred).columnMeans
  //   => (centred * centred).columnSums
  @Test(
    "5.1 Of a gradient (3, 0, 0) at the numbers 1, 3 and 5, BatchNorm takes away (1, 1, 1) and (3/2, 0, −3/2); what comes back is a quarter as long, and adds up to zero."
  )
  func threeNumbersByHand() {
    let numbers = ThreeNumbers()
    #expect(numbers.moving == [[1], [1], [1]])
    #expect((numbers.stretching - [[1.5], [0], [-1.5]]).norm < 1e-14)
    #expect(abs(numbers.result.norm - 3 / 4) < 1e-14)
    #expect(abs(numbers.result.sum) < 1e-14)
    let tape = Tape()
    let x = tape.variable(ThreeNumbers.x)
    let y = BackwardPass.composed(x, epsilon: 0)
    let exact = tape.gradients(of: y, upstream: ThreeNumbers.upstream)[x]
    #expect((numbers.result - exact).norm < 1e-14)
  }

  // Formula and tape round differently, a few times at 2⁻⁵³. Over 20 seeds
  // their difference was at most 2e-15, and that of the tape from differences
  // at most 4e-9, both in a batch of three, where s can be small.
  //
  // mutant BackwardPass.gradient: upstream - moving - stretching
  //   => upstream - moving
  // mutant BackwardPass.normalize: (centred * centred).columnMeans
  //   => (centred * centred).columnSums
  // mutant BackwardPass.composed: sqrt(columnMeans(square(centred)) + epsilon)
  //   => (sqrt(columnMeans(square(centred))) + epsilon)
  // mutant columnMeans: (dy / Double(value.rows)).broadcast(like: value)
  //   => dy.broadcast(like: value)
  @Test(
    "5.2 The gradient by this formula is the one that the tape finds through the single operations, and the one that central differences find.",
    arguments: [0, 1e-5, 1])
  func threeWaysAgree(epsilon: Double) {
    for size in [3, 8, 32] {
      let pass = BackwardPass(size: size, epsilon: epsilon, seed: Survey.seed)
      Survey.note("formula and tape, difference", pass.fromTape)
      #expect(pass.fromTape < 1e-14)
      #expect(pass.fromDifferences < 1e-7)
    }
  }

  // Sums of 32 numbers of size 1 round to 1e-15. With ε the second sum is
  // smaller than ε by as much as the sum of the gradient times x̂ is smaller
  // than B.
  //
  // mutant BackwardPass.gradient: (normalized * upstream).columnMeans
  //   => (normalized * upstream).columnSums
  // mutant BackwardPass.gradient: upstream - moving - stretching
  //   => upstream - stretching
  // mutant NormalizedColumns.passed: d[j] - mean[j] - n[j] * stretch[j]
  //   => d[j] - n[j] * stretch[j]
  @Test(
    "5.3 BatchNorm takes two things out of a gradient, what would move all examples alike and what would stretch them; a bias before it therefore does not learn."
  )
  func movingAndStretchingAreRemoved() {
    var generator = SplitMix64(seed: Survey.seed)
    let x = Matrix.normal(rows: 32, columns: 8, using: &generator)
    let dy = Matrix.normal(rows: 32, columns: 8, using: &generator)
    let (normalized, _) = BackwardPass.normalize(x, epsilon: 0)
    let dx = BackwardPass.gradient(at: x, upstream: dy, epsilon: 0)
    #expect(dx.norm > 10)
    #expect(dx.columnSums.norm < 1e-13)
    #expect((dx * normalized).columnSums.norm < 1e-13)
    // What moves or stretches alone leaves nothing.
    let alike = Matrix(repeating: 1, rows: 32, columns: 8)
    for upstream in [alike, normalized] {
      let rest = BackwardPass.gradient(at: x, upstream: upstream, epsilon: 0)
      #expect(rest.norm < 1e-13)
    }
    // The bias, through the layer of the library.
    let tape = Tape()
    let bias = tape.variable(Matrix(repeating: 0.3, rows: 1, columns: 8))
    let y = BatchNorm(size: 8)(tape.variable(x) + bias)
    let gradient = tape.gradients(of: y, upstream: dy)[bias]
    Survey.note("norm of the bias's gradient", gradient.norm)
    #expect(gradient.norm < 1e-13)
  }
}
