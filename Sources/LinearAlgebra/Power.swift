/// Returns *x* to the power *y*.
public func pow(_ x: Double, _ y: Double) -> Double {
  if y == 0 || x == 1 { return 1 }
  let size = exp(y * log(x.magnitude))
  guard x < 0 else { return size }
  guard y == y.rounded() else { return .nan }
  return (y / 2).rounded() == y / 2 ? size : -size
}

/// Returns each element to the power *y*.
public func pow(_ x: Matrix, _ y: Double) -> Matrix { x.map { pow($0, y) } }
