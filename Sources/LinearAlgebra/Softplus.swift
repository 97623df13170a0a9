/// Returns the softplus ln(1 + *eˣ*), whose slope is σ(*x*).
///
/// It is max(*x*, 0) + ln(1 + *e*^−|*x*|), which does not overflow. The
/// cross-entropy of a sigmoid, −ln σ(*x*), is the softplus of −*x*.
@inlinable @inline(__always)
public func softplus(_ x: Double) -> Double {
  max(0, x) + log1p(exp(-x.magnitude))
}

/// Returns ln(1 + *eˣ*) for each element.
public func softplus(_ x: Matrix) -> Matrix {
  var y = x
  for i in y.storage.indices { y.storage[i] = -y.storage[i].magnitude }
  y = log1p(exp(y))
  for i in y.storage.indices { y.storage[i] += max(0, x.storage[i]) }
  return y
}
