import Autodiff
import Foundation
import LinearAlgebra
import Testing

@Suite struct LossTests {
  /// Differences of two logits, from hardly certain to beyond the range of exp.
  static let margins = [0.0, 1, 20, 40, 100, 700, 1000, 1e300]

  @Test("A certain softmax keeps the digits of its error", arguments: margins)
  func softmaxCrossEntropyAtTheExtremes(margin: Double) {
    let tape = Tape()
    let logits = tape.variable([[margin, 0]])
    let right = softmaxCrossEntropy(logits, labels: [0])
    let wrong = softmaxCrossEntropy(logits, labels: [1])
    let error = Foundation.exp(-margin) / (1 + Foundation.exp(-margin))
    let tolerance = 1e-12 * error
    let gradient = tape.gradients(of: right)[logits]
    #expect(abs(gradient[0, 0] + error) <= tolerance)
    #expect(abs(gradient[0, 1] - error) <= tolerance)
    #expect(abs(wrong.value[0, 0] - margin) <= max(1, margin) * 0.7)
    let other = tape.gradients(of: wrong)[logits]
    #expect(abs(other[0, 0] - (1 - error)) <= 1e-15)
    #expect(abs(other[0, 1] + (1 - error)) <= 1e-15)
  }

  @Test("A certain sigmoid keeps the digits of its error", arguments: margins)
  func binaryCrossEntropyAtTheExtremes(margin: Double) {
    let tape = Tape()
    let logits = tape.variable([[margin]])
    let right = binaryCrossEntropy(logits: logits, targets: [[1]])
    let wrong = binaryCrossEntropy(logits: logits, targets: [[0]])
    let error = Foundation.exp(-margin) / (1 + Foundation.exp(-margin))
    let slope = tape.gradients(of: right)[logits][0, 0]
    #expect(abs(slope + error) <= 1e-12 * error)
    #expect(right.value[0, 0] >= 0 && right.value[0, 0] <= 0.7)
    #expect(wrong.value[0, 0] >= margin && wrong.value[0, 0].isFinite)
    #expect(tape.gradients(of: wrong)[logits][0, 0] >= 0.5)
  }

  /// The term that a target of 0 or 1 switches off is zero, however large it is.
  @Test func aSigmoidThatIsInfinitelySureAndRightLosesNothing() {
    let tape = Tape()
    let logits = tape.variable([[.infinity, -.infinity]])
    let loss = binaryCrossEntropy(logits: logits, targets: [[1, 0]])
    #expect(loss.value == [[0]])
    #expect(tape.gradients(of: loss)[logits] == [[0, 0]])
  }

  @Test func aConstantPredictorOfTenClassesLosesLogTen() {
    let logits = Tape().variable(Matrix(repeating: 3, rows: 4, columns: 10))
    let loss = softmaxCrossEntropy(logits, labels: [0, 3, 9, 9])
    #expect(abs(loss.value[0, 0] - Foundation.log(10)) < 1e-15)
  }

  /// Confidently wrong: the squared error of a softmax has all but no gradient,
  /// its cross-entropy has one of 1.
  @Test func crossEntropyUndoesTheSaturationOfTheSoftmax() {
    let tape = Tape()
    let logits = tape.variable([[20, 0]])
    let squared = squaredError(softmax(logits), targets: [[0, 1]])
    let entropy = softmaxCrossEntropy(logits, labels: [1])
    #expect(abs(tape.gradients(of: squared)[logits][0, 0] - 8.2e-9) < 1e-10)
    #expect(abs(tape.gradients(of: entropy)[logits][0, 0] - 1) < 1e-8)
  }

  /// ‖p - y‖ ≤ √2, and the entries of the softmax's Jacobian are within ±¼.
  @Test func theSoftmaxCannotExplode() {
    var generator = SplitMix64(seed: 3)
    for scale in [0.1, 1, 10, 100, 1e6] {
      let tape = Tape()
      let logits = tape.variable(
        scale * Matrix.normal(rows: 1, columns: 6, using: &generator))
      let loss = softmaxCrossEntropy(logits, labels: [2])
      #expect(tape.gradients(of: loss)[logits].norm <= 2.0.squareRoot() + 1e-12)
      let p = softmax(logits)
      #expect(abs(p.value.sum - 1) < 1e-14)
      for j in 0..<6 {
        var unit = Matrix(repeating: 0, rows: 1, columns: 6)
        unit[0, j] = 1
        let row = tape.gradients(of: p, upstream: unit)[logits]
        #expect(row.maximum <= 0.25 + 1e-12 && row.minimum >= -0.25 - 1e-12)
      }
    }
  }
}
