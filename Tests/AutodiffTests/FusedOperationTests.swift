import Autodiff
import LinearAlgebra
import Testing

/// The operations that do the work of several, against those.
@Suite struct FusedOperationTests {
  private func normal(
    _ rows: Int, _ columns: Int, _ generator: inout SplitMix64
  ) -> Matrix {
    .normal(rows: rows, columns: columns, using: &generator)
  }

  /// Expects the same results and the same gradients of two functions, but for
  /// some units in the last place of what is added up.
  private func expectAgreement(
    _ first: ([Variable]) -> [Variable], _ second: ([Variable]) -> [Variable],
    at points: [Matrix], _ generator: inout SplitMix64
  ) {
    func results(
      _ function: ([Variable]) -> [Variable], _ weights: [Matrix]?
    ) -> [Matrix] {
      let tape = Tape()
      let operands = points.map { tape.variable($0) }
      let results = function(operands)
      guard let weights else { return results.map(\.value) }
      let loss = zip(results, weights).map { sum($0 * tape.variable($1)) }
        .reduce(tape.variable([[0]]), +)
      let gradients = tape.gradients(of: loss)
      return (operands + results).map { gradients[$0] }
    }
    let (x, y) = (results(first, nil), results(second, nil))
    let weights = x.map { normal($0.rows, $0.columns, &generator) }
    let all = zip(
      x + results(first, weights), y + results(second, weights))
    for (x, y) in all {
      #expect((x - y).norm <= 1e-14 * (1 + y.norm), "\(points.map(\.shape))")
    }
  }

  /// 1,681 shapes.
  @Test func aStepOfLongShortTermMemoryAgreesWithItsDefinition() {
    var generator = SplitMix64(seed: 1)
    for rows in 0...40 {
      for units in 0...40 {
        expectAgreement(
          { variables in
            let step = lstmStep(variables[0], before: variables[1])
            return [step.output, step.cell]
          },
          { variables in
            let step = plainLSTMStep(variables[0], before: variables[1])
            return [step.output, step.cell]
          },
          at: [
            3 * normal(rows, 4 * units, &generator),
            normal(rows, units, &generator),
          ], &generator)
      }
    }
  }

  /// 1,296 shapes.
  @Test func affineFunctionsAgreeWithProductsAndSums() {
    var generator = SplitMix64(seed: 2)
    let sizes = [0, 1, 2, 7, 16, 19]
    for rows in sizes {
      for columns in sizes {
        for inputs in sizes {
          for units in sizes {
            expectAgreement(
              {
                [
                  affine($0[0], $0[1], bias: $0[4]),
                  affine($0[0], $0[1], $0[2], $0[3], bias: $0[4]),
                ]
              },
              {
                [
                  matmul($0[0], $0[1]) + $0[4],
                  matmul($0[0], $0[1]) + matmul($0[2], $0[3]) + $0[4],
                ]
              },
              at: [
                normal(rows, inputs, &generator),
                normal(inputs, columns, &generator),
                normal(rows, units, &generator),
                normal(units, columns, &generator),
                normal(1, columns, &generator),
              ], &generator)
          }
        }
      }
    }
  }

  /// 1,640 shapes; the same bits.
  @Test func batchNormalizationAgreesWithItsDefinition() {
    var generator = SplitMix64(seed: 3)
    for rows in 1...40 {
      for columns in 0...40 {
        let tape = Tape()
        let operands = [(rows, columns), (1, columns), (1, columns)].map {
          tape.variable(normal($0, $1, &generator))
        }
        let (x, scale, shift) = (operands[0], operands[1], operands[2])
        let (fast, plain) = (
          batchNormalization(x, scale: scale, shift: shift).output,
          plainBatchNormalization(x, scale: scale, shift: shift)
        )
        #expect(fast.value == plain.value, "\(x.shape)")
        let upstream = normal(rows, columns, &generator)
        let (first, second) = (
          tape.gradients(of: fast, upstream: upstream),
          tape.gradients(of: plain, upstream: upstream)
        )
        for operand in operands {
          #expect(first[operand] == second[operand], "\(x.shape)")
        }
      }
    }
  }

  /// Gates and cells that saturate keep the digits of their slopes: of the
  /// definition, or of what it becomes beyond the range of numbers.
  @Test func saturatedGatesKeepTheirSlopes() {
    for x in [-800.0, -50, -20, 20, 50, 300, 800] {
      let tape = Tape()
      let (z, c) = (
        tape.variable(Matrix(repeating: x, rows: 1, columns: 4)),
        tape.variable([[0.5]])
      )
      let step = lstmStep(z, before: c)
      let gradients = tape.gradients(of: step.cell)
      let slope = ScalarFunction.sigmoid.derivative(at: x)
      let expected = [
        slope * tanh(x), slope * 0.5,
        sigmoid(x) * ScalarFunction.tanh.derivative(at: x),
      ]
      for j in 0..<3 {
        let difference = abs(gradients[z][0, j] - expected[j])
        #expect(difference <= 1e-15 * abs(expected[j]), "\(x), \(j)")
      }
    }
  }
}
