import ChainRuleModel
import LinearAlgebra

/// Three sigmoid units in a row, few enough numbers to redo on paper.
///
/// Each computes h = σ(z), where z is its weight times the output of the one
/// before, at first x = 1. The loss is ½(h₃ - 1)².
struct ThreeUnits {
  /// The input, the weights, and what the last unit should say.
  static let (input, target) = (1.0, 1.0)
  static let weights = [1.0, 2, 2]

  // snippet.passes
  /// What goes up: the input, and the output of each unit.
  static func outputs(_ weights: [Double] = weights) -> [Double] {
    var outputs = [input]
    for w in weights { outputs.append(sigmoid(w * outputs[outputs.count - 1])) }
    return outputs
  }

  /// What comes down: the derivative of the loss with respect to each z.
  static func deltas() -> [Double] {
    let h = outputs()
    var deltas: [Double] = []
    var arriving = h[3] - target
    for unit in [3, 2, 1] {
      let delta = arriving * h[unit] * (1 - h[unit])
      deltas.insert(delta, at: 0)
      arriving = delta * weights[unit - 1]
    }
    return deltas
  }

  /// The derivative of the loss with respect to each weight.
  static func gradients() -> [Double] {
    zip(deltas(), outputs()).map { $0 * $1 }
  }
  // snippet.end

  /// The loss.
  static func loss(_ weights: [Double] = weights) -> Double {
    let error = outputs(weights)[3] - target
    return error * error / 2
  }
}

extension ThreeUnits {
  /// The same derivatives, from a tape.
  static func gradientsOnTape() -> [Double] {
    let tape = ScalarTape()
    let weights = weights.map(tape.number)
    var h = tape.number(input)
    for w in weights { h = onTape(sigmoidOf: w * h) }
    let error = h + tape.number(-target)
    let gradient = tape.gradient(of: tape.number(0.5) * (error * error))
    return weights.map { gradient[$0] }
  }

  /// Records σ(z) as ½(1 + tanh(½z)), of which the tape knows every part.
  private static func onTape(sigmoidOf z: Scalar) -> Scalar {
    let half = z.tape.number(0.5)
    return half * (z.tape.number(1) + tanh(half * z))
  }
}
