/// Returns the logistic function σ(*x*) = 1 / (1 + *e*⁻ˣ).
public func sigmoid(_ x: Double) -> Double {
  let t = exp(-x.magnitude)
  return (x < 0 ? t : 1) / (1 + t)
}

/// Returns σ(*x*) = 1 / (1 + *e*⁻ˣ) for each element.
public func sigmoid(_ x: Matrix) -> Matrix { x.map { sigmoid($0) } }

/// Returns the softplus ln(1 + *eˣ*), whose slope is σ(*x*).
public func softplus(_ x: Double) -> Double {
  (x < 0 ? 0 : x) + log1p(exp(-x.magnitude))
}

/// Returns ln(1 + *eˣ*) for each element.
public func softplus(_ x: Matrix) -> Matrix { x.map { softplus($0) } }
