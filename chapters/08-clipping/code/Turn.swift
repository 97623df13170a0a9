import Autodiff
import LinearAlgebra
import NeuralNetworks

/// What clipping made of a gradient.
struct Turn {
  // snippet.turn
  /// The norm of the gradient before and after.
  let (before, after): (Double, Double)

  /// The angle between the gradient before and after, in degrees.
  let angle: Double

  /// Clips `tensors`, the gradient of as many parameters, and compares.
  init(_ tensors: [Matrix], _ rule: ClippingRule, limit: Double) {
    let (whole, parameters) = makeGradients(tensors)
    var clipped = whole
    rule.clip(&clipped, to: limit, for: parameters)
    before = whole.norm(for: parameters)
    after = clipped.norm(for: parameters)

    let product = parameters.reduce(0) { $0 + dot(whole[$1], clipped[$1]) }
    angle = degrees(cosine: product / before / after)
  }
  // snippet.end

  // snippet.bounds
  /// The angle that clipping in `parts` parts never reaches, in degrees.
  static func bound(parts: Int) -> Double {
    degrees(cosine: 1 / Double(parts).squareRoot())
  }

  /// The angle between a gradient and its signs, in degrees.
  ///
  /// Clipping by value turns as far if the limit is below every element.
  static func signAngle(of tensors: [Matrix]) -> Double {
    let sizes = tensors.flatMap { $0.elements.map { abs($0) } }
    let signs = Double(sizes.count).squareRoot()
    return degrees(cosine: sizes.reduce(0, +) / norm(tensors) / signs)
  }
  // snippet.end
}

/// Returns gradients that are equal to `tensors`, and parameters to ask by.
func makeGradients(
  _ tensors: [Matrix]
) -> (whole: Gradients, parameters: [Parameter]) {
  let one = Tape().variable([[1]])
  var gradients = one.tape.gradients(of: one)
  let parameters = tensors.map { tensor in
    let parameter = Parameter(Matrix(zerosLike: tensor))
    gradients[parameter] = tensor
    return parameter
  }
  return (gradients, parameters)
}

/// Returns the norm of `tensors`, taken together.
func norm(_ tensors: [Matrix]) -> Double {
  let (whole, parameters) = makeGradients(tensors)
  return whole.norm(for: parameters)
}

// snippet.degrees
/// Returns the angle with this cosine, which rounding may have made too large.
func degrees(cosine: Double) -> Double {
  acos(min(max(cosine, -1), 1)) * 180 / .pi
}
// snippet.end
