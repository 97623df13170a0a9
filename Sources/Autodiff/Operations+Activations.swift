import LinearAlgebra

// The formulas and their derivatives are those of `ScalarFunction`.

// snippet.sigmoids
/// Returns the logistic sigmoid of each element: `dx = σ(x) σ(-x) dy`.
public func sigmoid(_ x: Variable) -> Variable { x.applying(.sigmoid) }

/// Returns the hyperbolic tangent of each element: `dx = 4 σ(2x) σ(-2x) dy`.
public func tanh(_ x: Variable) -> Variable { x.applying(.tanh) }
// snippet.end

// snippet.rectifiers
/// Returns `log(1 + eˣ)` for each element: `dx = σ(x) dy`.
public func softplus(_ x: Variable) -> Variable { x.applying(.softplus) }

/// Returns `max(x, 0)` for each element: `dx = dy` where `x > 0`, else 0.
public func relu(_ x: Variable) -> Variable { x.applying(.relu) }

/// Returns `x` where it is positive, else `slope · x`.
public func leakyReLU(_ x: Variable, slope: Double = 0.01) -> Variable {
  x.applying(.leakyReLU(slope: slope))
}
// snippet.end

// snippet.learnt
/// Returns `x` where it is positive, else `a x`, with a learnt slope `a` (He et
/// al., 2015).
///
/// The slope is a single number (1×1), or a row with one for each column.
/// If `y = max(x, 0) + a min(x, 0)` then `dx = dy` where `x > 0`, else
/// `a dy`, and `da = Σ min(x, 0) dy`.
public func leakyReLU(_ x: Variable, slope a: Variable) -> Variable {
  let (value, slope) = (x.value, a.value)
  return x.tape.record(
    value.combined(with: slope) { x, a in x > 0 ? x : a * x },
    from: x,
    { dy in
      dy.scaled(by: value.combined(with: slope) { x, a in x > 0 ? 1 : a })
        .summed(like: value)
    },
    from: a,
    { dy in
      dy.scaled(by: value.map { min($0, 0) }).summed(like: slope)
    })
}
// snippet.end

// snippet.smooth
/// Returns `x` where it is positive, else `α (eˣ - 1)`.
public func elu(_ x: Variable, alpha: Double = 1) -> Variable {
  x.applying(.elu(alpha: alpha))
}

/// Returns `λ elu(x)` for each element, which keeps mean 0 and variance 1.
public func selu(_ x: Variable) -> Variable { x.applying(.selu) }

/// Returns `x Φ(x)` for each element: `dx = (Φ(x) + x Φ′(x)) dy`.
public func gelu(_ x: Variable) -> Variable { x.applying(.gelu) }

/// Returns `x σ(x)` for each element: `dx = σ(x) (1 + x σ(-x)) dy`.
public func swish(_ x: Variable) -> Variable { x.applying(.swish) }
// snippet.end
