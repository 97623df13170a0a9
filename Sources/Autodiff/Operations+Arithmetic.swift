import LinearAlgebra

// A row, a column or a single number is broadcast over the other operand; its
// gradient sums over the copies.

extension Variable {
  // snippet.operations
  /// Returns the sum: `da = dy`, `db = dy`.
  public static func + (a: Variable, b: Variable) -> Variable {
    let (x, y) = (a.value, b.value)
    return a.tape.record(
      x + y,
      from: a, { dy in dy.summed(like: x) },
      from: b, { dy in dy.summed(like: y) })
  }

  /// Returns the difference: `da = dy`, `db = -dy`.
  public static func - (a: Variable, b: Variable) -> Variable {
    let (x, y) = (a.value, b.value)
    return a.tape.record(
      x - y,
      from: a, { dy in dy.summed(like: x) },
      from: b, { dy in -dy.summed(like: y) })
  }

  /// Returns the product, element by element: `da = b dy`, `db = a dy`.
  public static func * (a: Variable, b: Variable) -> Variable {
    let (x, y) = (a.value, b.value)
    return a.tape.record(
      x * y,
      from: a, { dy in dy.scaled(by: y).summed(like: x) },
      from: b, { dy in dy.scaled(by: x).summed(like: y) })
  }

  /// Returns the quotient, element by element: `da = dy / b`,
  /// `db = -(a / b) dy / b`.
  public static func / (a: Variable, b: Variable) -> Variable {
    let (x, y) = (a.value, b.value)
    let quotient = x / y
    return a.tape.record(
      quotient,
      from: a, { dy in dy.scaled(by: 1 / y).summed(like: x) },
      from: b, { dy in dy.scaled(by: -quotient / y).summed(like: y) })
  }
  // snippet.end
}

extension Variable {
  // snippet.numbers
  /// Returns the negative: `dx = -dy`.
  public static prefix func - (x: Variable) -> Variable {
    x.tape.record(-x.value, from: x) { dy in -dy }
  }

  /// Returns `x + c`: `dx = dy`.
  public static func + (x: Variable, c: Double) -> Variable {
    x.tape.record(x.value + c, from: x) { dy in dy }
  }

  /// Returns `c + x`: `dx = dy`.
  public static func + (c: Double, x: Variable) -> Variable { x + c }

  /// Returns `x - c`: `dx = dy`.
  public static func - (x: Variable, c: Double) -> Variable { x + -c }

  /// Returns `c - x`: `dx = -dy`.
  public static func - (c: Double, x: Variable) -> Variable {
    x.tape.record(c - x.value, from: x) { dy in -dy }
  }

  /// Returns `c x`: `dx = c dy`.
  public static func * (c: Double, x: Variable) -> Variable {
    x.tape.record(c * x.value, from: x) { dy in dy.scaled(by: [[c]]) }
  }

  /// Returns `x c`: `dx = c dy`.
  public static func * (x: Variable, c: Double) -> Variable { c * x }

  /// Returns `x / c`: `dx = dy / c`.
  public static func / (x: Variable, c: Double) -> Variable {
    x.tape.record(x.value / c, from: x) { dy in dy / c }
  }

  /// Returns `c / x`, element by element: `dx = -(c / x) dy / x`.
  public static func / (c: Double, x: Variable) -> Variable {
    let value = x.value
    let quotient = c / value
    return x.tape.record(quotient, from: x) { dy in
      dy.scaled(by: -quotient / value)
    }
  }
  // snippet.end
}
