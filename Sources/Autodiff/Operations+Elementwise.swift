import LinearAlgebra

extension Variable {
  // snippet.applying
  /// Returns the value of `function` at each element.
  ///
  /// If `y = φ(x)` then `dx = φ′(x) dy`.
  public func applying(_ function: ScalarFunction) -> Variable {
    let (y, pullback) = function(value)
    return tape.record(y, from: self, pullback)
  }
  // snippet.end
}

// snippet.functions
/// Returns `eˣ` for each element: `dx = y dy`.
public func exp(_ x: Variable) -> Variable { x.applying(.exp) }

/// Returns the natural logarithm of each element: `dx = dy / x`.
public func log(_ x: Variable) -> Variable { x.applying(.log) }

/// Returns the sine of each element: `dx = cos x · dy`.
public func sin(_ x: Variable) -> Variable { x.applying(.sin) }

/// Returns the cosine of each element: `dx = -sin x · dy`.
public func cos(_ x: Variable) -> Variable { x.applying(.cos) }

/// Returns `xⁿ` for each element: `dx = n xⁿ⁻¹ dy`.
public func pow(_ x: Variable, _ n: Double) -> Variable {
  x.applying(.power(n))
}

/// Returns the square of each element: `dx = 2x dy`.
public func square(_ x: Variable) -> Variable { x.applying(.square) }

/// Returns the square root of each element: `dx = dy / (2√x)`.
public func sqrt(_ x: Variable) -> Variable { x.applying(.squareRoot) }

/// Returns the absolute value of each element: `dx = sign(x) dy`.
public func abs(_ x: Variable) -> Variable { x.applying(.absoluteValue) }
// snippet.end
