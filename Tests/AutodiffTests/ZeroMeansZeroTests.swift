import Autodiff
import LinearAlgebra
import Testing

/// A gradient of zero stays zero beside values that have exploded.
@Suite struct ZeroMeansZeroTests {
  @Test func anInfiniteBystanderHasZeroGradient() {
    let tape = Tape()
    let bystander = tape.variable([[.infinity]])
    _ = bystander * bystander
    let loss = tanh(tape.variable([[0.5]]))
    #expect(tape.gradients(of: loss)[bystander] == [[0]])
  }

  /// Each has an infinite or undefined factor at the first element, where the
  /// upstream gradient is zero.
  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let point: Matrix
    let apply: @Sendable (Variable) -> Variable
  }

  static let cases = [
    Case(testDescription: "log at 0", point: [[0, 1]]) { log($0) },
    Case(testDescription: "sqrt at 0", point: [[0, 1]]) { sqrt($0) },
    Case(testDescription: "1/x at 0", point: [[0, 1]]) { 1 / $0 },
    Case(testDescription: "x/x at 0", point: [[0, 1]]) { $0 / $0 },
    Case(testDescription: "exp at ∞", point: [[.infinity, 1]]) { exp($0) },
    Case(testDescription: "x² at ∞", point: [[.infinity, 1]]) { square($0) },
    Case(testDescription: "x·x at ∞", point: [[.infinity, 1]]) { $0 * $0 },
    Case(testDescription: "xⁿ at 0", point: [[0, 1]]) { pow($0, -1) },
    Case(testDescription: "sin at ∞", point: [[.infinity, 1]]) { sin($0) },
    Case(testDescription: "swish at NaN", point: [[.nan, 1]]) { swish($0) },
    Case(testDescription: "gelu at NaN", point: [[.nan, 1]]) { gelu($0) },
    Case(testDescription: "maximum at NaN", point: [[.nan, 1]]) {
      maximum($0, $0)
    },
  ]

  @Test("Zero times anything is zero", arguments: cases)
  func zeroUpstream(_ operation: Case) {
    let tape = Tape()
    let x = tape.variable(operation.point)
    let y = operation.apply(x)
    let gradient = tape.gradients(of: y, upstream: [[0, 1]])[x]
    #expect(gradient[0, 0] == 0)
    #expect(gradient[0, 1].isFinite)
  }

  /// Also where the output or the cell alone has a gradient.
  @Test func aZeroOfALongShortTermMemoryStaysZero() {
    let tape = Tape()
    let z = tape.variable([[1, 2, 1, 2, 1, 2, 1, 2]])
    let c = tape.variable([[0.5, 0.25]])
    let step = lstmStep(z, before: c)
    for part in [step.output, step.cell] {
      let gradients = tape.gradients(of: part, upstream: [[0, 1]])
      let ofZ = gradients[z]
      #expect((0..<4).allSatisfy { ofZ[0, 2 * $0] == 0 })
      #expect((0..<3).allSatisfy { ofZ[0, 2 * $0 + 1] != 0 })
      #expect(gradients[c][0, 0] == 0 && gradients[c][0, 1] != 0)
    }
  }

  /// The dead unit of an exploded network: its weights have a gradient of zero,
  /// not of 0 · ∞.
  @Test func aDeadUnitBesideInfinityPassesZeroBack() {
    let tape = Tape()
    let x = tape.variable([[.infinity]])
    let w = tape.variable([[-1]])
    let loss = relu(matmul(x, w))
    let gradients = tape.gradients(of: loss)
    #expect(loss.value == [[0]])
    #expect(gradients[w] == [[0]])
    #expect(gradients[x] == [[0]])
  }

  /// A choice does not hide what has exploded, on whichever side it stands.
  @Test func maximumAndMinimumPassOnWhatIsNotANumber() {
    let tape = Tape()
    let (nan, one) = (tape.variable([[.nan]]), tape.variable([[1]]))
    for y in [
      maximum(nan, one), maximum(one, nan), minimum(nan, one),
      minimum(one, nan),
    ] {
      #expect(y.value[0, 0].isNaN)
      #expect(tape.gradients(of: y)[nan] == [[1]])
      #expect(tape.gradients(of: y)[one] == [[0]])
    }
  }

  @Test func theNormHasNoGradientAtItsLowestPoint() {
    let tape = Tape()
    let x = tape.variable([[0, 0]])
    #expect(tape.gradients(of: norm(x))[x] == [[0, 0]])
  }

  /// ½ to the power of 10,000 underflows, 2 to that power overflows.
  @Test func tenThousandLayersUnderflowOrOverflowButAreNeverNaN() {
    for (factor, expected) in [(0.5, 0), (1, 1), (2, Double.infinity)] {
      let tape = Tape()
      let w = tape.variable([[factor]])
      let x = tape.variable([[1]])
      let y = (0..<10_000).reduce(x) { y, _ in matmul(y, w) }
      #expect(y.value == [[expected]])
      #expect(tape.gradients(of: y)[x] == [[expected]])
    }
  }
}
