import Autodiff
import LinearAlgebra
import Testing

@testable import bench

/// Two halves of a batch side by side, against one after the other and against
/// the whole.
@Suite struct DataParallelTests {
  private struct Network {
    let weights: [Parameter]
    let bias: Parameter

    init(inputs: Int, units: Int, using generator: inout SplitMix64) {
      weights = [(inputs, units), (units, units)].map {
        Parameter(.normal(rows: $0, columns: $1, using: &generator))
      }
      bias = Parameter(.normal(rows: 1, columns: units, using: &generator))
    }

    var parameters: [Parameter] { weights + [bias] }

    /// A recurrent network: it reads its parameters at every step.
    func callAsFunction(_ inputs: [Variable]) -> Variable {
      let tape = inputs[0].tape
      let (w, u) = (
        tape.variable(for: weights[0]), tape.variable(for: weights[1])
      )
      let b = tape.variable(for: bias)
      return inputs.dropFirst().reduce(tanh(affine(inputs[0], w, bias: b))) {
        tanh(affine($1, w, $0, u, bias: b))
      }
    }
  }

  private struct Results: Equatable {
    var value: Matrix
    var gradients: [Matrix]
  }

  /// Returns the result of `network` and the gradients for its parameters and
  /// its inputs.
  private func results(
    _ network: Network, _ sequence: [Matrix], upstream: Matrix,
    _ call: ([Variable]) -> Variable
  ) -> Results {
    let tape = Tape()
    let inputs = sequence.map { tape.variable($0) }
    let y = call(inputs)
    let gradients = tape.gradients(of: y, upstream: upstream)
    return Results(
      value: y.value,
      gradients: network.parameters.map { gradients[$0] }
        + inputs.map { gradients[$0] })
  }

  /// Expects the bits of the two halves one after the other, added.
  ///
  /// The sums of the whole batch are in another order, so that they agree up to
  /// rounding: (rows · steps) units in the last place at most.
  @Test(arguments: [1, 2], [2, 3, 8, 21, 64])
  func halvesAreThoseOfTheBatch(threads: Int, rows: Int) {
    MatrixThreads.count = threads
    defer { MatrixThreads.count = 1 }
    var generator = SplitMix64(seed: UInt64(rows))
    let network = Network(inputs: 3, units: 40, using: &generator)
    let sequence = (0..<6).map { _ in
      Matrix.normal(rows: rows, columns: 3, using: &generator)
    }
    let upstream = Matrix.normal(rows: rows, columns: 40, using: &generator)
    let middle = (rows + 1) / 2
    let (upper, lower) = (
      results(
        network, sequence.map { $0.rows(0..<middle) },
        upstream: upstream.rows(0..<middle), network.callAsFunction),
      results(
        network, sequence.map { $0.rows(middle..<rows) },
        upstream: upstream.rows(middle..<rows), network.callAsFunction)
    )
    let whole = results(
      network, sequence, upstream: upstream, network.callAsFunction)
    for _ in 0..<20 {
      let divided = results(network, sequence, upstream: upstream) {
        dataParallel($0, network.callAsFunction)
      }
      let isSame = divided.value == upper.value.above(lower.value)
      #expect(isSame)
      for (i, gradient) in divided.gradients.enumerated() {
        let (a, b) = (upper.gradients[i], lower.gradients[i])
        let isSame = gradient == (i < 3 ? a + b : a.above(b))
        #expect(isSame, "\(i)")
        let reference = whole.gradients[i]
        #expect((gradient - reference).norm <= 1e-13 * reference.norm)
      }
      let isThatOfTheWhole = divided.value == whole.value
      #expect(isThatOfTheWhole)
    }
  }

  @Test func aSingleRowStaysWhole() {
    var generator = SplitMix64(seed: 1)
    let network = Network(inputs: 2, units: 3, using: &generator)
    let tape = Tape()
    let x = tape.variable([[1, 2]])
    #expect(
      dataParallel([x], network.callAsFunction).value == network([x]).value)
  }

  /// Only what somebody asks for is computed: here nothing, for the inputs.
  @Test func gradientsForParametersAlone() {
    var generator = SplitMix64(seed: 2)
    let network = Network(inputs: 2, units: 3, using: &generator)
    let tape = Tape()
    let x = tape.variable([[1, 2], [3, 4]])
    let loss = sum(dataParallel([x], network.callAsFunction))
    let all = tape.gradients(of: loss)
    let some = tape.gradients(of: loss, for: [network.weights[0]])
    #expect(some[network.weights[0]] == all[network.weights[0]])
    #expect(some[x] == [[0, 0], [0, 0]])
    #expect(all[x] != some[x])
  }

  @Test func whatIsNoFunctionOfTheRows() async throws {
    let sum = try await #require(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      let x = Tape().variable([[1], [2], [3]])
      _ = dataParallel(x) { Autodiff.sum($0) }
    }
    let message = String(decoding: sum.standardErrorContent, as: UTF8.self)
    #expect(message.contains("A half of 2×1 became 1×1"))
  }
}
