import Autodiff
import LinearAlgebra
import NeuralNetworks
import Testing

@Suite struct BatchNormTests {
  private let batch: Matrix = [[1, 10], [2, 30], [6, 20]]

  @Test func eachUnitHasMeanZeroAndVarianceOne() {
    let norm = BatchNorm(size: 2, epsilon: 0)
    let y = norm(Tape().variable(batch)).value
    #expect(y.columnMeans.norm < 1e-15)
    #expect(((y * y).columnMeans - [[1, 1]]).norm < 1e-15)
  }

  /// Unbiased variances: ((-2)² + (-1)² + 3²) / 2 = 7 and 200 / 2 = 100.
  @Test func runningStatisticsMoveTowardsThoseOfTheBatch() {
    let norm = BatchNorm(size: 2)
    _ = norm(Tape().variable(batch))
    #expect((norm.mean - [[0.3, 2]]).norm < 1e-14)
    #expect((norm.variance - [[1.6, 10.9]]).norm < 1e-14)
    for _ in 0..<500 { _ = norm(Tape().variable(batch)) }
    #expect((norm.mean - [[3, 20]]).norm < 1e-12)
    #expect((norm.variance - [[7, 100]]).norm < 1e-12)
  }

  /// One example has no unbiased variance, and its own is zero.
  @Test func aBatchOfOneLeavesNumbers() {
    let norm = BatchNorm(size: 2)
    _ = norm(Tape().variable(batch.rows(0..<1)))
    #expect(norm.variance == [[0.9, 0.9]])
  }

  @Test func anEvaluationPassTreatsEachExampleByItself() {
    let norm = BatchNorm(size: 2, epsilon: 0)
    for _ in 0..<500 { _ = norm(Tape().variable(batch)) }
    let (mean, variance) = (norm.mean, norm.variance)
    let one = norm(batch.rows(1..<2))
    #expect(
      (one - [[-1 / 7.0.squareRoot(), 1]]).norm < 1e-12)
    #expect((norm(batch).rows(1..<2) - one).norm == 0)
    #expect(norm.mean == mean && norm.variance == variance)
  }

  @Test func gradientsInAnEvaluationPass() {
    let norm = BatchNorm(size: 2)
    _ = norm(Tape().variable(batch))
    let tape = Tape(mode: .evaluation)
    let x = tape.variable(batch)
    let gradient = tape.gradients(of: sum(norm(x)))[x]
    for i in 0..<3 {
      for j in 0..<2 {
        let slope = 1 / (norm.variance[0, j] + 1e-5).squareRoot()
        #expect(abs(gradient[i, j] - slope) < 1e-15)
      }
    }
  }

  /// The gradient over the batch sums to zero: what moves all examples alike is
  /// taken away, and with it all that a bias before the layer could do.
  @Test func aBiasBeforeTheLayerHasNoGradient() {
    let tape = Tape()
    let (x, bias) = (tape.variable(batch), tape.variable([[0.3, -2]]))
    let y = BatchNorm(size: 2)(x + bias)
    let loss = softmaxCrossEntropy(y, labels: [0, 1, 1])
    let gradients = tape.gradients(of: loss)
    #expect(gradients[x].norm > 1e-3)
    #expect(gradients[bias].norm < 1e-16)
  }

  // snippet.two
  /// With two examples, the output is ±1 whatever the input.
  @Test func aBatchOfTwoHasNoGradient() {
    let tape = Tape()
    let x = tape.variable([[1, 7], [4, 2]])
    let y = BatchNorm(size: 2, epsilon: 0)(x)
    #expect((y.value - [[-1, 1], [1, -1]]).norm < 1e-15)
    let loss = softmaxCrossEntropy(y, labels: [0, 1])
    #expect(tape.gradients(of: loss)[x].norm < 1e-15)
  }
  // snippet.end
}
