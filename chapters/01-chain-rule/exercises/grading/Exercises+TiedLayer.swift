import Grading
import LinearAlgebra

private typealias Gradients = (input: Matrix, weights: Matrix)

extension Exercises {
  public static let tiedLayer = Exercise<
    @Sendable (Matrix, Matrix, Matrix) throws -> (
      input: Matrix, weights: Matrix
    )
  >(
    "1.2", solution: tiedLayer(input:weights:outputGradient:),
    mistakes: [
      Mistake("counts only the first use of the weights", firstUse),
      Mistake("counts only the second use of the weights", secondUse),
      Mistake("forgets the slope of tanh", withoutSlope),
      Mistake("averages over the examples", averaged),
      Mistake("transposes the share of the second use", transposed),
    ]
  ) { tiedLayer, examiner in
    let cases: [(h: Matrix, w: Matrix, g: Matrix)] = [
      ([[0.5]], [[2]], [[1]]),
      ([[1, -0.5]], [[0.5, 0.25], [-1, 2]], [[1, 0]]),
      ([[1, -0.5, 0.25]], [[0.5], [1], [-2]], [[0.5, -1, 2]]),
      (
        [[0.3, -0.2], [1, 0.5], [-0.75, 0]],
        [[0.5, -1, 0.25], [2, 0.1, -0.4]],
        [[1, 0.5], [-0.5, 2], [0.25, -1]]
      ),
    ]
    for (h, w, g) in cases {
      examiner.given("H = \(h.text), W = \(w.text), ∂L/∂Y = \(g.text)")
      let gradients = try tiedLayer(h, w, g)
      func loss(_ h: Matrix, _ w: Matrix) -> Double {
        (matmul(tanh(matmul(h, w)), w.transposed()) * g).sum
      }
      // Central differences; their error is some 10⁻¹⁰ here.
      try examiner.expect(
        gradients.weights, equals: differences(at: w) { loss(h, $0) },
        within: .absolute(1e-7), named: "∂L/∂W",
        because: "Where does W take part in Y, and which shares come back?")
      try examiner.expect(
        gradients.input, equals: differences(at: h) { loss($0, w) },
        within: .absolute(1e-7), named: "∂L/∂H")
    }
  }
}

private func differences(
  at point: Matrix, of function: (Matrix) -> Double
) -> Matrix {
  var result = Matrix(zerosLike: point)
  let step = 0x1p-17
  for i in 0..<point.rows {
    for j in 0..<point.columns {
      var (left, right) = (point, point)
      left[i, j] -= step
      right[i, j] += step
      result[i, j] = (function(right) - function(left)) / (2 * step)
    }
  }
  return result
}

/// The shares of the two uses, and what goes back to the input.
private func shares(
  _ h: Matrix, _ w: Matrix, _ g: Matrix
) -> (input: Matrix, first: Matrix, second: Matrix) {
  let t = tanh(matmul(h, w))
  let delta = matmul(g, w) * (1 - t * t)
  return (
    matmul(delta, w.transposed()), matmul(h.transposed(), delta),
    matmul(g.transposed(), t)
  )
}

private func firstUse(h: Matrix, w: Matrix, g: Matrix) -> Gradients {
  let shares = shares(h, w, g)
  return (shares.input, shares.first)
}

private func secondUse(h: Matrix, w: Matrix, g: Matrix) -> Gradients {
  let shares = shares(h, w, g)
  return (shares.input, shares.second)
}

private func withoutSlope(h: Matrix, w: Matrix, g: Matrix) -> Gradients {
  let delta = matmul(g, w)
  return (
    matmul(delta, w.transposed()),
    matmul(h.transposed(), delta) + shares(h, w, g).second
  )
}

private func averaged(h: Matrix, w: Matrix, g: Matrix) -> Gradients {
  let shares = shares(h, w, g)
  return (shares.input, (shares.first + shares.second) / Double(h.rows))
}

private func transposed(h: Matrix, w: Matrix, g: Matrix) -> Gradients {
  let shares = shares(h, w, g)
  let second =
    w.rows == w.columns ? shares.second.transposed() : shares.second
  return (shares.input, shares.first + second)
}
