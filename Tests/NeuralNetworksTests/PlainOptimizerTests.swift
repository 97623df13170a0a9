import Autodiff
import LinearAlgebra
import NeuralNetworks
import Testing

/// The optimizers, whose steps are one pass over memory, against the same
/// formulas an operation at a time.
@Suite struct PlainOptimizerTests {
  /// A formula: the new value of a parameter, from its value, its gradient, two
  /// states that start from zero, and the number of the step, from 1.
  typealias Formula =
    @Sendable (Matrix, Matrix, inout Matrix, inout Matrix, Int) -> Matrix

  struct Rule: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let make: @Sendable () -> any Optimizer
    let formula: Formula
  }

  private static func adam(_ weightDecay: Double) -> Formula {
    { weights, g, m, v, step in
      m = 0.9 * m + (1 - 0.9) * g
      v = 0.99 * v + (1 - 0.99) * g * g
      let mean = m / (1 - pow(0.9, Double(step)))
      let square = v / (1 - pow(0.99, Double(step)))
      let direction = mean / (square.map { $0.squareRoot() } + 1e-8)
      return weights * (1 - 0.1 * weightDecay) + -0.1 * direction
    }
  }

  static let rules = [
    Rule(testDescription: "SGD") {
      SGD(learningRate: 0.1)
    } formula: { weights, g, _, _, _ in
      weights + -0.1 * g
    },
    Rule(testDescription: "momentum") {
      SGD(learningRate: 0.1, momentum: 0.7)
    } formula: { weights, g, v, _, _ in
      v = 0.7 * v + g
      return weights + -0.1 * v
    },
    Rule(testDescription: "Nesterov") {
      SGD(learningRate: 0.1, momentum: 0.7, nesterov: true)
    } formula: { weights, g, v, _, _ in
      v = 0.7 * v + g
      return weights + -0.1 * g + -0.1 * 0.7 * v
    },
    Rule(testDescription: "Adagrad") {
      Adagrad(learningRate: 0.1)
    } formula: { weights, g, v, _, _ in
      v = v + g * g
      return weights + -0.1 * (g / (v.map { $0.squareRoot() } + 1e-10))
    },
    Rule(testDescription: "RMSProp") {
      RMSProp(learningRate: 0.1, decay: 0.8)
    } formula: { weights, g, v, _, _ in
      v = 0.8 * v + (1 - 0.8) * g * g
      return weights + -0.1 * (g / (v.map { $0.squareRoot() } + 1e-8))
    },
    Rule(testDescription: "Adam") {
      Adam(learningRate: 0.1, squareDecay: 0.99)
    } formula: { weights, g, m, v, step in
      adam(0)(weights, g, &m, &v, step)
    },
    Rule(testDescription: "AdamW") {
      Adam(learningRate: 0.1, squareDecay: 0.99, weightDecay: 0.3)
    } formula: { weights, g, m, v, step in
      adam(0.3)(weights, g, &m, &v, step)
    },
  ]

  /// Bits, but all that is not a number is alike.
  private func bits(_ matrix: Matrix) -> [UInt64?] {
    matrix.elements.map { $0.isNaN ? nil : $0.bitPattern }
  }

  /// Rows of 0 to 40 elements, for every remainder of a vector of eight; four
  /// steps; gradients of all sizes, zero and infinite ones among them.
  @Test("A step in one pass makes the same bits", arguments: rules)
  func steps(of rule: Rule) {
    var generator = SplitMix64(seed: 6)
    var optimizer = rule.make()
    let start = (0...40).map {
      Matrix.normal(rows: 1, columns: $0, using: &generator)
    }
    let parameters = start.map { Parameter($0) }
    var values = start
    var first = start.map { Matrix(zerosLike: $0) }
    var second = first
    for step in 1...4 {
      let tape = Tape()
      let held = parameters.map { tape.variable(for: $0) }
      var gradients = tape.gradients(of: tape.variable([[0]]))
      for i in parameters.indices {
        var gradient = values[i].map { _ in
          generator.normal() * pow(10, generator.normal() * 20)
        }
        if i > 5 {
          gradient[0, step] = 0
          gradient[0, i - 1] = .infinity
        }
        gradients[parameters[i]] = gradient
        values[i] = rule.formula(
          values[i], gradient, &first[i], &second[i], step)
      }
      let before = held.map { bits($0.value) }
      optimizer.update(parameters, along: gradients)
      for i in parameters.indices {
        #expect(bits(parameters[i].value) == bits(values[i]), "\(step), \(i)")
      }
      // A tape that still lives holds the weights that it has read.
      #expect(held.map { bits($0.value) } == before)
    }
  }
}
