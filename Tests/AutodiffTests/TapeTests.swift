import Autodiff
import LinearAlgebra
import Testing

@Suite struct TapeTests {
  @Test func aTapeIsFreedWithItsLastVariable() {
    weak var tape: Tape?
    do {
      let x = Tape().variable([[0.5]])
      let y = tanh(matmul(x, x)) * x + concatenation(rows: [x, x]).rows(0..<1)
      tape = y.tape
      #expect(y.tape.gradients(of: y)[x][0, 0] > 0)
    }
    #expect(tape === nil)
  }

  /// The same for every operation: a pullback that captured a variable would
  /// keep its tape alive.
  @Test("A tape is freed, whatever ran on it", arguments: Operation.all)
  func freedAfter(_ operation: Operation) {
    var generator = SplitMix64(seed: 1)
    let points = operation.operands(using: &generator)
    weak var tape: Tape?
    do {
      let pass = Tape()
      let result = operation.apply(points.map { pass.variable($0) })
      tape = result.tape
      #expect(tape != nil)
    }
    #expect(tape == nil)
  }

  /// Both the backward pass and the end of the tape would overflow the stack if
  /// they recursed: 100,000 frames do not fit into 8 MB.
  @Test func deepTapesDoNotOverflowTheStack() {
    let tape = Tape()
    let x = tape.variable([[0.5]])
    let y = (0..<100_000).reduce(x) { y, _ in tanh(y) }
    #expect(tape.gradients(of: y)[x][0, 0] > 0)
  }

  @Test func aValueReadTwiceAddsUpItsGradients() {
    let tape = Tape()
    let x = tape.variable([[3]])
    #expect(tape.gradients(of: x * x * x)[x] == [[27]])
    #expect(tape.gradients(of: x + x + x)[x] == [[3]])
  }

  /// Adding in place must not reach a gradient that someone else still holds.
  @Test func sharedUpstreamGradientsStayApart() {
    let tape = Tape()
    let (x, y) = (tape.variable([[2]]), tape.variable([[5]]))
    let total = x + y
    let gradients = tape.gradients(of: total + x * y)
    #expect(gradients[x] == [[6]])
    #expect(gradients[y] == [[3]])
    #expect(gradients[total] == [[1]])
  }

  @Test func aParameterIsOneVariablePerPass() {
    let weight = Parameter([[2]])
    let tape = Tape()
    let y = tape.variable(for: weight) * tape.variable(for: weight)
    #expect(tape.gradients(of: y)[weight] == [[4]])
    let other = Tape().variable([[1]])
    #expect(other.tape.gradients(of: other)[weight] == [[0]])
  }

  @Test func gradientsForParametersAloneAreTheSame() {
    var generator = SplitMix64(seed: 7)
    let parameters = (0..<3).map { _ in
      Parameter(.normal(rows: 4, columns: 4, using: &generator))
    }
    let tape = Tape()
    let x = tape.variable(.normal(rows: 5, columns: 4, using: &generator))
    let output = parameters.reduce(x) {
      tanh(matmul($0, tape.variable(for: $1))) + $0
    }
    let loss = squaredNorm(output)
    let (all, some) = (
      tape.gradients(of: loss),
      tape.gradients(of: loss, for: Array(parameters[1...]))
    )
    #expect(some[parameters[0]] == Matrix(zerosLike: parameters[0].value))
    #expect(some[x] == Matrix(zerosLike: x.value))
    for parameter in parameters[1...] {
      #expect(some[parameter] == all[parameter])
      #expect(all[parameter].norm > 0)
    }
  }

  @Test func anUpstreamGradientGivesARowOfTheJacobian() {
    let tape = Tape()
    let x = tape.variable([[1, 2]])
    let y = matmul(x, tape.variable([[1, 2], [3, 4]]))
    #expect(tape.gradients(of: y, upstream: [[0, 1]])[x] == [[2, 4]])
  }

  /// A gradient that is set for a parameter the tape has never seen is not that
  /// of the next variable.
  @Test func variablesRecordedLaterHaveZeroGradient() {
    let tape = Tape()
    let x = tape.variable([[3]])
    let unused = Parameter([[1, 2]])
    var gradients = tape.gradients(of: x * x)
    gradients[unused] = [[5, 6]]
    #expect(gradients[tape.variable([[7]])] == [[0]])
    #expect(gradients[unused] == [[5, 6]])
    #expect(gradients[x] == [[6]])
  }

  @Test func nothingFlowsThroughAStoppedGradient() {
    let tape = Tape()
    let x = tape.variable([[3]])
    let y = x * stopGradient(x)
    #expect(y.value == [[9]])
    #expect(tape.gradients(of: y)[x] == [[3]])
  }

  @Test func brokenContractsStopTheProgramAndSayWhatIsWrong() async throws {
    let shapes = try #require(
      await #expect(
        processExitsWith: .failure, observing: [\.standardErrorContent]
      ) {
        let tape = Tape()
        let x = tape.variable(Matrix(repeating: 1, rows: 2, columns: 3))
        _ = matmul(x, x)
      })
    #expect(text(shapes).contains("2×3"))

    let tapes = try #require(
      await #expect(
        processExitsWith: .failure, observing: [\.standardErrorContent]
      ) {
        _ = Tape().variable([[1, 2]]) + Tape().variable([[1, 2]])
      })
    #expect(text(tapes).contains("on another tape"))

    let loss = try #require(
      await #expect(
        processExitsWith: .failure, observing: [\.standardErrorContent]
      ) {
        let x = Tape().variable([[1, 2]])
        _ = x.tape.gradients(of: x)
      })
    let stranger = try #require(
      await #expect(
        processExitsWith: .failure, observing: [\.standardErrorContent]
      ) {
        let x = Tape().variable([[1]])
        _ = x.tape.gradients(of: x)[Tape().variable([[1]])]
      })
    #expect(text(stranger).contains("Variable 0 (1×1) is on another tape"))
    #expect(text(loss).contains("single number (1×1), not 1×2"))
  }

  private func text(_ result: ExitTest.Result) -> String {
    String(decoding: result.standardErrorContent, as: UTF8.self)
  }
}
