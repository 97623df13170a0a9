import Autodiff
import LinearAlgebra

/// Backpropagation through time that is cut off, where everything can be
/// counted.
///
/// A linear unit, `h ← a h + w x` from `h = 0`, reads five signs and is to say
/// the third of them: the one of two steps ago. All 32 sequences are read.
struct Truncation {
  /// The number of steps, and of steps between the sign and the answer.
  static let (steps, lag) = (5, 2)

  // snippet.gradient
  /// The weight `w` of the input.
  var input = 0.5

  /// The weight `a` of the state before.
  var recurrent = 0.5

  /// Returns the loss, the mean of ½ (h − sign)², and its gradient with respect
  /// to both weights, taken back over no more than `reach` steps.
  func gradient(reach: Int) -> (loss: Double, input: Double, recurrent: Double)
  {
    let tape = Tape()
    let (w, a) = (tape.variable([[input]]), tape.variable([[recurrent]]))
    var h = tape.variable(Matrix(zerosLike: Self.signs.columns(0..<1)))
    for step in 0..<Self.steps {
      // What came before is taken as given: a number, and no function of w, a.
      if step == Self.steps - reach { h = tape.variable(h.value) }
      h = a * h + w * tape.variable(Self.signs.columns(step..<step + 1))
    }
    let target = Self.steps - 1 - Self.lag
    let error = h - tape.variable(Self.signs.columns(target..<target + 1))
    let loss = 0.5 / Double(Self.signs.rows) * squaredNorm(error)
    let gradients = tape.gradients(of: loss)
    return (loss.value[0, 0], gradients[w][0, 0], gradients[a][0, 0])
  }
  // snippet.end

  // snippet.predicted
  /// Returns the same gradient with respect to `w`, by hand: signs are
  /// uncorrelated, so only the products of a sign with itself remain.
  func predictedForInput(reach: Int) -> Double {
    let squares = (0..<reach).reduce(0) { $0 + pow(recurrent, Double(2 * $1)) }
    return input * squares
      - (reach > Self.lag ? pow(recurrent, Double(Self.lag)) : 0)
  }
  // snippet.end

  // snippet.descended
  /// Returns what 5,000 steps of gradient descent with that gradient lead to.
  static func descended(reach: Int) -> Truncation {
    (0..<5000).reduce(into: Truncation()) { unit, _ in
      let gradient = unit.gradient(reach: reach)
      unit.input -= 0.1 * gradient.input
      unit.recurrent -= 0.1 * gradient.recurrent
    }
  }

  /// The share of the sign's variance that the answer explains.
  var explained: Double { 1 - 2 * gradient(reach: Self.steps).loss }
  // snippet.end

  /// All sequences of signs, one a row.
  private static let signs = {
    var signs = Matrix(repeating: 1, rows: 1 << steps, columns: steps)
    for i in 0..<signs.rows {
      for j in 0..<steps where i >> j & 1 == 1 { signs[i, j] = -1 }
    }
    return signs
  }()
}
